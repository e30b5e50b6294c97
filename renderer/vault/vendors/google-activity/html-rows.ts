/**
 * "My Activity" as a web page: one `outer-cell` for each activity, with the product above, what happened and when in the
 * middle, and captions that aren't needed. Lines are told apart by line breaks. Vault worker; never throws.
 */
import { streamHtml } from '../reading/html-stream.ts';

export interface ActivityRow {
  readonly place: number;
  readonly product: string | null;
  /** Lines of the middle cell, the last that looks like a time left out. */
  readonly lines: readonly string[];
  readonly timeText: string;
  /** Addresses of sound elements, and of links that end like a sound file. */
  readonly addresses: readonly string[];
}

interface OpenRow {
  product: string;
  lines: string[];
  addresses: string[];
}

const mostRowLength = 20_000;
const mostRows = 300_000;
const soundAddress = /\.(mp3|opus|ogg|m4a|wav|amr|3gp|aac)$/i;

export interface ReadRows {
  readonly rows: readonly ActivityRow[];
  readonly isBroken: boolean;
}

export async function readActivityRows(bytes: Uint8Array): Promise<ReadRows> {
  const rows: ActivityRow[] = [];
  /** Classes of the open divs. */
  const open: string[] = [];
  let row: OpenRow | null = null;
  let length = 0;

  const inside = (name: string): boolean => open.some((classes) => classes.includes(name));
  const finish = (): void => {
    if (row !== null && rows.length < mostRows) rows.push(rowOf(row, rows.length + 1));
    row = null;
  };
  const take = (text: string): void => {
    if (row === null || length > mostRowLength) return;
    length += text.length;
    if (inside('header-cell')) row.product += text;
    else if (isMiddle(open)) row.lines.push((row.lines.pop() ?? '') + text);
  };

  const isWhole = await streamHtml(bytes, {
    open: (name, attributes) => {
      if (name === 'div') {
        const classes = attributes['class'] ?? '';
        if (classes.includes('outer-cell')) {
          finish();
          row = { product: '', lines: [''], addresses: [] };
          length = 0;
        }
        open.push(classes);
      } else if (row !== null) {
        if ((name === 'br' || name === 'p') && isMiddle(open)) row.lines.push('');
        const address = attributes[name === 'a' ? 'href' : 'src'] ?? '';
        const isSound = name === 'audio' || name === 'source' || (name === 'a' && soundAddress.test(address));
        if (isSound && address !== '' && address.length < 1000 && row.addresses.length < 20) row.addresses.push(address);
      }
    },
    close: (name) => {
      if (name !== 'div') return;
      if (open.pop()?.includes('outer-cell')) finish();
    },
    text: take,
  });
  finish();
  return { rows, isBroken: !isWhole };
}

/** The first content cell; its twin on the right and the captions are others. */
function isMiddle(open: readonly string[]): boolean {
  const classes = open.findLast((one) => one.includes('content-cell'));
  return classes !== undefined && !classes.includes('caption') && !classes.includes('text-right');
}

function rowOf({ product, lines, addresses }: OpenRow, place: number): ActivityRow {
  const kept = lines.map((line) => line.replaceAll(/[\s\u00a0\u2003\u202f]+/g, ' ').trim()).filter((line) => line !== '');
  const at = kept.findLastIndex((line) => line.length < 80 && /\d/.test(line) && /\d{1,2}[:.]\d{2}/.test(line));
  const timeText = at < 0 ? '' : (kept[at] ?? '');
  return { place, product: product.trim() || null, lines: kept.filter((_, n) => n !== at), timeText, addresses };
}
