/**
 * The 24 words as somebody types or pastes them. Pure. Whether they open anything is the vault's answer alone; here they are taken
 * apart, and a word that isn't one gets the nearest that is. The list is public (BIP-39, English); no word typed is kept.
 */

/** Words in their order, whatever stands between them: spaces, lines, the numbers of a written list. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** More differences than this make another word. */
const mostEdits = 2;

/** Letters to change, add or leave out, or neighbours to swap, to get from one word to the other. */
function editsBetween(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The first four letters name a word of the list; after that, the one that is fewest slips away. null when none is near. */
export function nearestWord(typed: string, list: readonly string[]): string | null {
  const sameStart = typed.length >= 4 ? list.find((word) => word.startsWith(typed.slice(0, 4))) : undefined;
  if (sameStart !== undefined) return sameStart;
  let nearest: string | null = null;
  let fewest = mostEdits + 1;
  for (const word of list) {
    if (Math.abs(word.length - typed.length) >= fewest) continue;
    const edits = editsBetween(typed, word);
    if (edits >= fewest) continue;
    nearest = word;
    fewest = edits;
  }
  return nearest;
}

/** Loaded when a word isn't in it: the door doesn't carry it along. */
export async function suggestWord(typed: string): Promise<string | null> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js');
  return nearestWord(typed, wordlist);
}
