import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArchiveSummary } from '../../shared/model/archive.ts';
import { type ArchiveId, sourceId } from '../../shared/model/id.ts';
import { type DestructionReport, noFiles, type SourceProgress } from '../../shared/model/source-destruction.ts';
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';
import type { ArchiveVerification } from '../../shared/seams/vault-protocol.ts';

const calls: string[] = [];
let noting: (state: string) => Promise<null>;
let main: { end: (report: DestructionReport) => void; fail: (thrown: unknown) => void };
let tell: (progress: SourceProgress) => void = () => undefined;

vi.mock('../host/vault-client.ts', () => ({
  vault: {
    call: (name: string, { destruction }: { destruction?: { state?: string } }) => {
      if (name !== 'noteDestruction') return Promise.resolve(null);
      calls.push(`note ${destruction?.state ?? 'ended'}`);
      return noting(destruction?.state ?? 'ended');
    },
    on: () => () => undefined,
  },
}));
vi.mock('../host/host.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  host: {
    call: (name: string) => {
      if (name !== 'source.destroy') return Promise.resolve(null);
      calls.push(name);
      return new Promise((end, fail) => {
        main = { end, fail };
      });
    },
    on: (name: string, listener: (progress: SourceProgress) => void) => {
      if (name === 'source.progress') tell = listener;
      return () => undefined;
    },
  },
}));

const { cutOffDestruction, destroying, destroySource, listenToDestroying } = await import('./destroy-source.ts');
const { isAnyJobRunning, jobs, jobsEnded } = await import('./jobs.ts');
const { Failure } = await import('../../shared/failure.ts');

const settled = () => new Promise((resolve) => setTimeout(resolve));
const archive = { id: 3 as ArchiveId, fileName: 'takeout.zip +24' } as ArchiveSummary;
const source = { sourceId: sourceId('a'.repeat(32)), fileName: 'takeout.zip +24', fileCount: 25 } as ChosenSource;
const report: DestructionReport = { counts: { ...noFiles(), destroyed: 25 }, notDestroyed: [], tookMs: 1 };

beforeEach(() => {
  calls.length = 0;
  noting = async () => null;
  const verification = { isComplete: true } as ArchiveVerification;
  const step = { name: 'asking', facts: null } as const;
  destroying.setState({ now: { archive, source, isCopy: false, verification, step, search: { name: 'idle' } } });
  listenToDestroying();
});

describe('destroying an archive', () => {
  it('is written down before a file is touched, and again when it is known what became of each', async () => {
    const done = destroySource(false);
    await settled();
    expect(calls).toEqual(['note begun', 'source.destroy']);
    main.end(report);
    await done;
    expect(calls).toEqual(['note begun', 'source.destroy', 'note ended']);
    expect(destroying.getState().now?.step).toMatchObject({ name: 'done', isNoted: true });
  });

  it('touches nothing when it could not be written down', async () => {
    noting = () => Promise.reject(new Failure('vault/disk-full'));
    await destroySource(false);
    expect(calls).toEqual(['note begun']);
    expect(destroying.getState().now?.step).toMatchObject({ name: 'failed', failure: { code: 'vault/disk-full' } });
    expect(isAnyJobRunning()).toBe(false);
  });

  it('is a job that a lock may wait for until its end is written down', async () => {
    let write: (nothing: null) => void = () => undefined;
    const written = new Promise<null>((resolve) => {
      write = resolve;
    });
    noting = (state) => (state === 'ended' ? written : Promise.resolve(null));
    const done = destroySource(false);
    await settled();
    tell({ filesDone: 1, filesTotal: 25, bytesDone: 10, bytesTotal: 40 });
    expect(jobs.getState().running).toMatchObject([{ kind: 'destruction', fraction: 0.25 }]);
    let mayLock = false;
    void jobsEnded().then(() => {
      mayLock = true;
    });
    main.end(report);
    await settled();
    expect(mayLock).toBe(false);
    write(null);
    await done;
    await settled();
    expect(mayLock).toBe(true);
  });

  it('ends as a job when main refuses', async () => {
    const done = destroySource(false);
    await settled();
    main.fail(new Failure('app/bad-request'));
    await done;
    expect(isAnyJobRunning()).toBe(false);
  });
});

describe('a destruction that was cut off', () => {
  const ended = { atMs: 1, fileName: 'takeout.zip +24', isCopy: false, ...report };
  const begun = { ...ended, state: 'begun' } as const;

  it('is told when the last note of an archive is its beginning, and nobody is at it', () => {
    expect(cutOffDestruction({ ...archive, destructions: [ended, begun] }, null)).toBe(begun);
    expect(cutOffDestruction({ ...archive, destructions: [begun] }, destroying.getState().now)).toBeNull();
  });

  it('is not told when it came to its end, was left at that, or is of before such notes', () => {
    for (const destructions of [[begun, ended], [{ ...begun, state: 'left' as const }], [ended], []])
      expect(cutOffDestruction({ ...archive, destructions }, null)).toBeNull();
    expect(cutOffDestruction(archive, null)).toBeNull();
  });
});
