/** A report as a file for the user's own records: docs/import-report-format.md. Pure. */
import { type ImportedArchive, keptRecordings, type ReportedEntry } from '../../../shared/model/archive.ts';
import type { ArchiveReport } from '../../../shared/seams/vault-protocol.ts';

export type ReportFormat = 'csv' | 'json' | 'html';

export function reportFileName(archive: ImportedArchive, format: ReportFormat): string {
  const day = new Date(archive.startedAtMs).toISOString().slice(0, 10);
  return `import-report-${day}-${archive.id}.${format}`;
}

/** Everything the report screen says. An entry a line: a report of 100,000 stays a file that editors open. */
export function reportAsJson({ archive, links }: ArchiveReport, explain: (entry: ReportedEntry) => string): string {
  const { entries, startedAtMs, destructions = [], formatReport: _formatReport, ...rest } = archive;
  const head = {
    format: 'overheard-import-report',
    version: 2,
    ...rest,
    startedAt: new Date(startedAtMs).toISOString(),
    links,
    destructions: destructions.map(({ atMs, ...destruction }) => ({ at: new Date(atMs).toISOString(), ...destruction })),
  };
  const lines = entries.map((entry) => `    ${JSON.stringify({ ...entry, explanation: explain(entry) })}`);
  const opening = JSON.stringify(head, null, 2).slice(0, -2);
  return `${opening},\n  "entries": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** The same without a word of it: counts alone, for whoever drives the app by script. */
export function figuresAsJson({ archive, links }: ArchiveReport): string {
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
    links: Object.fromEntries(links.map(({ step, recordings }) => [step ?? 'none', recordings])),
  });
}
