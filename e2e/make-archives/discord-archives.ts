/** Discord's data package, as renderer/vault/vendors/discord/README.md describes it: links, no sound. Everything in it is made up. */
import { clip, testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text, type ZipMember } from './zip-file.ts';

const link = (file: string): string => `https://cdn.discordapp.com/attachments/1/2/${file}?ex=1&is=2&hm=3`;
const message = (at: number, files: readonly string[], words = ''): object => ({
  ID: 900_000 + at,
  Timestamp: `2024-03-04 13:15:1${at}`,
  Contents: words,
  Attachments: files.map(link).join(' '),
});
const json = (value: object): Uint8Array => text(JSON.stringify(value));
const channel = (messages: readonly object[]): readonly ZipMember[] => [
  deflated('package/Messages/index.json', json({ '900000000000000001': 'Direct Message with zoe#0' })),
  deflated('package/Messages/c900000000000000001/messages.json', json(messages)),
  deflated('package/Messages/c900000000000000001/channel.json', json({ id: '900000000000000001', type: 'DM' })),
];

const links = testArchive(
  'discord-links',
  () => [
    ...channel([
      message(1, ['voice-message.ogg']),
      message(2, [], 'nothing but words'),
      message(3, ['voice-message.ogg'], 'hear the bell'),
    ]),
  ],
  {
    kind: 'imported',
    vendor: 'discord',
    recordings: 0,
    withTranscript: 0,
    unlinkedLines: 2,
    reasons: { 'read-for-transcripts': 2, 'not-a-recording': 1 },
    words: ['hear the bell', 'voice-message.ogg'],
  },
);

const table = testArchive(
  'discord-older-beside-sound',
  () => [
    deflated(
      'messages/900000000000000001/messages.csv',
      text(
        `ID,Timestamp,Contents,Attachments\n1,2021-03-04 13:15:16.123000+00:00,"the tide, again",${link('voice-message.ogg')}\n`,
      ),
    ),
    stored('saved by hand.wav', clip(701)),
  ],
  {
    kind: 'imported',
    vendor: 'discord',
    recordings: 1,
    withTranscript: 0,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 1 },
    words: ['the tide, again'],
  },
);

const nothing = testArchive('discord-without-voice', () => [...channel([message(1, [], 'nothing but words')])], {
  kind: 'refused',
  code: 'archive/no-audio',
});

export const discordArchives: readonly TestArchive[] = [links, table, nothing];
