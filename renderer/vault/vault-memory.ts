/**
 * The vault's plain state in the worker's memory: always what the last commit left on the disk. Nothing here is stored.
 */
import type { Bytes } from '../../shared/bytes.ts';
import type { UnlinkedLine } from '../../shared/model/archive.ts';
import type { DamagedPage } from '../../shared/model/damage.ts';
import type { ArchiveId, RecordingId, SegmentId } from '../../shared/model/id.ts';
import type { Recording } from '../../shared/model/recording.ts';
import type { PageEntry } from './crypto/seal-page.ts';
import type { HistoryPage } from './library/history-pages.ts';
import type { VaultDocuments } from './unlocked-vault.ts';

export interface VaultMemory {
  /** In id order. */
  recordings: Map<RecordingId, Recording>;
  /** By index of the page. A page is never changed in place: a commit puts another one here and wipes it. */
  keyPages: Map<number, Bytes>;
  documents: VaultDocuments;
  lines: Map<ArchiveId, readonly UnlinkedLine[]>;
  /** By index of the page. */
  history: Map<number, HistoryPage>;
  /** By pageNameKey: where each page's current version lies, and its key. */
  pages: Map<number, PageEntry>;
  /** Pages that don't open, by pageNameKey. They stay named and stored as they are: [Note: frozen pages] (frozen-pages.ts). */
  damaged: Map<number, DamagedPage>;
  /** Recordings in each segment. A segment that isn't here is dead. */
  recordingsInSegment: Map<SegmentId, number>;
  /** Segments that may be mostly dead, to be looked at: [Note: giving back room]. */
  thinnedSegments: Set<SegmentId>;
  nextRecordingId: number;
  /** Commits since the root key was turned. */
  commits: number;
}

export function emptyMemory(): VaultMemory {
  return {
    recordings: new Map(),
    keyPages: new Map(),
    documents: {
      archives: [],
      tags: [],
      receipts: [],
      backups: [],
      place: null,
      care: null,
      lastCheck: null,
      answers: [],
      views: [],
    },
    lines: new Map(),
    history: new Map(),
    pages: new Map(),
    damaged: new Map(),
    recordingsInSegment: new Map(),
    thinnedSegments: new Set(),
    nextRecordingId: 0,
    commits: 0,
  };
}

/** Overwrites every key and lets go of everything plain. */
export function wipeMemory(memory: VaultMemory): void {
  for (const page of memory.keyPages.values()) page.fill(0);
  for (const entry of memory.pages.values()) entry.key.fill(0);
  Object.assign(memory, emptyMemory());
}

/** Counts a recording in (1) or out (-1) of its segment. */
export function countSegment(memory: VaultMemory, id: SegmentId, step: 1 | -1): void {
  const count = (memory.recordingsInSegment.get(id) ?? 0) + step;
  if (count > 0) memory.recordingsInSegment.set(id, count);
  else memory.recordingsInSegment.delete(id);
}
