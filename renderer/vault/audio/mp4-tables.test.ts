import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../shared/bytes.ts';
import { hasSoundTables } from './mp4-tables.ts';
import { probe } from './probe.ts';

const utf8 = new TextEncoder();
const u32 = (...values: readonly number[]) => {
  const bytes = new Uint8Array(4 * values.length);
  values.forEach((value, n) => new DataView(bytes.buffer).setUint32(4 * n, value));
  return bytes;
};
const box = (name: string, ...content: readonly Uint8Array[]) => {
  const body = concatBytes(content);
  return concatBytes([u32(8 + body.byteLength), utf8.encode(name), body]);
};
const inTrack = (...tables: readonly Uint8Array[]) =>
  concatBytes([
    box('ftyp', utf8.encode('M4A \0\0\0\0')),
    box('moov', box('trak', box('mdia', box('minf', box('stbl', ...tables))))),
  ]);

describe('the tables of an MP4', () => {
  it('are believed when they state no more than there can be', () => {
    const honest = [
      box('stts', u32(0, 1, 20, 160)),
      box('stsc', u32(0, 1, 1, 20, 1)),
      box('stsz', u32(0, 32, 20)),
      box('stco', u32(0, 1, 36)),
    ];
    expect(hasSoundTables(inTrack(...honest))).toBe(true);
  });

  it.each([
    ['samples that the file has no bytes for', box('stts', u32(0, 1, 0x7fffffff, 160))],
    ['a chunk that is not there', box('stsc', u32(0, 1, 0x4ad66748, 20, 1))],
    ['samples of a chunk that are not there', box('stsc', u32(0, 1, 1, 0xfc8cbe86, 1))],
    ['a list that is longer than its box', box('stco', u32(0, 900, 36))],
    ['sizes of four billion samples', box('stsz', u32(0, 1, 0xffffffff))],
  ])('are not believed when they state %s', async (_, table) => {
    expect(hasSoundTables(inTrack(table))).toBe(false);
    expect(await probe(inTrack(table), 'mp4')).toMatchObject({ codec: 'unknown', durationMs: null });
  });

  it('are not believed in a run of a fragment either', () => {
    expect(hasSoundTables(box('moof', box('traf', box('trun', u32(0, 0xfffffff0)))))).toBe(false);
  });
});
