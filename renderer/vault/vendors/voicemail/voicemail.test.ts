import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { transcript, voicemailDatabase } from '../../../../e2e/make-archives/voicemail-archives.ts';
import { type Files, inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { readBinaryPlist } from './binary-plist.ts';
import { voicemail } from './voicemail.ts';

const testdata = new URL('testdata/', import.meta.url);
const fixtures = (verdict: string): readonly string[] => readdirSync(new URL(`${verdict}/`, testdata)).sort();
const bytesOf = (verdict: string, fixture: string) => new Uint8Array(readFileSync(new URL(`${verdict}/${fixture}`, testdata)));
const folder = 'Library/Voicemail/';
const seconds = Date.UTC(2023, 3, 14, 21, 57, 1) / 1000;
const known = { row: 1, date: seconds, sender: '+442079460001' };
const run = (files: Files) => runAdapter(voicemail, inputOf(files));

describe('a transcript of the phone', () => {
  it.each(fixtures('accept'))('gives its words: %s', async (fixture) => {
    const { drafts, issues } = await run({ [`${folder}1.amr`]: null, [`${folder}1.transcript`]: bytesOf('accept', fixture) });
    expect(drafts[0]?.transcript?.toLowerCase()).toContain('hello, the kiln is ready on thursday.');
    expect(drafts[0]?.linkedBy).toBe('shared-token');
    expect(issues).toMatchObject([{ reason: 'read-for-transcripts' }]);
  });

  it.each(fixtures('reject'))('gives none where there are none: %s', async (fixture) => {
    const { drafts, issues } = await run({ [`${folder}1.amr`]: null, [`${folder}1.transcript`]: bytesOf('reject', fixture) });
    expect(drafts).toMatchObject([{ transcript: null, linkedBy: null }]);
    expect(issues).toMatchObject([{ reason: 'not-a-recording' }]);
  });

  it('never throws and never hangs on a list with a byte changed', () => {
    const whole = transcript('Hello, the kiln is ready on Thursday.');
    for (let at = 0; at < whole.byteLength; at++) {
      for (const value of [0, 0x0f, 0xdf, 0xff]) readBinaryPlist(whole.map((byte, place) => (place === at ? value : byte)));
    }
  });
});

describe('the voicemail adapter', () => {
  it('gives sender, number and time by the number of the row, and says what lay in the bin', async () => {
    const { drafts } = await run({
      [`${folder}voicemail.db`]: await voicemailDatabase([known, { ...known, row: 2, callBack: '+442079460099', trashed: 7 }]),
      [`${folder}1.amr`]: null,
      [`${folder}2.amr`]: null,
      [`${folder}Greeting.amr`]: null,
    });
    expect(drafts).toMatchObject([
      {
        person: '+442079460001',
        title: null,
        flags: [],
        linkedBy: 'shared-token',
        time: { kind: 'utc-exact', epochMs: seconds * 1000 },
      },
      { person: '+442079460001', title: '+442079460099', flags: ['was-deleted'] },
      { person: null, linkedBy: null },
    ]);
  });

  it('keeps the words of a message whose sound is not here', async () => {
    const { unlinked } = await run({
      [`${folder}voicemail.db`]: await voicemailDatabase([known]),
      [`${folder}1.transcript`]: transcript('Nobody kept the sound'),
      [`${folder}9.transcript`]: transcript('Nobody knows of this row'),
    });
    expect(unlinked).toMatchObject([
      { text: 'Nobody kept the sound', person: '+442079460001', missingSound: '1.amr', time: { epochMs: seconds * 1000 } },
      { text: 'Nobody knows of this row' },
    ]);
    expect(unlinked[1]?.missingSound).toBeUndefined();
  });

  it('joins neither of two sounds with one number', async () => {
    const { drafts } = await run({
      [`${folder}voicemail.db`]: await voicemailDatabase([known]),
      [`${folder}1.amr`]: null,
      [`${folder}1.m4a`]: null,
    });
    expect(drafts).toMatchObject([{ linkedBy: null }, { linkedBy: null }]);
  });

  it('says which database is damaged, and brings every sound', async () => {
    const { drafts, issues } = await run({ [`${folder}voicemail.db`]: 'damaged', [`${folder}1.amr`]: null });
    expect(drafts).toHaveLength(1);
    expect(issues).toMatchObject([{ reason: 'damaged-checksum' }]);
  });

  it('answers for the folder of the database alone', async () => {
    const recognised = await voicemail.recognise(inputOf({ [`backup/${folder}voicemail.db`]: null, 'other.wav': null }));
    expect(recognised).toMatchObject({ roots: [`backup/${folder}`], because: ['voicemail.db'] });
    expect(await voicemail.recognise(inputOf({ '1.amr': null }))).toBeNull();
  });
});
