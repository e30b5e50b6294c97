/**
 * Writes the fixtures of Signal: a chat as signal-export or sigtop writes it, read beside the sounds of testdata/sounds.txt. The name
 * is the expectation: `what--2-linked--1-missing--exact-path.md`; sigtop's begin with `sigtop`. Run by hand
 * (`tsx scripts/vendor-fixtures/signal.ts`). People, words and moments are made up.
 */
import { type Fixtures, writeFixtures } from './write-fixtures.ts';

const file = (at: number): string => `2020-04-01T13-47-4${at}.821_00_None.aac`;
const line = (at: number, more: object = {}): string =>
  JSON.stringify({
    date: `2020-04-01T13:47:4${at}.821000`,
    sender: at % 2 === 0 ? 'Me' : 'Zo\u00eb',
    body: '  ',
    quote: '',
    sticker: '',
    reactions: [],
    attachments: [{ name: file(at), path: `media/${file(at)}` }],
    ...more,
  });
const words = line(9, { body: 'only words  ', attachments: [] });
const said = (at: number, text: string): string => `[2020-04-01 13:47:4${at}] Zo\u00eb: ${text}\n`;
const block = (at: number, attachment: string, more = ''): string =>
  `From: Zo\u00eb (+15550100000)\nType: incoming\nSent: Wed, 1 Apr 2020 13:47:5${at} +0200\n` +
  `Received: Wed, 1 Apr 2020 13:48:00 +0200\nAttachment: ${attachment} (audio/aac, 4321 bytes)\n${more}\n`;
const raw = (at: number, fileName: string | null, contentType: string): object => ({
  id: `${at}`,
  conversationId: 'c',
  type: 'incoming',
  sent_at: 1_585_741_670_000 + at * 1000,
  body: null,
  attachments: [{ contentType, fileName, path: 'ab/cdef', size: 4321 }],
});

const accept: Fixtures = {
  'a-message-a-line--2-linked--0-missing--exact-path.json': [line(1), words, line(2)].join('\n'),
  'sound-that-is-not-there--1-linked--1-missing--exact-path.json': [line(1), line(8), words].join('\n'),
  'picture-that-is-not-there--1-linked--0-missing--exact-path.json': [
    line(1),
    line(7, { attachments: [{ name: 'a.jpg', path: 'media/a.jpg' }] }),
  ].join('\n'),
  'blanks-in-a-name--1-linked--0-missing--exact-path.json': line(3, {
    attachments: [{ name: 'my note.m4a', path: 'media/2020-04-01T13-47-43.821_00_my%20note.m4a' }],
  }),
  'chat--2-linked--1-missing--exact-path.md': [
    said(1, `  [${file(1)}](./media/${file(1)})  `),
    said(3, 'only words\nover two lines'),
    said(2, `hear this\n> and this  [${file(2)}](./media/${file(2)})  `),
    said(8, `[${file(8)}](./media/${file(8)})  ![a.jpg](./media/a.jpg)  `),
  ].join(''),
  'older-chat--1-linked--0-missing--exact-path.md': `[2020-04-01, 13:47] Me: [${file(1)}](media/${file(1)})  \n`,
  'sigtop--1-linked--1-missing--time-in-name.txt': `Conversation: Zo\u00eb (+15550100000)\n\n${block(1, 'no filename')}${block(3, 'no filename')}`,
  'sigtop-named-file--1-linked--0-missing--exact-name.txt': `Conversation: Zo\u00eb\n\n${block(4, 'kitchen.m4a', '\nFrom: this is only a word\n')}`,
  'sigtop-two-of-one-second--0-linked--2-missing.txt': `Conversation: Zo\u00eb\n\n${block(1, 'no filename')}${block(1, 'no filename')}`,
  'sigtop-as-json--1-linked--1-missing--exact-name.json': JSON.stringify([
    raw(1, 'kitchen.m4a', 'audio/mp4'),
    raw(2, null, 'audio/aac'),
    raw(3, null, 'image/jpeg'),
  ]),
};
const reject: Fixtures = {
  'nobody-spoke--read-for-transcripts.json': words,
  'something-else--not-a-recording.json': '{"a":1}',
  'notes--not-a-recording.md': '# Shopping\n\n- bread\n',
  'sigtop-shopping--not-a-recording.txt': 'bread\nmilk\n',
};

writeFixtures('signal', accept, reject, [
  ...[1, 2].map((at) => `Zo\u00eb/media/${file(at)}`),
  'Zo\u00eb/media/2020-04-01T13-47-43.821_00_my note.m4a',
  'Zo\u00eb (+15550100000)/attachment-2020-04-01-13-47-51.aac',
  'Zo\u00eb (+15550100000)/kitchen.m4a',
]);
