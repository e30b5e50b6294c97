/** Whatever an archive is cut to or has flipped in it, the answer is a Failure or recordings, never another error. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { recordingId, segmentId } from '../../../shared/model/id.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { bytesInMemory } from './byte-source.ts';
import { sealInOrder } from './seal-archive.ts';
import type { SealedEntry } from './sealing.ts';
import { sealerRightHere } from './start-sealer.ts';
import { zipBytes } from './testdata/zip-bytes.ts';
import { planReads } from './windows.ts';
import { readZipDirectory } from './zip-directory.ts';

async function bringIn(archive: Uint8Array): Promise<readonly SealedEntry[]> {
  const source = bytesInMemory(archive);
  const { entries } = await readZipDirectory(source);
  let next = 0;
  const sealed: SealedEntry[] = [];
  const job = {
    source,
    sealer: sealerRightHere(),
    plans: planReads(entries.filter(({ reason }) => reason === null)),
    prepare: (planned: readonly unknown[]) => planned.map(() => ({ id: recordingId(next++), knownHashes: [] })),
    newSegmentId: () => segmentId('00'.repeat(16)),
    onRead: () => undefined,
    signal: new AbortController().signal,
  };
  for await (const window of sealInOrder(job)) sealed.push(...window.entries);
  return sealed;
}

const outcome = (archive: Uint8Array): Promise<string> =>
  bringIn(archive).then(
    (sealed) => sealed.map((one) => (one.outcome === 'set-aside' ? one.reason : one.outcome)).join(),
    (thrown: unknown) => {
      if (thrown instanceof Failure) return thrown.code;
      throw thrown;
    },
  );

const archive = zipBytes([
  { name: 'one.wav', data: toneWav(300, 1) },
  { name: 'two.wav', data: toneWav(200, 2), isStored: true },
  { name: 'Küche/three.wav', data: toneWav(250, 3), hasDescriptor: true },
]);

describe('a damaged archive', () => {
  it('is read when it is whole', async () => {
    expect(await outcome(archive)).toBe('sealed,sealed,sealed');
  });

  it('fails as an archive at every length it is cut to', async () => {
    for (let length = 0; length < archive.byteLength; length++)
      expect(await outcome(archive.slice(0, length))).toMatch(/^archive\//);
  });

  it('fails as an archive, or loses entries alone, whatever byte of it is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.byteLength - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const wrong = archive.slice();
        wrong[at] = (wrong[at] as number) ^ flip;
        expect(await outcome(wrong)).toMatch(/^(archive\/[a-z-]+|(sealed|[a-z-]+)(,(sealed|[a-z-]+))*|)$/);
      }),
      { numRuns: 600 },
    );
  });

  it('never seals sound that differs from what was packed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const wrong = archive.slice();
        wrong[at] = (wrong[at] as number) ^ flip;
        const [whole, sealed] = [await bringIn(archive), await bringIn(wrong).catch(() => [])];
        const hashes = new Set(whole.map((one) => (one.outcome === 'sealed' ? one.sound.sha256 : '')));
        for (const one of sealed) if (one.outcome === 'sealed') expect(hashes).toContain(one.sound.sha256);
      }),
      { numRuns: 200 },
    );
  });

  it('fails as an archive when it is noise behind a ZIP’s first bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
        expect(await outcome(Uint8Array.from([0x50, 0x4b, 3, 4, ...noise]))).toMatch(/^archive\//);
      }),
    );
  });
});
