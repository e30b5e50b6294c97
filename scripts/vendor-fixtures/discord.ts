/**
 * Writes the fixtures of Discord: a channel's messages each. There is no sound to link; the name tells how many records there are:
 * `what--0-linked--2-missing.json`. Run by hand (`tsx scripts/vendor-fixtures/discord.ts`). People, words and moments are made up.
 */
import { type Fixtures, writeFixtures } from './write-fixtures.ts';

const link = (file: string): string => `https://cdn.discordapp.com/attachments/1/2/${file}?ex=1&is=2&hm=3`;
const message = (at: number, files: readonly string[], more: object = {}): object => ({
  ID: 900_000_000_000_000_000 + at,
  Timestamp: `2024-03-04 13:15:1${at}`,
  Contents: '',
  Attachments: files.map(link).join(' '),
  ...more,
});
const json = (...messages: readonly object[]): string => JSON.stringify(messages, null, 2);

const accept: Fixtures = {
  'voice-messages--0-linked--2-missing.json': json(
    message(1, ['voice-message.ogg']),
    message(2, []),
    message(3, ['voice-message.ogg'], { Contents: 'hear this' }),
  ),
  'several-files-in-one-message--0-linked--2-missing.json': json(
    message(1, ['a.png', 'voice-message.ogg', 'song.mp3', 'film.mp4']),
  ),
  'one-message-that-is-no-message--0-linked--1-missing.json': json(
    { Timestamp: 7, Attachments: 'https://example.org/a.ogg' },
    message(1, ['voice-message.ogg']),
  ),
  'table--0-linked--2-missing.csv':
    'ID,Timestamp,Contents,Attachments\n' +
    `1,2021-03-04 13:15:16.123000+00:00,"two\nlines, and a comma",${link('voice-message.ogg')}\n` +
    `2,2021-03-04 13:15:17.000000+00:00,nothing,\n3,2021-03-04 13:15:18+00:00,,${link('clip.wav')}\n`,
};
const reject: Fixtures = {
  'nobody-spoke--read-for-transcripts.json': json(message(1, ['a.png'])),
  'breaks-off--broken-row.json': '[{"ID":1,"Timestamp":"2024-0',
  'another-table--read-for-transcripts.csv': 'a,b\n1,https://example.org/a.ogg\n',
};

writeFixtures('discord', accept, reject, []);
