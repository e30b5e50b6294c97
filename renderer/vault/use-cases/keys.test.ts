/** The use cases of the keys on a real vault in memory: recovery key, drill, this computer, and what the list says of them. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { UnlockWith } from '../../../shared/model/key-slot.ts';
import { Desk } from '../library/desk.ts';
import { BenchVault } from '../testdata/bench-vault.ts';
import { listKeySlots } from './list-key-slots.ts';
import { confirmRecoveryKey, hasUnconfirmedKey, makeRecoveryKey, skipRecoveryKey, tryRecoveryKey } from './recovery-key.ts';
import { removeKeySlot } from './remove-key-slot.ts';
import { useThisComputer } from './use-this-computer.ts';

let bench: BenchVault;
let desk: Desk;

const open = async (how: UnlockWith = { passphrase: BenchVault.passphrase }) => {
  const vault = await bench.openWith(how);
  return vault === null ? null : new Desk(vault, () => undefined);
};
const reopen = async () => {
  await desk.close(null);
  desk = (await open())!;
};
const answersTo = ({ words, ask }: Awaited<ReturnType<typeof makeRecoveryKey>>) => ask.map((place) => words[place - 1] ?? '');
async function makeAndConfirm(): Promise<string> {
  const made = await makeRecoveryKey(desk);
  expect(await confirmRecoveryKey(desk, answersTo(made))).toBe(true);
  return made.words.join(' ');
}

beforeEach(async () => {
  bench = new BenchVault();
  desk = new Desk(await bench.create(), () => undefined);
});

describe('the list of keys', () => {
  it('begins with one passphrase, made just now, and no recovery key', async () => {
    const before = Date.now();
    const { slots, ...rest } = await listKeySlots(desk);
    expect(slots).toMatchObject([{ block: 1, kind: 'passphrase', cost: { memoryKiB: 65_536, passes: 3 } }]);
    expect(Math.abs(slots[0]!.madeAtMs! - before)).toBeLessThan(60_000);
    expect(rest).toEqual({ damagedBlocks: [], recoveryKey: 'none', skippedAtMs: null, triedAtMs: null, computer: 'ready' });
  });

  it('is the same after lock and unlock', async () => {
    await makeAndConfirm();
    await useThisComputer(desk, true);
    const list = await listKeySlots(desk);
    expect(list.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery-key', 'this-computer']);
    await reopen();
    expect(await listKeySlots(desk)).toEqual(list);
  });
});

describe('a recovery key', () => {
  it('asks three different words back, and opens nothing before they are right', async () => {
    const made = await makeRecoveryKey(desk);
    expect(new Set(made.ask).size).toBe(3);
    expect(made.ask).toEqual([...made.ask].sort((a, b) => a - b));
    const right = answersTo(made);
    for (const answers of [[], right.slice(1), right.with(0, 'zoo zoo'), [...right, 'zoo']])
      expect(await confirmRecoveryKey(desk, answers)).toBe(false);
    expect((await listKeySlots(desk)).slots).toHaveLength(1);
    expect(await confirmRecoveryKey(desk, right)).toBe(true);
    await expect(confirmRecoveryKey(desk, right)).rejects.toThrow('app/bad-request');
    await desk.close(null);
    expect(await open({ words: made.words.join(' ') })).not.toBeNull();
  });

  it('is forgotten with the session while it is not confirmed', async () => {
    const made = await makeRecoveryKey(desk);
    await reopen();
    await expect(confirmRecoveryKey(desk, answersTo(made))).rejects.toThrow('app/bad-request');
  });

  it('is asked for by every place alike', async () => {
    const counts = new Map<number, number>();
    for (let i = 0; i < 2_000; i++)
      for (const place of (await makeRecoveryKey(desk)).ask) counts.set(place, (counts.get(place) ?? 0) + 1);
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, place) => place + 1));
    // 250 each: six standard deviations around.
    for (const count of counts.values()) expect(Math.abs(count - 250)).toBeLessThan(90);
  });

  it('is known to have been shown and not confirmed at the next unlock, until it is confirmed or gone without', async () => {
    expect(hasUnconfirmedKey(desk.vault)).toBe(false);
    await makeRecoveryKey(desk);
    await reopen();
    expect(hasUnconfirmedKey(desk.vault)).toBe(true);
    await skipRecoveryKey(desk);
    await reopen();
    expect(hasUnconfirmedKey(desk.vault)).toBe(false);
    await makeRecoveryKey(desk);
    await reopen();
    await makeAndConfirm();
    await reopen();
    expect(hasUnconfirmedKey(desk.vault)).toBe(false);
  });

  it('leaves no such mark when another one still holds, nor when one was taken away', async () => {
    await makeAndConfirm();
    await makeRecoveryKey(desk);
    await reopen();
    expect(hasUnconfirmedKey(desk.vault)).toBe(false);
    await removeKeySlot(desk, (await listKeySlots(desk)).slots.find(({ kind }) => kind === 'recovery-key')!.block);
    await reopen();
    expect(hasUnconfirmedKey(desk.vault)).toBe(false);
  });

  it('is nothing that a vault from before such marks is asked about', async () => {
    await desk.vault.commit({ documents: { care: { skippedAtMs: null, triedAtMs: null, changing: null } } });
    await reopen();
    expect(hasUnconfirmedKey(desk.vault)).toBe(false);
  });

  it('can be put off, and made later all the same', async () => {
    await skipRecoveryKey(desk);
    await reopen();
    expect(await listKeySlots(desk)).toMatchObject({ recoveryKey: 'skipped', skippedAtMs: expect.any(Number) });
    await makeAndConfirm();
    expect(await listKeySlots(desk)).toMatchObject({ recoveryKey: 'made', skippedAtMs: null });
  });

  it('can be tried, and says what is wrong when it does not fit', async () => {
    const words = await makeAndConfirm();
    expect((await listKeySlots(desk)).triedAtMs).toBeNull();
    expect(await tryRecoveryKey(desk, 'abandon')).toEqual({ fits: false, problem: 'word-count', wordNumber: null });
    expect(await tryRecoveryKey(desk, `${words} x`)).toEqual({ fits: false, problem: 'word-unknown', wordNumber: 25 });
    const others = (await makeRecoveryKey(desk)).words.join(' ');
    expect(await tryRecoveryKey(desk, others)).toEqual({ fits: false, problem: 'other-key', wordNumber: null });
    expect((await listKeySlots(desk)).triedAtMs).toBeNull();
    expect(await tryRecoveryKey(desk, words)).toEqual({ fits: true, problem: null, wordNumber: null });
    await reopen();
    expect((await listKeySlots(desk)).triedAtMs).not.toBeNull();
  });
});

describe('this computer', () => {
  it('is off by default, opens the vault once it is on, and no more when it is off again', async () => {
    expect(await open({ thisComputer: true })).toBeNull();
    await useThisComputer(desk, true);
    expect((await listKeySlots(desk)).computer).toBe('on');
    await desk.close(null);
    desk = (await open({ thisComputer: true }))!;
    await useThisComputer(desk, false);
    expect(await listKeySlots(desk)).toMatchObject({ computer: 'ready', slots: [{ kind: 'passphrase' }] });
    await desk.close(null);
    expect(bench.keyFile.computer.secret).toBeNull();
    expect(await open({ thisComputer: true })).toBeNull();
  });

  it('can be switched on anew when its keychain has lost the secret', async () => {
    await useThisComputer(desk, true);
    bench.keyFile.computer.secret = null;
    expect((await listKeySlots(desk)).computer).toBe('asleep');
    await useThisComputer(desk, false);
    await useThisComputer(desk, true);
    expect((await listKeySlots(desk)).computer).toBe('on');
    expect((await listKeySlots(desk)).slots.map(({ kind }) => kind)).toEqual(['passphrase', 'this-computer']);
  });

  it.each(['none', 'plain-text'] as const)(
    'is seen and can be taken away where its keychain is `%s` by now',
    async (keychain) => {
      await useThisComputer(desk, true);
      bench.keyFile.computer.keychain = keychain;
      expect(await listKeySlots(desk)).toMatchObject({ computer: 'asleep', slots: [{}, { kind: 'this-computer' }] });
      await useThisComputer(desk, false);
      expect((await listKeySlots(desk)).slots.map(({ kind }) => kind)).toEqual(['passphrase']);
      bench.keyFile.computer.keychain = 'ready';
      await desk.close(null);
      expect(await open({ thisComputer: true })).toBeNull();
    },
  );

  it('is refused where the system keeps no secrets, and nothing is written', async () => {
    const before = bench.file.slice();
    for (const keychain of ['none', 'plain-text'] as const) {
      bench.keyFile.computer.keychain = keychain;
      await expect(useThisComputer(desk, true)).rejects.toThrow('vault/no-keychain');
      expect((await listKeySlots(desk)).computer).toBe(keychain === 'none' ? 'no-keychain' : 'plain-text-keychain');
    }
    expect(bench.file).toEqual(before);
  });
});
