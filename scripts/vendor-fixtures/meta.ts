/**
 * Writes the fixtures of Messenger and Instagram: one message_N.json each, read beside the sounds of testdata/sounds.txt. The name is
 * the expectation: `what--2-linked--1-missing--exact-path.json`; those of encrypted chats begin with `encrypted`. Run by hand
 * (`tsx scripts/vendor-fixtures/meta.ts`). People, words and moments are made up.
 */
import { type Fixtures, writeFixtures } from './write-fixtures.ts';

const thread = 'patexample_1234567890';
const firstMs = 1_614_863_716_123;
const clip = (at: number): string => `audioclip-${firstMs + at * 60_000}-567${at}.mp4`;
const old = (at: number): string => `messages/inbox/${thread}/audio/${clip(at)}`;

const voice = (at: number, uri: string, more: object = {}): object => ({
  sender_name: at % 2 === 0 ? 'Pat Example' : 'Zo\u00c3\u00ab',
  timestamp_ms: firstMs + at * 60_000,
  audio_files: [{ uri, creation_timestamp: 1_614_863_716 + at * 60 }],
  type: 'Generic',
  is_geoblocked_for_viewer: false,
  ...more,
});
const words = { sender_name: 'Pat Example', timestamp_ms: firstMs, content: 'only words', type: 'Generic' };
const chat = (messages: readonly object[], more: object = {}): string =>
  JSON.stringify(
    {
      participants: [{ name: 'Pat Example' }, { name: 'Zo\u00c3\u00ab' }],
      messages,
      title: 'Zo\u00c3\u00ab',
      is_still_participant: true,
      thread_path: `inbox/${thread}`,
      magic_words: [],
      ...more,
    },
    null,
    2,
  );
const encrypted = (messages: readonly object[]): string =>
  JSON.stringify({ participants: ['Pat', 'Zo\u00c3\u00ab'], threadName: 'Zo\u00c3\u00ab_1', messages }, null, 2);
const sealed = (at: number, uri: string, more: object = {}): object => ({
  isUnsent: false,
  media: [{ uri }],
  reactions: [],
  senderName: 'Zo\u00c3\u00ab',
  text: '',
  timestamp: firstMs + at * 60_000,
  type: 'media',
  ...more,
});

const accept: Fixtures = {
  'uri-as-it-is--2-linked--0-missing--exact-path.json': chat([
    voice(1, `your_activity_across_facebook/${old(1)}`),
    words,
    voice(2, `your_activity_across_facebook/${old(2)}`),
  ]),
  'uri-without-first-folder--2-linked--0-missing--exact-path.json': chat([voice(1, old(1)), voice(2, old(2))]),
  'uri-with-another-first-folder--1-linked--0-missing--exact-path.json': chat([voice(1, `your_facebook_activity/${old(1)}`)]),
  'byte-order-mark--1-linked--0-missing--exact-path.json': `\u{feff}${chat([voice(1, old(1))])}`,
  'dead-links--1-linked--1-missing--exact-path.json': chat([
    voice(1, old(1)),
    voice(7, 'https://cdn.example.org/v/t59/audioclip-1.mp4?_nc_cat=1&oh=2'),
  ]),
  'clip-in-another-folder--1-linked--0-missing--exact-name.json': chat([voice(3, `messages/inbox/elsewhere/${clip(3)}`)]),
  'dead-link-of-a-clip-that-is-here--1-linked--0-missing--time-in-name.json': chat([
    voice(4, 'https://cdn.example.org/v/t59/another-name.mp4'),
  ]),
  'two-messages-of-one-moment--0-linked--2-missing.json': chat([
    voice(4, 'https://cdn.example.org/a.mp4'),
    voice(4, 'https://cdn.example.org/b.mp4'),
  ]),
  'film-that-is-not-there--1-linked--0-missing--exact-path.json': chat([
    voice(1, old(1)),
    { ...words, videos: [{ uri: `messages/inbox/${thread}/videos/1.mp4` }], photos: [{ uri: 'x.jpg' }] },
  ]),
  'one-message-that-is-no-message--1-linked--0-missing--exact-path.json': chat([
    { audio_files: { uri: 'not a list' } },
    voice(1, old(1)),
  ]),
  'encrypted-chat--2-linked--1-missing--exact-path.json': encrypted([
    sealed(5, './media/00000000-0000-4000-8000-000000000005.aac'),
    sealed(6, './media/00000000-0000-4000-8000-000000000006.mp4', { text: 'look' }),
    sealed(7, './media/00000000-0000-4000-8000-000000000007.aac'),
    sealed(8, './media/00000000-0000-4000-8000-000000000008.jpg'),
  ]),
};

const reject: Fixtures = {
  'nobody-spoke--read-for-transcripts.json': chat([words]),
  'something-else--not-a-recording.json': '{"autofill_information_v2":{}}',
  'breaks-off--broken-row.json': '{"participants":[{"name":"Pat"}],"messages":[{"sender_name":"Pa',
  'list--not-a-recording.json': '[]',
};

writeFixtures('meta', accept, reject, [
  ...[1, 2].map((at) => `your_activity_across_facebook/${old(at)}`),
  `your_activity_across_facebook/messages/archived_threads/kim_1/audio/${clip(3)}`,
  `your_activity_across_facebook/${old(4)}`,
  'your_activity_across_facebook/messages/media/00000000-0000-4000-8000-000000000005.aac',
  'your_activity_across_facebook/messages/media/00000000-0000-4000-8000-000000000006.mp4',
]);
