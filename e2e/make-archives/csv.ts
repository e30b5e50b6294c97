/** CSV as Amazon's data-request files write it: quoted where needed, CRLF, a byte order mark, N/A for what is missing. */
export type TableRow = readonly (string | null)[];

export function csvFile(header: readonly string[], rows: readonly TableRow[]): Uint8Array {
  const lines = [header, ...rows].map((row) => row.map((cell) => quoted(cell ?? 'N/A')).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
