/**
 * What of a backup's archives, tags and documents the vault lacks, and which of its numbers is which here. Pure: the merge commits it.
 * Archives are known again by their fingerprint, tags by their name, receipts by their salt.
 */
import type { ImportedArchive, UnlinkedLine } from '../../../shared/model/archive.ts';
import type { MadeBackup } from '../../../shared/model/backup.ts';
import { type ArchiveId, archiveId, type RecordingId, type TagId, tagId } from '../../../shared/model/id.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { StoredArchive } from './backup-json.ts';

export interface ArchivePlan {
  /** By the number in the backup. */
  readonly ids: ReadonlyMap<number, ArchiveId>;
  /** New here, by the number in the backup. */
  readonly fresh: readonly StoredArchive[];
  /** Here since it was cut off, and further in the backup: its row is written anew when the end has come. */
  readonly cutOff: readonly StoredArchive[];
}

export function planArchives(known: readonly ImportedArchive[], stored: readonly StoredArchive[]): ArchivePlan {
  const byFingerprint = new Map(known.map(({ fingerprint, id }) => [fingerprint, id]));
  const interrupted = new Map(known.filter(({ state }) => state === 'interrupted').map((archive) => [archive.id, archive]));
  const ids = new Map<number, ArchiveId>();
  const fresh: StoredArchive[] = [];
  const cutOff: StoredArchive[] = [];
  let next = 1 + Math.max(0, ...known.map(({ id }) => id));
  for (const archive of stored) {
    // Without one it is none that anybody knows, least of all another one without.
    const here = archive.fingerprint === '' ? undefined : byFingerprint.get(archive.fingerprint);
    const id = here ?? archiveId(next++);
    if (here === undefined) {
      byFingerprint.set(archive.fingerprint, id);
      fresh.push(archive);
    } else if (isFurther(archive, interrupted.get(here))) cutOff.push(archive);
    ids.set(archive.id, id);
  }
  return { ids, fresh, cutOff };
}

/** A cancelled one ends only the row that a merge has left of itself: an import of this vault may have come further. */
function isFurther({ state, startedAtMs }: StoredArchive, here: ImportedArchive | undefined): boolean {
  if (here === undefined) return false;
  return state === 'complete' || (state === 'cancelled' && startedAtMs === here.startedAtMs);
}

/** Until the end has come: none of the recordings that its report names has a number here yet. */
export function interruptedRow(archive: StoredArchive, id: ArchiveId): ImportedArchive {
  return archiveRow({ ...archive, state: 'interrupted' }, id, () => undefined);
}

/** What became of its own files here stays told. */
export function finishedRow(
  archive: StoredArchive,
  here: ImportedArchive,
  idOf: (stored: number) => RecordingId | undefined,
): ImportedArchive {
  const row = archiveRow(archive, here.id, idOf);
  const destructions = [...(archive.destructions ?? []), ...(here.destructions ?? [])];
  const eachOnce = new Map(destructions.map((one) => [one.atMs, one]));
  return destructions.length === 0 ? row : { ...row, destructions: [...eachOnce.values()] };
}

/**
 * An archive's row under its number here. `idOf`: where recordings that its report names have gone. A copy of one that isn't here is left
 * out: nobody could tell any more whose name it is, and it would outlive the shred.
 */
function archiveRow(archive: StoredArchive, id: ArchiveId, idOf: (stored: number) => RecordingId | undefined): ImportedArchive {
  const entries = archive.entries.flatMap(({ sameAs, ...entry }) => {
    if (sameAs === undefined) return entry;
    const here = idOf(sameAs);
    return here === undefined ? [] : { ...entry, sameAs: here };
  });
  return { ...archive, id, entries };
}

export interface TagPlan {
  readonly ids: ReadonlyMap<string, TagId>;
  readonly fresh: readonly Tag[];
}

export function planTags(known: readonly Tag[], stored: readonly Omit<Tag, 'id'>[]): TagPlan {
  const ids = new Map(known.map(({ name, id }) => [name.toLowerCase(), id]));
  const fresh: Tag[] = [];
  let next = known.reduce((highest, { id }) => Math.max(highest, id + 1), 0);
  const keys = new Set(known.map(({ key }) => key));
  for (const { name, hue, key } of stored) {
    if (name === '' || ids.has(name.toLowerCase())) continue;
    const id = tagId(next++);
    ids.set(name.toLowerCase(), id);
    // A key that a tag here has stays with it.
    fresh.push(key === undefined || keys.has(key) ? { id, name, hue } : { id, name, hue, key });
    keys.add(key);
  }
  return { ids, fresh };
}

/** Numbered on behind those that are here. */
export function freshReceipts(known: readonly Receipt[], stored: readonly Receipt[]): readonly Receipt[] {
  const salts = new Set(known.map(({ salt }) => salt));
  let next = 1 + Math.max(0, ...known.map(({ number }) => number));
  return stored.filter(({ salt }) => !salts.has(salt)).map((receipt) => ({ ...receipt, number: next++ }));
}

/** Known again by the moment they were made: the file may have been given another name. */
export function freshBackups(known: readonly MadeBackup[], stored: readonly MadeBackup[]): readonly MadeBackup[] {
  const made = new Set(known.map(({ madeAtMs }) => madeAtMs));
  let next = 1 + Math.max(0, ...known.map(({ number }) => number));
  return stored.filter(({ madeAtMs }) => !made.has(madeAtMs)).map((backup) => ({ ...backup, number: next++ }));
}

/** Lines of archives that have none here. */
export function freshLines(
  known: ReadonlyMap<ArchiveId, readonly UnlinkedLine[]>,
  ids: ReadonlyMap<number, ArchiveId>,
  stored: ReadonlyMap<number, readonly Omit<UnlinkedLine, 'archiveId'>[]>,
): ReadonlyMap<ArchiveId, readonly UnlinkedLine[]> {
  const fresh = new Map<ArchiveId, readonly UnlinkedLine[]>();
  for (const [number, lines] of stored) {
    const here = ids.get(number);
    if (here !== undefined && !known.has(here) && lines.length > 0)
      fresh.set(
        here,
        lines.map((line) => ({ ...line, archiveId: here })),
      );
  }
  return fresh;
}
