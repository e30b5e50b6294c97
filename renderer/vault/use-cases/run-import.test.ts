import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { type ArchiveId, sourceId } from '../../../shared/model/id.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import { type Serving, serveArchive } from '../archive/testdata/serve-archive.ts';
import { type ZipPart, zipBytes } from '../archive/testdata/zip-bytes.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { Desk } from '../library/desk.ts';
import { reportArchive } from './report-archive.ts';
import { cancelImport, pauseImport, runImport } from './run-import.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

const sounds = (count: number): readonly ZipPart[] =>
  Array.from({ length: count }, (_, n) => ({ name: `Audio/${n}.wav`, data: toneWav(4000 + n, n + 1) }));
const large = zipBytes(sounds(600));
const source = sourceId('00'.repeat(16));
const slow: Serving = { delayMs: 20, frameBytes: 100_000 };

function openDesk() {
  const vault = new MemoryVault();
  const progress: ImportProgress[] = [];
  let onProgress: (now: ImportProgress) => void = () => undefined;
  const desk = new Desk(vault, (event, payload) => {
    if (event !== 'import-progress') return;
    progress.push(payload as ImportProgress);
    onProgress(payload as ImportProgress);
  });
  const bringIn = (bytes: Uint8Array, serving: Serving = {}, goesOnWith?: ArchiveId) => {
    const served = serveArchive(bytes, serving);
    const args = { sourceId: source, fileName: 'a.zip', isSample: false, bytesPort: served.port };
    return { served, ended: runImport(desk, { ...args, ...(goesOnWith !== undefined && { goesOnWith }) }) };
  };
  const seen = (isSeen: (now: ImportProgress) => boolean) =>
    new Promise<ImportProgress>((resolve) => {
      onProgress = (now) => (isSeen(now) ? resolve(now) : undefined);
    });
  return { vault, desk, progress, bringIn, seen };
}
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until a number has been the same for half a second. */
async function standsStill(number: () => number): Promise<void> {
  for (let same = 0, last = number(); same < 10; last = number()) {
    await rest(50);
    same = number() === last ? same + 1 : 0;
  }
}

describe('an import that is paused', () => {
  it('reads nothing more, commits what was read, and goes on to the end', async () => {
    const { vault, desk, bringIn, seen, progress } = openDesk();
    const { served, ended } = bringIn(large, slow);
    await seen(({ recordingsSealed }) => recordingsSealed > 0);
    pauseImport(desk, { sourceId: source, isPaused: true });
    // Reads that were asked before still come, and what they bring is still sealed.
    await standsStill(() => served.bytesServed() + vault.recordings.size);
    await vi.waitFor(() => expect(vault.recordings.size).toBe(progress.at(-1)?.recordingsRead), 10_000);
    const then = { bytes: served.bytesServed(), recordings: vault.recordings.size };
    expect(progress.at(-1)).toMatchObject({ isPaused: true, bytesPerSecond: 0, secondsLeft: null });
    await rest(300);
    expect(served.bytesServed()).toBe(then.bytes);
    expect(vault.recordings.size).toBe(then.recordings);
    expect(then.recordings).toBeLessThan(600);
    pauseImport(desk, { sourceId: source, isPaused: false });
    expect(await ended).toMatchObject({ state: 'complete', kept: 600 });
  }, 20_000);

  it('can be stopped, and what is in stays', async () => {
    const { vault, desk, bringIn, seen } = openDesk();
    const { ended } = bringIn(large, slow);
    await seen(({ recordingsSealed }) => recordingsSealed > 0);
    pauseImport(desk, { sourceId: source, isPaused: true });
    await rest(100);
    cancelImport(desk, { sourceId: source });
    const report = await ended;
    expect(report).toMatchObject({ state: 'cancelled', kept: vault.recordings.size });
  }, 20_000);

  it('can be paused before its list of contents is read', async () => {
    const { desk, bringIn } = openDesk();
    const { ended } = bringIn(large);
    pauseImport(desk, { sourceId: source, isPaused: true });
    expect(await Promise.race([ended, rest(300)])).toBeUndefined();
    pauseImport(desk, { sourceId: source, isPaused: false });
    expect(await ended).toMatchObject({ state: 'complete' });
  }, 20_000);
});

describe('going on with an archive', () => {
  it('adds the rest and nothing twice', async () => {
    const { vault, bringIn } = openDesk();
    const cut = bringIn(large, { failAfterBytes: Math.floor(large.byteLength / 2), failure: new Failure('archive/gone') });
    await expect(cut.ended).rejects.toMatchObject({ code: 'archive/gone' });
    const [row] = vault.documents.archives;
    expect(row).toMatchObject({ state: 'interrupted' });
    const before = vault.recordings.size;
    expect(before).toBeGreaterThan(0);
    expect(await bringIn(large, {}, row!.id).ended).toMatchObject({ state: 'complete', kept: 600 - before });
    expect(vault.documents.archives).toMatchObject([{ state: 'complete', imported: 600, duplicates: 0 }]);
  });

  it('refuses another archive, and brings nothing in', async () => {
    const { vault, bringIn } = openDesk();
    const { id } = await bringIn(zipBytes(sounds(4))).ended;
    await expect(bringIn(zipBytes(sounds(5)), {}, id).ended).rejects.toMatchObject({ code: 'archive/another' });
    expect(vault.recordings.size).toBe(4);
  });
});

describe('the progress of an import', () => {
  it('names its phases in order', async () => {
    const { bringIn, progress } = openDesk();
    await bringIn(large).ended;
    expect([...new Set(progress.map(({ phase }) => phase))]).toEqual(['preparing', 'reading', 'sealing', 'finishing']);
  }, 20_000);
});

describe('the report of an archive', () => {
  it('counts its recordings by the step that joined them with their texts', async () => {
    const { desk, bringIn } = openDesk();
    const { id } = await bringIn(zipBytes(sounds(3))).ended;
    expect(reportArchive(desk, { archiveId: id })).toMatchObject({
      archive: { imported: 3, entries: [] },
      links: [{ step: null, recordings: 3 }],
    });
    expect(() => reportArchive(desk, { archiveId: 99 as ArchiveId })).toThrow('vault/record-missing');
  });
});
