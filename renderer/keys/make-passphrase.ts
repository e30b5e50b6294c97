/** A passphrase of random words, from the diceware list that zxcvbn brings: 7,776 words, six of them are 77 bits. */

export const wordCount = 6;

/** Without bias: a draw beyond the last whole multiple of the list is thrown away. */
export function drawIndex(listLength: number, nextRandom: () => number): number {
  const limit = Math.floor(0x1_0000_0000 / listLength) * listLength;
  for (;;) {
    const random = nextRandom();
    if (random < limit) return random % listLength;
  }
}

function randomNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

export async function makePassphrase(): Promise<string> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const list = dictionary['diceware-common'];
  const words = Array.from({ length: wordCount }, () => list[drawIndex(list.length, randomNumber)] ?? '');
  return words.join(' ');
}
