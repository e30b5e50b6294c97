/** A folder of recorded Zoom meetings, made up: one with captions, chat and single participants, one in two parts. */
import { clip, testArchive, type TestArchive } from './test-archive.ts';
import { deflated, text } from './zip-file.ts';

const first = "Zoom/2024-03-14 10.00.00 Pat Example's Zoom Meeting 81234567890/";
const second = 'Zoom/2024-03-21 10.00.00 Harbour committee/';
const captions = (words: string): Uint8Array => text(`WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\n${words}\n`);

const meetings = testArchive(
  'zoom-meetings',
  () => [
    deflated(`${first}audio_only.m4a`, clip(801)),
    deflated(`${first}Audio Record/audioPatExample11234567890.m4a`, clip(802)),
    deflated(`${first}Audio Record/audioSam21234567890.m4a`, clip(803)),
    deflated(`${first}playback.m3u`, text('#EXTM3U\naudio_only.m4a\n')),
    deflated(`${first}meeting.vtt`, captions('Pat Example: The crane stays where it is.')),
    deflated(
      `${first}chat.txt`,
      text('10:02:03\t From Sam to Everyone : the drawing lies on the shelf\n10:03:00\t From Pat to Everyone : thanks\n'),
    ),
    deflated(`${second}audio_only.m4a`, clip(811)),
    deflated(`${second}audio_only_1.m4a`, clip(812)),
    deflated(`${second}playback.m3u`, text('#EXTM3U\n')),
    deflated(`${second}meeting.cc.vtt`, captions('Whose part this is nobody knows.')),
  ],
  {
    kind: 'imported',
    vendor: 'zoom',
    recordings: 5,
    withTranscript: 1,
    unlinkedLines: 3,
    reasons: { 'read-for-transcripts': 3, 'not-a-recording': 2 },
    words: [
      'The crane stays where it is',
      'the drawing lies on the shelf',
      'Whose part this is nobody knows',
      'Harbour committee',
      'PatExample',
    ],
  },
);

export const zoomArchives: readonly TestArchive[] = [meetings];
