import { describe, expect, it } from 'vitest';
import { type JsonItem, jsonItems } from './json-items.ts';

async function itemsOf(text: string | Uint8Array): Promise<readonly JsonItem[]> {
  const found: JsonItem[] = [];
  for await (const item of jsonItems(typeof text === 'string' ? new TextEncoder().encode(text) : text)) found.push(item);
  return found;
}
const item = (value: unknown, place: number): JsonItem => ({ kind: 'item', value, place });
const broken = (place: number): JsonItem => ({ kind: 'broken', place });

describe('the items of a JSON list', () => {
  it('come one by one, whatever signs their strings hold', async () => {
    expect(await itemsOf(' [ {"a":"],}\\"{["} ,\n7, "x,y" , [1,[2]], null ]  ')).toEqual([
      item({ a: '],}"{[' }, 1),
      item(7, 2),
      item('x,y', 3),
      item([1, [2]], 4),
      item(null, 5),
    ]);
  });

  it('are none when there is no list', async () => {
    for (const text of ['', '{}', '"[]"', 'x', '[]', '  []']) expect(await itemsOf(text)).toEqual([]);
  });

  it('come with a byte order mark and in UTF-16', async () => {
    expect(await itemsOf('\ufeff["ä"]')).toEqual([item('ä', 1)]);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('["ä"]', 'utf16le')]);
    expect(await itemsOf(new Uint8Array(wide))).toEqual([item('ä', 1)]);
  });

  it('end with a broken one when the list breaks off, and go on behind one that is no JSON', async () => {
    expect(await itemsOf('[1,{"a":')).toEqual([item(1, 1), broken(2)]);
    expect(await itemsOf('[1')).toEqual([broken(1)]);
    expect(await itemsOf('[{a},2]')).toEqual([broken(1), item(2, 2)]);
    expect(await itemsOf('[1}')).toEqual([broken(1)]);
  });

  it('are broken when they nest deeper than any record', async () => {
    expect(await itemsOf(`[${'['.repeat(90)}${']'.repeat(90)},2]`)).toEqual([broken(1), item(2, 2)]);
  });
});
