/**
 * Archives whose table leaves something open, so that a person is asked: headings that aren't known, and a table as wide and as
 * wordy as they come. People, words and files are made up.
 */
import { csvFile } from './csv.ts';
import { clip, testArchive, type TestArchive } from './test-archive.ts';
import { isoSeconds } from './utterance-id.ts';
import { deflated, text } from './zip-file.ts';

const firstMs = Date.UTC(2024, 2, 4, 5, 6, 6);
const said = [
  'set a timer for twelve minutes',
  'is the library open on saturday',
  'lights off in the hall',
  'what rhymes with orange',
];
const number = (at: number): string => String(at + 1).padStart(4, '0');
const clips = (seed: number) => said.map((_, at) => deflated(`Voice/${number(at)}.wav`, clip(seed + at)));

/** The words stand under a heading that says nothing, and a fifth record names a file that isn't there. */
const unknown = (name: string, seed: number): TestArchive =>
  testArchive(
    name,
    () => [
      ...clips(seed),
      deflated(
        'Voice/events.csv',
        csvFile(
          ['Moment', 'Where', 'Who', 'Content', 'Clip'],
          [
            ...said.map((words, at) => [isoSeconds(firstMs + at * 90_000), 'Kitchen', 'Alex', words, `${number(at)}.wav`]),
            [isoSeconds(firstMs + 900_000), 'Hall', 'Marlene', null, 'never-sent.wav'],
          ],
        ),
      ),
    ],
    {
      kind: 'imported',
      vendor: 'alexa',
      recordings: 4,
      withTranscript: 4,
      unlinkedLines: 1,
      reasons: { 'read-for-transcripts': 1 },
      words: said,
    },
  );
export const unknownHeadings = unknown('headings-that-say-nothing', 110);
/** Other sound under the same headings. */
export const sameHeadings = unknown('the-same-headings-again', 130);
export const sameHeadingsLater = unknown('the-same-headings-later', 140);

/** Thirty columns with long headings and cells of a thousand signs. */
export const wideTable: TestArchive = testArchive(
  'thirty-wide-columns',
  () => [
    ...clips(120),
    deflated(
      'Voice/A rather long folder name that somebody once chose/everything that was ever recorded.csv',
      csvFile(
        Array.from({ length: 30 }, (_, column) =>
          column === 3
            ? 'Clip'
            : column === 7
              ? 'What was heard in the room'
              : `Field ${column + 1} of the internal event record`,
        ),
        said.map((words, at) =>
          Array.from({ length: 30 }, (_, column) => {
            if (column === 3) return `${number(at)}.wav`;
            if (column === 7) return `${words}, ${'and then again and again '.repeat(60)}`;
            return column % 3 === 0 ? null : `${column}-${at}-${'x1y2z3'.repeat(column * 4)}`;
          }),
        ),
      ),
    ),
  ],
  {
    kind: 'imported',
    vendor: 'alexa',
    recordings: 4,
    withTranscript: 4,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1 },
    words: said,
  },
);

/** A chat whose four days can all be read both ways, and which says nothing else of its dates. */
export const ambiguousDates: TestArchive = testArchive(
  'a-chat-of-early-days',
  () => [
    deflated('voice one.wav', clip(150)),
    deflated('voice two.wav', clip(151)),
    deflated(
      '_chat.txt',
      text(
        [
          '[03/04/2021, 14:15:16] Pat: \u200e<attached: voice one.wav>',
          '[03/04/2021, 14:16:16] Alex: on my way',
          '[04/05/2021, 09:15:16] Pat: \u200e<attached: voice two.wav>',
          '[05/06/2021, 09:20:16] Alex: see you there',
          '',
        ].join('\n'),
      ),
    ),
  ],
  {
    kind: 'imported',
    vendor: 'whatsapp',
    recordings: 2,
    withTranscript: 0,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1 },
    words: [],
  },
);

export const askingArchives: readonly TestArchive[] = [
  unknownHeadings,
  sameHeadings,
  sameHeadingsLater,
  wideTable,
  ambiguousDates,
];
