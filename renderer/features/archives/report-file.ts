/** A report as a file for the user's own records: everything the report screen says, as JSON. Pure. */
import type { ImportedArchive } from '../../../shared/model/archive.ts';

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
