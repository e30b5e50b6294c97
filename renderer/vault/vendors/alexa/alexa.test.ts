import { describe, expect, it } from 'vitest';
import { shareOut } from '../registry.ts';
import { type Files, inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { alexa } from './alexa.ts';

const row = (...cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');
const vendorOf = async (files: Files): Promise<string> => (await shareOut(inputOf(files)))[0]?.adapter.vendor ?? 'generic';

describe('recognising an archive', () => {
  it.each<[string, Files]>([
    [
      'two members of a data request, in any wrapping',
      { 'x/Lists/Lists.csv': 'a', 'x/Karaoke/Karaoke.csv': 'b', 'x/1.wav': null },
    ],
    ['voice headings beside a WAV', { '1.wav': null, 'a.csv': 'Time,Transcript\n' }],
    [
      'voice headings on a page beside a WAV',
      { '1.wav': null, 'a.html': '<table><tr><th>Time<th>Transcript<tr><td>x<td>y</table>' },
    ],
    [
      'an utterance id in any cell',
      { 'a.csv': 'x,y\nA1:1.0/2024/03/04/05/G0000EXAMPLE0001/06:06::TNIH_2V.0,b\n', '1.mp3': null },
    ],
    ['a table that names the WAVs, under any headings', { '1.wav': null, '2.wav': null, 'a.csv': 'X,Y\nv\\1.wav,b\n2.wav,c\n' }],
    ['customer history records', { 'a.json': '{"customerHistoryRecords":[]}', '1.mp3': null }],
    ['what a scraper leaves', { 'activities/1614834367123.wav': null }],
    ['WAVs and a PDF of transcripts', { '1.wav': null, 'transcripts.pdf': 'x' }],
  ])('says Alexa when there are %s', async (_, files) => {
    expect(await vendorOf(files)).toBe('alexa');
  });

  it.each<[string, Files]>([
    ['WAVs alone', { 'Audio/1.wav': null }],
    ['WAVs beside some table', { '1.wav': null, 'scores.csv': 'Name,Score\nPat,3\n' }],
    ['WAVs beside a table that names another', { '1.wav': null, '2.wav': null, 'scores.csv': 'Name,Score\n1.wav,3\n9.wav,3\n' }],
    ['WAVs beside a manual', { '1.wav': null, 'Manual.pdf': 'x' }],
    ['one member of a data request', { 'Lists/Lists.csv': 'a' }],
    ['the name of Alexa alone', { 'alexa/1.mp3': null }],
    ['a damaged table', { '1.wav': null, 'a.csv': 'damaged' }],
    ['nothing', {}],
  ])('says nothing of Alexa when there are %s', async (_, files) => {
    expect(await vendorOf(files)).toBe('generic');
  });
});

describe('planning', () => {
  it('reads what may tell of voices and leaves papers and other categories out', () => {
    const { metadata, candidates, leftOut } = alexa.plan(
      inputOf({
        'README.txt': 'x',
        'voice.Description.pdf': 'x',
        'Lists/Lists.csv': 'x',
        'Retail.OrderHistory.1/Retail.OrderHistory.1.csv': 'x',
        'voice.zip.csv': 'x',
        'said.pdf': 'x',
        'inner.zip': 'x',
        'empty.wav': '',
        'a.wav': null,
        'b.dat': null,
        'c.png': 'x',
      }).listing,
    );
    expect(metadata.map(({ name }) => name)).toEqual(['voice.zip.csv', 'said.pdf']);
    expect(candidates.map(({ name }) => name)).toEqual(['a.wav', 'b.dat']);
    expect(Object.fromEntries(leftOut.map(({ entry, reason }) => [entry.name, reason]))).toEqual({
      'README.txt': 'not-a-recording',
      'voice.Description.pdf': 'not-a-recording',
      'Lists/Lists.csv': 'not-a-recording',
      'Retail.OrderHistory.1/Retail.OrderHistory.1.csv': 'not-a-recording',
      'inner.zip': 'nested-archive',
      'empty.wav': 'empty-file',
      'c.png': 'not-a-recording',
    });
  });
});

describe('reading', () => {
  it('takes device, person, reply and words of the row, and nothing for N/A', async () => {
    const csv = [
      'Timestamp,Audio File,Device Name,Person,Transcript,Alexa Response',
      row('2024-11-16T08:31:07Z', '1.wav', 'Kitchen', 'Marlene', 'stop', 'OK.'),
      row('N/A', '2.wav', 'N/A', 'Not Available', 'N/A', ''),
    ].join('\n');
    const { drafts } = await runAdapter(alexa, inputOf({ '1.wav': null, '2.wav': null, 'voice.csv': csv }, 5000));
    expect(drafts).toMatchObject([
      { device: 'Kitchen', person: 'Marlene', transcript: 'stop', reply: 'OK.', flags: [] },
      { device: null, person: null, transcript: null, reply: null, flags: ['no-words'], time: { kind: 'archive-mtime' } },
    ]);
  });

  it.each([
    ['DISCARDED_NON_DEVICE_DIRECTED_INTENT', 'and then she said', 'and then she said', ['woke-by-mistake']],
    ['WAKE_WORD_ONLY', '', null, ['woke-by-mistake', 'no-words']],
    ['SUCCESS', 'Audio was not intended for Alexa', null, ['woke-by-mistake', 'no-words']],
    ['SUCCESS', 'Audio war nicht für Alexa bestimmt', null, ['woke-by-mistake', 'no-words']],
    ['SUCCESS', 'Audio could not be understood', null, ['no-words']],
    ['SUCCESS', 'play the audio book', 'play the audio book', []],
  ])('tells mistakes from words: %s, %s', async (status, said, transcript, flags) => {
    const csv = `Audio File,Transcript,Status\n${row('1.wav', said, status)}\n`;
    const { drafts } = await runAdapter(alexa, inputOf({ '1.wav': null, 'voice.csv': csv }));
    expect(drafts).toMatchObject([{ transcript, flags }]);
  });

  it('makes a row’s time exact when its utterance id shows the same', async () => {
    const id = (clock: string) =>
      `A1EXAMPLETYPE1:1.0/2024/03/04/05/G0000EXAMPLE0001/${clock}::TNIH_2V.00000000-0000-4000-8000-000000000000ZXV/0`;
    const csv = [
      'Timestamp,Audio File,Transcript,Utterance ID',
      row('2024-03-04 05:06:08', '1.wav', 'same', id('06:06')),
      row('2024-03-04 06:06:08', '2.wav', 'an hour apart', id('06:06')),
    ].join('\n');
    const { drafts } = await runAdapter(alexa, inputOf({ '1.wav': null, '2.wav': null, 'voice.csv': csv }));
    expect(drafts.map(({ time }) => time)).toEqual([
      { kind: 'utc-exact', epochMs: Date.UTC(2024, 2, 4, 5, 6, 8), source: 'metadata' },
      { kind: 'utc-exact', epochMs: Date.UTC(2024, 2, 4, 5, 6, 6), source: 'utterance-id' },
    ]);
  });

  it('prefers the file in the table’s own folder when two bear the name', async () => {
    const csv = `Audio File,Transcript\n1.wav,mine\n`;
    const { drafts } = await runAdapter(alexa, inputOf({ 'a/1.wav': null, 'b/1.wav': null, 'b/voice.csv': csv }));
    expect(drafts.map(({ transcript }) => transcript)).toEqual([null, 'mine']);
  });

  it('gives a JSON file with one record to the sound of the same name', async () => {
    const json = JSON.stringify({
      creationTimestamp: 1_700_000_000_000,
      utteranceId: 'x',
      id: 'y',
      description: '{"summary":"stop"}',
    });
    const { drafts } = await runAdapter(alexa, inputOf({ 'a/clip.wav': null, 'a/clip.json': json, 'b/clip.wav': null }));
    expect(drafts.map(({ transcript, linkedBy }) => [transcript, linkedBy])).toEqual([
      ['stop', 'exact-name'],
      [null, null],
    ]);
  });

  it('does not match wall clocks with UTC clocks on the strength of one pair', async () => {
    const csv = 'Timestamp,Transcript\n2024-03-04T10:00:00Z,one\n';
    const { drafts, unlinked } = await runAdapter(alexa, inputOf({ '2024-03-04 10.00.01.wav': null, 'voice.csv': csv }));
    expect(drafts).toMatchObject([{ linkedBy: null }]);
    expect(unlinked).toHaveLength(1);
  });

  it('leaves two rows alone that are both near one file', async () => {
    const csv = 'Timestamp,Transcript\n2024-03-04 10:00:00,one\n2024-03-04 10:00:03,two\n';
    const { drafts, unlinked } = await runAdapter(alexa, inputOf({ '2024-03-04 10.00.02.wav': null, 'voice.csv': csv }));
    expect(drafts).toMatchObject([{ linkedBy: null }]);
    expect(unlinked.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('names the damaged table and brings the recordings all the same', async () => {
    const { drafts, issues } = await runAdapter(alexa, inputOf({ '1.wav': null, 'voice.csv': 'damaged' }));
    expect(drafts).toHaveLength(1);
    expect(issues).toMatchObject([{ reason: 'damaged-checksum' }]);
  });

  // A quadratic search takes minutes: it runs into the time limit, also of a busy machine.
  it('links 20,000 files of one name by their folders without slowing down', { timeout: 60_000 }, async () => {
    const folders = Array.from({ length: 20_000 }, (_, at) => `clips/${at}`);
    const csv = `Audio File,Transcript\n${folders.map((folder, at) => `${folder}/audio.wav,words ${at}`).join('\n')}\n`;
    const files: Files = { ...Object.fromEntries(folders.map((folder) => [`in/${folder}/audio.wav`, null])), 'voice.csv': csv };
    const { drafts } = await runAdapter(alexa, inputOf(files));
    expect(drafts.filter(({ linkedBy }) => linkedBy === 'exact-path')).toHaveLength(20_000);
  });
});
