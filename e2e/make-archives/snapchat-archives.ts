/** Snapchat's "My Data", as renderer/vault/vendors/snapchat/README.md describes it. People, words and moments are made up. */
import { quietMp3, quietOpus } from './quiet-sound.ts';
import { testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text } from './zip-file.ts';

const firstMs = Date.UTC(2021, 2, 4, 13, 15, 16, 123);
const message = (at: number, from: string, more: object): object => ({
  From: from,
  'Media Type': 'NOTE',
  Created: `${new Date(firstMs + at * 60_000).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
  Content: null,
  'Conversation Title': null,
  IsSender: from === 'pat.example',
  'Created(microseconds)': firstMs + at * 60_000,
  IsSaved: true,
  'Media IDs': '',
  ...more,
});
const json = (value: object): Uint8Array => text(JSON.stringify(value, null, 2));

const notes = testArchive(
  'snapchat-notes',
  () => [
    deflated(
      'mydata~1614863700000/json/chat_history.json',
      json({
        'zoe.example': [
          message(1, 'zoe.example', { 'Media IDs': 'b~EXAMPLE0001' }),
          message(2, 'pat.example', { 'Media Type': 'TEXT', Content: 'nothing but words' }),
          message(3, 'pat.example', { 'Media IDs': 'b~EXAMPLE0003' }),
        ],
        '00000000-0000-4000-8000-000000000001': [
          message(4, 'kim.example', {
            'Conversation Title': 'Harbour choir',
            'Media Type': 'MEDIA',
            'Media IDs': 'b~EXAMPLE0004 | b~EXAMPLE0005',
          }),
        ],
      }),
    ),
    deflated('mydata~1614863700000/json/friends.json', json({})),
    stored('mydata~1614863700000/chat_media/2021-03-04_b~EXAMPLE0001.mp4', quietMp3(601)),
    stored('mydata~1614863700000/chat_media/2021-03-04_b~EXAMPLE0004.unknown', quietOpus(604)),
    stored('mydata~1614863700000/chat_media/2021-03-04_overlay~zip-0.mp4', quietMp3(605)),
    deflated('mydata~1614863700000/chat_media/2021-03-04_thumbnail~zip-0.jpg', text('not really a picture')),
  ],
  {
    kind: 'imported',
    vendor: 'snapchat',
    recordings: 2,
    withTranscript: 0,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 1, 'not-a-recording': 3 },
    words: ['zoe.example', 'Harbour choir'],
  },
);

const mediaAlone = testArchive(
  'snapchat-media-alone',
  () => [
    stored('chat_media/2021-03-04_b~EXAMPLE0001.mp4', quietMp3(611)),
    stored('chat_media/2021-03-05_media~zip-00000000-0000-4000-8000-000000000002.mp4', quietMp3(612)),
    deflated('html/chat_history.html', text('<html></html>')),
  ],
  {
    kind: 'imported',
    vendor: 'snapchat',
    recordings: 2,
    withTranscript: 0,
    unlinkedLines: 0,
    reasons: { 'not-a-recording': 1 },
    words: [],
  },
);

export const snapchatArchives: readonly TestArchive[] = [notes, mediaAlone];
