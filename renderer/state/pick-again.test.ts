import { beforeEach, expect, it, vi } from 'vitest';

const calls: string[] = [];
let offered: object | null = null;
vi.mock('../host/host.ts', () => ({
  host: {
    call: async (name: string) => {
      calls.push(name);
      return name === 'source.joinParts' ? { sourceId: 'x', offeredParts: null } : [{ sourceId: 'x', offeredParts: offered }];
    },
  },
}));
const { pickAgain } = await import('./pick-again.ts');

beforeEach(() => {
  calls.length = 0;
  offered = null;
});

it.each(['alexa.zip', 'takeout-20230506T101112Z-001.zip +3', 'memo.wav', 'a.zip.001'])(
  'asks for files where it was %s',
  async (name) => {
    await pickAgain(name);
    expect(calls).toEqual(['source.pick']);
  },
);

it.each(['My memos', 'Export 2.0', 'ChatExport_2021-03-04'])('asks for a folder where it was %s', async (name) => {
  await pickAgain(name);
  expect(calls).toEqual(['source.pickFolder']);
});

it('takes all parts of a set of which one is picked, but none that did not come in with it', async () => {
  offered = { count: 2, sizeBytes: 1 };
  expect(await pickAgain('a.z01 +2')).toEqual({ sourceId: 'x', offeredParts: null });
  expect(calls).toEqual(['source.pick', 'source.joinParts']);
  await pickAgain('takeout-20230506T101112Z-001.zip');
  expect(calls.at(-1)).toBe('source.pick');
});
