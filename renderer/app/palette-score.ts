/**
 * How well a command's titles fit what was typed, 0 to 1. Each word typed must begin a word of one title, stand in it, or be one
 * slip of the hand away from the beginning of one; the first letters of its words in a row do too. Letters scattered over a title count
 * for nothing: with 150 commands they would fit everywhere. Case and accents don't count. Pure.
 */
const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Shorter words are too alike to be guessed at. */
const shortestWithSlip = 4;

export function scoreOf(titles: readonly string[], search: string): number {
  const typed = fold(search).split(/\s+/).filter(Boolean);
  return Math.max(0, ...titles.map((title, place) => scoreOfTitle(fold(title), typed) - place * 0.01));
}

function scoreOfTitle(title: string, typed: readonly string[]): number {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const initials = words.map((word) => word.charAt(0)).join('');
  let sum = 0;
  for (const part of typed) {
    const at = words.findIndex((word) => word.startsWith(part));
    if (at === 0) sum += 1;
    else if (at > 0) sum += 0.8;
    else if (title.includes(part)) sum += 0.4;
    else if (part.length > 1 && initials.startsWith(part)) sum += 0.3;
    else if (part.length >= shortestWithSlip && words.some((word) => isOneSlipAway(word, part))) sum += 0.2;
    else return 0;
  }
  return typed.length === 0 ? 1 : sum / typed.length;
}

/** Whether the word would begin with what was typed but for one letter too much, too little, wrong, or in its neighbour's place. */
function isOneSlipAway(word: string, typed: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same++;
  const [rest, wanted] = [typed.slice(same), word.slice(same)];
  return (
    wanted.startsWith(rest.slice(1)) ||
    wanted.slice(1).startsWith(rest) ||
    wanted.slice(1).startsWith(rest.slice(1)) ||
    (rest.length > 1 && rest[0] === wanted[1] && rest[1] === wanted[0] && wanted.slice(2).startsWith(rest.slice(2)))
  );
}
