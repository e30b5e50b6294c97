/**
 * What a change makes of the vault, worked out before anything is sealed, stored or changed: the plain pages that are to be
 * written anew and the memory there will be. Pure but for wiping. Vault worker.
 */
import { assert } from '../../shared/assert.ts';
import type { Bytes } from '../../shared/bytes.ts';
import type { UnlinkedLine } from '../../shared/model/archive.ts';
import type { ArchiveId, RecordingId, SegmentId } from '../../shared/model/id.ts';
import type { Recording } from '../../shared/model/recording.ts';
import { keyBytes } from './crypto/aes-gcm.ts';
import type { HistoryPage } from './library/history-pages.ts';
import type { PageName } from './crypto/seal-page.ts';
import { encodeJson } from './pages/json-page.ts';
import { mayDropSegments } from './frozen-pages.ts';
import { isKeyPageEmpty, keyPageBytes, putKey, removeKey } from './pages/key-page.ts';
import { idsOfPage, keyPageIndex, pageKinds, recordingPageIndex, recordingsPerPage } from './pages/page-kinds.ts';
import { encodeRecordingPage } from './pages/recording-page.ts';
import type { VaultChange, VaultDocuments } from './unlocked-vault.ts';
import { countSegment, type VaultMemory } from './vault-memory.ts';

/**
 * A page to be written anew; null: it has nothing left and goes. Made when its turn to be sealed comes: a commit of thousands of
 * pages neither holds them all in plain nor makes them in one go.
 */
export interface PageDraft {
  readonly name: PageName;
  readonly plain: (() => Bytes) | null;
}

export interface CommitDraft {
  readonly pages: readonly PageDraft[];
  readonly nextRecordingId: number;
  /** New key pages by index, as they will be in memory; null: gone. */
  readonly keyPages: ReadonlyMap<number, Bytes | null>;
}

export function draftCommit(memory: VaultMemory, change: VaultChange): CommitDraft {
  const put = new Map((change.recordings ?? []).map((recording) => [recording.id, recording]));
  for (const recording of put.values()) assertSealedUnderOwnKey(memory, change, recording);
  const removed = new Set(change.removed ?? []);
  const keyPages = draftKeyPages(memory, change, removed);
  return {
    pages: [
      ...(change.givenUp ?? [])
        .filter((page) => isNotDrafted(page, change, removed))
        .map((page) => ({ name: page, plain: null })),
      ...[...keyPages].map(([index, plain]) => ({ name: { kind: pageKinds.keys, index }, plain: plain && (() => plain) })),
      ...draftRecordingPages(memory, put, removed),
      ...draftDocuments(change),
    ],
    nextRecordingId: nextIdAfter(memory, put.keys()),
    keyPages,
  };
}

/** Takes the change into memory. Called when the disk has it. Returns the segments that died of it. */
export function applyCommit(memory: VaultMemory, change: VaultChange, draft: CommitDraft): readonly SegmentId[] {
  const touched = new Set<SegmentId>();
  const leave = (recording: Recording | undefined) => {
    if (recording === undefined) return;
    countSegment(memory, recording.location.segmentId, -1);
    touched.add(recording.location.segmentId);
  };
  let isInOrder = true;
  for (const recording of change.recordings ?? []) {
    const before = memory.recordings.get(recording.id);
    leave(before);
    isInOrder &&= before !== undefined || recording.id >= memory.nextRecordingId;
    memory.nextRecordingId = Math.max(memory.nextRecordingId, recording.id + 1);
    memory.recordings.set(recording.id, recording);
    countSegment(memory, recording.location.segmentId, 1);
  }
  for (const id of change.removed ?? []) {
    leave(memory.recordings.get(id));
    memory.recordings.delete(id);
  }
  if (!isInOrder) sortById(memory.recordings);
  for (const [index, page] of draft.keyPages) replaceKeyPage(memory, index, page);
  for (const key of change.keys?.values() ?? []) key.fill(0);
  memory.documents = { ...memory.documents, ...change.documents };
  for (const [id, lines] of change.lines ?? []) putLines(memory, id, lines);
  for (const [index, page] of change.history ?? []) putHistory(memory, index, page);
  const dead = mayDropSegments(memory) ? [...touched].filter((id) => !memory.recordingsInSegment.has(id)) : [];
  for (const id of touched) memory.thinnedSegments.add(id);
  for (const id of dead) memory.thinnedSegments.delete(id);
  return dead;
}

function draftKeyPages(memory: VaultMemory, change: VaultChange, removed: ReadonlySet<RecordingId>): Map<number, Bytes | null> {
  const drafts = new Map<number, Bytes>();
  const draftOf = (id: RecordingId): Bytes => {
    const index = keyPageIndex(id);
    const draft = drafts.get(index) ?? memory.keyPages.get(index)?.slice() ?? new Uint8Array(keyPageBytes);
    drafts.set(index, draft);
    return draft;
  };
  for (const [id, key] of change.keys ?? []) putKey(draftOf(id), id, key);
  for (const id of removed) removeKey(draftOf(id), id);
  return new Map([...drafts].map(([index, draft]) => [index, isKeyPageEmpty(draft) ? null : draft]));
}

function draftRecordingPages(
  memory: VaultMemory,
  put: ReadonlyMap<RecordingId, Recording>,
  removed: ReadonlySet<RecordingId>,
): readonly PageDraft[] {
  const touched = new Set([...put.keys(), ...removed].map(recordingPageIndex));
  return [...touched].map((index) => {
    const rows: Recording[] = [];
    for (const id of idsOfPage(index, recordingsPerPage)) {
      const row = removed.has(id) ? undefined : (put.get(id) ?? memory.recordings.get(id));
      if (row !== undefined) rows.push(row);
    }
    const name = { kind: pageKinds.recordings, index };
    return { name, plain: rows.length === 0 ? null : () => encodeRecordingPage(rows) };
  });
}

function draftDocuments({ documents = {}, lines, history }: VaultChange): readonly PageDraft[] {
  const pages = (Object.keys(documents) as (keyof VaultDocuments)[]).map((name) =>
    draftJson(pageKinds[name], 0, documents[name]),
  );
  for (const [id, ofArchive] of lines ?? []) pages.push(draftJson(pageKinds.lines, id, ofArchive));
  for (const [index, page] of history ?? []) pages.push(draftJson(pageKinds.history, index, page));
  return pages;
}

function draftJson(kind: number, index: number, value: unknown): PageDraft {
  const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return { name: { kind, index }, plain: isEmpty ? null : () => encodeJson(value) };
}

/** Putting or removing recordings drafts their pages anyhow; so does a document that is written anew. */
function isNotDrafted({ kind, index }: PageName, change: VaultChange, removed: ReadonlySet<RecordingId>): boolean {
  if (kind === pageKinds.recordings) return ![...removed].some((id) => recordingPageIndex(id) === index);
  const drafted = Object.keys(change.documents ?? {}) as (keyof VaultDocuments)[];
  return !drafted.some((name) => pageKinds[name] === kind);
}

function assertSealedUnderOwnKey(memory: VaultMemory, change: VaultChange, recording: Recording): void {
  const key = change.keys?.get(recording.id);
  const before = memory.recordings.get(recording.id);
  assert(key === undefined || key.byteLength === keyBytes, 'a recording key has 32 bytes');
  assert(before !== undefined || key !== undefined, 'a new recording comes with its key');
}

function replaceKeyPage(memory: VaultMemory, index: number, page: Bytes | null): void {
  memory.keyPages.get(index)?.fill(0);
  if (page === null) memory.keyPages.delete(index);
  else memory.keyPages.set(index, page);
}

function putLines(memory: VaultMemory, archiveId: ArchiveId, lines: readonly UnlinkedLine[]): void {
  if (lines.length === 0) memory.lines.delete(archiveId);
  else memory.lines.set(archiveId, lines);
}

function putHistory(memory: VaultMemory, index: number, page: HistoryPage | null): void {
  if (page === null) memory.history.delete(index);
  else memory.history.set(index, page);
}

function sortById(recordings: Map<RecordingId, Recording>): void {
  const sorted = [...recordings].sort(([a], [b]) => a - b);
  recordings.clear();
  for (const [id, recording] of sorted) recordings.set(id, recording);
}

function nextIdAfter(memory: VaultMemory, put: Iterable<RecordingId>): number {
  let next = memory.nextRecordingId;
  for (const id of put) next = Math.max(next, id + 1);
  return next;
}
