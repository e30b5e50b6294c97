/** Whether a command may have the keys that were pressed for it. */
import { keysOf } from './bindings.ts';
import { clashesWith } from './clash.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import type { CommandId } from './registry.ts';

export type Judgement =
  | { readonly kind: 'free' }
  | { readonly kind: 'own' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'taken';
      readonly by: readonly CommandId[];
      /** They are sequences that begin with it: with a second key it may be one too. */
      readonly isBeginning: boolean;
    };

/** `readings`: what the press may mean, the likeliest first (chord.ts). That one is bound, but none may be somebody else's. */
export function judgeKeys(id: CommandId, readings: readonly string[]): Judgement {
  const [keys] = readings;
  if (keys === undefined) return { kind: 'refused', refusal: 'unknown' };
  const refusal = refusalOf(keys);
  if (refusal !== null) return { kind: 'refused', refusal };
  if (keysOf(id).includes(keys)) return { kind: 'own' };
  const by = [...new Set(readings.flatMap((reading) => clashesWith(id, reading, keysOf)))];
  if (by.length === 0) return { kind: 'free' };
  const isBeginning = by.every((other) => keysOf(other).every((taken) => !readings.includes(taken) && !begins(taken, keys)));
  return { kind: 'taken', by, isBeginning };
}

const begins = (taken: string, keys: string): boolean => keys.startsWith(`${taken} `);
