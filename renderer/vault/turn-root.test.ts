/** Crashes at every write of a session, one after the other: [Note: turning the root], docs/vault-format.md [V10]. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../shared/bytes.ts';
import { type RecordingId, recordingId } from '../../shared/model/id.ts';
import type { Recording } from '../../shared/model/recording.ts';
import type { Place } from '../../shared/seams/vault-protocol.ts';
import { everything } from '../../shared/seams/vault-protocol.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { opensSound, search } from './testdata/forensics.ts';
import { type CrashMoment, Faults } from './testdata/faults.ts';
import { expectSoundOpens, importChange } from './testdata/recordings.ts';
import type { UnlockedVault } from './unlocked-vault.ts';

const place: Place = { room: 'review', recordingId: recordingId(4), query: { ...everything, text: 'heron' }, listTop: 3 };
/** More than half of what there is. */
const shredded = [2, 3, 6, 7, 8, 9, 10].map(recordingId);
const burnt = recordingId(5);

/** A machine, what was promised to its user so far, and what must be gone once it is shredded. */
class Bench extends BenchVault {
  lost: readonly Recording[] = [];
  lostKeys: readonly string[] = [];
  acknowledged = 'nothing';

  copy(): Bench {
    const copy = new Bench().copyFrom(this);
    copy.lost = this.lost;
    copy.lostKeys = this.lostKeys;
    copy.acknowledged = this.acknowledged;
    return copy;
  }
}

let prepared: Promise<Bench> | undefined;

/** A locked vault with twelve recordings. Made once, copied often. */
async function benchWithTwelve(): Promise<Bench> {
  prepared ??= prepareBench();
  return (await prepared).copy();
}

async function prepareBench(): Promise<Bench> {
  const bench = new Bench();
  const vault = await bench.create();
  const change = await importChange(vault.takeRecordingIds(12));
  const isDoomed = (id: RecordingId) => id === burnt || shredded.includes(id);
  bench.lostKeys = [...(change.keys ?? [])].filter(([id]) => isDoomed(id)).map(([, key]) => toHex(key));
  bench.lost = (change.recordings ?? []).filter(({ id }) => isDoomed(id));
  await vault.commit(change);
  await vault.close(null);
  return bench;
}

/** Edits, brings two in, shreds seven, burns one in, locks. Says after each step that it is done. */
async function session(bench: Bench, faults: Faults): Promise<void> {
  const vault = await bench.open(faults);
  bench.acknowledged = 'opened';
  const edited = vault.recordings.get(recordingId(1))!;
  await vault.commit({ recordings: [{ ...edited, verdict: 'keep' }] });
  bench.acknowledged = 'edited';
  await vault.commit(await importChange(vault.takeRecordingIds(2)));
  bench.acknowledged = 'imported';
  await vault.commitAndTurn({ removed: shredded });
  bench.acknowledged = 'shredded';
  await vault.commitAndTurn(await importChange([burnt]));
  bench.acknowledged = 'burnt';
  await vault.close(place);
  bench.acknowledged = 'locked';
}

const steps = ['opened', 'edited', 'imported', 'shredded', 'burnt', 'locked'];
const reached = (bench: Bench, step: string) => steps.indexOf(bench.acknowledged) >= steps.indexOf(step);

/** What a vault holds, as the last step that its state shows. Fails when it is between two steps. */
function stepShownBy(vault: UnlockedVault, bench: Bench): string {
  const oldLocation = bench.lost.find(({ id }) => id === burnt)?.location.segmentId;
  const shows = {
    edited: vault.recordings.get(recordingId(1))?.verdict === 'keep',
    imported: vault.recordings.has(recordingId(13)),
    shredded: !vault.recordings.has(recordingId(2)),
    burnt: vault.recordings.get(burnt)?.location.segmentId !== oldLocation,
    locked: vault.documents.place !== null,
  };
  expect(vault.recordings.has(recordingId(12))).toBe(shows.imported);
  for (const id of shredded) expect(vault.recordings.has(id)).toBe(!shows.shredded);
  const shown = Object.entries(shows).filter(([, isShown]) => isShown);
  expect(shown.map(([step]) => step)).toEqual(steps.slice(1, shown.length + 1));
  return steps[shown.length]!;
}

/** Survivors open. What the vault no longer shows is opened by nothing that is on the machine. */
async function expectWhole(bench: Bench, vault: UnlockedVault): Promise<void> {
  for (const recording of vault.recordings.values()) await expectSoundOpens(vault, recording);
  const gone = bench.lost.filter(({ id }) => !vault.recordings.has(id));
  const findings = await search(bench.disk, BenchVault.passphrase, bench.file);
  for (const recording of gone) {
    expect(await opensSound(bench.disk, findings.keys, recording)).toBe(false);
    expect(findings.words).not.toContain(recording.transcript);
  }
}

/** Runs the session on a machine that dies at its `crashAt`th write. */
async function crashedBench(crashAt: number, moment: CrashMoment): Promise<Bench> {
  const bench = await benchWithTwelve();
  const faults = new Faults(crashAt, moment);
  await untilCrash(faults, () => session(bench, faults));
  expect(faults.isDead).toBe(true);
  return bench;
}

/** What is left of it after each write, made once: whatever recovers from it works on a copy. */
const left = new Map<number, Promise<Bench>>();

async function benchCrashedAfter(crashAt: number): Promise<Bench> {
  const made = left.get(crashAt) ?? crashedBench(crashAt, 'after');
  left.set(crashAt, made);
  return (await made).copy();
}

async function writesOfSession(): Promise<number> {
  const faults = new Faults();
  await session(await benchWithTwelve(), faults);
  return faults.writes;
}

/** Nobody waits for the lazy writes of step 4: a crash in one of them isn't heard of. */
async function untilCrash(faults: Faults, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!faults.isDead) throw thrown;
  }
}

describe('a session that crashes', () => {
  const moments: readonly CrashMoment[] = ['before', 'halfway', 'after'];

  it.each(moments)(
    '[V10.2] [V10.4] %s any write loses no survivor, resurrects nothing, and is never between two steps',
    async (moment) => {
      const writes = await writesOfSession();
      expect(writes).toBeGreaterThan(12);
      for (let crashAt = 1; crashAt <= writes; crashAt++) {
        const bench = await crashedBench(crashAt, moment);
        const vault = await bench.open();
        const promised = steps.indexOf(bench.acknowledged);
        expect([promised, promised + 1]).toContain(steps.indexOf(stepShownBy(vault, bench)));
        await expectWhole(bench, vault);
        await vault.close(null);
      }
    },
  );

  it.each(moments)(
    '[V10.4] and crashes again %s any write of its recovery is still whole',
    async (moment) => {
      const writes = await writesOfSession();
      for (let crashAt = 1; crashAt <= writes; crashAt++) {
        for (let again = 1; ; again++) {
          const bench = await benchCrashedAfter(crashAt);
          const faults = new Faults(again, moment);
          await untilCrash(faults, async () => (await bench.open(faults)).close(place));
          const vault = await bench.open();
          const mayHold = !reached(bench, 'shredded');
          expect([mayHold, false]).toContain(vault.recordings.has(recordingId(2)));
          await expectWhole(bench, vault);
          if (!faults.isDead) break;
        }
      }
    },
    90_000,
  );
});

describe('after a turn', () => {
  it('[V10.2] [V10.3] the passphrase, the key file and every row ever written open nothing that was removed', async () => {
    const bench = await benchWithTwelve();
    await session(bench, new Faults());
    const findings = await search(bench.disk, BenchVault.passphrase, bench.file);
    for (const recording of bench.lost) expect(await opensSound(bench.disk, findings.keys, recording)).toBe(false);
    for (const key of bench.lostKeys) expect(findings.keys).not.toContain(key);
    expect(findings.keys.size).toBe(7);
    for (const id of shredded) expect(findings.words).not.toContain(`what was said in recording ${id}`);
  });

  it('[V10.2] a kept copy of the old root opens them again: the search is able to', async () => {
    const bench = await benchWithTwelve();
    const kept = bench.file.slice();
    await session(bench, new Faults());
    const findings = await search(bench.disk, BenchVault.passphrase, bench.file, kept);
    for (const recording of bench.lost) expect(await opensSound(bench.disk, findings.keys, recording)).toBe(true);
    for (const key of bench.lostKeys) expect(findings.keys).toContain(key);
  });

  it('[V10.3] old versions of what was edited are gone with the lock', async () => {
    const bench = await benchWithTwelve();
    const vault = await bench.open();
    const first = vault.recordings.get(recordingId(1))!;
    await vault.commit({ recordings: [{ ...first, transcript: 'a word that was taken back' }] });
    await vault.commit({ recordings: [first] });
    expect((await search(bench.disk, BenchVault.passphrase, bench.file)).words).toContain('a word that was taken back');
    await vault.close(null);
    expect((await search(bench.disk, BenchVault.passphrase, bench.file)).words).not.toContain('a word that was taken back');
  });

  it('[V10.3] old versions of a session that crashed are gone with the next lock', async () => {
    const bench = await benchWithTwelve();
    const faults = new Faults(3);
    await session(bench, faults).catch(() => undefined);
    expect(bench.acknowledged).toBe('imported');
    const vault = await bench.open();
    const before = vault.epoch;
    await vault.close(null);
    expect((await bench.open()).epoch).toBe(before + 1);
  });

  it('[V10.3] a session that only looked turns nothing', async () => {
    const bench = await benchWithTwelve();
    const faults = new Faults();
    await (await bench.open(faults)).close(null);
    expect(faults.writes).toBe(0);
  });
});
