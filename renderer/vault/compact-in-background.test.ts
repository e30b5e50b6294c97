/** Giving back room while the vault is open: [Note: giving back room], docs/vault-format.md [V10.7]. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type RecordingId, recordingId } from '../../shared/model/id.ts';
import { type RecordedSound, recordedSounds } from './backup/recorded-sounds.ts';
import { segmentHeader } from './crypto/seal-sound.ts';
import { KeyedVault } from './keyed-vault.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { type CrashMoment, Faults } from './testdata/faults.ts';
import { opensSound, search } from './testdata/forensics.ts';
import { expectSoundOpens, importChange } from './testdata/recordings.ts';
import type { UnlockedVault } from './unlocked-vault.ts';

const kept = (id: RecordingId) => id % 4 === 0;

/** Forty recordings in one segment, of which thirty are shredded: the segment is mostly dead. */
async function thinnedBench(): Promise<BenchVault> {
  const bench = new BenchVault();
  const vault = await bench.create();
  await vault.commit(await importChange(vault.takeRecordingIds(40)));
  await vault.commitAndTurn({ removed: [...vault.recordings.keys()].filter((id) => !kept(id)) });
  await vault.close(null);
  return bench;
}

const thinned = thinnedBench();

async function copyOfThinned(): Promise<BenchVault> {
  const original = await thinned;
  const bench = new BenchVault();
  bench.disk.copyFrom(original.disk);
  bench.keyFile.bytes = original.file.slice();
  return bench;
}

function keyed(vault: UnlockedVault): KeyedVault {
  if (!(vault instanceof KeyedVault)) throw new Error('a real vault');
  return vault;
}

async function expectAllOpen(vault: UnlockedVault, count = 10): Promise<void> {
  expect(vault.recordings.size).toBe(count);
  for (const recording of vault.recordings.values()) await expectSoundOpens(vault, recording);
}

afterEach(() => vi.useRealTimers());

describe('a segment that is mostly dead', () => {
  it('[V10.7] is copied, live ranges only, and dropped, also when an earlier session left it', async () => {
    const bench = await copyOfThinned();
    const [old] = bench.disk.segments.values();
    const vault = keyed(await bench.open());
    await vault.giveBackRoom();
    await vault.commit({});
    await expectAllOpen(vault);
    const [copy, ...others] = bench.disk.segments.values();
    expect(others).toEqual([]);
    expect(copy!.id).not.toBe(old!.id);
    expect(copy!.blob.size).toBeLessThan(old!.blob.size / 3);
    expect(new Uint8Array(await copy!.blob.slice(0, 32).arrayBuffer())).toEqual(segmentHeader(copy!.id));
    await vault.close(null);
    await expectAllOpen(await bench.open());
  });

  it('gives every sound to a backup that was begun before it was copied', async () => {
    const bench = await copyOfThinned();
    const vault = keyed(await bench.open());
    const places = [...vault.recordings.values()];
    await vault.giveBackRoom();
    await vault.commit({});
    expect(vault.recordings.get(recordingId(4))!.location).not.toEqual(places[1]!.location);
    const sounds: RecordedSound[] = [];
    for await (const sound of recordedSounds(vault, places)) sounds.push(sound);
    expect(sounds.map(({ recording }) => recording.id)).toEqual(places.map(({ id }) => id));
    expect(sounds.filter(({ sound }) => sound === null)).toEqual([]);
    await vault.close(null);
  });

  it('is left alone when it is mostly alive', async () => {
    const bench = new BenchVault();
    const vault = keyed(await bench.create());
    await vault.commit(await importChange(vault.takeRecordingIds(8)));
    const before = [...bench.disk.segments.keys()];
    await vault.commitAndTurn({ removed: [recordingId(2)] });
    await vault.giveBackRoom();
    expect([...bench.disk.segments.keys()]).toEqual(before);
  });

  it('is copied by itself when the vault has been quiet for a while, and not while it is used', async () => {
    const bench = await copyOfThinned();
    const [old] = bench.disk.segments.keys();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const vault = await bench.open();
    await vi.advanceTimersByTimeAsync(2_000);
    await vault.commit({ documents: { tags: [] } });
    const first = vault.recordings.get(recordingId(0))!;
    await vault.commit({ recordings: [{ ...first, note: 'in use' }] });
    await vi.advanceTimersByTimeAsync(2_000);
    expect([...bench.disk.segments.keys()]).toEqual([old]);
    for (let step = 0; step < 40; step++) await vi.advanceTimersByTimeAsync(200);
    vi.useRealTimers();
    await vault.commit({});
    await vi.waitFor(() => expect([...bench.disk.segments.keys()]).not.toContain(old));
    await expectAllOpen(vault);
  });

  it('is copied after a turn of the root in the middle of a session as before it', async () => {
    const bench = await copyOfThinned();
    const [old] = bench.disk.segments.keys();
    const vault = keyed(await bench.open());
    await vault.commit({ recordings: [{ ...vault.recordings.get(recordingId(0))!, note: 'a word' }] });
    await vault.turnIfDue(null);
    await vault.giveBackRoom();
    await vault.commit({});
    expect([...bench.disk.segments.keys()]).not.toContain(old);
    await expectAllOpen(vault);
  });

  it('is not copied any more once the vault locks', async () => {
    const bench = await copyOfThinned();
    const [old] = bench.disk.segments.keys();
    const vault = keyed(await bench.open());
    const copying = vault.giveBackRoom();
    await vault.close(null);
    await copying;
    expect([...bench.disk.segments.keys()]).toEqual([old]);
    await expectAllOpen(await bench.open());
  });

  it('stays as it is when a part of it is missing', async () => {
    const bench = await copyOfThinned();
    const [row] = bench.disk.segments.values();
    // The last recording that is alive, and everything behind it, is cut off.
    bench.disk.segments.set(row!.id, { id: row!.id, blob: row!.blob.slice(0, Math.floor(row!.blob.size * 0.88)) });
    const vault = keyed(await bench.open());
    await vault.giveBackRoom();
    expect([...bench.disk.segments.keys()]).toEqual([row!.id]);
  });
});

describe('whoever reads or writes while it is copied', () => {
  it('finds the sound by the place that it held before', async () => {
    const vault = keyed(await (await copyOfThinned()).open());
    const before = [...vault.recordings.values()];
    await vault.giveBackRoom();
    await vault.commit({});
    for (const recording of before) {
      expect(vault.recordings.get(recording.id)?.location.segmentId).not.toBe(recording.location.segmentId);
      await expectSoundOpens(vault, recording);
    }
  });

  it('reads on when the segment goes in the middle of its reading', async () => {
    const vault = keyed(await (await copyOfThinned()).open());
    const all = [...vault.recordings.values()];
    let isDone = false;
    const reading = (async () => {
      let reads = 0;
      for (; !isDone || reads < 50; reads++) await expectSoundOpens(vault, all[reads % all.length]!);
    })();
    await vault.giveBackRoom();
    await vault.commit({});
    isDone = true;
    await reading;
  });

  it('moves nothing back with an older version of a recording', async () => {
    const bench = await copyOfThinned();
    const vault = keyed(await bench.open());
    const first = vault.recordings.get(recordingId(0))!;
    await vault.giveBackRoom();
    await vault.commit({ recordings: [{ ...first, verdict: 'keep' }] });
    await expectAllOpen(vault);
    await vault.close(null);
    const again = await bench.open();
    expect(again.recordings.get(recordingId(0))?.verdict).toBe('keep');
    await expectAllOpen(again);
  });

  it('isn`t undone: shredded and burnt in while it was copied stays so', async () => {
    const bench = await copyOfThinned();
    const vault = keyed(await bench.open());
    const [gone, burnt] = [vault.recordings.get(recordingId(4))!, vault.recordings.get(recordingId(8))!];
    const copying = vault.giveBackRoom();
    const shredding = vault.commitAndTurn({ removed: [gone.id] });
    const burning = importChange([burnt.id]).then((change) => vault.commitAndTurn(change));
    await Promise.all([copying, shredding, burning]);
    expect(vault.recordings.has(gone.id)).toBe(false);
    await expectAllOpen(vault, 9);
    const { keys } = await search(bench.disk, BenchVault.passphrase, bench.file);
    for (const recording of [gone, burnt]) expect(await opensSound(bench.disk, keys, recording)).toBe(false);
    await vault.close(null);
    await expectAllOpen(await bench.open(), 9);
  });

  it('hears nothing of it but that it is a move', async () => {
    const vault = keyed(await (await copyOfThinned()).open());
    const heard: unknown[] = [];
    vault.onCommitted(({ put, isMove }) => heard.push([put.length, isMove]));
    await vault.giveBackRoom();
    expect(heard).toEqual([[10, true]]);
  });
});

describe('a machine that dies while it is copied', () => {
  const moments: readonly CrashMoment[] = ['before', 'halfway', 'after'];

  async function copyOn(bench: BenchVault, faults: Faults): Promise<void> {
    const vault = keyed(await bench.open(faults));
    await vault.giveBackRoom();
    await vault.commit({});
    await vault.close(null);
  }

  it('[V10.7] keeps every recording and leaves no room taken, at every write', async () => {
    const whole = new Faults();
    await copyOn(await copyOfThinned(), whole);
    // The copy, the old segment dropped, and the turn of the lock.
    expect(whole.writes).toBeGreaterThanOrEqual(5);
    for (let crashAt = 1; crashAt <= whole.writes; crashAt++) {
      for (const moment of moments) {
        const bench = await copyOfThinned();
        const faults = new Faults(crashAt, moment);
        await copyOn(bench, faults).catch(() => undefined);
        expect(faults.isDead).toBe(true);
        const vault = keyed(await bench.open());
        await expectAllOpen(vault);
        await vault.giveBackRoom();
        await vault.commit({});
        await expectAllOpen(vault);
        await vault.close(null);
        await expectAllOpen(await bench.open());
        expect(bench.disk.segments.size).toBe(1);
      }
    }
  });

  it('gives up for the session when the disk is full', async () => {
    const bench = await copyOfThinned();
    const [old] = bench.disk.segments.keys();
    const vault = keyed(await bench.open());
    bench.disk.refusal = new Error('no room');
    await vault.giveBackRoom();
    bench.disk.refusal = null;
    expect([...bench.disk.segments.keys()]).toEqual([old]);
  });
});
