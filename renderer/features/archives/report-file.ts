/** A report as a file for the user's own records: everything the report screen says, as JSON. Pure. */
import { type ImportedArchive, keptRecordings } from '../../../shared/model/archive.ts';

export function reportFileName(archive: ImportedArchive): string {
  const day = new Date(archive.startedAtMs).toISOString().slice(0, 10);
  return `import-report-${day}-${archive.id + 1}.json`;
}

export function reportAsJson(archive: ImportedArchive, reasonText: (reason: string) => string): string {
  const { entries, startedAtMs, ...rest } = archive;
  const report = {
    format: 'overheard-import-report',
    version: 1,
    ...rest,
    startedAt: new Date(startedAtMs).toISOString(),
    entries: entries.map((entry) => ({ ...entry, explanation: reasonText(entry.reason) })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The same without a word of it: counts alone, for whoever drives the app by script. */
export function figuresAsJson(archive: ImportedArchive): string {
  const { entries, vendor, imported, withTranscript, unlinkedLines, duplicates, unplayable, damaged, leftOut, sizeBytes } =
    archive;
  const reasons: Record<string, number> = {};
  for (const { fate, reason } of entries) if (fate !== 'imported') reasons[reason] = (reasons[reason] ?? 0) + 1;
  return JSON.stringify({
    vendor,
    imported,
    kept: keptRecordings(archive),
    withTranscript,
    unlinkedLines,
    duplicates,
    unplayable,
    damaged,
    leftOut,
    sizeBytes,
    reasons,
  });
}
