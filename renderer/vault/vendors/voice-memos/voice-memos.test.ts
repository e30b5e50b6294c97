import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cloudRecordings, cocoa } from '../../../../e2e/make-archives/voice-memos-archives.ts';
import { inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { voiceMemos } from './voice-memos.ts';

const testdata = new URL('testdata/', import.meta.url);
const sounds = readFileSync(new URL('sounds.txt', testdata), 'utf8').split('\n').filter(Boolean);
const fixtures = (verdict: string): readonly string[] => readdirSync(new URL(`${verdict}/`, testdata)).sort();
const withSounds = (more: Readonly<Record<string, Uint8Array | string | null>>) =>
  inputOf({ ...Object.fromEntries(sounds.map((name) => [name, null])), ...more });

const read = (verdict: string, fixture: string) =>
  runAdapter(
    voiceMemos,
    withSounds({ 'Recordings/CloudRecordings.db': new Uint8Array(readFileSync(new URL(`${verdict}/${fixture}`, testdata))) }),
  );

describe('a database of Voice Memos', () => {
  it.each(fixtures('accept'))('is read as its name says: %s', async (fixture) => {
    const { drafts, unlinked, issues } = await read('accept', fixture);
    const linked = drafts.filter(({ linkedBy }) => linkedBy !== null);
    const [, ...rest] = fixture.replace('.db', '').split('--');
    expect([`${linked.length}-linked`, `${unlinked.length}-unlinked`]).toEqual(rest);
    expect(drafts).toHaveLength(sounds.length);
    expect(issues).toMatchObject([{ reason: 'read-for-transcripts' }]);
  });

  it.each(fixtures('reject'))('leaves every recording as it is: %s', async (fixture) => {
    const { drafts, unlinked, issues } = await read('reject', fixture);
    expect(drafts.filter(({ linkedBy }) => linkedBy !== null)).toEqual([]);
    expect(unlinked).toEqual([]);
    expect(issues.map(({ reason }) => reason)).toEqual([fixture.replace('.db', '').split('--')[1]]);
  });
});

describe('the Voice Memos adapter', () => {
  const at = Date.UTC(2025, 4, 9, 10, 19, 19, 500);
  const row = { date: cocoa(at), title: 'Song', path: '20250509 121919-F88397C6.m4a', folder: 1 };

  it('gives title, folder and the exact time, and says how it knows', async () => {
    const database = await cloudRecordings([row], ['Harbour']);
    const { drafts } = await runAdapter(voiceMemos, withSounds({ 'Recordings/CloudRecordings.db': database }));
    expect(drafts[0]).toMatchObject({
      title: 'Harbour / Song',
      linkedBy: 'exact-path',
      time: { kind: 'utc-exact', epochMs: at, source: 'metadata' },
    });
    // The second memo has no row: its name knows the time on the phone's clock.
    expect(drafts[1]).toMatchObject({ title: null, linkedBy: null, time: { kind: 'local-unknown', source: 'file-name' } });
  });

  it('finds the file by its name when it lies elsewhere', async () => {
    const database = await cloudRecordings([row]);
    const { drafts } = await runAdapter(voiceMemos, withSounds({ 'Recordings/db/CloudRecordings.db': database }));
    expect(drafts[0]).toMatchObject({ title: 'Song', linkedBy: 'exact-name' });
  });

  it('says which memo is not here, and when it was', async () => {
    const database = await cloudRecordings([{ ...row, path: 'gone.m4a' }]);
    const { unlinked } = await runAdapter(voiceMemos, withSounds({ 'Recordings/CloudRecordings.db': database }));
    expect(unlinked).toMatchObject([{ text: 'Song', missingSound: 'gone.m4a', place: 1, time: { epochMs: at } }]);
  });

  it('has no time for a date that cannot be', async () => {
    for (const date of [0, 1e300, -1e12, null]) {
      const database = await cloudRecordings([{ ...row, date, path: 'gone.m4a' }]);
      const { unlinked } = await runAdapter(voiceMemos, withSounds({ 'Recordings/CloudRecordings.db': database }));
      expect(unlinked[0]?.time).toBeUndefined();
    }
  });

  it('answers for the folder of the database, or for folders of memos that say so by their names', async () => {
    const roots = async (...names: readonly string[]) =>
      (await voiceMemos.recognise(inputOf(Object.fromEntries(names.map((name) => [name, null])))))?.roots;
    expect(await roots('x/Recordings/CloudRecordings.db', 'x/Recordings/20250509 121919-F88397C6.m4a')).toEqual([
      'x/Recordings/',
    ]);
    expect(await roots('a/20250509 121919-F88397C6.m4a', 'b/c.wav')).toEqual(['a/']);
    expect(await roots('a/20250509 121919.m4a', '__MACOSX/Recordings/CloudRecordings.db')).toBeUndefined();
  });
});
