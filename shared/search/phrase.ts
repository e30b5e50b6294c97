/** Exact words: they begin and end where words do, in scripts that part their words. All of it folded. Pure. */
const wordUnit = /[\p{L}\p{N}\p{M}_]/u;
/** These write words without anything between them. */
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Where the phrase that stands at `at` ends; null when it begins or ends within a word. `isOpen`: its last word may go on. */
export function phraseEnd(folded: string, at: number, phrase: string, isOpen: boolean): number | null {
  const end = at + phrase.length;
  if (isWithinWord(folded, at)) return null;
  return isOpen || !isWithinWord(folded, end) ? end : null;
}

export function hasPhrase(folded: string, phrase: string, isOpen: boolean, from = 0, until = folded.length): boolean {
  for (let at = folded.indexOf(phrase, from); at >= 0 && at + phrase.length <= until; at = folded.indexOf(phrase, at + 1)) {
    if (phraseEnd(folded, at, phrase, isOpen) !== null) return true;
  }
  return false;
}

/** Whether a word goes on at `at`. Plain letters, nearly all there are, are told without making strings of them. */
function isWithinWord(folded: string, at: number): boolean {
  if (at <= 0 || at >= folded.length) return false;
  const [left, right] = [folded.charCodeAt(at - 1), folded.charCodeAt(at)];
  if (left < 0x80 && right < 0x80) return isAsciiWordUnit(left) && isAsciiWordUnit(right);
  return isWithin(before(folded, at), codePoint(folded, at));
}

const isAsciiWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f;

const isWithin = (left: string, right: string): boolean =>
  wordUnit.test(left) && wordUnit.test(right) && !unparted.test(left) && !unparted.test(right);

const codePoint = (text: string, at: number): string => (at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '');

function before(text: string, at: number): string {
  if (at <= 0) return '';
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && at >= 2 ? text.slice(at - 2, at) : text.charAt(at - 1);
}
