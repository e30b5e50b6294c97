import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { callRecorder } from './call-recorder.ts';
import { readCallName } from './read-name.ts';

const testdata = new URL('testdata/', import.meta.url);
const fixtures = (verdict: string): readonly string[] => readdirSync(new URL(`${verdict}/`, testdata)).sort();
const bytesOf = (verdict: string, fixture: string) => new Uint8Array(readFileSync(new URL(`${verdict}/${fixture}`, testdata)));
const bcr = '20230414_215701.088-0400_in_sim1_+15550100000_Pat Example';
const evening = Date.UTC(2023, 3, 14, 21, 57, 1);

describe('the name of a recorded call', () => {
  it.each<[string, string | null, string | null, string, number]>([
    [`${bcr}.oga`, 'Pat Example', '+15550100000', 'bcr', evening + 88 + 4 * 3_600_000],
    ['20230414_215701.088-0400.oga', null, null, 'bcr', evening + 88 + 4 * 3_600_000],
    ['20230414_215701.088+0530_out_15550100000.m4a', null, '15550100000', 'bcr', evening + 88 - 5.5 * 3_600_000],
    ['CallRecord_20230414-215701_15550100000.ogg', null, '15550100000', 'grapheneos', evening],
    ['CallRecord_20230414-215701_Pat.ogg', 'Pat', null, 'grapheneos', evening],
    ['Pat@15550100000_20230414215701.amr', 'Pat', '15550100000', 'huawei', evening],
    ['15550100000_230414_215701.amr', null, '15550100000', 'lineageos', evening],
    ['Recordings/Call/Call recording Pat_230414_215701.m4a', 'Pat', null, 'samsung', evening],
    ['Anrufaufzeichnung Pat Muster_230414_215701.m4a', 'Pat Muster', null, 'samsung', evening],
    ['Call recording +1 555 010 0000_230414_215701.m4a', null, '+1 555 010 0000', 'samsung', evening],
    ['Recordings/Call/Puhelun tallennus Pat_230414_215701.m4a', null, 'Puhelun tallennus Pat', 'samsung', evening],
    ['Call Recordings/Pat-2304142157.m4a', 'Pat', null, 'coloros', evening - 1_000],
  ])('is read: %s', (name, person, number, recorder, epochMs) => {
    const read = readCallName(name);
    expect(read).toMatchObject({ person, number, time: { epochMs, source: 'file-name' } });
    expect(read?.scheme.recorder).toBe(recorder);
  });

  it.each([
    'Interview_240314_091500.m4a',
    'Song-2304142157.m4a',
    'Call recording Pat_231314_215701.m4a',
    'CallRecord_20230231-215701_1.ogg',
    '20240314_091500.m4a',
    'PTT-20210304-WA0001.opus',
    '2304142157.m4a',
    `${'a_'.repeat(200)}.m4a`,
  ])('is no call’s: %s', (name) => {
    expect(readCallName(name)).toBeNull();
  });

  it.each(['_230414', '@1555', '-2304142157', '20230414_215701.088-0400_', 'Call recording '])(
    'is read to its end when it is nothing but %s',
    (piece) => {
      expect(() => readCallName(piece.repeat(2_000))).not.toThrow();
    },
  );
});

describe('the JSON beside a call', () => {
  it.each(fixtures('accept'))('counts before the name: %s', async (fixture) => {
    const { drafts, issues } = await runAdapter(
      callRecorder,
      inputOf({ [`${bcr}.oga`]: null, [`${bcr}.json`]: bytesOf('accept', fixture) }),
    );
    const [, person, title] = fixture.replace('.json', '').split('--');
    expect(drafts).toMatchObject([
      { person: person?.replaceAll('-', ' '), title: title?.replaceAll('-', ' '), linkedBy: 'exact-name' },
    ]);
    expect(drafts[0]?.time).toMatchObject({ epochMs: 1_681_523_821_088, source: 'metadata' });
    expect(issues).toMatchObject([{ reason: 'read-for-transcripts' }]);
  });

  it.each(fixtures('reject'))('leaves the call to its name when it is none: %s', async (fixture) => {
    const { drafts, issues } = await runAdapter(
      callRecorder,
      inputOf({ [`${bcr}.oga`]: null, [`${bcr}.json`]: bytesOf('reject', fixture) }),
    );
    expect(drafts).toMatchObject([{ person: 'Pat Example', title: '+15550100000 · in', linkedBy: null }]);
    expect(issues).toMatchObject([{ reason: 'not-a-recording' }]);
  });
});

describe('the call recorder adapter', () => {
  it('keeps the words that lie beside a call', async () => {
    const { drafts } = await runAdapter(callRecorder, inputOf({ [`${bcr}.oga`]: null, [`${bcr}.txt`]: 'Bring the ladder.' }));
    expect(drafts).toMatchObject([{ transcript: 'Bring the ladder.', person: 'Pat Example', linkedBy: 'exact-name' }]);
  });

  it('keeps the record of a call whose sound is not here', async () => {
    const json = JSON.stringify({ timestamp_unix_ms: 1_681_523_821_088, calls: [{ phone_number: '15550100000' }] });
    const { unlinked, issues } = await runAdapter(callRecorder, inputOf({ [`${bcr}.json`]: json, 'a.wav': null }));
    expect(unlinked).toMatchObject([
      { text: '', missingSound: bcr, person: '15550100000', time: { epochMs: 1_681_523_821_088 } },
    ]);
    expect(issues).toMatchObject([{ reason: 'read-for-transcripts' }]);
  });

  it('answers for the folders where calls lie, and leaves what is no call as it is', async () => {
    const input = inputOf({ [`calls/${bcr}.oga`]: null, 'calls/memo.wav': null, 'other/memo.wav': null });
    expect(await callRecorder.recognise(input)).toMatchObject({ roots: ['calls/'], because: ['bcr'] });
    const { drafts } = await runAdapter(callRecorder, input);
    expect(drafts.map(({ person, title }) => [person, title])).toEqual([
      ['Pat Example', '+15550100000 · in'],
      [null, null],
      [null, null],
    ]);
    expect(
      await callRecorder.recognise(inputOf({ 'Interview_240314_091500.m4a': null, '15550100000_230414_215701.txt': null })),
    ).toBeNull();
  });
});
