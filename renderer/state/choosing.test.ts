import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sourceId } from '../../shared/model/id.ts';
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';

const calls: string[] = [];
const queued: string[] = [];

vi.mock('./imports.ts', () => ({
  bringIn: (sources: readonly ChosenSource[]) => queued.push(...sources.map(({ fileName }) => fileName)),
}));
vi.mock('../host/host.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  host: {
    call: async (name: string) => {
      calls.push(name);
      return name === 'source.joinParts' ? source('part 1 +2') : null;
    },
    on: () => () => undefined,
  },
}));

const { bringInAllParts, bringInAsChosen, choosing, closePartlyListed, leaveOffer, takeChosen } = await import('./choosing.ts');

const source = (fileName: string, change: Partial<ChosenSource> = {}): ChosenSource => ({
  sourceId: sourceId('a'.repeat(32)),
  kind: 'file',
  fileName,
  fileCount: 1,
  sizeBytes: 10,
  isSample: false,
  leftOut: null,
  offeredParts: null,
  missingParts: [],
  isInPieces: false,
  ...change,
});
const offer = source('part 1', { offeredParts: { count: 2, sizeBytes: 20 } });

beforeEach(() => {
  calls.length = 0;
  queued.length = 0;
  choosing.setState({ offers: [], partlyListed: [], listedEntries: null });
});

describe('takeChosen', () => {
  it('queues what is complete at once, and asks about the rest', () => {
    takeChosen([source('a.zip'), offer, source('part 3', { missingParts: [1, 2] })]);
    expect(queued).toEqual(['a.zip']);
    expect(choosing.getState().offers.map(({ fileName }) => fileName)).toEqual(['part 1', 'part 3']);
  });

  it('queues a folder of which something was left out, and says so until it is closed', () => {
    const leftOut = { links: 1, notFiles: 0, otherFileSystems: 0, unreadable: 0, tooDeep: 0 };
    const folder = source('Memos', { kind: 'folder', leftOut });
    takeChosen([folder, source('Whole', { kind: 'folder', leftOut: { ...leftOut, links: 0 } })]);
    expect(queued).toEqual(['Memos', 'Whole']);
    expect(choosing.getState().partlyListed).toEqual([folder]);
    closePartlyListed(folder.sourceId);
    expect(choosing.getState().partlyListed).toEqual([]);
  });
});

describe('an offer', () => {
  it('brings in the whole set when that is answered, once', async () => {
    takeChosen([offer]);
    await Promise.all([bringInAllParts(offer.sourceId), bringInAllParts(offer.sourceId)]);
    expect(calls).toEqual(['source.joinParts']);
    expect(queued).toEqual(['part 1 +2']);
    expect(choosing.getState().offers).toEqual([]);
  });

  it('brings in the chosen one alone when that is answered', () => {
    takeChosen([offer]);
    bringInAsChosen(offer.sourceId);
    bringInAsChosen(offer.sourceId);
    expect(queued).toEqual(['part 1']);
    expect(calls).toEqual([]);
  });

  it('is forgotten when it is left', async () => {
    takeChosen([offer]);
    await leaveOffer(offer.sourceId);
    bringInAsChosen(offer.sourceId);
    expect(queued).toEqual([]);
    expect(calls).toEqual(['source.release']);
  });
});
