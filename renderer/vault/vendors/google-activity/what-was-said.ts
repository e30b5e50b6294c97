/**
 * The words in a record's title. Google puts a word of its own in front, in the account's language; only those that are
 * established (README) are taken off, any other title stays as it is written. Pure.
 */
const saidBefore: readonly RegExp[] = [/^Said\s+(?=\S)/];
/** Titles that tell of a use without telling what was said. */
const withoutWords: readonly RegExp[] = [/^Used\s+(?:the\s+)?(?:Google\s+)?(?:Assistant|Search|Voice)\b.{0,40}$/];

export function whatWasSaid(title: string): string | null {
  const words = title.trim();
  if (words === '' || withoutWords.some((pattern) => pattern.test(words))) return null;
  const prefix = saidBefore.find((pattern) => pattern.test(words));
  return prefix === undefined ? words : unquoted(words.replace(prefix, ''));
}

const unquoted = (words: string): string => /^[“"„](.+)[”"“]$/.exec(words)?.[1] ?? words;
