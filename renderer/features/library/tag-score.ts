/**
 * Which tags what is typed may mean. Enter puts the first one on, so nothing is guessed: each word that is typed must begin a word
 * of the name, in order. Else a new tag "Anna" would have been the old tag "Ana". Pure.
 */
const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
const wordsOf = (folded: string): readonly string[] => folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/**
 * 0: not this one. A tag's own key goes before all, then the whole name, its last level, the beginning of the name, of the last
 * level, of any word, of several words in order. Case and accents don't count.
 */
export function tagScore(name: string, typed: string, key: string | null = null): number {
  const wanted = fold(typed.trim());
  const folded = fold(name);
  if (wanted === '') return 1;
  if (key !== null && fold(key) === wanted) return 1;
  if (folded === wanted) return 0.95;
  const last = folded.slice(folded.lastIndexOf('/') + 1);
  if (last === wanted) return 0.9;
  if (folded.startsWith(wanted)) return 0.8;
  if (last.startsWith(wanted)) return 0.7;
  const words = wordsOf(folded);
  if (words.some((word) => word.startsWith(wanted))) return 0.5;
  return beginsInOrder(words, wordsOf(wanted)) ? 0.4 : 0;
}

function beginsInOrder(words: readonly string[], wanted: readonly string[]): boolean {
  let at = 0;
  for (const begin of wanted) {
    while (at < words.length && words[at]?.startsWith(begin) !== true) at++;
    if (at++ >= words.length) return false;
  }
  return wanted.length > 0;
}
