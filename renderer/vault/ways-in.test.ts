import { beforeAll, describe, expect, it } from 'vitest';
import { keyFileBlockBytes } from '../../shared/seams/key-file-frames.ts';
import { Desk } from './library/desk.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { confirmRecoveryKey, makeRecoveryKey } from './use-cases/recovery-key.ts';
import { waysIn } from './ways-in.ts';

const header = 0;
const passphraseSlot = 1;
const recoverySlot = 2;

const whole = new BenchVault();
let words: readonly string[] = [];
beforeAll(async () => {
  const desk = new Desk(await whole.create(), () => undefined);
  const drawn = await makeRecoveryKey(desk);
  words = drawn.words;
  await confirmRecoveryKey(
    desk,
    drawn.ask.map((place) => words[place - 1] ?? ''),
  );
  await desk.close(null);
});

/** A machine on whose disk bits of one block have changed. */
function withChanged(block: number, places: readonly number[]): BenchVault {
  const bench = new BenchVault().copyFrom(whole);
  for (const at of places) bench.file[block * keyFileBlockBytes + at]! ^= 4;
  return bench;
}

describe('the ways in, before anybody has brought a key', () => {
  it('are the kinds of keys that there are', async () => {
    expect(await waysIn(whole.keyFile)).toEqual(['passphrase', 'recovery-key']);
    expect(await waysIn(new BenchVault().keyFile)).toEqual([]);
  });

  it.each([
    ['the slot of the recovery key', recoverySlot, 40],
    ['the header', header, 20],
  ])('[V12.2] stay the same when one bit of %s has changed, because each still opens', async (_name, block, at) => {
    const bench = withChanged(block, [at]);
    expect(await waysIn(bench.keyFile)).toEqual(['passphrase', 'recovery-key']);
    const vault = await bench.openWith({ words: words.join(' ') });
    expect(vault).not.toBeNull();
    await vault?.close(null);
  });

  it.each([passphraseSlot, recoverySlot])('stay where slot %i is beyond mending: whoever tries it hears why', async (block) => {
    const bench = withChanged(block, [40, 50, 60]);
    expect(await waysIn(bench.keyFile)).toEqual(['passphrase', 'recovery-key']);
  });
});
