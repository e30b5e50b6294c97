/** What the app says about its vault: at the door, or after a check that read everything. */
import { type Hands, seeUntil } from '../../../e2e/hands.ts';
import { runFromPalette, unlock } from '../../../e2e/journeys.ts';

export interface Condition {
  readonly isComplete: boolean;
  /** Read by the check. */
  readonly recordings: number;
  /** `keys/0`. */
  readonly parts: readonly string[];
  /** `17/sound/2`: id, what of it, which chunk. */
  readonly sounds: readonly string[];
  readonly opening: {
    readonly mendedBlocks: readonly number[];
    readonly damagedBlocks: readonly number[];
    readonly directory: string;
  };
  readonly changedHeads: number;
  readonly mendedBits: number;
}

export type Seen =
  | { readonly door: string }
  | { readonly door: null; readonly notice: string | null; readonly condition: Condition };

const seenRoomsOrFailure = (_: null): { code: string | null; isIn: boolean } | null => {
  const code = document.querySelector('.door-code .machine')?.textContent ?? null;
  const isIn = document.querySelector('[data-pane="main"]') !== null;
  return code !== null || isIn ? { code, isIn } : null;
};
const seenCondition = (_: null): string | null =>
  document.querySelector<HTMLElement>('[data-condition]')?.dataset['condition'] ?? null;
const seenNotice = (_: null): string | null => document.querySelector<HTMLElement>('.trouble .note-text b')?.textContent ?? null;
const seenDoor = (_: null): 'open' | 'failed' | null => {
  if (document.querySelector('.door-code') !== null) return 'failed';
  return document.querySelector('.door-form input') === null ? null : 'open';
};

/** From the start of the app to all that can be known of it. */
export async function seeCondition(hands: Hands, passphrase: string): Promise<Seen> {
  const door = await seeUntil(hands, 'the door', seenDoor, null, 30_000);
  if (door === 'open') await unlock(hands, passphrase);
  const seen = await seeUntil(hands, 'the rooms or a failure', seenRoomsOrFailure, null, 30_000);
  if (seen.code !== null) return { door: codeOf(seen.code) };
  await new Promise((done) => setTimeout(done, 300));
  const notice = await hands.look(seenNotice, null);
  return { door: null, notice, condition: await checkAndRead(hands) };
}

export async function checkAndRead(hands: Hands): Promise<Condition> {
  await runFromPalette(hands, 'command.vault.check');
  return JSON.parse(await seeUntil(hands, 'the end of the check', seenCondition, null, 120_000)) as Condition;
}

const codeOf = (text: string): string => /[a-z]+\/[a-z-]+/.exec(text)?.[0] ?? text;
