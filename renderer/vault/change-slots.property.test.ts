/** Whatever is done to the keys of a vault, and in whatever order, exactly the keys that are meant to open it do. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import type { KeyKind, UnlockWith } from '../../shared/model/key-slot.ts';
import { Desk } from './library/desk.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { changePassphrase } from './use-cases/change-passphrase.ts';
import { listKeySlots } from './use-cases/list-key-slots.ts';
import { confirmRecoveryKey, makeRecoveryKey } from './use-cases/recovery-key.ts';
import { removeKeySlot } from './use-cases/remove-key-slot.ts';
import { useThisComputer } from './use-cases/use-this-computer.ts';

/** What opens the vault now, and everything that ever did. */
interface Expected {
  passphrase: string | null;
  words: string | null;
  computer: boolean;
  readonly former: UnlockWith[];
}

type Step =
  | { readonly act: 'passphrase'; readonly next: string }
  | { readonly act: 'recovery-key' | 'computer-on' | 'computer-off' }
  | { readonly act: 'remove'; readonly kind: KeyKind };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    act: fc.constant('passphrase' as const),
    next: fc.string({ minLength: 1, maxLength: 12 }).map((text) => `p${text}`),
  }),
  fc.record({ act: fc.constantFrom('recovery-key', 'computer-on', 'computer-off') }),
  fc.record({ act: fc.constant('remove' as const), kind: fc.constantFrom('passphrase', 'recovery-key', 'this-computer') }),
);

async function take(desk: Desk, expected: Expected, step: Step): Promise<void> {
  switch (step.act) {
    case 'passphrase': {
      const current = expected.passphrase ?? expected.words ?? '';
      if (expected.passphrase !== null) expected.former.push({ passphrase: expected.passphrase });
      expect(await changePassphrase(desk, current, step.next)).toBe(true);
      expected.passphrase = step.next;
      return;
    }
    case 'recovery-key': {
      const { words, ask } = await makeRecoveryKey(desk);
      const answers = ask.map((place) => words[place - 1] ?? '');
      expect(await confirmRecoveryKey(desk, answers)).toBe(true);
      if (expected.words !== null) expected.former.push({ words: expected.words });
      expected.words = words.join(' ');
      return;
    }
    case 'remove':
      return remove(desk, expected, step.kind);
    default:
      await useThisComputer(desk, step.act === 'computer-on');
      expected.computer = step.act === 'computer-on';
  }
}

async function remove(desk: Desk, expected: Expected, kind: KeyKind): Promise<void> {
  const slot = (await listKeySlots(desk)).slots.find((candidate) => candidate.kind === kind);
  if (slot === undefined) return;
  const isLast = kind !== 'this-computer' && (kind === 'passphrase' ? expected.words : expected.passphrase) === null;
  if (isLast) {
    await expect(removeKeySlot(desk, slot.block)).rejects.toBeInstanceOf(Failure);
    return;
  }
  await removeKeySlot(desk, slot.block);
  if (kind === 'this-computer') expected.computer = false;
  if (kind === 'passphrase' && expected.passphrase !== null) {
    expected.former.push({ passphrase: expected.passphrase });
    expected.passphrase = null;
  }
  if (kind === 'recovery-key' && expected.words !== null) {
    expected.former.push({ words: expected.words });
    expected.words = null;
  }
}

const keysNow = ({ passphrase, words, computer }: Expected): readonly UnlockWith[] => [
  ...(passphrase === null ? [] : [{ passphrase }]),
  ...(words === null ? [] : [{ words }]),
  ...(computer ? [{ thisComputer: true as const }] : []),
];

it('[V4.6] [V4.7] the keys that are meant to open a vault do, and no other that ever did', async () => {
  const session = fc.record({ steps: fc.array(steps, { maxLength: 4 }), opener: fc.nat(2) });
  await fc.assert(
    fc.asyncProperty(fc.array(session, { minLength: 1, maxLength: 3 }), async (sessions) => {
      const bench = new BenchVault();
      await (await bench.create()).close(null);
      const expected: Expected = { passphrase: BenchVault.passphrase, words: null, computer: false, former: [] };
      for (const { steps: taken, opener } of sessions) {
        const keys = keysNow(expected);
        const vault = await bench.openWith(keys[opener % keys.length]!);
        const desk = new Desk(vault!, () => undefined);
        for (const step of taken) await take(desk, expected, step);
        expect((await listKeySlots(desk)).slots).toHaveLength(keysNow(expected).length);
        await desk.close(null);
      }
      for (const how of keysNow(expected)) await (await bench.openWith(how))!.close(null);
      for (const how of expected.former) {
        const isAgain = 'passphrase' in how && how.passphrase === expected.passphrase;
        if (!isAgain) expect(await bench.openWith(how)).toBeNull();
      }
      if (!expected.computer) expect(await bench.openWith({ thisComputer: true })).toBeNull();
    }),
    { numRuns: 40 },
  );
}, 60_000);
