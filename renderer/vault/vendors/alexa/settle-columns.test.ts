import { describe, expect, it } from 'vitest';
import { type ImportAnswer, type ImportQuestion, proposalOf, withoutTable } from '../../../../shared/model/import-question.ts';
import { type Files, inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { alexa } from './alexa.ts';

const row = (...cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');
const table = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;
const sounds: Files = { '1.wav': null, '2.wav': null };

async function read(files: Files, answer: (question: ImportQuestion) => ImportAnswer = proposalOf) {
  const asked: ImportQuestion[] = [];
  const input = inputOf(files, null, (question) => {
    asked.push(question);
    return answer(question);
  });
  return { ...(await runAdapter(alexa, input)), asked };
}
const askedColumns = (asked: readonly ImportQuestion[]) => asked.flatMap((one) => (one.kind === 'columns' ? [one] : []));

describe('a table beside sound', () => {
  it.each<[string, string]>([
    ['plain headings', table('Timestamp,Audio File,Transcript', row('2024-03-04T05:06:06Z', '1.wav', 'stop'))],
    ['a better and a worse heading', table('Summary,Transcript,Audio File', row('weather', 'what is the weather', '1.wav'))],
    ['two headings, one column empty', table('Transcript,Transcription,File', row('', 'turn it off', '1.wav'))],
    ['no words at all', table('Timestamp,Audio File', row('2024-03-04T05:06:06Z', '1.wav'))],
    ['nothing of sound in it', table('Start,Summary', row('2024-03-04', 'see the dentist'))],
    ['orders', table('Order Date,Product Name', row('2017-05-06', 'soap for the kitchen'))],
  ])('asks nothing when it has %s', async (_, csv) => {
    expect((await read({ ...sounds, 'list.csv': csv })).asked).toEqual([]);
  });

  it('takes the filled one of two columns for words without asking', async () => {
    const csv = table('Transcript,Transcription,File', row('', 'turn it off', '1.wav'));
    expect((await read({ ...sounds, 'list.csv': csv })).drafts[0]).toMatchObject({ transcript: 'turn it off' });
  });

  it('asks which words are the words when two columns say so', async () => {
    const csv = table('File,Transcript,Transcription', row('1.wav', 'turn it off', 'turn it of'), row('2.wav', 'on', 'on'));
    const { asked, drafts } = await read({ ...sounds, 'list.csv': csv }, () => ({
      kind: 'columns',
      mapping: { ...withoutTable, file: 0, text: 2 },
    }));
    expect(askedColumns(asked)).toMatchObject([{ entryName: 'list.csv', proposed: { file: 0, text: 1 } }]);
    expect(drafts[0]).toMatchObject({ transcript: 'turn it of', linkedBy: 'exact-name' });
  });

  it('asks when a heading is vague, with the first rows and a proposal', async () => {
    const csv = table('When,Clip,Summary', row('2024-03-04T05:06:06Z', '1.wav', 'set a timer'));
    const { asked, drafts } = await read({ ...sounds, 'list.csv': csv });
    expect(askedColumns(asked)).toEqual([
      {
        kind: 'columns',
        entryName: 'list.csv',
        headers: ['When', 'Clip', 'Summary'],
        rows: [['2024-03-04T05:06:06Z', '1.wav', 'set a timer']],
        proposed: { ...withoutTable, time: 0, file: 1, text: 2 },
      },
    ]);
    expect(drafts[0]).toMatchObject({ transcript: 'set a timer', time: { kind: 'utc-exact' } });
  });

  it('asks when no heading is one for words, and proposes what looks like them', async () => {
    const csv = table(
      'Datum;Ort;Inhalt;Datei',
      '2024-03-04 10:00:00;Küche;mach bitte das Licht aus;1.wav',
      '2024-03-04 10:05:00;Küche;wie spät ist es jetzt;2.wav',
    );
    const { asked, drafts } = await read({ ...sounds, 'list.csv': csv });
    expect(askedColumns(asked)).toMatchObject([{ proposed: { time: 0, text: 2, file: 3 } }]);
    expect(drafts.map(({ transcript }) => transcript)).toEqual(['mach bitte das Licht aus', 'wie spät ist es jetzt']);
  });

  it('asks about a table without headings, whose first row is a row', async () => {
    const csv = table('2024-03-04T05:06:06Z,1.wav,what is the time', '2024-03-04T05:08:06Z,2.wav,turn it off');
    const { asked, drafts } = await read({ ...sounds, 'list.csv': csv });
    expect(askedColumns(asked)).toMatchObject([
      { headers: ['', '', ''], rows: [[expect.any(String), '1.wav', expect.any(String)], expect.anything()] },
    ]);
    expect(drafts.map(({ transcript }) => transcript)).toEqual(['what is the time', 'turn it off']);
  });

  it('asks about a table that names itself a voice history and names no sound', async () => {
    const csv = table('Moment,Content', row('2024-03-04T05:06:06Z', 'what is the time'));
    const { asked, unlinked } = await read({ ...sounds, 'my voice.csv': csv });
    expect(askedColumns(asked)).toMatchObject([{ proposed: { time: 0, text: 1 } }]);
    expect(unlinked).toMatchObject([{ text: 'what is the time', time: { kind: 'utc-exact' } }]);
  });

  it('is left alone when a person says so', async () => {
    const csv = table('When,Clip,Summary', row('2024-03-04T05:06:06Z', '1.wav', 'set a timer'));
    const { drafts, unlinked, issues } = await read({ ...sounds, 'list.csv': csv }, () => ({
      kind: 'columns',
      mapping: withoutTable,
    }));
    expect(drafts.map(({ transcript }) => transcript)).toEqual([null, null]);
    expect(unlinked).toEqual([]);
    expect(issues).toMatchObject([{ reason: 'not-a-recording' }]);
  });

  it('shows no more of a cell than a person can look at', async () => {
    const csv = table('When,Clip,Summary', row('2024-03-04T05:06:06Z', '1.wav', 'so much '.repeat(500)));
    const [question] = askedColumns((await read({ ...sounds, 'list.csv': csv })).asked);
    expect(question?.rows[0]?.[2]).toHaveLength(300);
  });

  it('asks the same of objects in JSON', async () => {
    const json = JSON.stringify([{ clip: '1.wav', heard_by_it: 'what is the time' }]);
    const { asked, drafts } = await read({ ...sounds, 'list.json': json });
    expect(askedColumns(asked)).toMatchObject([{ headers: ['clip', 'heard_by_it'], proposed: { file: 0, text: 1 } }]);
    expect(drafts[0]).toMatchObject({ transcript: 'what is the time' });
  });
});

describe('a record without its sound', () => {
  it('names the file that isn’t there, with its time and person', async () => {
    const csv = table(
      'Timestamp,Audio File,Person,Transcript',
      row('2024-03-04T05:06:06Z', 'gone.wav', 'Marlene', 'stop'),
      row('2024-03-04T05:07:06Z', 'gone too.wav', '', ''),
    );
    expect((await read({ ...sounds, 'voice.csv': csv })).unlinked).toMatchObject([
      { text: 'stop', person: 'Marlene', missingSound: 'gone.wav', time: { kind: 'utc-exact' } },
      { text: '', missingSound: 'gone too.wav' },
    ]);
  });

  it('isn’t said to be missing when two files bear its name', async () => {
    const csv = table('Audio File,Transcript', row('1.wav', 'which of the two'));
    const { unlinked } = await read({ 'a/1.wav': null, 'b/1.wav': null, 'voice.csv': csv });
    expect(unlinked).toMatchObject([{ text: 'which of the two' }]);
    expect(unlinked[0]).not.toHaveProperty('missingSound');
  });

  const activity = (ms: number, status = 'SUCCESS') => ({
    id: `A1EXAMPLECUST#${ms}#A1EXAMPLETYPE1#G0000EXAMPLE0001`,
    creationTimestamp: ms,
    utteranceId: 'x',
    description: '{"summary":""}',
    activityStatus: status,
  });

  it('is kept without words when Alexa’s own record has a time and every sound is another’s', async () => {
    const ms = 1_614_834_367_123;
    const json = JSON.stringify({ activities: [activity(ms), activity(ms + 600_000, 'DISCARDED_NON_DEVICE_DIRECTED_INTENT')] });
    const { drafts, unlinked } = await read({ [`activities/${ms}.wav`]: null, 'activities/list.json': json });
    expect(drafts).toMatchObject([{ linkedBy: 'shared-token' }]);
    expect(unlinked).toMatchObject([{ text: '', missingSound: null, time: { epochMs: ms + 600_000 } }]);
  });

  it('isn’t said to be missing while a sound is left that could be it', async () => {
    const ms = 1_614_834_367_123;
    const json = JSON.stringify({ activities: [{ ...activity(ms), description: '{"summary":"lights"}' }] });
    const { unlinked } = await read({ 'activities/clip.wav': null, 'activities/list.json': json });
    expect(unlinked).toMatchObject([{ text: 'lights' }]);
    expect(unlinked[0]).not.toHaveProperty('missingSound');
  });
});
