/**
 * The words of a `.transcript`: a property list, in which an object of the phone's own kind is archived. Which of its strings are the
 * words isn't documented: a string under a telling key, else the longest that is no name of a class. Pure; never throws.
 */
import { readBinaryPlist } from './binary-plist.ts';

const tellingKey = /^(transcriptionString|transcription|transcript|text)$/i;

/** null when there are none. */
export function wordsOfTranscript(bytes: Uint8Array): string | null {
  const list = readBinaryPlist(bytes);
  if (list === null) return null;
  const told = list.dictionaries
    .flatMap((pairs) => pairs.filter(([key]) => tellingKey.test(key)))
    .map(([, value]) => (typeof value === 'object' && value !== null ? list.archived(value.reference) : value))
    .filter((value): value is string => typeof value === 'string');
  const classes = new Set(
    list.dictionaries.flatMap((pairs) => pairs.map(([key, value]) => (key === '$classname' ? value : null))),
  );
  const keys = new Set(list.dictionaries.flatMap((pairs) => pairs.map(([key]) => key)));
  const isName = (text: string): boolean => text.startsWith('$') || text.startsWith('NS') || classes.has(text) || keys.has(text);
  const others = list.strings.filter((text) => !isName(text) && /\p{L}/u.test(text) && text !== 'NSKeyedArchiver');
  const words = longest(told.length > 0 ? told : others.filter((text) => /\s/.test(text))).trim();
  return words === '' ? null : words;
}

const longest = (texts: readonly string[]): string => texts.reduce((most, text) => (text.length > most.length ? text : most), '');
