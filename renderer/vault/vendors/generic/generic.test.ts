import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { generic } from './generic.ts';

const testdata = new URL('testdata/', import.meta.url);
const fixtures = (verdict: string): readonly string[] => readdirSync(new URL(`${verdict}/`, testdata)).sort();

async function read(verdict: string, fixture: string) {
  const bytes = new Uint8Array(readFileSync(new URL(`${verdict}/${fixture}`, testdata)));
  return runAdapter(generic, inputOf({ 'memo.wav': null, [`memo${fixture.slice(fixture.lastIndexOf('.'))}`]: bytes }));
}

describe('a text beside a recording', () => {
  it.each(fixtures('accept'))('gives it what the name says: %s', async (fixture) => {
    const { drafts, issues } = await read('accept', fixture);
    const [draft] = drafts;
    const isTime = fixture.includes('--with-time');
    expect({ hasWords: draft?.transcript !== null, time: draft?.time?.source ?? null }).toEqual({
      hasWords: !isTime,
      time: isTime ? 'metadata' : null,
    });
    expect(issues.map(({ reason }) => reason)).toEqual(['read-for-transcripts']);
  });

  it.each(fixtures('reject'))('gives it nothing when there is nothing in it: %s', async (fixture) => {
    const { drafts, issues } = await read('reject', fixture);
    expect(drafts).toMatchObject([{ transcript: null, linkedBy: null }]);
    expect(issues.map(({ reason }) => reason)).toEqual(['not-a-recording']);
  });
});

describe('the generic adapter', () => {
  it('offers everything that is not plainly something else, whatever its ending', () => {
    const { listing } = inputOf({
      'a.wav': null,
      'b.unknown': null,
      c: null,
      'd.jpg': null,
      'e.zip': null,
      '__MACOSX/._a.wav': null,
      'f.txt': null,
    });
    const plan = generic.plan(listing);
    expect(plan.candidates.map(({ name }) => name)).toEqual(['a.wav', 'b.unknown', 'c']);
    expect(plan.leftOut.map(({ entry, reason }) => [entry.name, reason])).toEqual([
      ['d.jpg', 'not-a-recording'],
      ['e.zip', 'nested-archive'],
      ['__MACOSX/._a.wav', 'packer-leftover'],
      ['f.txt', 'not-a-recording'],
    ]);
  });

  it('takes the packer’s date when the name has none, and says so', async () => {
    const { drafts } = await runAdapter(generic, inputOf({ 'New Recording 7.m4a': null }, 1000));
    expect(drafts[0]?.time).toEqual({ kind: 'archive-mtime', epochMs: 1000, source: 'archive-entry' });
  });

  it('says which text is damaged and brings the recording all the same', async () => {
    const { drafts, issues } = await runAdapter(generic, inputOf({ 'a.wav': null, 'a.txt': 'damaged' }));
    expect(drafts).toHaveLength(1);
    expect(issues).toMatchObject([{ reason: 'damaged-checksum' }]);
  });

  it('keeps the lines of a PDF beside recordings, without page numbers, and joins them with none', async () => {
    const { drafts, unlinked } = await runAdapter(
      generic,
      inputOf({ 'a.wav': null, 'said.pdf': 'a line\n\nPage 1 of 2\nanother' }),
    );
    expect(unlinked.map(({ text, place }) => [place, text])).toEqual([
      [1, 'a line'],
      [4, 'another'],
    ]);
    expect(drafts).toMatchObject([{ transcript: null, linkedBy: null }]);
  });
});
