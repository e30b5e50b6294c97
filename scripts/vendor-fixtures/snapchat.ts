/**
 * Writes the fixtures of Snapchat: a chat_history.json each, read beside the sounds of testdata/sounds.txt. The name is the
 * expectation: `what--2-linked--1-missing--shared-token.json`. Run by hand (`tsx scripts/vendor-fixtures/snapchat.ts`). People, words
 * and moments are made up.
 */
import { type Fixtures, writeFixtures } from './write-fixtures.ts';

const message = (at: number, more: object): object => ({
  From: at % 2 === 0 ? 'pat.example' : 'zoe.example',
  'Media Type': 'NOTE',
  Created: `2021-03-04 13:15:1${at} UTC`,
  Content: null,
  'Conversation Title': null,
  IsSender: at % 2 === 0,
  'Created(microseconds)': 1_614_863_710_123 + at * 1000,
  IsSaved: true,
  'Media IDs': '',
  ...more,
});
const note = (at: number, more: object = {}): object => message(at, { 'Media IDs': `b~EXAMPLE000${at}`, ...more });
const words = message(9, { 'Media Type': 'TEXT', Content: 'only words' });
const json = (value: object): string => JSON.stringify(value, null, 2);

const accept: Fixtures = {
  'notes-of-two-chats--2-linked--0-missing--shared-token.json': json({
    'zoe.example': [note(1), words],
    '00000000-0000-4000-8000-000000000001': [note(2, { 'Conversation Title': 'Choir' })],
  }),
  'several-in-one-message--2-linked--0-missing--shared-token.json': json({
    'zoe.example': [note(1, { 'Media Type': 'MEDIA', 'Media IDs': 'b~EXAMPLE0001 | b~EXAMPLE0003 | b~OTHER' })],
  }),
  'notes-without-a-file--1-linked--2-missing--shared-token.json': json({
    'zoe.example': [note(1), note(8), message(7, {})],
  }),
  'picture-that-is-not-there--1-linked--0-missing--shared-token.json': json({
    'zoe.example': [note(1), note(7, { 'Media Type': 'MEDIA' })],
  }),
  'one-file-in-two-messages--1-linked--0-missing--shared-token.json': json({ 'zoe.example': [note(1)], kim: [note(1)] }),
  'two-files-of-one-identifier--0-linked--1-missing.json': json({ 'zoe.example': [note(4)] }),
  'one-message-that-is-no-message--1-linked--0-missing--shared-token.json': json({
    'zoe.example': [{ 'Media Type': 'NOTE', 'Media IDs': ['b~EXAMPLE0002'] }, note(1)],
  }),
};

const reject: Fixtures = {
  'nobody-spoke--read-for-transcripts.json': json({ 'zoe.example': [words] }),
  'no-chats--not-a-recording.json': '{}',
  'something-else--not-a-recording.json': '[{"a":1}]',
  'breaks-off--broken-row.json': '{"zoe.example":[{"From":"zo',
};

writeFixtures('snapchat', accept, reject, [
  ...[1, 2, 3, 4].map((at) => `mydata~1614863700000/chat_media/2021-03-04_b~EXAMPLE000${at}.mp4`),
  'mydata~1614863700000/chat_media/2021-03-05_b~EXAMPLE0004.unknown',
  'mydata~1614863700000/chat_media/2021-03-04_media~zip-00000000-0000-4000-8000-000000000002.mp4',
]);
