/**
 * How hard a passphrase is to guess, by zxcvbn with English and German words. Loaded when the first letter is typed: the
 * word lists are larger than the rest of the page. The passphrase goes nowhere but into this function.
 */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export const strengths = [0, 1, 2, 3, 4] as const;
export type Strength = (typeof strengths)[number];

/**
 * Steps of log10(guesses), for somebody with ten thousand cores who needs a second of one core for each guess: up to an
 * hour, to days, to months, to centuries, beyond.
 */
const steps = [7.5, 9.5, 11.5, 14] as const;

export function strengthOf(guessesLog10: number): Strength {
  const reached = steps.filter((step) => guessesLog10 >= step).length;
  return strengths[reached] ?? 4;
}

let estimator: Promise<ZxcvbnFactory> | null = null;

async function load(): Promise<ZxcvbnFactory> {
  const [core, common, english, german] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-de'),
  ]);
  const { commonWords, firstnames, lastnames } = german.dictionary;
  return new core.ZxcvbnFactory({
    dictionary: {
      ...common.dictionary,
      ...english.dictionary,
      'commonWords-de': commonWords ?? [],
      'firstnames-de': firstnames ?? [],
      'lastnames-de': lastnames ?? [],
    },
    graphs: common.adjacencyGraphs,
  });
}

/** Longer input tells nothing more and would only take time. */
const longestChecked = 100;

export async function estimateStrength(passphrase: string): Promise<Strength> {
  estimator ??= load();
  const { guessesLog10 } = (await estimator).check(passphrase.slice(0, longestChecked));
  return strengthOf(guessesLog10);
}
