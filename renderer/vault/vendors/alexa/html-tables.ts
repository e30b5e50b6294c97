/**
 * Tables of an HTML page as rows of text. Export pages are untrusted: nothing is rendered and no document is made; tags are
 * only told from text, in one pass. Pure; any text gives rows, never a throw.
 */
import { type Table, tableOf } from './read-table.ts';
import { rolesIn } from './columns.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…' };

export function readHtmlTables(html: string): readonly Table[] {
  return tablesOfRows(html).flatMap((rows) => {
    const [header, ...others] = rows;
    return header && others.length > 0 && rolesIn(header) > 0 ? [tableOf(header, others, 0)] : [];
  });
}

function tablesOfRows(html: string): readonly string[][][] {
  const tables: string[][][] = [];
  let cell: string | null = null;
  let isHidden = false;
  const closeCell = (): void => {
    if (cell !== null) tables.at(-1)?.at(-1)?.push(cell.replaceAll(/\s+/g, ' ').trim());
    cell = null;
  };
  // Attributes may not hold "<" here: that keeps the pattern linear on pages made to hurt it.
  for (const [, closing, name, text] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|([^<]+)/gi)) {
    if (text !== undefined) {
      if (cell !== null && !isHidden) cell += plainText(text);
      continue;
    }
    const tag = name?.toLowerCase() ?? '';
    const opens = closing === '';
    if (tag === 'script' || tag === 'style') isHidden = opens;
    if (tag === 'br' && cell !== null) cell += ' ';
    if (!['table', 'tr', 'td', 'th'].includes(tag)) continue;
    closeCell();
    if (!opens) continue;
    if (tag === 'table') tables.push([]);
    else if (tag === 'tr') tables.at(-1)?.push([]);
    else cell = '';
  }
  closeCell();
  return tables;
}

const plainText = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
