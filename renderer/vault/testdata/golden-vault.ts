/**
 * A golden vault: key file and database rows as a program of that format version left them, and beside it in plain words what
 * is in it. Made once by scripts/make-golden-vault.ts, kept in testdata/golden, opened by every later version for ever.
 */
import { toHex } from '../../../shared/bytes.ts';
import type { UnlinkedLine } from '../../../shared/model/archive.ts';
import { segmentId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { PageId, SealedBytes, SealedDirectory } from '../../../shared/model/sealed.ts';
import { openRecording } from '../use-cases/open-recording-sound.ts';
import type { UnlockedVault, VaultDocuments } from '../unlocked-vault.ts';
import { Desk } from '../library/desk.ts';
import type { HistoryPage } from '../library/history-pages.ts';
import { MemoryDisk } from './memory-disk.ts';
import { MemoryKeyFile } from './memory-key-file.ts';

/** As it lies in `vault-<name>.json`, whose name is the version, with a letter where there is more than one of it; bytes are base64. */
export interface GoldenVault {
  readonly about: string;
  readonly formatVersion: number;
  readonly passphrase: string;
  /** From version 2 on: the words of the recovery key, and what main kept in the keychain for "this computer". */
  readonly words?: string;
  readonly thisComputer?: string;
  readonly keyFile: string;
  readonly directory: readonly { readonly epoch: number; readonly sealed: string }[];
  readonly pages: readonly { readonly id: string; readonly sealed: string }[];
  readonly segments: readonly { readonly id: string; readonly bytes: string }[];
}

/** As it lies in `listing-<name>.json`. */
export interface GoldenListing {
  readonly formatVersion: number;
  readonly epoch: number;
  readonly documents: VaultDocuments;
  readonly lines: readonly (readonly [archiveId: number, lines: readonly UnlinkedLine[]])[];
  readonly recordings: readonly GoldenRecording[];
  readonly history: readonly (readonly [page: number, content: HistoryPage])[];
  /** SHA-256 of the sounds that were shredded or burnt over: nothing may open them. */
  readonly gone: readonly string[];
}

export interface GoldenRecording {
  readonly recording: Recording;
  readonly soundSha256: string;
  /** null where none could be made. */
  readonly peaksSha256: string | null;
}

/** Everything that an open vault says of itself, sounds opened one by one. */
export async function listVault(vault: UnlockedVault): Promise<Omit<GoldenListing, 'formatVersion' | 'gone'>> {
  const desk = new Desk(vault, () => undefined);
  const recordings: GoldenRecording[] = [];
  for (const recording of vault.recordings.values()) {
    const { bytes, peaks } = await openRecording(desk, recording);
    const peaksSha256 = peaks === null ? null : await sha256(new Uint8Array(peaks));
    recordings.push({ recording, soundSha256: await sha256(bytes), peaksSha256 });
  }
  return { epoch: vault.epoch, documents: vault.documents, lines: [...vault.lines], recordings, history: [...vault.history] };
}

export async function packGoldenVault(
  disk: MemoryDisk,
  keyFile: MemoryKeyFile,
): Promise<Pick<GoldenVault, 'keyFile' | 'directory' | 'pages' | 'segments'>> {
  const segments = [...disk.segments.values()].map(async ({ id, blob }) => ({
    id,
    bytes: toBase64(new Uint8Array(await blob.arrayBuffer())),
  }));
  return {
    keyFile: toBase64(keyFile.bytes ?? new Uint8Array()),
    directory: directoryRows(disk).map(({ epoch, sealed }) => ({ epoch, sealed: toBase64(sealed) })),
    pages: [...disk.pages.values()].map(({ id, sealed }) => ({ id, sealed: toBase64(sealed) })),
    segments: await Promise.all(segments),
  };
}

/** The rows of the table: copies lie under the epoch's negative. */
export function directoryRows(disk: MemoryDisk): readonly SealedDirectory[] {
  const copies = [...disk.directoryCopies.values()].map(({ epoch, sealed }) => ({ epoch: -epoch, sealed }));
  return [...disk.directories.values(), ...copies];
}

/** A fresh machine with the golden vault on it: the rows that its program left, and no other. */
export function unpackGoldenVault(golden: GoldenVault): { disk: MemoryDisk; keyFile: MemoryKeyFile } {
  const disk = new MemoryDisk();
  const keyFile = new MemoryKeyFile();
  keyFile.bytes = fromBase64(golden.keyFile);
  if (golden.thisComputer !== undefined) keyFile.computer.secret = fromBase64(golden.thisComputer);
  for (const row of golden.pages) disk.pages.set(row.id as PageId, { id: row.id as PageId, sealed: sealedBytes(row.sealed) });
  for (const { id, bytes } of golden.segments)
    disk.segments.set(segmentId(id), { id: segmentId(id), blob: new Blob([fromBase64(bytes)]) });
  for (const { epoch, sealed } of golden.directory) {
    const rows = epoch < 0 ? disk.directoryCopies : disk.directories;
    rows.set(Math.abs(epoch), { epoch: Math.abs(epoch), sealed: sealedBytes(sealed) });
  }
  return { disk, keyFile };
}

const sealedBytes = (text: string): SealedBytes => fromBase64(text) as SealedBytes;

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.byteLength; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}
