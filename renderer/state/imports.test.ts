import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArchiveSummary } from '../../shared/model/archive.ts';
import { type ArchiveId, sourceId } from '../../shared/model/id.ts';
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';
import type { ImportProgress } from '../../shared/seams/vault-protocol.ts';

const calls: { name: string; args: Record<string, unknown> }[] = [];
const running = new Map<string, { resolve: (archive: Partial<ArchiveSummary>) => void; reject: (thrown: unknown) => void }>();
let tell: (progress: ImportProgress) => void = () => undefined;

vi.mock('../host/vault-client.ts', () => ({
  vault: {
    call: (name: string, args: Record<string, unknown>) => {
      calls.push({ name, args });
      if (name !== 'import') return Promise.resolve(null);
      return new Promise((resolve, reject) => running.set(String(args['fileName']), { resolve, reject }));
    },
    on: (name: string, listener: (progress: ImportProgress) => void) => {
      if (name === 'import-progress') tell = listener;
      return () => undefined;
    },
  },
}));
vi.mock('../host/host.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  host: {
    call: (name: string, args: Record<string, unknown>) => {
      calls.push({ name, args });
      return Promise.resolve(name === 'source.resume' ? sources.find((one) => one.sourceId === args['sourceId']) : null);
    },
    port: () => Promise.resolve({}),
    on: () => () => undefined,
  },
}));

const { bringIn, goOn, imports, isLeftOver, listenToImports, moveJob, pauseImport, passOver } = await import('./imports.ts');
const { isAnyJobRunning } = await import('./jobs.ts');
const { Failure } = await import('../../shared/failure.ts');

const source = (n: number): ChosenSource => ({
  sourceId: sourceId(String(n).repeat(32)),
  kind: 'file',
  fileName: `${n}.zip`,
  fileCount: 1,
  sizeBytes: 10,
  isSample: false,
  leftOut: null,
  offeredParts: null,
  missingParts: [],
  isInPieces: false,
});
const sources = [1, 2, 3, 4].map(source);
const names = () => imports.getState().jobs.map((job) => `${job.source.fileName} ${job.phase}`);
const settled = () => new Promise((resolve) => setTimeout(resolve));
const archive = (n: number): Partial<ArchiveSummary> => ({ id: n as ArchiveId, state: 'complete' });
const bars = () => calls.filter(({ name }) => name === 'window.progress').map(({ args }) => args['mode']);

beforeEach(() => {
  calls.length = 0;
  running.clear();
  imports.setState({ jobs: [], touched: new Set() });
  listenToImports();
});
afterEach(async () => {
  for (const { resolve } of running.values()) resolve(archive(1));
  await settled();
});

describe('the queue of imports', () => {
  it('runs one at a time, in an order that can be changed among those that wait', async () => {
    bringIn(sources);
    await settled();
    expect(moveJob(sources[3]!.sourceId, -1)).toBe(true);
    expect(moveJob(sources[3]!.sourceId, -1)).toBe(true);
    expect(moveJob(sources[3]!.sourceId, -1)).toBe(false);
    expect(moveJob(sources[0]!.sourceId, 1)).toBe(false);
    expect(names()).toEqual(['1.zip running', '4.zip waiting', '2.zip waiting', '3.zip waiting']);
    running.get('1.zip')!.resolve(archive(1));
    await settled();
    expect(names()[1]).toBe('4.zip running');
    for (const name of ['4.zip', '2.zip', '3.zip']) {
      running.get(name)!.resolve(archive(2));
      await settled();
    }
  });

  it('goes on behind one that failed, whose failure stays on the taskbar until it is gone on with', async () => {
    bringIn(sources.slice(0, 2));
    await settled();
    running.get('1.zip')!.reject(new Failure('archive/gone', { imported: 12 }));
    await settled();
    expect(names()).toEqual(['1.zip failed', '2.zip running']);
    running.get('2.zip')!.resolve(archive(2));
    await settled();
    expect(bars().at(-1)).toBe('error');
    await goOn(sources[0]!.sourceId);
    await settled();
    expect(names()).toEqual(['2.zip done', '1.zip running']);
  });

  it('means the same archive when it goes on after something came in, and any when nothing did', async () => {
    bringIn([sources[0]!]);
    await settled();
    tell({ sourceId: sources[0]!.sourceId, archiveId: 7 as ArchiveId, phase: 'sealing', bytesTotal: 0 } as ImportProgress);
    running.get('1.zip')!.reject(new Failure('archive/gone', { imported: 12 }));
    await settled();
    await goOn(sources[0]!.sourceId);
    await settled();
    expect(calls.findLast(({ name }) => name === 'import')?.args['goesOnWith']).toBe(7);
    running.get('1.zip')!.reject(new Failure('archive/gone', { imported: 0 }));
    await settled();
  });
});

describe('an import that is paused', () => {
  it('keeps no lock waiting, and is a job again when it goes on', async () => {
    bringIn([sources[0]!]);
    await settled();
    expect(isAnyJobRunning()).toBe(true);
    await pauseImport(true);
    expect(isAnyJobRunning()).toBe(false);
    expect(calls.at(-1)).toMatchObject({ name: 'pauseImport', args: { isPaused: true } });
    expect(bars().at(-1)).toBe('paused');
    await pauseImport(false);
    expect(isAnyJobRunning()).toBe(true);
  });
});

describe('an archive that was interrupted', () => {
  it('is offered until this page has to do with it, or the user passes it over', () => {
    const row = { id: 5 as ArchiveId, state: 'interrupted' } as ArchiveSummary;
    expect(isLeftOver(row, imports.getState().touched)).toBe(true);
    expect(isLeftOver({ ...row, state: 'cancelled' }, imports.getState().touched)).toBe(false);
    passOver(row.id);
    expect(isLeftOver(row, imports.getState().touched)).toBe(false);
  });
});
