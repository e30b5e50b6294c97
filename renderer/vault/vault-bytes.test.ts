/** What lies on the disk, looked at byte by byte and row by row as docs/vault-format.md states it, not through the code that wrote it. */
import { describe, expect, it } from 'vitest';
import { tagId } from '../../shared/model/id.ts';
import { keyFileBlockBytes } from '../../shared/seams/key-file-frames.ts';
import { floorCost } from './crypto/argon2-cost.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { Faults } from './testdata/faults.ts';
import { expectSoundOpens, importChange } from './testdata/recordings.ts';

const phone = { id: tagId(0), name: 'telephone calls of Marlene', hue: 20 } as const;

async function filledBench() {
  const bench = new BenchVault();
  const vault = await bench.create();
  await vault.commit(await importChange(vault.takeRecordingIds(5)));
  await vault.commit({ documents: { tags: [phone] } });
  return { bench, vault };
}

const block = ({ file }: BenchVault, number: number) =>
  file.subarray(number * keyFileBlockBytes, (number + 1) * keyFileBlockBytes);
const isZero = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);
const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes);

describe('the key file', () => {
  it('[V4.4] holds nothing but zeros in a free slot, and the same wrapped vault key whatever happens', async () => {
    const { bench, vault } = await filledBench();
    const before = block(bench, 1).slice();
    await vault.commitAndTurn({ removed: [...vault.recordings.keys()].slice(0, 2) });
    await vault.close(null);
    expect(block(bench, 1)).toEqual(before);
    for (const number of [2, 3, 4, 5, 6, 7, 8]) {
      expect(ascii(block(bench, number).subarray(0, 8))).toBe('OVHDUNLK');
      expect(block(bench, number)[9]).toBe(0);
      expect(isZero(block(bench, number).subarray(32, 4_064))).toBe(true);
    }
  });

  it('in clear are the kinds of keys, since when they are there and what a guess costs', async () => {
    const from = Date.now();
    const { bench, vault } = await filledBench();
    const secret = crypto.getRandomValues(new Uint8Array(32));
    await vault.slots.write(await vault.slots.make({ kind: 'recovery-key', bytes: secret }));
    const slots = [block(bench, 1), block(bench, 2)].map((bytes) => Buffer.from(bytes));
    expect(slots.map((slot) => ({ kind: slot[9], cost: [48, 52, 56].map((at) => slot.readUInt32BE(at)) }))).toEqual([
      { kind: 1, cost: [floorCost.memoryKiB, floorCost.passes, 1] },
      { kind: 2, cost: [0, 0, 0] },
    ]);
    for (const slot of slots) {
      const madeAtMs = Number(slot.readBigUInt64BE(64));
      expect(madeAtMs).toBeGreaterThanOrEqual(from);
      expect(madeAtMs).toBeLessThanOrEqual(Date.now());
      // Id, salt, nonce and the wrapped key, in which nothing can be read; behind them the checksum alone.
      expect([slot.subarray(11, 16), slot.subarray(60, 64), slot.subarray(140, 4_064)].every(isZero)).toBe(true);
    }
    expect(bench.file.length).toBe(11 * keyFileBlockBytes);
    expect(Buffer.from(bench.file).indexOf(Buffer.from(secret))).toBe(-1);
    expect(Buffer.from(bench.file).indexOf(BenchVault.passphrase)).toBe(-1);
  });
});

describe('the database', () => {
  it('[V11.2] in clear are ids, epochs, counts and lengths', async () => {
    const { bench } = await filledBench();
    const { pages, directories, segments } = bench.disk;
    const rows = [
      ...[...pages.values()].map(({ id, sealed }) => ({ magic: 'OVHDPAGE', id, bytes: sealed, fields: 2 })),
      ...[...directories.values()].map(({ epoch, sealed }) => ({
        magic: 'OVHDDIRY',
        id: `${epoch.toString(16).padStart(16, '0')}0000000000000000`,
        bytes: sealed,
      })),
    ];
    expect(rows.length).toBeGreaterThan(3);
    for (const { magic, id, bytes } of rows) {
      const header = Buffer.from(bytes.subarray(0, 32));
      expect([ascii(header.subarray(0, 8)), header[8], header.subarray(9, 12).toString('hex')]).toEqual([magic, 1, '000000']);
      expect([header.readUInt32BE(12), header.subarray(16).toString('hex')]).toEqual([bytes.byteLength - 32, id]);
    }
    for (const row of pages.values()) expect(Object.keys(row).toSorted()).toEqual(['id', 'sealed']);
    for (const row of segments.values()) expect(Object.keys(row).toSorted()).toEqual(['blob', 'id']);
    const blobs = await Promise.all([...segments.values()].map(async ({ blob }) => Buffer.from(await blob.arrayBuffer())));
    const all = Buffer.concat([...rows.map(({ bytes }) => Buffer.from(bytes)), ...blobs, Buffer.from(bench.file)]);
    for (const words of ['Marlene', 'utterance', 'what was said', 'the sound of recording', 'kitchen', 'metadata', 'entryName'])
      expect(all.indexOf(words)).toBe(-1);
  });

  it('[V2.1] only finds a segment by its header: a sound opens when it is gone, and not when a bit behind it is', async () => {
    const { bench, vault } = await filledBench();
    const recordings = [...vault.recordings.values()];
    const [{ id, blob }] = [...bench.disk.segments.values()] as [
      { id: (typeof recordings)[0]['location']['segmentId']; blob: Blob },
    ];
    const bytes = new Uint8Array(await blob.arrayBuffer());
    bench.disk.segments.set(id, { id, blob: new Blob([bytes.fill(0xff, 0, 32)]) });
    for (const recording of recordings) await expectSoundOpens(vault, recording);
    const [first] = recordings;
    bytes[first!.location.offset] = (bytes[first!.location.offset] ?? 0) ^ 1;
    bench.disk.segments.set(id, { id, blob: new Blob([bytes]) });
    await expect(expectSoundOpens(vault, first!)).rejects.toMatchObject({ code: 'vault/record-damaged' });
    await expectSoundOpens(vault, recordings[1]!);
  });

  it('[V8.3] has no row for a page that would be empty', async () => {
    const { bench, vault } = await filledBench();
    expect(bench.disk.pages.size).toBe(3);
    await vault.commit({ documents: { tags: [] } });
    expect(bench.disk.pages.size).toBe(2);
    await vault.commit({ removed: [...vault.recordings.keys()] });
    expect(bench.disk.pages.size).toBe(0);
  });

  it('[V10.1] takes a commit in one transaction: new versions in, old ones out, the directory of the same epoch in its place', async () => {
    const { bench, vault } = await filledBench();
    await vault.close(null);
    const faults = new Faults();
    const again = await bench.open(faults);
    const before = new Set(bench.disk.pages.keys());
    const [epoch] = [...bench.disk.directories.keys()];
    const sealed = bench.disk.directories.get(epoch!)!.sealed;
    const writes = faults.writes;
    const [first] = again.recordings.values();
    await again.commit({ recordings: [{ ...first!, note: 'another' }], documents: { tags: [] } });
    expect(faults.writes).toBe(writes + 1);
    expect([...bench.disk.directories.keys()]).toEqual([epoch]);
    expect(bench.disk.directories.get(epoch!)!.sealed).not.toEqual(sealed);
    const after = [...bench.disk.pages.keys()];
    // The page of recordings in a new version, the page of tags gone, the page of keys as it was.
    expect(after.filter((id) => before.has(id))).toHaveLength(1);
    expect(after.filter((id) => !before.has(id))).toHaveLength(1);
    await again.close(null);
  });
});
