/** What a run begins with, and what goes from thread to thread. */

export const targetNames = [
  'zip',
  'tar',
  'gzip',
  'wav',
  'ogg',
  'mp3',
  'mp4',
  'rare',
  'decode',
  'csv',
  'json',
  'html',
  'chat',
  'sqlite',
  'pdf',
] as const;
/** The last ones are planted: a control must catch them. */
export type TargetName = (typeof targetNames)[number] | 'planted-crash' | 'planted-hang' | 'planted-hog';

/** Honest bytes to begin with. A text stands in an archive among others; a sound there has no bytes. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly among?: {
    /** Whose fixture it is; null: the whole importer decides who reads it. */
    readonly vendor: string | null;
    readonly entryName: string;
    readonly files: Readonly<Record<string, Uint8Array | null>>;
  };
}

export interface Trouble {
  readonly kind: 'crash' | 'hang' | 'memory';
  readonly target: TargetName;
  readonly seedName: string;
  readonly bytes: Uint8Array;
  /** Error name, message and first frames; of a hang or a hog how long or how much. */
  readonly what: string;
}

/** The board that worker and watcher share: what is being run, and since when. */
export const boardBytes = 64 + (1 << 20);
export const boardFields = { length: 0, seed: 1, isOver: 2, runs: 3 } as const;
export const startedAtOffset = 32;
export const inputOffset = 64;
