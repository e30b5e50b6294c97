/** A made-up archive for tests, and what must become of it. Node only. */
import { join } from 'node:path';
import type { FailureCode } from '../../shared/failure.ts';
import type { EntryReason } from '../../shared/model/archive.ts';
import type { VendorId } from '../../shared/model/vendor.ts';
import { speechLikeTones } from './made-up-sound.ts';
import { wavFile } from './wav.ts';
import { writeZip, type ZipMember } from './zip-file.ts';

export interface TestArchive {
  /** File name without ".zip"; says what is special about it. */
  readonly name: string;
  /** Writes the archive into a folder that exists; returns its path. */
  readonly write: (dir: string) => Promise<string>;
  readonly expect: Expectation;
}

export type Expectation = Imported | Refused;

export interface Refused {
  readonly kind: 'refused';
  readonly code: FailureCode;
}

export interface Imported {
  readonly kind: 'imported';
  readonly vendor: VendorId;
  /** All that end up in the vault, whether they can be played or not. */
  readonly recordings: number;
  readonly withTranscript: number;
  readonly unlinkedLines: number;
  /** Entries that aren't simply imported, by reason. */
  readonly reasons: Partial<Readonly<Record<EntryReason, number>>>;
  /** Words that a search must find afterwards, and that must lie nowhere on disk in clear. */
  readonly words: readonly string[];
}

/** An ordinary archive: members in the order given. */
export function testArchive(
  name: string,
  members: () => readonly ZipMember[] | Promise<readonly ZipMember[]>,
  expect: Expectation,
): TestArchive {
  const write = async (dir: string): Promise<string> => {
    const path = join(dir, `${name}.zip`);
    await writeZip(path, await members());
    return path;
  };
  return { name, write, expect };
}

/** A WAV of speech-like tones, about a second, different for each seed. */
export const clip = (seed: number): Uint8Array => wavFile(speechLikeTones(seed, 700 + (seed % 7) * 130));
