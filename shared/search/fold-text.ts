/**
 * Text folded for search: case and accents don't count, `ß` is `ss`. Pure. The same folding for what is searched and
 * for what is asked, so whatever it does to a script, it does on both sides; in the vault worker to find, in the page to mark.
 */
const nonAscii = /[\u0080-\uffff]/;
const accents = /[\u0300-\u036f]+/g;
const spaces = /\s+/g;
/** Anything but single blanks, so that most texts are not written anew. */
const oddSpace = /[^\S ]|\s\s/;

export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (!nonAscii.test(lower)) return lower;
  // Compatibility forms may decompose into capitals again (U+2121 TELEPHONE SIGN is `TEL`).
  return lower
    .normalize('NFKD')
    .replaceAll(accents, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll(/[‘’ʼ]/g, "'");
}

/** Folded, and any run of white space is one blank: so a phrase is found across the line breaks of a transcript. */
export function foldForSearch(text: string): string {
  const folded = foldText(text);
  return oddSpace.test(folded) ? folded.replaceAll(spaces, ' ') : folded;
}
