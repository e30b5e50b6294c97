/**
 * JSON of a backup, cut to what taking it in believes (backup-limits.ts). A vault may hold more: an archive can be made so that a name
 * in it is as long as a book, and what one import left there must not spoil every later backup. Pure.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { cutText } from '../../../shared/cut-text.ts';
import { encodeDocument } from './backup-json.ts';
import { backupLimits } from './backup-limits.ts';

export interface EncodedDocument {
  readonly bytes: Bytes;
  /** The vault has more of it. */
  readonly isShortened: boolean;
}

/** Fields that hold words; every other text is a name. */
const wordFields: ReadonlySet<string> = new Set(['transcript', 'reply', 'note', 'text', 'formatReport']);

/** Names and words to their lengths. Where the whole is still too long, the longest words and lists to a half, a quarter, and so on. */
export function encodeWithinLimits(document: unknown, mostBytes: number): EncodedDocument {
  const whole = encodeUpTo(mostBytes, document);
  // What is shorter as a whole than a name may be has nothing in it that is too long.
  if (whole !== null && whole.byteLength <= backupLimits.nameLength) return { bytes: whole, isShortened: false };
  let longestWords = 0;
  let longestList = 0;
  let isShortened = false;
  for (let share = 1; ; share *= 2) {
    const mostWords = share === 1 ? backupLimits.wordsLength : Math.ceil(longestWords / share);
    const mostRows = share === 1 ? Number.POSITIVE_INFINITY : Math.ceil(longestList / share);
    const cut = (key: string, value: unknown): unknown => {
      if (Array.isArray(value)) {
        longestList = Math.max(longestList, value.length);
        if (value.length <= mostRows) return value;
        isShortened = true;
        return value.slice(0, mostRows);
      }
      if (typeof value !== 'string') return value;
      const isWords = wordFields.has(key);
      if (isWords) longestWords = Math.max(longestWords, Math.min(value.length, backupLimits.wordsLength));
      const kept = cutText(value, isWords ? mostWords : backupLimits.nameLength);
      if (kept !== value) isShortened = true;
      return kept;
    };
    const bytes = encodeUpTo(mostBytes, document, cut);
    if (bytes !== null) return { bytes, isShortened };
  }
}

/** null: longer than that, or longer than a text can be at all. */
function encodeUpTo(mostBytes: number, ...document: Parameters<typeof encodeDocument>): Bytes | null {
  try {
    const bytes = encodeDocument(...document);
    return bytes.byteLength <= mostBytes ? bytes : null;
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
