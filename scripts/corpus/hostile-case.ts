/**
 * One hostile input and the one thing that must become of it. Node only, never part of the app. Nothing of this is ever written
 * to a disk: cases are made in memory, large ones byte by byte as they are asked for.
 */
import type { FailureCode } from '../../shared/failure.ts';
import type { EntryReason } from '../../shared/model/archive.ts';

/** Refused as a whole, or taken in: so many recordings, and a word about so many entries. */
export type Outcome =
  | { readonly kind: 'refused'; readonly code: FailureCode }
  | { readonly kind: 'accepted'; readonly recordings: number; readonly reasons: Reasons };

export type Reasons = Readonly<Partial<Record<EntryReason, number>>>;

/** A file that may be larger than memory: its bytes are made when they are read. */
export interface VirtualFile {
  readonly name: string;
  readonly sizeBytes: number;
  read(offset: number, lengthBytes: number): Uint8Array<ArrayBuffer>;
}

export interface HostileCase {
  /** Unique, kebab-case. */
  readonly id: string;
  /** What is wrong with it, in a few words. */
  readonly what: string;
  readonly files: () => readonly VirtualFile[];
  /** The files were picked as a folder; otherwise one by one, or as the parts of one archive. */
  readonly isFolder?: true;
  readonly expect: Outcome;
  /** Which other readers have an opinion of it. */
  readonly oracles: 'zip' | 'tar' | 'none';
}

export const refused = (code: FailureCode): Outcome => ({ kind: 'refused', code });

export const accepted = (recordings: number, reasons: Reasons = {}): Outcome => ({ kind: 'accepted', recordings, reasons });

export function inMemory(name: string, bytes: Uint8Array): VirtualFile {
  return {
    name,
    sizeBytes: bytes.byteLength,
    read: (offset, length) => Uint8Array.from(bytes.subarray(offset, offset + length)),
  };
}

/** `ends` where they lie, and zeros everywhere else: what a sparse file reads like. */
export function sparse(
  name: string,
  sizeBytes: number,
  ends: readonly { readonly at: number; readonly bytes: Uint8Array }[],
): VirtualFile {
  const read = (offset: number, length: number) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, sizeBytes - offset)));
    for (const { at, bytes: end } of ends) {
      const from = Math.max(at, offset);
      const to = Math.min(at + end.byteLength, offset + bytes.byteLength);
      if (from < to) bytes.set(end.subarray(from - at, to - at), from - offset);
    }
    return bytes;
  };
  return { name, sizeBytes, read };
}

/** A case of one ZIP, which other readers of ZIPs are asked about too. */
export function zipCase(id: string, what: string, make: () => Uint8Array, expect: Outcome): HostileCase {
  return { id, what, files: () => [inMemory('archive.zip', make())], expect, oracles: 'zip' };
}

/** A case of one file of any kind, under a name that may lie. */
export function fileCase(id: string, what: string, name: string, make: () => Uint8Array, expect: Outcome): HostileCase {
  return { id, what, files: () => [inMemory(name, make())], expect, oracles: 'none' };
}
