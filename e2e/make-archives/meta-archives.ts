/**
 * Downloads from Facebook and Instagram with voice clips: the old and the new roots, and an encrypted chat, as
 * renderer/vault/vendors/meta/README.md describes them. People, words and moments are made up.
 */
import { quietMp3, quietOpus } from './quiet-sound.ts';
import { clip, testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text } from './zip-file.ts';

const firstMs = Date.UTC(2021, 2, 4, 13, 15, 16, 123);
const timeOf = (at: number): number => firstMs + at * 3_717_000;

/** As Meta writes text: each byte of UTF-8 a sign of its own. */
const bytewise = (words: string): string => Buffer.from(words, 'utf8').toString('latin1');
const chat = (title: string, messages: readonly object[]): Uint8Array =>
  text(
    JSON.stringify(
      {
        participants: [{ name: bytewise(title) }, { name: 'Pat Example' }],
        messages,
        title: bytewise(title),
        thread_path: 'inbox/x_1',
        magic_words: [],
      },
      null,
      2,
    ).replaceAll(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
const voice = (at: number, from: string, uri: string, words?: string): object => ({
  sender_name: bytewise(from),
  timestamp_ms: timeOf(at),
  ...(words !== undefined && { content: bytewise(words) }),
  audio_files: [{ uri, creation_timestamp: Math.floor(timeOf(at) / 1000) }],
  type: 'Generic',
});
const clipName = (at: number): string => `audioclip-${timeOf(at)}-${4000 + at}.mp4`;

const thread = 'inbox/zoe_1234567890';
const newRoot = testArchive(
  'messenger-new-root',
  () => [
    deflated(
      `your_activity_across_facebook/messages/${thread}/message_2.json`,
      chat('Zoë', [voice(1, 'Zoë', `messages/${thread}/audio/${clipName(1)}`, 'für den Leuchtturm')]),
    ),
    deflated(
      `your_activity_across_facebook/messages/${thread}/message_10.json`,
      chat('Zoë', [
        voice(2, 'Pat Example', `your_activity_across_facebook/messages/${thread}/audio/${clipName(2)}`),
        voice(3, 'Zoë', 'https://cdn.example.org/v/t59/audioclip-1.mp4?oh=1'),
        { sender_name: 'Pat Example', timestamp_ms: timeOf(4), content: 'nothing but words', type: 'Generic' },
        voice(5, 'Zoë', 'https://cdn.example.org/v/t59/other.mp4?oh=1'),
      ]),
    ),
    ...[1, 2].map((at) => stored(`your_activity_across_facebook/messages/${thread}/audio/${clipName(at)}`, quietMp3(400 + at))),
    // Its address is dead, its moment isn't.
    stored(`your_activity_across_facebook/messages/${thread}/audio/${clipName(5)}`, quietMp3(405)),
    deflated('your_activity_across_facebook/posts/your_posts_1.json', text('[]')),
    stored('your_activity_across_facebook/posts/media/memo.wav', clip(406)),
  ],
  {
    kind: 'imported',
    vendor: 'messenger',
    recordings: 4,
    withTranscript: 1,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 2, 'not-a-recording': 1 },
    words: ['für den Leuchtturm', 'Zoë'],
  },
);

const oldInstagram = testArchive(
  'instagram-old-root',
  () => [
    deflated('instagram-pat-2022-05-06-AbC123/followers_and_following/following.json', text('{}')),
    deflated(
      'instagram-pat-2022-05-06-AbC123/messages/inbox/choir_1/message_1.json',
      chat('Harbour choir 🎧', [
        voice(1, 'Kim', 'messages/inbox/choir_1/audio/a.mp4'),
        voice(2, 'Zoë', 'messages/inbox/choir_1/audio/b.mp4'),
      ]),
    ),
    stored('instagram-pat-2022-05-06-AbC123/messages/inbox/choir_1/audio/a.mp4', quietMp3(411)),
    stored('instagram-pat-2022-05-06-AbC123/messages/inbox/choir_1/audio/b.mp4', quietMp3(412)),
  ],
  {
    kind: 'imported',
    vendor: 'instagram',
    recordings: 2,
    withTranscript: 0,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1, 'not-a-recording': 1 },
    words: ['Harbour choir 🎧'],
  },
);

const newInstagram = testArchive(
  'instagram-new-root',
  () => [
    deflated(
      'your_instagram_activity/messages/message_requests/kim_7/message_1.json',
      chat('Kim', [voice(1, 'Kim', 'your_instagram_activity/messages/message_requests/kim_7/audio/1.wav')]),
    ),
    stored('your_instagram_activity/messages/message_requests/kim_7/audio/1.wav', clip(421)),
    stored('your_instagram_activity/messages/message_requests/kim_7/audio/2.wav', clip(422)),
  ],
  {
    kind: 'imported',
    vendor: 'instagram',
    recordings: 2,
    withTranscript: 0,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1 },
    words: ['Kim'],
  },
);

const sealed = (at: number, uri: string): object => ({
  isUnsent: false,
  media: [{ uri }],
  reactions: [],
  senderName: bytewise('Zoë'),
  text: '',
  timestamp: timeOf(at),
  type: 'media',
});
const encrypted = testArchive(
  'messenger-encrypted-chat',
  () => [
    deflated(
      'messages/Zoe_1.json',
      text(
        JSON.stringify({
          participants: ['Pat', bytewise('Zoë')],
          threadName: bytewise('Zoë_1'),
          messages: [1, 2, 3].map((at) => sealed(at, `./media/00000000-0000-4000-8000-00000000000${at}.aac`)),
        }),
      ),
    ),
    ...[1, 2].map((at) => stored(`messages/media/00000000-0000-4000-8000-00000000000${at}.aac`, quietOpus(430 + at))),
  ],
  {
    kind: 'imported',
    vendor: 'messenger',
    recordings: 2,
    withTranscript: 0,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 1 },
    words: ['Zoë'],
  },
);

export const metaArchives: readonly TestArchive[] = [newRoot, oldInstagram, newInstagram, encrypted];
