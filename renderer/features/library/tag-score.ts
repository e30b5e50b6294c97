/**
 * Which tags what is typed may mean. Enter puts the first one on, so nothing is guessed: what is typed must begin the name or one
 * of its words. Else a new tag "Anna" would have been the old tag "Ana". Pure.
 */
const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** 0: not this one. The whole name goes before its beginning, that before a later word. Case and accents don't count. */
export function tagScore(name: string, typed: string): number {
  const wanted = fold(typed.trim());
  const folded = fold(name);
  if (wanted === '') return 1;
  if (folded === wanted) return 1;
  if (folded.startsWith(wanted)) return 0.8;
  return folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ? 0.5 : 0;
}
