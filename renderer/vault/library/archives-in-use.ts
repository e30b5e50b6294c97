/**
 * What can be said of archives whose own page is gone, from what came out of them: a row for each that a recording or a line still
 * names. Vault worker. Pure but for chance.
 */
import { toHex } from '../../../shared/bytes.ts';
import type { ImportedArchive, UnlinkedLine } from '../../../shared/model/archive.ts';
import type { ArchiveId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';

export function archivesInUse(
  recordings: Iterable<Recording>,
  lines: ReadonlyMap<ArchiveId, readonly UnlinkedLine[]>,
): readonly ImportedArchive[] {
  const counts = new Map<ArchiveId, { count: number; words: number; vendor: ImportedArchive['vendor'] }>();
  for (const { archiveId, vendor, transcript } of recordings) {
    const known = counts.get(archiveId) ?? { count: 0, words: 0, vendor };
    counts.set(archiveId, { count: known.count + 1, words: known.words + (transcript === null ? 0 : 1), vendor });
  }
  for (const [id, { length }] of lines)
    if (length > 0 && !counts.has(id)) counts.set(id, { count: 0, words: 0, vendor: 'generic' });
  return [...counts].map(([id, { count, words, vendor }]) => ({
    id,
    fileName: `#${id}`,
    sizeBytes: 0,
    fingerprint: unlikeAny(),
    vendor,
    isSample: false,
    startedAtMs: 0,
    tookMs: 0,
    state: 'complete',
    entryCount: count,
    imported: count,
    withTranscript: words,
    duplicates: 0,
    unplayable: 0,
    damaged: 0,
    leftOut: 0,
    unlinkedLines: lines.get(id)?.length ?? 0,
    entries: [],
  }));
}

/** No archive has it: brought in again, one is read from the start. A backup is known again by it all the same. */
const unlikeAny = (): string => toHex(crypto.getRandomValues(new Uint8Array(32)));
