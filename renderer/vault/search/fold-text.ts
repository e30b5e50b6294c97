/**
 * Text folded for search: case and accents don't count, `ß` is `ss`. Pure. The same folding for what is searched and
 * for what is asked, so whatever it does to a script, it does on both sides.
 */
const nonAscii = /[\u0080-\uffff]/;
const accents = /[\u0300-\u036f]+/g;

export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (!nonAscii.test(lower)) return lower;
  // Compatibility forms may decompose into capitals again (U+2121 TELEPHONE SIGN is `TEL`).
  return lower.normalize('NFKD').replaceAll(accents, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ');
}

/** The words of a query, folded, each once, the longest first: it is the one most likely to rule a text out. */
export function foldQuery(text: string): readonly string[] {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** Whether every word is somewhere in a folded text. */
export function hasAllWords(folded: string, words: readonly string[]): boolean {
  for (const word of words) if (!folded.includes(word)) return false;
  return true;
}
