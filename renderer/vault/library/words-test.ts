/** Whether a recording has the words that a query asks for, by its position in the library's columns. Vault worker. */
import { foldQuery, hasAllWords } from '../search/fold-text.ts';
import type { Library } from './library.ts';

/** null: it asks for no words. Valid until the next commit. */
export function wordsTest(library: Library, text: string): ((position: number) => boolean) | null {
  const words = foldQuery(text);
  return words.length === 0 ? null : (position) => hasAllWords(library.foldedText(position), words);
}
