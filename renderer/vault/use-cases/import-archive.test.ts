import { describe, expect, it, vi } from 'vitest';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { sourceId } from '../../../shared/model/id.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import { type ServedArchive, type Serving, serveArchive } from '../archive/testdata/serve-archive.ts';
import { type ZipPart, zipBytes } from '../archive/testdata/zip-bytes.ts';
import { text, toneWav } from '../audio/testdata/wav-bytes.ts';
import { openPeaks, openSound } from '../crypto/seal-sound.ts';
import { importArchive } from './import-archive.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

const sounds = (count: number, from = 1): readonly ZipPart[] =>
  Array.from({ length: count }, (_, n) => ({ name: `Audio/${from + n}.wav`, data: toneWav(2000 + (from + n), from + n) }));

/** Large enough for several windows and commits; made once. */
const manySounds = sounds(900);
const large = zipBytes(manySounds);

interface Options extends Serving {
  readonly fileName?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress, served: ServedArchive) => void;
}
async function bringIn(vault: MemoryVault, archive: Bytes, options: Options = {}) {
  const served = serveArchive(archive, options);
  const progress: ImportProgress[] = [];
  const emit = (one: ImportProgress) => {
    progress.push(one);
    options.onProgress?.(one, served);
  };
  const args = {
    sourceId: sourceId('00'.repeat(16)),
    fileName: options.fileName ?? 'archive.zip',
    isSample: false,
    bytesPort: served.port,
  };
  const report = await importArchive(vault, args, emit, options.signal ?? new AbortController().signal);
  return { report, progress, served };
}
const failureOf = (importing: Promise<unknown>): Promise<{ readonly code: string; readonly facts: Record<string, unknown> }> =>
  importing.then(
    () => Promise.reject(new Error('it was imported')),
    ({ code, facts }) => ({ code, facts }),
  );

async function expectSoundsOpen(vault: MemoryVault, parts: readonly ZipPart[]) {
  const byName = new Map(parts.map(({ name, data }) => [name, data]));
  for (const { id, entryName, location, sound } of vault.recordings.values()) {
    const key = await vault.keyOf(id);
    const sealed = await vault.readSealed(location);
    const plain = await openSound(key, id, sealed.sound);
    expect(Buffer.compare(plain, byName.get(entryName)!), entryName).toBe(0);
    expect(sound.sizeBytes).toBe(plain.byteLength);
    if (sealed.peaks !== null) expect(await openPeaks(key, id, sealed.peaks)).toHaveLength(2000);
  }
}

describe('an import', () => {
  it('brings every recording in, in archive order, each openable with its own key', async () => {
    const vault = new MemoryVault();
    const parts = sounds(300);
    const { report } = await bringIn(vault, zipBytes(parts));
    expect(report).toMatchObject({
      state: 'complete',
      entryCount: 300,
      imported: 300,
      duplicates: 0,
      damaged: 0,
      leftOut: 0,
      entries: [],
    });
    expect([...vault.recordings.values()].map(({ entryName }) => entryName)).toEqual(parts.map(({ name }) => name));
    expect(vault.documents.archives).toEqual([report]);
    await expectSoundsOpen(vault, parts);
  });

  it('commits the first two recordings first, then ever more at once', async () => {
    const vault = new MemoryVault();
    await bringIn(vault, large);
    const counts = vault.commits.map(({ recordings }) => recordings?.length ?? 0);
    expect(counts[0]).toBeLessThan(40);
    expect(vault.commits[0]?.documents?.archives?.[0]).toMatchObject({ state: 'interrupted' });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(900);
    expect(counts.length).toBeLessThan(12);
  });

  it('says how far it is, and never more than all', async () => {
    const { progress } = await bringIn(new MemoryVault(), zipBytes(sounds(120)), { delayMs: 60, frameBytes: 20_000 });
    const last = progress.at(-1)!;
    expect(last).toMatchObject({ recordingsSealed: 120, recordingsExpected: 120, recordingsRead: 120, phase: 'finishing' });
    expect(last.bytesSealed).toBe(last.bytesTotal);
    for (const { bytesRead, bytesSealed, bytesTotal } of progress)
      expect(Math.max(bytesRead, bytesSealed)).toBeLessThanOrEqual(bytesTotal);
    expect(progress.some(({ secondsLeft }) => secondsLeft !== null)).toBe(true);
  });

  it('streams a long recording, and opens it again', async () => {
    const vault = new MemoryVault();
    const parts: ZipPart[] = [
      { name: 'long.wav', data: toneWav(3_000_000, 5) },
      { name: 'long-stored.wav', data: toneWav(2_500_001, 6), isStored: true },
      { name: 'short.wav', data: toneWav(100, 7) },
    ];
    const { report } = await bringIn(vault, zipBytes(parts), { frameBytes: 100_000 });
    expect(report).toMatchObject({ imported: 3, entries: [] });
    await expectSoundsOpen(vault, parts);
  });
});

describe('entries that need a word', () => {
  it('are set aside with their reasons, and everything else comes in', async () => {
    const vault = new MemoryVault();
    const [good] = sounds(1);
    const other = (n: number) => toneWav(900 + n, n);
    const { report } = await bringIn(
      vault,
      zipBytes([
        good!,
        { name: 'checksum.wav', data: other(2), crc32: 7 },
        { name: 'stored-checksum.wav', data: other(3), crc32: 7, isStored: true },
        { name: 'lies.wav', data: other(4), sizeBytes: 500 },
        { name: 'short.wav', data: other(5), sizeBytes: 5000 },
        { name: 'torn.wav', data: other(6), packed: new Uint8Array(200).fill(0xff) },
        { name: 'headers.wav', data: other(7), local: { name: 'Headers.wav' } },
        { name: 'sizes.wav', data: other(8), local: { sizeBytes: 12 } },
        { name: 'page.wav', data: text('<!DOCTYPE html><html><body>Session expired</body></html>') },
        { name: 'text.wav', data: text('{"error":"not found"}') },
        { name: 'half.wav', data: toneWav(4000, 9).slice(0, 3000) },
        {
          name: 'voice.spx',
          data: concatBytes([text('OggS'), new Uint8Array(22), Uint8Array.of(1, 19), text('Speex   '), new Uint8Array(300)]),
        },
        { name: '../climbs.wav', data: other(10) },
        { name: '.DS_Store', data: other(11) },
        { name: 'copy.wav', data: good!.data! },
        { name: 'descriptor.wav', data: other(12), hasDescriptor: true },
      ]),
    );
    expect(Object.fromEntries(report.entries.map(({ entryName, fate, reason }) => [entryName, `${fate} ${reason}`]))).toEqual({
      'checksum.wav': 'damaged damaged-checksum',
      'stored-checksum.wav': 'damaged damaged-checksum',
      'lies.wav': 'left-out unsafe-size',
      'short.wav': 'damaged damaged-truncated',
      'torn.wav': 'damaged damaged-truncated',
      'headers.wav': 'damaged damaged-header',
      'sizes.wav': 'damaged damaged-header',
      'page.wav': 'left-out web-page-not-sound',
      'text.wav': 'left-out not-a-recording',
      'half.wav': 'damaged sound-truncated',
      'voice.spx': 'unplayable unplayable',
      '../climbs.wav': 'left-out unsafe-name',
      '.DS_Store': 'left-out packer-leftover',
      'copy.wav': 'duplicate duplicate',
    });
    expect([...vault.recordings.values()].map(({ entryName }) => entryName)).toEqual([
      'Audio/1.wav',
      'half.wav',
      'voice.spx',
      'descriptor.wav',
    ]);
    const { imported, duplicates, unplayable, damaged, leftOut, entryCount } = report;
    expect({ imported, duplicates, unplayable, damaged, leftOut, entryCount }).toEqual({
      imported: 2,
      duplicates: 1,
      unplayable: 1,
      damaged: 7,
      leftOut: 5,
      entryCount: 16,
    });
    expect(report.entries.find(({ reason }) => reason === 'duplicate')?.sameAs).toBe([...vault.recordings.keys()][0]);
  });

  it('leave the same word when they are long', async () => {
    const data = toneWav(2_300_000, 3);
    const { report } = await bringIn(
      new MemoryVault(),
      zipBytes([
        ...sounds(1),
        { name: 'checksum.wav', data, crc32: 7 },
        { name: 'stored-checksum.wav', data, crc32: 7, isStored: true },
        { name: 'lies.wav', data, sizeBytes: 4_300_000 },
        { name: 'short.wav', data, sizeBytes: 5_000_000 },
        {
          name: 'text.wav',
          data: new Uint8Array(Buffer.from(Array.from({ length: 400_000 }, (_, n) => `${n * 7919}`).join(' '))),
        },
        { name: 'headers.wav', data, crc32: 8, local: { method: 0 } },
      ]),
    );
    expect(report.entries.map(({ entryName, reason }) => `${entryName} ${reason}`)).toEqual([
      'checksum.wav damaged-checksum',
      'stored-checksum.wav damaged-checksum',
      'lies.wav unsafe-size',
      'short.wav damaged-checksum',
      'text.wav not-a-recording',
      'headers.wav damaged-header',
    ]);
  });

  it('keeps both of two entries with one name', async () => {
    const vault = new MemoryVault();
    await bringIn(
      vault,
      zipBytes([
        { name: 'a.wav', data: toneWav(300, 1) },
        { name: 'a.wav', data: toneWav(300, 2) },
        { name: 'A.wav', data: toneWav(300, 3) },
      ]),
    );
    expect(vault.recordings.size).toBe(3);
  });
});

describe('a second import', () => {
  it('of the same archive adds nothing, under the same row', async () => {
    const vault = new MemoryVault();
    const archive = zipBytes([
      ...sounds(40),
      { name: 'copy.wav', data: toneWav(2001, 1) },
      { name: 'bad.wav', data: toneWav(50), crc32: 1 },
    ]);
    const first = await bringIn(vault, archive);
    const second = await bringIn(vault, archive);
    expect(vault.recordings.size).toBe(40);
    expect(second.report).toMatchObject({ id: first.report.id, imported: 0, duplicates: 41, damaged: 1 });
    expect(vault.documents.archives).toHaveLength(1);
    expect(vault.documents.archives[0]).toMatchObject({ imported: 40, duplicates: 1, damaged: 1, leftOut: 0, state: 'complete' });
  });

  it('of another archive with the same sounds stores none of them twice', async () => {
    const vault = new MemoryVault();
    await bringIn(vault, zipBytes(sounds(20)));
    const { report } = await bringIn(vault, zipBytes(sounds(30, 11)));
    expect(report).toMatchObject({ imported: 20, duplicates: 10 });
    expect(vault.recordings.size).toBe(40);
    expect(vault.documents.archives).toHaveLength(2);
  });
});

describe('an import that ends early', () => {
  it('keeps what was in when it is cancelled, reads no further, and goes on later', async () => {
    const vault = new MemoryVault();
    const running = new AbortController();
    const frameBytes = 20_000;
    const atCancel = { recordingsRead: 0, bytesServed: 0 };
    const onProgress = ({ recordingsSealed, recordingsRead }: ImportProgress, served: ServedArchive) => {
      if (recordingsSealed === 0 || running.signal.aborted) return;
      Object.assign(atCancel, { recordingsRead, bytesServed: served.bytesServed() });
      running.abort();
    };
    const { report, served } = await bringIn(vault, large, { signal: running.signal, onProgress, delayMs: 5, frameBytes });
    expect(vault.recordings.size).toBeLessThanOrEqual(atCancel.recordingsRead);
    expect(report.state).toBe('cancelled');
    expect(report.imported).toBe(vault.recordings.size);
    expect(vault.recordings.size).toBeGreaterThan(0);
    expect(vault.recordings.size).toBeLessThan(900);
    expect(vault.documents.archives).toEqual([report]);
    await vi.waitFor(() => expect(served.isCancelled()).toBe(true));
    // One frame may be on its way already, and one more until main has heard of it.
    expect(served.bytesServed() - atCancel.bytesServed).toBeLessThanOrEqual(2 * frameBytes);
    await expectSoundsOpen(vault, manySounds);

    const again = await bringIn(vault, large);
    expect(vault.recordings.size).toBe(900);
    expect(again.report.imported + report.imported).toBe(900);
    expect(vault.documents.archives).toHaveLength(1);
    expect(vault.documents.archives[0]).toMatchObject({ state: 'complete', imported: 900, duplicates: 0, entries: [] });
  });

  it('leaves nothing behind when it is cancelled before anything was in', async () => {
    const vault = new MemoryVault();
    const { report } = await bringIn(vault, zipBytes(sounds(10)), { signal: AbortSignal.abort() });
    expect(report).toMatchObject({ state: 'cancelled', imported: 0 });
    expect(vault.commits).toEqual([]);
  });

  it('keeps what was in when the archive is taken away, and says how many', async () => {
    const vault = new MemoryVault();
    const failing = { failAfterBytes: 1_200_000, failure: new Failure('archive/gone') };
    const { code, facts } = await failureOf(bringIn(vault, large, failing));
    expect(code).toBe('archive/gone');
    expect(facts.imported).toBe(vault.recordings.size);
    expect(vault.recordings.size).toBeGreaterThan(0);
    expect(vault.documents.archives).toMatchObject([{ state: 'interrupted', imported: vault.recordings.size }]);
    await bringIn(vault, large);
    expect(vault.recordings.size).toBe(900);
    await expectSoundsOpen(vault, manySounds);
  });

  it('keeps what was in when the disk is full', async () => {
    const vault = new MemoryVault();
    const onProgress = ({ recordingsSealed }: ImportProgress) => {
      if (recordingsSealed > 0) vault.nextFailure ??= new DOMException('full', 'QuotaExceededError');
    };
    const { code, facts } = await failureOf(bringIn(vault, large, { onProgress }));
    expect(code).toBe('vault/disk-full');
    expect(facts.imported).toBe(vault.recordings.size);
    await expectSoundsOpen(vault, manySounds);
  });
});

describe('a single sound file', () => {
  it.each([
    ['short', toneWav(3000, 4)],
    ['long', toneWav(2_500_000, 4)],
  ])('comes in as an archive of one entry when it is %s', async (_what, data) => {
    const vault = new MemoryVault();
    const { report } = await bringIn(vault, data, { fileName: 'memo.wav' });
    expect(report).toMatchObject({ state: 'complete', entryCount: 1, imported: 1, entries: [] });
    await expectSoundsOpen(vault, [{ name: 'memo.wav', data }]);
    expect((await bringIn(vault, data, { fileName: 'copy.wav' })).report).toMatchObject({ imported: 0, duplicates: 1 });
  });
});

describe('an archive without a recording', () => {
  it.each([
    ['has texts alone', [{ name: 'notes.txt', data: text('hello') }]],
    ['has pages named as sound', [{ name: 'a.wav', data: text('<html></html>') }]],
    ['has damaged sound alone', [{ name: 'a.wav', data: toneWav(100), crc32: 1 }]],
  ])('is refused, and nothing is written, when it %s', async (_when, parts) => {
    const vault = new MemoryVault();
    expect((await failureOf(bringIn(vault, zipBytes(parts)))).code).toBe('archive/no-audio');
    expect(vault.commits).toEqual([]);
  });
});
