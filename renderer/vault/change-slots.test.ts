/** [Note: changing the slots]: a crash at every write of every change, and what opens the vault afterwards. */
import { describe, expect, it } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import type { UnlockWith } from '../../shared/model/key-slot.ts';
import { keyFileBlockBytes } from '../../shared/seams/key-file-frames.ts';
import { wordsOfSecret } from './crypto/recovery-words.ts';
import { Desk } from './library/desk.ts';
import { blocksThatAre, readSlots, slotsInUse } from './read-slots.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { type CrashMoment, Faults } from './testdata/faults.ts';
import { importChange } from './testdata/recordings.ts';
import type { UnlockedVault } from './unlocked-vault.ts';
import { changePassphrase } from './use-cases/change-passphrase.ts';
import { listKeySlots } from './use-cases/list-key-slots.ts';
import { confirmRecoveryKey, hasUnconfirmedKey, makeRecoveryKey } from './use-cases/recovery-key.ts';
import { removeKeySlot } from './use-cases/remove-key-slot.ts';
import { useThisComputer } from './use-cases/use-this-computer.ts';
import { knownDamage } from './use-cases/view-damage.ts';

const oldPassphrase: UnlockWith = { passphrase: BenchVault.passphrase };
const newPassphrase: UnlockWith = { passphrase: 'seven moths at a window' };
const thisComputer: UnlockWith = { thisComputer: true };
const moments: readonly CrashMoment[] = ['before', 'halfway', 'after'];

interface Machine {
  readonly bench: BenchVault;
  readonly words: UnlockWith;
}

let prepared: Promise<Machine> | undefined;

/** A vault with three recordings, a passphrase and a recovery key, locked. Made once, copied often. */
async function machine(): Promise<Machine> {
  prepared ??= prepareMachine();
  return copyOf(await prepared);
}

const copyOf = ({ bench, words }: Machine): Machine => ({ bench: new BenchVault().copyFrom(bench), words });

async function prepareMachine(): Promise<Machine> {
  const bench = new BenchVault();
  const vault = await bench.create();
  await vault.commit(await importChange(vault.takeRecordingIds(3)));
  const desk = new Desk(vault, () => undefined);
  const { words, ask } = await makeRecoveryKey(desk);
  await confirmRecoveryKey(
    desk,
    ask.map((place) => words[place - 1] ?? ''),
  );
  await desk.close(null);
  return { bench, words: { words: words.join(' ') } };
}

/** The vault, or null: neither a wrong key nor a torn block is what these tests are after. */
async function open({ bench }: Machine, how: UnlockWith): Promise<UnlockedVault | null> {
  try {
    return await bench.openWith(how);
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'vault/key-file-damaged') return null;
    throw thrown;
  }
}

async function opens(on: Machine, how: UnlockWith): Promise<boolean> {
  const vault = await open(on, how);
  await vault?.close(null);
  return vault !== null;
}

interface Change {
  readonly name: string;
  readonly make: (desk: Desk, on: Machine) => Promise<unknown>;
  /** What may open the vault while the change is under way, besides what always does. */
  readonly before: UnlockWith;
  readonly after: UnlockWith | null;
  readonly always: (on: Machine) => UnlockWith | null;
}

const changes: readonly Change[] = [
  {
    name: 'another passphrase',
    make: (desk) => changePassphrase(desk, BenchVault.passphrase, 'seven moths at a window'),
    before: oldPassphrase,
    after: newPassphrase,
    always: ({ words }) => words,
  },
  {
    name: 'the passphrase is taken away',
    make: (desk) => removeKeySlot(desk, 1),
    before: oldPassphrase,
    after: null,
    always: ({ words }) => words,
  },
];

/** The change, cut off at one write; false when it was acknowledged. */
async function changeUntilCrash(on: Machine, how: UnlockWith, change: Change, faults: Faults): Promise<boolean> {
  try {
    const vault = await on.bench.openWith(how, faults);
    if (vault === null) throw new Error('the key fits');
    await change.make(new Desk(vault, () => undefined), on);
    return false;
  } catch (thrown) {
    if (!faults.isDead) throw thrown;
    return true;
  }
}

async function writesOf(change: Change): Promise<number> {
  const on = await machine();
  const faults = new Faults();
  await changeUntilCrash(on, change.before, change, faults);
  return faults.writes;
}

/** Two bits, which no checksum puts right by itself. Gives what the slot held. */
function damage({ bench }: Machine, block: number): Buffer {
  const kept = Buffer.from(bench.file.slice(block * keyFileBlockBytes + 80, block * keyFileBlockBytes + 140));
  bench.file[block * keyFileBlockBytes + 60]! ^= 1;
  bench.file[block * keyFileBlockBytes + 61]! ^= 1;
  return kept;
}

const expectNothingOf = (kept: Buffer, { bench }: Machine) => expect(Buffer.from(bench.file).includes(kept)).toBe(false);

async function confirmAnotherKey(desk: Desk): Promise<readonly string[]> {
  const { words, ask } = await makeRecoveryKey(desk);
  const answers = ask.map((place) => words[place - 1] ?? '');
  expect(await confirmRecoveryKey(desk, answers)).toBe(true);
  return words;
}

async function expectSettled({ bench }: Machine): Promise<void> {
  const states = await readSlots(bench.file);
  expect(blocksThatAre(states, 'damaged')).toEqual([]);
}

describe('when a first recovery key is confirmed', () => {
  /** A vault without one; its words have been shown. The words, and whether the confirmation was cut off. */
  async function confirmUntilCrash(bench: BenchVault, faults: Faults) {
    const desk = new Desk(await bench.open(faults), () => undefined);
    const { words, ask } = await makeRecoveryKey(desk);
    const before = faults.writes;
    const answers = ask.map((place) => words[place - 1] ?? '');
    const isCut = await confirmRecoveryKey(desk, answers).then(
      () => false,
      () => true,
    );
    return { words: { words: words.join(' ') }, isCut, before };
  }

  it.each(moments)('[V4.6] a crash %s any write leaves words that open, or a vault that knows they do not', async (moment) => {
    const fresh = new BenchVault();
    await (await fresh.create()).close(null);
    const whole = new Faults();
    const { before } = await confirmUntilCrash(new BenchVault().copyFrom(fresh), whole);
    for (let crashAt = before + 1; crashAt <= whole.writes; crashAt++) {
      const bench = new BenchVault().copyFrom(fresh);
      const { words, isCut } = await confirmUntilCrash(bench, new Faults(crashAt, moment));
      expect(isCut || crashAt === whole.writes).toBe(true);
      const on = { bench, words };
      const vault = await bench.open();
      const knows = hasUnconfirmedKey(vault);
      await vault.close(null);
      expect(knows).toBe(!(await opens(on, words)));
    }
  });
});

describe.each(changes)('when $name', (change) => {
  it.each(moments)('[V4.6] a crash %s any write leaves a key that opens, and nothing half done', async (moment) => {
    const writes = await writesOf(change);
    expect(writes).toBeGreaterThan(4);
    for (let crashAt = 1; crashAt <= writes; crashAt++) {
      for (const isOldTriedFirst of [true, false]) {
        const on = await machine();
        const faults = new Faults(crashAt, moment);
        const isCut = await changeUntilCrash(on, change.before, change, faults);
        expect(isCut || crashAt > writes - 3).toBe(true);

        const tries = [change.before, ...(change.after === null ? [] : [change.after])];
        if (!isOldTriedFirst) tries.reverse();
        const always = change.always(on);
        if (always !== null) tries.push(always);
        let vault: UnlockedVault | null = null;
        for (const how of tries) vault ??= await open(on, how);
        expect(vault?.recordings.size).toBe(3);
        expect(vault?.documents.care?.changing ?? null).toBeNull();
        expect(vault?.damage.opening.damagedBlocks).toEqual([]);
        await vault?.close(null);

        // Whatever way it went, it went the whole way.
        await expectSettled(on);
        const isOld = await opens(on, change.before);
        if (change.after !== null) expect(await opens(on, change.after)).toBe(!isOld);
        if (!isCut) expect(isOld).toBe(false);
      }
    }
  });

  it.each(moments)('[V4.6] a write that is refused %s it, and another try, leave a key that opens', async (moment) => {
    const writes = await writesOf(change);
    for (let refusedAt = 1; refusedAt <= writes; refusedAt++) {
      const on = await machine();
      const vault = (await on.bench.openWith(change.before, new Faults(refusedAt, moment, true)))!;
      const desk = new Desk(vault, () => undefined);
      const tryIt = () => change.make(desk, on).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Failure));
      await tryIt();
      await tryIt();
      await desk.close(null).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Failure));

      const isOld = await opens(on, change.before);
      if (change.after !== null) expect(await opens(on, change.after)).toBe(!isOld);
      const always = change.always(on);
      if (always !== null) expect(await opens(on, always)).toBe(true);
      await expectSettled(on);
    }
  });

  /** What is left of it after each write, made once: whatever settles it works on a copy. */
  const left = new Map<number, Promise<Machine>>();
  async function machineCutAfter(crashAt: number): Promise<Machine> {
    const make = async () => {
      const on = await machine();
      await changeUntilCrash(on, change.before, change, new Faults(crashAt, 'after'));
      return on;
    };
    const made = left.get(crashAt) ?? make();
    left.set(crashAt, made);
    return copyOf(await made);
  }

  it.each(moments)(
    '[V4.6] and a second crash %s any write of settling it does no harm',
    async (moment) => {
      const writes = await writesOf(change);
      for (let crashAt = 2; crashAt <= writes; crashAt++) {
        for (let again = 1; ; again++) {
          const on = await machineCutAfter(crashAt);
          const tries = [change.after, change.before, change.always(on)].filter((how) => how !== null);
          const faults = new Faults(again, moment);
          for (const how of tries) {
            if (faults.isDead) break;
            await on.bench.openWith(how, faults).catch(() => null);
          }
          let vault: UnlockedVault | null = null;
          for (const how of tries) vault ??= await open(on, how);
          expect(vault?.recordings.size).toBe(3);
          await vault?.close(null);
          await expectSettled(on);
          if (!faults.isDead) break;
        }
      }
    },
    60_000,
  );
});

describe('keys of an open vault', () => {
  it('[V4.6] another passphrase turns the root, and the slot it had holds nothing of it', async () => {
    const on = await machine();
    const kept = on.bench.file.slice();
    const vault = (await on.bench.openWith(oldPassphrase))!;
    const { epoch } = vault;
    expect(await changePassphrase(new Desk(vault, () => undefined), BenchVault.passphrase, 'seven moths at a window')).toBe(true);
    expect(vault.epoch).toBe(epoch + 1);
    const [slot] = slotsInUse(await readSlots(kept));
    expect(Buffer.from(on.bench.file).includes(Buffer.from(slot!.vaultKey.sealed))).toBe(false);
    expect(Buffer.from(on.bench.file).includes(Buffer.from(slot!.salt))).toBe(false);
    await vault.close(null);
    expect(await opens(on, oldPassphrase)).toBe(false);
    expect(await opens(on, newPassphrase)).toBe(true);
    expect(await opens(on, on.words)).toBe(true);
  });

  it('[V4.6] a change whose last steps the disk refused is done by another try, and never said to be undone', async () => {
    const writes = await writesOf(changes[0]!);
    let refusals = 0;
    for (let refusedAt = 1; refusedAt <= writes; refusedAt++) {
      const on = await machine();
      const vault = (await on.bench.openWith(oldPassphrase, new Faults(refusedAt, 'after', true)))!;
      const desk = new Desk(vault, () => undefined);
      const change = () => changePassphrase(desk, BenchVault.passphrase, 'seven moths at a window');
      const first = await change().catch((thrown: Failure) => thrown.code);
      if (first !== 'vault/disk-error') continue;
      refusals++;
      const second = await change().catch((thrown: Failure) => thrown.code);
      // Where the vault itself no longer knows what the disk has, it says so; opening again settles it.
      expect([true, 'vault/unsettled']).toContain(second);
    }
    expect(refusals).toBeGreaterThan(2);
  });

  it('changes nothing when the passphrase of before is wrong', async () => {
    const on = await machine();
    const vault = (await on.bench.openWith(oldPassphrase))!;
    const before = on.bench.file.slice();
    expect(await changePassphrase(new Desk(vault, () => undefined), 'seven months', 'anything')).toBe(false);
    expect(on.bench.file).toEqual(before);
  });

  it('takes the words of the recovery key for a passphrase that was forgotten, or nothing in a session of theirs', async () => {
    const on = await machine();
    const byWords = (await on.bench.openWith(on.words))!;
    expect(await changePassphrase(new Desk(byWords, () => undefined), null, 'first')).toBe(true);
    await byWords.close(null);
    expect(await opens(on, oldPassphrase)).toBe(false);

    const byPassphrase = (await on.bench.openWith({ passphrase: 'first' }))!;
    const desk = new Desk(byPassphrase, () => undefined);
    await expect(changePassphrase(desk, null, 'second')).rejects.toThrow('app/bad-request');
    expect(await changePassphrase(desk, 'words' in on.words ? on.words.words : '', 'second')).toBe(true);
    await byPassphrase.close(null);
    expect(await opens(on, { passphrase: 'first' })).toBe(false);
    expect(await opens(on, { passphrase: 'second' })).toBe(true);
  });

  it('[V4.7] another recovery key takes the place of the one before, and a session goes on with what it was opened with', async () => {
    const on = await machine();
    const vault = (await on.bench.openWith(on.words))!;
    const desk = new Desk(vault, () => undefined);
    const words = await confirmAnotherKey(desk);
    await useThisComputer(desk, true);
    await desk.close(null);
    expect(await opens(on, on.words)).toBe(false);
    expect(await opens(on, { words: words.join('\n') })).toBe(true);
    expect(await opens(on, thisComputer)).toBe(true);
  });

  it('refuses a ninth key, and writes nothing', async () => {
    const on = await machine();
    const vault = (await on.bench.openWith(oldPassphrase))!;
    for (let count = 2; count < 8; count++)
      await vault.slots.write(await vault.slots.make({ kind: 'passphrase', passphrase: `spare ${count}` }));
    const before = on.bench.file.slice();
    await expect(vault.slots.make({ kind: 'passphrase', passphrase: 'one too many' })).rejects.toThrow('vault/slots-full');
    expect(on.bench.file).toEqual(before);
    await vault.close(null);
    expect(await opens(on, { passphrase: 'spare 7' })).toBe(true);
  });

  it('[V4.7] never takes away the last key that a person can hold', async () => {
    const on = await machine();
    const vault = (await on.bench.openWith(oldPassphrase))!;
    const desk = new Desk(vault, () => undefined);
    await useThisComputer(desk, true);
    await removeKeySlot(desk, 1);
    await expect(removeKeySlot(desk, 2)).rejects.toThrow('vault/last-key');
    await expect(removeKeySlot(desk, 7)).rejects.toThrow('app/bad-request');
    await desk.close(null);
    expect(await opens(on, thisComputer)).toBe(true);
    expect(await opens(on, on.words)).toBe(true);
    expect(await opens(on, oldPassphrase)).toBe(false);
  });

  it('[V4.9] a damaged slot is listed, told at unlock, and removed like any other: nothing of it is left, and the root is turned', async () => {
    const on = await machine();
    const kept = damage(on, 1);
    const vault = (await on.bench.openWith(on.words))!;
    const desk = new Desk(vault, () => undefined);
    expect(knownDamage(desk).opening.damagedBlocks).toEqual([1]);
    expect(await listKeySlots(desk)).toMatchObject({ slots: [{ kind: 'recovery-key' }], damagedBlocks: [1] });
    const { epoch } = vault;
    await removeKeySlot(desk, 1);
    expect(vault.epoch).toBe(epoch + 1);
    expect(await listKeySlots(desk)).toMatchObject({ slots: [{ kind: 'recovery-key' }], damagedBlocks: [] });
    expect(knownDamage(desk).opening.damagedBlocks).toEqual([]);
    expectNothingOf(kept, on);
    await desk.close(null);
    const again = (await on.bench.openWith(on.words))!;
    expect(again.damage.opening.damagedBlocks).toEqual([]);
    await again.close(null);
  });

  it('[V4.9] a damaged slot stays while no other key is one that a person can hold', async () => {
    const on = await machine();
    const vault = (await on.bench.openWith(oldPassphrase))!;
    const desk = new Desk(vault, () => undefined);
    await useThisComputer(desk, true);
    damage(on, 1);
    damage(on, 2);
    await expect(removeKeySlot(desk, 1)).rejects.toThrow('vault/last-key');
    await confirmAnotherKey(desk);
    await removeKeySlot(desk, 1);
    await removeKeySlot(desk, 2);
    expect(await listKeySlots(desk)).toMatchObject({ damagedBlocks: [], computer: 'on' });
    await desk.close(null);
    expect(await opens(on, thisComputer)).toBe(true);
  });

  it('[V4.9] the secret of this computer goes with a damaged slot that may be its own', async () => {
    const on = await machine();
    const vault = (await on.bench.openWith(oldPassphrase))!;
    const desk = new Desk(vault, () => undefined);
    await useThisComputer(desk, true);
    const { block } = (await listKeySlots(desk)).slots.find(({ kind }) => kind === 'this-computer')!;
    damage(on, block);
    await removeKeySlot(desk, block);
    expect(on.bench.keyFile.computer.secret).toBeNull();
    await desk.close(null);
  });

  it('[V4.9] and with one that a new passphrase by the recovery key takes along, but not while another may be its own', async () => {
    for (const [isOtherDamaged, isKept] of [
      [false, false],
      [true, true],
    ] as const) {
      const on = await machine();
      const vault = (await on.bench.openWith(on.words))!;
      const desk = new Desk(vault, () => undefined);
      await useThisComputer(desk, true);
      const { block } = (await listKeySlots(desk)).slots.find(({ kind }) => kind === 'this-computer')!;
      damage(on, block);
      if (isOtherDamaged) {
        damage(on, 1);
        await removeKeySlot(desk, 1);
      } else expect(await changePassphrase(desk, null, 'seven moths at a window')).toBe(true);
      expect(on.bench.keyFile.computer.secret !== null).toBe(isKept);
      await desk.close(null);
    }
  });

  it('[V4.6] a key whose block was erased and not yet marked as free is taken away by another try, and that is said', async () => {
    const on = await machine();
    const vault = (await on.bench.openWith(on.words))!;
    const desk = new Desk(vault, () => undefined);
    const writeBlock = on.bench.keyFile.writeBlock.bind(on.bench.keyFile);
    // Random bytes are over it; then the disk refuses once.
    let isRefused = false;
    on.bench.keyFile.writeBlock = async (block, bytes) => {
      const isErasing = Buffer.from(bytes.subarray(0, 8)).toString('latin1') !== 'OVHDUNLK';
      if (block === 1 && !isErasing && !isRefused) {
        isRefused = true;
        throw new Failure('vault/disk-error');
      }
      await writeBlock(block, bytes);
    };
    await expect(removeKeySlot(desk, 1)).rejects.toThrow('vault/disk-error');
    expect((await listKeySlots(desk)).damagedBlocks).toEqual([1]);
    await removeKeySlot(desk, 1);
    expect(await listKeySlots(desk)).toMatchObject({ slots: [{ kind: 'recovery-key' }], damagedBlocks: [] });
    await desk.close(null);
    expect(await opens(on, oldPassphrase)).toBe(false);
  });

  it('[V4.9] a new passphrase by the recovery key overwrites a damaged slot too: the forgotten one opens nothing, whatever bits are put back', async () => {
    for (const isSessionOfWords of [true, false]) {
      const on = await machine();
      const whole = on.bench.file.slice(keyFileBlockBytes, 2 * keyFileBlockBytes);
      const opened = (await on.bench.openWith(isSessionOfWords ? on.words : oldPassphrase))!;
      const kept = damage(on, 1);
      const { epoch } = opened;
      const current = isSessionOfWords || !('words' in on.words) ? null : on.words.words;
      expect(await changePassphrase(new Desk(opened, () => undefined), current, 'seven moths at a window')).toBe(true);
      expect(opened.epoch).toBe(epoch + 1);
      expectNothingOf(kept, on);
      await opened.close(null);
      expect(await opens(on, newPassphrase)).toBe(true);
      expect(await opens(on, oldPassphrase)).toBe(false);
      // What a search for the two bits would have given back isn't in the file any more: only a copy of the block opens.
      on.bench.file.set(whole, keyFileBlockBytes);
      expect(await opens(on, oldPassphrase)).toBe(true);
    }
  });

  it('[V12.2] a slot of which one bit has flipped while the vault is open counts as whole', async () => {
    const on = await machine();
    const vault = (await on.bench.openWith(oldPassphrase))!;
    const desk = new Desk(vault, () => undefined);
    on.bench.file[keyFileBlockBytes + 100]! ^= 4;
    expect(await listKeySlots(desk)).toMatchObject({ slots: [{ block: 1 }, { block: 2 }], damagedBlocks: [] });
    expect(await changePassphrase(desk, BenchVault.passphrase, 'seven moths at a window')).toBe(true);
    await desk.close(null);
    expect(await opens(on, oldPassphrase)).toBe(false);
  });

  it('opens nothing for words of another key', async () => {
    const on = await machine();
    expect(await opens(on, { words: wordsOfSecret(new Uint8Array(32)).join(' ') })).toBe(false);
  });
});
