/**
 * A name or a heading with everything of a person taken out: known words stay, other letters become `*`, each digit `#`, identifiers
 * their kind. `Audio/Pat 2024-03-04.wav` is `audio/* ####-##-##.wav`. Pure.
 */
import { knownEndings, knownWords } from './known-words.ts';

const longestPart = 60;
const mostParts = 8;
const longestDigits = 20;

export function foldName(name: string): string {
  const parts = name.split('/');
  const last = parts.pop() ?? '';
  const dot = last.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [last.slice(0, dot), last.slice(dot + 1).toLowerCase()] : [last, null];
  const file = foldWords(stem) + (ending === null ? '' : `.${knownEndings.has(ending) ? ending : '*'}`);
  const folders = parts.length > mostParts ? ['…', ...parts.slice(-mostParts)] : parts;
  return [...folders.map(foldWords), file].join('/');
}

/** Letters, digits, or anything else, one run at a time; identifiers before they fall apart into such runs. */
const pieces =
  /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|([0-9a-f]{16,}(?![\p{L}\p{N}]))|([\p{L}\p{M}]+)|(\p{N}+)|([^\p{L}\p{M}\p{N}]+)/giu;

export function foldWords(text: string): string {
  let folded = '';
  for (const [, uuid, hex, letters, digits, others] of text.slice(0, 1000).matchAll(pieces)) {
    if (uuid !== undefined) folded += '<uuid>';
    else if (hex !== undefined) folded += /^\d+$/.test(hex) ? '#'.repeat(Math.min(hex.length, longestDigits)) : '<hex>';
    else if (letters !== undefined) folded += foldLetters(letters);
    else if (digits !== undefined) folded += '#'.repeat(Math.min(digits.length, longestDigits));
    else folded += (others ?? '').replaceAll(/[^ -~]/g, '?');
  }
  // How many words a name has is nobody's business either.
  return folded.replaceAll(/\*(?:[ _-]?\*)+/g, '*').slice(0, longestPart);
}

/** `audioFile` is two words; so is `AudioFile`. */
function foldLetters(letters: string): string {
  const composed = letters.normalize('NFC');
  const words = composed
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(' ');
  if (words.every((word) => knownWords.has(word))) return words.join('-');
  return knownWords.has(composed.toLowerCase()) ? composed.toLowerCase() : '*';
}
