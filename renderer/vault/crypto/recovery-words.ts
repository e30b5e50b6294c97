/**
 * The recovery key as 24 English words (BIP-39, 256 bits of chance and 8 of checksum), and back, with the first wrong word named.
 * Vault worker; pure but for the making.
 */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Bytes } from '../../../shared/bytes.ts';
import type { WordsFault } from '../../../shared/model/key-slot.ts';
import { randomBytes } from './aes-gcm.ts';

export const recoveryWordCount = 24;
export const recoveryKeyBytes = 32;
/** The list is made so that the first four letters tell its words apart; some people note no more. */
const tellingLetters = 4;
const known = new Set(wordlist);

export function makeRecoverySecret(): Bytes {
  return randomBytes(recoveryKeyBytes);
}

export function wordsOfSecret(secret: Bytes): readonly string[] {
  return entropyToMnemonic(secret, wordlist).split(' ');
}

/** The 32 bytes, which the caller wipes, or what is wrong. Case, line breaks, commas and numbers before the words don't count. */
export function secretOfWords(text: string): Bytes | WordsFault {
  const words = tidyWords(text).map(completeWord);
  const wrong = words.findIndex((word) => !known.has(word));
  if (wrong !== -1) return { problem: 'word-unknown', wordNumber: wrong + 1 };
  if (words.length !== recoveryWordCount) return { problem: 'word-count', wordNumber: null };
  try {
    return new Uint8Array(mnemonicToEntropy(words.join(' '), wordlist));
  } catch {
    // All words are known and there are 24 of them: only the checksum is left to be wrong.
    return { problem: 'checksum', wordNumber: null };
  }
}

/** null: 24 words that go together. Whose key they are, only a vault can say. */
export function faultOfWords(text: string): WordsFault | null {
  const secret = secretOfWords(text);
  if (!(secret instanceof Uint8Array)) return secret;
  secret.fill(0);
  return null;
}

export function isSameWord(typed: string, word: string): boolean {
  const [only, ...others] = tidyWords(typed).map(completeWord);
  return only === word && others.length === 0;
}

function tidyWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s\d.,;:()-]+/)
    .filter((word) => word !== '');
}

function completeWord(typed: string): string {
  if (known.has(typed) || typed.length !== tellingLetters) return typed;
  return wordlist.find((word) => word.startsWith(typed)) ?? typed;
}
