/**
 * How well a command's titles fit what was typed, 0 to 1. Each word typed must begin a word of one title, or at least stand
 * in it; letters scattered over a title count for nothing. Case and accents don't count. Pure.
 */
const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

export function scoreOf(titles: readonly string[], search: string): number {
  const typed = fold(search).split(/\s+/).filter(Boolean);
  return Math.max(0, ...titles.map((title, place) => scoreOfTitle(fold(title), typed) - place * 0.01));
}

function scoreOfTitle(title: string, typed: readonly string[]): number {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  let sum = 0;
  for (const part of typed) {
    const at = words.findIndex((word) => word.startsWith(part));
    if (at === 0) sum += 1;
    else if (at > 0) sum += 0.8;
    else if (title.includes(part)) sum += 0.4;
    else return 0;
  }
  return typed.length === 0 ? 1 : sum / typed.length;
}
