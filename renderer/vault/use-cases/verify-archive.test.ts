import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/bytes.ts';
import { sourceId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { noFiles, noneReached } from '../../../shared/model/source-destruction.ts';
import type { VerifyProgress } from '../../../shared/seams/vault-protocol.ts';
import { type Serving, serveArchive } from '../archive/testdata/serve-archive.ts';
import { type ZipPart, zipBytes } from '../archive/testdata/zip-bytes.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { Desk } from '../library/desk.ts';
import { burnIn } from './burn-in.ts';
import { changeRecordings } from './change-recordings.ts';
import { leaveDestruction, noteDestruction } from './note-destruction.ts';
import { runImport } from './run-import.ts';
import { shredRecordings } from './shred-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';
import { cancelVerification, verifyArchive } from './verify-archive.ts';

const sounds = (count: number): readonly ZipPart[] =>
  Array.from({ length: count }, (_, n) => ({ name: `Audio/${n}.wav`, data: toneWav(8000 + n, n + 1) }));

async function broughtIn(parts: readonly ZipPart[]) {
  const vault = new MemoryVault();
  const progress: VerifyProgress[] = [];
  const desk = new Desk(vault, (event, payload) => {
    if (event === 'verify-progress') progress.push(payload as VerifyProgress);
  });
  const bytes = zipBytes(parts);
  const args = { sourceId: sourceId('00'.repeat(16)), fileName: 'archive.zip', isSample: false };
  const { id } = await runImport(desk, { ...args, bytesPort: serveArchive(bytes).port });
  const verify = (archive: Bytes = bytes, serving: Serving = {}) =>
    verifyArchive(desk, { archiveId: id, fileName: 'archive.zip', bytesPort: serveArchive(archive, serving).port });
  return { vault, desk, bytes, id, verify, progress };
}
const first = (vault: MemoryVault, count: number): readonly Recording[] => [...vault.recordings.values()].slice(0, count);

const destruction = {
  fileName: 'archive.zip',
  isCopy: false,
  counts: { ...noFiles(), destroyed: 1 },
  notDestroyed: [],
  tookMs: 12,
};

describe('the verification of an archive', () => {
  it('is complete when every sound opens in the vault and is the same', async () => {
    const { verify, progress } = await broughtIn([...sounds(40), { name: 'long.wav', data: toneWav(3_000_000, 99) }]);
    expect(await verify()).toMatchObject({ isComplete: true, same: 41, burnt: 0, shredded: 0, broken: 0, unverifiedTotal: 0 });
    expect(progress.at(-1)).toMatchObject({ entriesDone: 41, entriesTotal: 41 });
  });

  it('tells what was shredded and what was burnt by their receipts, and is complete all the same', async () => {
    const { vault, desk, verify } = await broughtIn(sounds(6));
    const [shredded, burnt] = first(vault, 2);
    await changeRecordings(desk, [burnt!.id], { stretches: [{ startMs: 100, endMs: 300 }] });
    await burnIn(desk, { id: burnt!.id, decoded: null });
    await shredRecordings(desk, [shredded!.id]);
    expect(await verify()).toMatchObject({ isComplete: true, same: 4, burnt: 1, shredded: 1, unverifiedTotal: 0 });
  });

  it('is not complete when a sound is missing without a receipt', async () => {
    const { vault, verify } = await broughtIn(sounds(5));
    const [lost] = first(vault, 1);
    vault.recordings.delete(lost!.id);
    expect(await verify()).toMatchObject({
      isComplete: false,
      same: 4,
      unverified: [{ entryName: lost!.entryName, because: 'absent' }],
    });
  });

  it('is not complete when a bit of the sealed sound has changed', async () => {
    const { vault, verify } = await broughtIn(sounds(5));
    const [hurt] = first(vault, 1);
    const { segmentId, offset, peaksLength } = hurt!.location;
    const bytes = new Uint8Array(await vault.segments.get(segmentId)!.arrayBuffer());
    bytes[offset + peaksLength + 50]! ^= 1;
    vault.segments.set(segmentId, new Blob([bytes]));
    expect(await verify()).toMatchObject({
      isComplete: false,
      same: 4,
      unverified: [{ entryName: hurt!.entryName, because: 'unopened' }],
    });
  });

  it('counts what is broken in the archive, and stops at what could not be looked into', async () => {
    const { verify } = await broughtIn([...sounds(3), { name: 'broken.wav', data: toneWav(900, 8), crc32: 7 }]);
    expect(await verify()).toMatchObject({ isComplete: true, same: 3, broken: 1 });
    const other = await broughtIn([...sounds(3), { name: 'locked.wav', data: toneWav(900, 8), flags: 1 }]);
    expect(await other.verify()).toMatchObject({
      isComplete: false,
      same: 3,
      unverified: [{ entryName: 'locked.wav', because: 'encrypted' }],
    });
  });

  it('refuses another archive', async () => {
    const { verify } = await broughtIn(sounds(3));
    await expect(verify(zipBytes(sounds(4)))).rejects.toMatchObject({ code: 'archive/another' });
  });

  it('ends when it is cancelled, and nothing counts as verified', async () => {
    const { desk, id, verify } = await broughtIn(sounds(400));
    const verifying = verify(undefined, { delayMs: 30, frameBytes: 50_000 });
    setTimeout(() => cancelVerification(desk, { archiveId: id }), 100);
    await expect(verifying).rejects.toMatchObject({ code: 'archive/unreadable' });
    expect(() => noteDestruction(desk, { archiveId: id, destruction })).toThrow('app/bad-request');
  });

  it('names no file of what was shredded when the destruction is written down', async () => {
    const { vault, desk, id, verify } = await broughtIn(sounds(3));
    const [shredded, kept] = first(vault, 2);
    await shredRecordings(desk, [shredded!.id]);
    await verify();
    const [gone, left] = [shredded!, kept!].map(({ entryName }) => ({ name: entryName, outcome: 'in-use' }) as const);
    await noteDestruction(desk, { archiveId: id, destruction: { ...destruction, notDestroyed: [gone!, left!] } });
    expect(vault.documents.archives[0]?.destructions).toMatchObject([{ notDestroyed: [left] }]);
  });

  it('lets the destruction be written down, and a later import keeps the note', async () => {
    const { vault, desk, bytes, id, verify } = await broughtIn(sounds(3));
    await verify();
    await noteDestruction(desk, { archiveId: id, destruction });
    expect(vault.documents.archives[0]?.destructions).toMatchObject([{ fileName: 'archive.zip', isCopy: false }]);
    const args = { sourceId: sourceId('11'.repeat(16)), fileName: 'archive.zip', isSample: false };
    await runImport(desk, { ...args, bytesPort: serveArchive(bytes).port });
    expect(vault.documents.archives[0]?.destructions).toHaveLength(1);
  });
});

describe('the note of a destruction', () => {
  const begun = { ...destruction, ...noneReached(3), state: 'begun' } as const;
  const verified = async () => {
    const { vault, desk, id, verify } = await broughtIn(sounds(3));
    const note = (what: typeof destruction | typeof begun) => noteDestruction(desk, { archiveId: id, destruction: what });
    const states = () => vault.documents.archives[0]?.destructions?.map(({ state = 'ended' }) => state);
    await verify();
    return { vault, desk, id, note, states };
  };

  it('stands from its beginning, and its end takes its place', async () => {
    const { vault, note, states } = await verified();
    await note(begun);
    expect(vault.documents.archives[0]?.destructions).toMatchObject([{ state: 'begun', counts: { stopped: 3, destroyed: 0 } }]);
    await note(destruction);
    expect(states()).toEqual(['ended']);
    expect(vault.documents.archives[0]?.destructions).toMatchObject([{ counts: { stopped: 0, destroyed: 1 } }]);
  });

  it('keeps what was cut off before, and what is another file', async () => {
    const { note, states } = await verified();
    await note(begun);
    await note(begun);
    await note({ ...begun, isCopy: true });
    await note(destruction);
    expect(states()).toEqual(['begun', 'begun', 'ended']);
  });

  it('is left at that when the user has been told, and stays in the report', async () => {
    const { desk, id, note, states } = await verified();
    await note(destruction);
    await note(begun);
    await leaveDestruction(desk, { archiveId: id });
    expect(states()).toEqual(['ended', 'left']);
  });
});
