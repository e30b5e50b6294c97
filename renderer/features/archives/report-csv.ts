/** The entries of a report as a table for other programs: docs/import-report-format.md. Pure. */
import type { ImportedArchive, ReportedEntry } from '../../../shared/model/archive.ts';

const columns = ['entry', 'fate', 'reason', 'explanation', 'size_bytes'] as const;

/**
 * RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8. Names of entries come from strangers: a cell that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export function reportAsCsv({ entries }: ImportedArchive, explain: (entry: ReportedEntry) => string): string {
  const lines = entries.map((entry) =>
    [entry.entryName, entry.fate, entry.reason, explain(entry), String(entry.sizeBytes)].map(cell).join(','),
  );
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
