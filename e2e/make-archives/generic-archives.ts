/** Archives that no vendor made: memos of some recorder, clips, a folder somebody packed. */
import { pdfOfLines } from './pdf.ts';
import { clip, testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text } from './zip-file.ts';

const subtitles = `WEBVTT

1
00:00:00.000 --> 00:00:01.000
The plumber comes <i>on Tuesday</i>
`;

const memos = testArchive(
  'memos',
  () => [
    deflated('Memos/20240314 091500 kitchen.wav', clip(101)),
    deflated('Memos/20240314 091500 kitchen.txt', text('Remember the spare key under the third flower pot.\n')),
    deflated('Memos/Recording 2023-12-24 18.30.05.wav', clip(102)),
    deflated('Memos/Recording 2023-12-24 18.30.05.vtt', text(subtitles)),
    deflated('Memos/New Recording 7.wav', clip(103)),
    deflated('Memos/cover.jpg', text('not really a picture')),
    stored('Memos/.DS_Store', text('Bud1')),
  ],
  {
    kind: 'imported',
    vendor: 'generic',
    recordings: 3,
    withTranscript: 2,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 2, 'not-a-recording': 1, 'packer-leftover': 1 },
    words: ['third flower pot', 'The plumber comes on Tuesday'],
  },
);

const clips = testArchive(
  'clips-of-no-kind',
  () => [
    deflated('Interview_240314_091500.wav', clip(111)),
    deflated('Interview_240314_091500.json', text(JSON.stringify({ text: 'The tide was early that year', segments: [] }))),
    deflated('1614863716123.wav', clip(112)),
    deflated('sound without an ending', clip(113)),
    deflated('older.rar', text('Rar')),
  ],
  {
    kind: 'imported',
    vendor: 'generic',
    recordings: 3,
    withTranscript: 1,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1, 'nested-archive': 1 },
    words: ['tide was early'],
  },
);

const paper = testArchive(
  'clips-beside-a-pdf',
  async () => [
    deflated('a/1.wav', clip(121)),
    deflated('a/2.wav', clip(122)),
    deflated(
      'a/minutes.pdf',
      await pdfOfLines('Minutes', ['We met at noon by the old harbour crane.', 'Nobody brought the ladder.']),
    ),
  ],
  {
    kind: 'imported',
    vendor: 'generic',
    recordings: 2,
    withTranscript: 0,
    unlinkedLines: 2,
    reasons: { 'read-for-transcripts': 1 },
    words: ['old harbour crane'],
  },
);

export const genericArchives: readonly TestArchive[] = [memos, clips, paper];
