import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../shared/failure.ts';
import type { ListedEntry } from '../adapter.ts';
import { readAhead } from './read-ahead.ts';

const entriesOf = (...sizes: readonly number[]): readonly ListedEntry[] =>
  sizes.map((sizeBytes, index) => ({ index, name: `${index}.txt`, sizeBytes, modifiedMs: null }));

async function most(sizes: readonly number[]) {
  let ahead = 0;
  let mostAhead = 0;
  let bytes = 0;
  let mostBytes = 0;
  const read = async ({ sizeBytes }: ListedEntry): Promise<Uint8Array> => {
    ahead += 1;
    bytes += sizeBytes;
    mostAhead = Math.max(mostAhead, ahead);
    mostBytes = Math.max(mostBytes, bytes);
    return new Uint8Array(0);
  };
  const order: number[] = [];
  for await (const { entry } of readAhead(entriesOf(...sizes), read)) {
    order.push(entry.index);
    ahead -= 1;
    bytes -= entry.sizeBytes;
  }
  expect(order).toEqual(sizes.map((_, at) => at));
  return { mostAhead, mostBytes };
}

describe('texts that are read ahead', () => {
  it('come in order, so many small ones together', async () => {
    expect(await most(Array<number>(100).fill(1000))).toMatchObject({ mostAhead: 32 });
  });

  it('wait for each other when they are large, and a huge one is alone', async () => {
    const mebibyte = 1 << 20;
    expect((await most(Array<number>(20).fill(6 * mebibyte))).mostAhead).toBe(2);
    expect(await most([200 * mebibyte, 200 * mebibyte, 1])).toEqual({ mostAhead: 1, mostBytes: 200 * mebibyte });
  });

  it('tell of a damaged one and go on, and fail when the archive is gone', async () => {
    const reading = (code: 'archive/unreadable' | 'archive/gone') =>
      readAhead(entriesOf(1, 1), async ({ index }) => {
        if (index === 0) throw new Failure(code);
        return new Uint8Array(1);
      });
    const kinds: string[] = [];
    for await (const { kind } of reading('archive/unreadable')) kinds.push(kind);
    expect(kinds).toEqual(['issue', 'bytes']);
    await expect(reading('archive/gone').next()).rejects.toMatchObject({ code: 'archive/gone' });
  });
});
