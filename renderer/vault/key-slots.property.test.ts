/**
 * Random lives of the keys: whatever was made, changed, replaced, removed, locked and turned, exactly those keys open the vault that a
 * plain list says, each of them opens all of it, and the list of ways in says the same.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { KeyKind, UnlockWith } from '../../shared/model/key-slot.ts';
import { Desk } from './library/desk.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { importChange } from './testdata/recordings.ts';
import { changePassphrase } from './use-cases/change-passphrase.ts';
import { confirmRecoveryKey, makeRecoveryKey } from './use-cases/recovery-key.ts';
import { removeKeySlot } from './use-cases/remove-key-slot.ts';
import { useThisComputer } from './use-cases/use-this-computer.ts';

interface Life {
  readonly bench: BenchVault;
  desk: Desk;
  passphrase: string | null;
  words: string | null;
  isComputerOn: boolean;
  /** Everything that has once opened the vault and mustn't any more. */
  readonly dead: (string | UnlockWith)[];
  recordings: number;
  count: number;
}
type Step = (life: Life) => Promise<void>;

const keysOf = ({ passphrase, words, isComputerOn }: Life): readonly UnlockWith[] => [
  ...(passphrase === null ? [] : [{ passphrase }]),
  ...(words === null ? [] : [{ words }]),
  ...(isComputerOn ? [{ thisComputer: true } as const] : []),
];

const bury = (life: Life, key: UnlockWith | null) => {
  if (key !== null) life.dead.push(key);
};

const anotherPassphrase: Step = async (life) => {
  const next = `passphrase number ${life.count++}`;
  const current = life.passphrase ?? life.words;
  if (current === null) return;
  expect(await changePassphrase(life.desk, current, next)).toBe(true);
  bury(life, life.passphrase === null ? null : { passphrase: life.passphrase });
  life.passphrase = next;
};
const wrongPassphrase: Step = async ({ desk }) => {
  expect(await changePassphrase(desk, 'never a passphrase of this vault', 'nor this')).toBe(false);
};
const anotherRecoveryKey: Step = async (life) => {
  const { words, ask } = await makeRecoveryKey(life.desk);
  const answers = ask.map((place) => words[place - 1] ?? '');
  expect(await confirmRecoveryKey(life.desk, ['wrong', ...answers.slice(1)])).toBe(false);
  expect(await confirmRecoveryKey(life.desk, answers)).toBe(true);
  bury(life, life.words === null ? null : { words: life.words });
  life.words = words.join(' ');
};
const computer = fc.boolean().map(
  (isOn): Step =>
    async (life) => {
      await useThisComputer(life.desk, isOn);
      life.isComputerOn = isOn;
    },
);
const remove = fc.constantFrom<KeyKind>('passphrase', 'recovery-key', 'this-computer').map(
  (kind): Step =>
    async (life) => {
      const slot = (await life.desk.vault.slots.inUse()).find((candidate) => candidate.kind === kind);
      if (slot === undefined) return;
      const removing = removeKeySlot(life.desk, slot.block);
      const isLast = kind === 'passphrase' ? life.words === null : kind === 'recovery-key' && life.passphrase === null;
      if (isLast) {
        const code = await removing.then(
          () => 'removed',
          (thrown: { code?: string }) => thrown.code,
        );
        if (code !== 'vault/last-key') throw new Error(`the last key that a person can hold stays: ${code}`);
        return;
      }
      await removing;
      if (kind === 'passphrase') bury(life, { passphrase: life.passphrase ?? '' });
      if (kind === 'recovery-key') bury(life, { words: life.words ?? '' });
      if (kind === 'passphrase') life.passphrase = null;
      if (kind === 'recovery-key') life.words = null;
      if (kind === 'this-computer') life.isComputerOn = false;
    },
);
const work = fc.boolean().map(
  (isTurn): Step =>
    async (life) => {
      const { vault } = life.desk;
      const change = await importChange(vault.takeRecordingIds(2));
      await (isTurn ? vault.commitAndTurn(change) : vault.commit(change));
      life.recordings += 2;
    },
);
const lockAndOpen = fc.nat(2).map(
  (nth): Step =>
    async (life) => {
      await life.desk.close(null);
      await expectKeys(life);
      const keys = keysOf(life);
      const vault = await life.bench.openWith(keys[nth % keys.length]!);
      life.desk = new Desk(vault!, () => undefined);
    },
);

async function expectKeys(life: Life) {
  for (const key of keysOf(life)) {
    const vault = await life.bench.openWith(key);
    expect(vault?.recordings.size).toBe(life.recordings);
    const kinds = (await vault!.slots.inUse()).map(({ kind }) => kind);
    const expected: readonly KeyKind[] = [
      ...(life.passphrase === null ? [] : (['passphrase'] as const)),
      ...(life.words === null ? [] : (['recovery-key'] as const)),
      ...(life.isComputerOn ? (['this-computer'] as const) : []),
    ];
    expect(new Set(kinds)).toEqual(new Set(expected));
    expect(kinds).toHaveLength(expected.length);
    await vault!.close(null);
  }
  for (const key of life.dead) expect(await life.bench.openWith(key)).toBeNull();
  if (!life.isComputerOn) expect(await life.bench.openWith({ thisComputer: true })).toBeNull();
}

it('[V4.6] [V4.7] exactly the keys that were made and not taken away open the vault, and never none', { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.constant(anotherPassphrase),
          fc.constant(wrongPassphrase),
          fc.constant(anotherRecoveryKey),
          computer,
          { weight: 2, arbitrary: remove },
          work,
          { weight: 2, arbitrary: lockAndOpen },
        ),
        { maxLength: 12 },
      ),
      async (steps) => {
        const bench = new BenchVault();
        const desk = new Desk(await bench.create(), () => undefined);
        const life: Life = {
          bench,
          desk,
          passphrase: BenchVault.passphrase,
          words: null,
          isComputerOn: false,
          dead: [],
          recordings: 0,
          count: 0,
        };
        for (const step of steps) await step(life);
        await life.desk.close(null);
        await expectKeys(life);
      },
    ),
    { numRuns: 40 },
  ),
);
