/**
 * What no longer opens in a vault: parts that changed or went missing on the disk, each confined to one page, one recording or one
 * block. Numbers and ids alone; the names that belong to them are looked up where they are shown.
 */
import type { RecordingId } from './id.ts';

/** `missing`: no such row. `unreadable`: the disk refuses it. `changed`: it isn't what was sealed. `malformed`: sealed by something else. */
export type PageFault = 'missing' | 'unreadable' | 'changed' | 'malformed';

/** A page that the directory names and that doesn't open. */
export interface DamagedPage {
  readonly kind: number;
  readonly index: number;
  readonly fault: PageFault;
}

/** What of a recording doesn't open: its key (the page of keys is damaged), the segment as a whole, its peaks, or its sound. */
export type DamagedSoundPart = 'key' | 'segment' | 'peaks' | 'sound';

export interface DamagedSound {
  readonly id: RecordingId;
  readonly part: DamagedSoundPart;
  /** The first chunk of the sound that doesn't open, from 0. */
  readonly chunk: number | null;
}

/** What opening the vault found besides pages. */
export interface OpeningFindings {
  /** Blocks of the key file that had changed and were put right: what they were is proven by their checksum. */
  readonly mendedBlocks: readonly number[];
  /** Blocks of the key file that had changed beyond that. */
  readonly damagedBlocks: readonly number[];
  /**
   * `copy-used`: one of the two copies of the directory is damaged, the other one opened. `turn-undone`: the directory of an
   * unfinished step is damaged, so the vault is as it was before that step.
   */
  readonly directory: 'sound' | 'copy-used' | 'turn-undone';
}

/** Kept sealed in the vault: when it was last read through, and what was found then. */
export interface LastCheck {
  readonly atMs: number;
  readonly tookMs: number;
  readonly recordings: number;
  readonly soundBytes: number;
  readonly sounds: readonly DamagedSound[];
}
