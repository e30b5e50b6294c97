/**
 * What signal-export and sigtop write, as renderer/vault/vendors/signal/README.md describes it. People, words and moments are made up.
 */
import { quietMp3, quietOpus } from './quiet-sound.ts';
import { testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text } from './zip-file.ts';

const file = (at: number): string => `2020-04-01T13-47-4${at}.821_00_None.aac`;
const line = (at: number, sender: string, body: string): string =>
  JSON.stringify({
    date: `2020-04-01T13:47:4${at}.821000`,
    sender,
    body: `${body}  `,
    quote: '',
    sticker: '',
    reactions: [],
    attachments: [{ name: file(at), path: `media/${file(at)}` }],
  });

const withData = testArchive(
  'signal-export',
  () => [
    deflated(
      'signal/Zoë/data.json',
      text([line(1, 'Zoë', 'about the harbour crane'), line(2, 'Me', ''), line(8, 'Zoë', '')].join('\n')),
    ),
    deflated('signal/Zoë/chat.md', text('[2020-04-01 13:47:41] Zoë: about the harbour crane\n')),
    deflated('signal/Zoë/index.html', text('<html></html>')),
    stored(`signal/Zoë/media/${file(1)}`, quietOpus(501)),
    stored(`signal/Zoë/media/${file(2)}`, quietOpus(502)),
    deflated('signal/style.css', text('body {}')),
  ],
  {
    kind: 'imported',
    vendor: 'signal',
    recordings: 2,
    withTranscript: 1,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 1, 'not-a-recording': 3 },
    words: ['about the harbour crane', 'Zoë'],
  },
);

const markdown = testArchive(
  'signal-export-older',
  () => [
    deflated(
      'Rowing club/chat.md',
      text(
        `[2020-04-01, 13:47] Kim: the oar is broken  [${file(1)}](./media/${file(1)})  \n` +
          `[2020-04-01, 13:48] Me: only words\nin two lines\n[2020-04-01, 13:49] Kim: [${file(2)}](./media/${file(2)})  \n`,
      ),
    ),
    stored(`Rowing club/media/${file(1)}`, quietOpus(511)),
    stored(`Rowing club/media/${file(2)}`, quietOpus(512)),
  ],
  {
    kind: 'imported',
    vendor: 'signal',
    recordings: 2,
    withTranscript: 1,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1 },
    words: ['the oar is broken', 'Rowing club'],
  },
);

const block = (at: number, attachment: string): string =>
  `From: Zoë (+15550100000)\nType: incoming\nSent: Wed, 1 Apr 2020 13:47:5${at} +0200\nReceived: Wed, 1 Apr 2020 13:48:00 +0200\n` +
  `Attachment: ${attachment} (audio/aac, 4321 bytes)\n\n`;
const sigtop = testArchive(
  'signal-sigtop',
  () => [
    deflated(
      'messages/Zoë (+15550100000).txt',
      text(`Conversation: Zoë (+15550100000)\n\n${block(1, 'no filename')}${block(2, 'kitchen.mp3')}${block(3, 'no filename')}`),
    ),
    stored('attachments/Zoë (+15550100000)/attachment-2020-04-01-13-47-51.aac', quietOpus(521)),
    stored('attachments/Zoë (+15550100000)/kitchen.mp3', quietMp3(522)),
  ],
  {
    kind: 'imported',
    vendor: 'signal',
    recordings: 2,
    withTranscript: 0,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 1 },
    words: ['Zoë (+15550100000)'],
  },
);

export const signalArchives: readonly TestArchive[] = [withData, markdown, sigtop];
