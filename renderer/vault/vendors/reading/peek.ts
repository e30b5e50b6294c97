/** The beginning of a text, to tell what it is. Vault worker. A damaged entry proves nothing here; it is reported when it is read. */
import { Failure } from '../../../../shared/failure.ts';
import type { AdapterInput, ListedEntry } from '../adapter.ts';
import { decodeText } from './decode-text.ts';
import { isWholeArchiveGone } from './read-ahead.ts';

const mostBytes = 64 << 10;

export async function peekText(entry: ListedEntry, { readEntryPieces }: Pick<AdapterInput, 'readEntryPieces'>): Promise<string> {
  let text = '';
  try {
    for await (const piece of readEntryPieces(entry)) {
      text += decodeText(piece.subarray(0, mostBytes));
      if (text.length >= mostBytes / 4) break;
    }
  } catch (thrown) {
    if (!(thrown instanceof Failure) || isWholeArchiveGone(thrown)) throw thrown;
  }
  return text;
}
