import { describe, expect, it } from 'vitest';
import { inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { googleActivity } from './google-activity.ts';

const stamped = '2018-11-21_17_31_56_905_UTC.mp3';
const record = {
  header: 'Assistant',
  title: 'Said what time is it',
  subtitles: [{ name: 'It is 5:31.' }, {}, { name: 'Anything else?' }],
  time: '2018-11-21T17:31:56.905Z',
  products: ['Assistant'],
  audioFiles: [stamped],
};
const folder = 'Takeout/My Activity/Assistant/';
const rootsOf = async (files: Parameters<typeof inputOf>[0]) => (await googleActivity.recognise(inputOf(files)))?.roots ?? null;

describe('My Activity is recognised', () => {
  it('by one name of a recording alone, in whatever folder', async () => {
    expect(await rootsOf({ [`x/y/${stamped}`]: null, 'x/other.mp3': null })).toEqual(['x/y/']);
  });

  it('by the index of a product with voice, when its recordings lie in another part', async () => {
    expect(await rootsOf({ [`p1/${folder}MyActivity.json`]: '[]' })).toEqual([`p1/${folder}`]);
    expect(await rootsOf({ 'Takeout/Meine Aktivitäten/Assistant/MeineAktivitäten.json': '[]' })).toHaveLength(1);
  });

  it('by records that name sound, in a language that nobody wrote down', async () => {
    const files = { 'Takeout/Xyz/Abc/Xyz.json': JSON.stringify([{ title: 'y' }, record]), 'Takeout/Xyz/Abc/1.mp3': null };
    expect(await rootsOf(files)).toEqual(['Takeout/Xyz/Abc/']);
  });

  it('not by searches, nor by any other JSON beside sound', async () => {
    const { audioFiles: _, ...search } = record;
    expect(await rootsOf({ 'a/MyActivity.json': JSON.stringify([search]), 'a/1.mp3': null })).toBeNull();
    expect(await rootsOf({ 'a/1.json': '{"text":"x"}', 'a/1.mp3': null, 'b.json': 'damaged' })).toBeNull();
  });
});

describe('a recording of the Assistant', () => {
  it('gets words, answer, product and the exact moment', async () => {
    const { drafts, unlinked } = await runAdapter(
      googleActivity,
      inputOf({ [folder + stamped]: null, [`${folder}MyActivity.json`]: JSON.stringify([record]) }),
    );
    expect(drafts).toMatchObject([
      {
        title: 'Assistant',
        transcript: 'what time is it',
        reply: 'It is 5:31.\nAnything else?',
        time: { kind: 'utc-exact', epochMs: Date.UTC(2018, 10, 21, 17, 31, 56, 905), source: 'metadata' },
        linkedBy: 'exact-name',
        flags: [],
      },
    ]);
    expect(unlinked).toEqual([]);
  });

  it.each([
    ['Said what time is it', 'what time is it'],
    ['Said "stop"', 'stop'],
    ['Dit quelle heure est-il', 'Dit quelle heure est-il'],
    ['Used Assistant', null],
    ['', null],
  ])('is told by the title %j as %j', async (title, transcript) => {
    const { drafts } = await runAdapter(
      googleActivity,
      inputOf({ [folder + stamped]: null, [`${folder}MyActivity.json`]: JSON.stringify([{ ...record, title }]) }),
    );
    expect(drafts).toMatchObject([{ transcript, flags: transcript === null ? ['no-words'] : [] }]);
  });

  it('keeps the moment of its name when no record tells of it, and takes no words from there', async () => {
    const { drafts } = await runAdapter(
      googleActivity,
      inputOf({ [`${folder}2016-02-03_09_10_11_120_UTC-set a timer.mp3`]: null }),
    );
    expect(drafts).toMatchObject([
      {
        transcript: null,
        linkedBy: null,
        time: { kind: 'utc-exact', epochMs: Date.UTC(2016, 1, 3, 9, 10, 11, 120), source: 'file-name' },
      },
    ]);
  });

  it('is found in the other part of an export, but not among two', async () => {
    const index = JSON.stringify([record]);
    const one = await runAdapter(
      googleActivity,
      inputOf({ [`p1/${folder}MyActivity.json`]: index, [`p2/${folder}${stamped}`]: null }),
    );
    expect(one.drafts).toMatchObject([{ linkedBy: 'exact-name' }]);
    const two = await runAdapter(
      googleActivity,
      inputOf({ [`p1/${folder}MyActivity.json`]: index, [`p2/${folder}${stamped}`]: null, [`p3/${folder}${stamped}`]: null }),
    );
    expect(two.drafts).toMatchObject([{ linkedBy: null }, { linkedBy: null }]);
    expect(two.unlinked).toMatchObject([{ missingSound: stamped, text: 'what time is it / It is 5:31. / Anything else?' }]);
  });

  it('keeps the words of the first of two records that name it, and the other’s as a line', async () => {
    const { drafts, unlinked } = await runAdapter(
      googleActivity,
      inputOf({
        [folder + stamped]: null,
        [`${folder}MyActivity.json`]: JSON.stringify([record, { ...record, title: 'Said stop' }]),
      }),
    );
    expect(drafts).toMatchObject([{ transcript: 'what time is it' }]);
    expect(unlinked).toMatchObject([{ text: 'stop / It is 5:31. / Anything else?' }]);
    expect(unlinked[0]).not.toHaveProperty('missingSound');
  });
});

describe('what else lies in the folder', () => {
  it('is read as in any archive', async () => {
    const { drafts, issues } = await runAdapter(
      googleActivity,
      inputOf({
        [folder + stamped]: null,
        [`${folder}memo.m4a`]: null,
        [`${folder}memo.json`]: '{"text":"milk"}',
        [`${folder}a.html`]: 'damaged',
      }),
    );
    expect(drafts).toMatchObject([{ transcript: null }, { transcript: 'milk', linkedBy: 'exact-name' }]);
    expect(issues.map(({ reason }) => reason)).toEqual(['damaged-checksum', 'read-for-transcripts']);
  });
});

describe('a page with dates in numbers alone', () => {
  it('asks which is the month, only when nothing in it settles that', async () => {
    const cell = (time: string): string =>
      `<div class="outer-cell"><div class="content-cell mdl-typography--body-1">lamp<br>${time}<br></div></div>`;
    const asked: string[] = [];
    const read = async (...times: readonly string[]) => {
      const input = inputOf(
        { [folder + stamped]: null, [`${folder}MyActivity.html`]: times.map(cell).join('') },
        null,
        (question) => {
          asked.push(question.kind);
          return { kind: 'date-order', order: 'month-day-year' };
        },
      );
      return (await runAdapter(googleActivity, input)).drafts;
    };
    expect(await read('11/21/2018, 17:31:56 UTC')).toMatchObject([{ transcript: 'lamp' }]);
    expect(asked).toEqual([]);
    await read('05/06/2018, 17:31:56 UTC');
    expect(asked).toEqual(['date-order']);
  });
});
