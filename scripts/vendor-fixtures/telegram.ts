/**
 * Writes the fixtures of Telegram: a result.json or a page each, read beside the sounds of testdata/sounds.txt. The name is the
 * expectation: `what--2-linked--1-missing--exact-path.json`. Run by hand (`tsx scripts/vendor-fixtures/telegram.ts`). People,
 * words and moments are made up.
 */
import { type Fixtures, writeFixtures } from './write-fixtures.ts';

const voice = (at: number, more: object = {}): object => ({
  id: 90 + at,
  type: 'message',
  date: `2021-03-04T14:15:1${at}`,
  date_unixtime: `161486371${at}`,
  from: at % 2 === 0 ? 'Pat' : 'Zo\u00eb',
  from_id: `user10${at}`,
  file: `voice_messages/audio_${at}@04-03-2021_14-15-1${at}.ogg`,
  media_type: 'voice_message',
  mime_type: 'audio/ogg',
  duration_seconds: 4,
  text: '',
  text_entities: [],
  ...more,
});
const words = { id: 2, type: 'message', date: '2021-03-04T14:00:00', from: 'Pat', text: 'only words' };
const joined = { id: 1, type: 'service', date: '2021-03-04T13:00:00', actor: 'Pat', action: 'create_group', text: '' };
const chat = (messages: readonly object[], more: object = {}): object => ({
  name: 'Pat Example',
  type: 'personal_chat',
  id: 100,
  messages,
  ...more,
});
const notIncluded = '(File not included. Change data exporting settings to download.)';
const json = (value: object): string => JSON.stringify(value, null, 1);
const old = (at: number): object => voice(at, { date_unixtime: undefined, from_id: 4_000_000_001 });

const pageOf = (...messages: readonly string[]): string =>
  '<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body onload="CheckLocation();">' +
  '<div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">\nPat Example\n</div></div></div>' +
  `<div class="page_body chat_page"><div class="history">${messages.join('\n')}</div></div></div></body></html>`;
const inPage = (at: number, media: string, more = ''): string =>
  `<div class="message default clearfix${at > 1 ? ' joined' : ''}" id="message${at}"><div class="body">` +
  `<div class="pull_right date details" title="04.03.2021 14:15:1${at} UTC+01:00">14:15</div>` +
  `${at > 1 ? '' : '<div class="from_name">\nPat &amp; Zo\u00eb \n</div>'}${more}<div class="media_wrap clearfix">${media}</div></div></div>`;
const voiceLink = (at: number): string =>
  `<a class="media clearfix pull_left block_link media_voice_message" href="voice_messages/audio_${at}@04-03-2021_14-15-1${at}.ogg">` +
  '<div class="fill pull_left"></div><div class="body"><div class="title bold">Voice message</div><div class="status details">00:04</div></div></a>';

const accept: Fixtures = {
  'one-chat--2-linked--0-missing--exact-path.json': json(chat([joined, words, voice(1), voice(2)])),
  'an-account--3-linked--0-missing--exact-path.json': json({
    about: 'Here is the data you requested.',
    personal_information: { user_id: 1, first_name: 'Pat' },
    contacts: { about: '', list: [{ first_name: 'Sam', messages: [voice(9)] }] },
    chats: { about: '', list: [chat([voice(1)]), { type: 'saved_messages', id: 7, messages: [voice(2)] }] },
    left_chats: { about: '', list: [chat([voice(3)], { type: 'private_group', name: 'Choir' })] },
  }),
  'name-behind-the-messages--1-linked--0-missing--exact-path.json': json({ messages: [voice(1)], name: 'Pat', type: 'bot_chat' }),
  'old-export-without-unix-time--1-linked--0-missing--exact-path.json': json(chat([old(1)])),
  'identifiers-without-quotes--2-linked--0-missing--exact-path.json': json(chat([voice(1), voice(2)])).replaceAll(
    /"from_id": "(user\d+)"/g,
    '"from_id": $1',
  ),
  'control-signs--2-linked--0-missing--exact-path.json': json(chat([voice(1, { text: 'a@b' }), voice(2)])).replace(
    'a@b',
    String.raw`a\x0Bb\\x0B`,
  ),
  'text-in-pieces--1-linked--0-missing--exact-path.json': json(
    chat([voice(1, { text: ['listen to ', { type: 'bold', text: 'this' }, { type: 'link' }, 7] })]),
  ),
  'files-not-exported--1-linked--2-missing--exact-path.json': json(
    chat([
      voice(1),
      voice(2, { file: notIncluded }),
      voice(3, { file: '(File exceeds maximum size.)', media_type: 'video_message' }),
      { ...words, file: notIncluded, media_type: 'video_file' },
    ]),
  ),
  'sound-that-is-not-there--1-linked--1-missing--exact-path.json': json(chat([voice(1), voice(8)])),
  'flat-copy--1-linked--0-missing--exact-name.json': json(chat([voice(1, { file: 'elsewhere/flat.ogg' })])),
  'round-video-and-music--2-linked--0-missing--exact-path.json': json(
    chat([
      voice(4, { media_type: 'video_message', file: 'round_video_messages/file_4@04-03-2021_14-15-14.mp4' }),
      voice(5, { media_type: 'audio_file', file: 'files/song (1).mp3', file_name: 'song.mp3' }),
    ]),
  ),
  'one-message-that-is-no-message--1-linked--0-missing--exact-path.json': json(
    chat([voice(1), { file: 7, media_type: ['voice_message'] }]),
  ),
  'breaks-off--1-linked--0-missing--exact-path.json': json(chat([voice(1), voice(2)])).slice(0, 420),
  'pages--2-linked--1-missing--exact-path.html': pageOf(
    '<div class="message service" id="message-1"><div class="body details">4 March 2021</div></div>',
    inPage(1, voiceLink(1)),
    inPage(2, voiceLink(2), '<div class="text">listen to <b>this</b></div>'),
    inPage(3, '<div class="media clearfix pull_left media_voice_message"><div class="body">Not included</div></div>'),
    inPage(4, '<a class="photo_wrap clearfix pull_left" href="photos/photo_1.jpg"></a>'),
  ),
};

const reject: Fixtures = {
  'another-result--not-a-recording.json': json({ name: 'benchmark', results: [1, 2] }),
  'no-json--not-a-recording.json': 'result: none',
  'empty-list--not-a-recording.json': '[]',
  'nobody-spoke--read-for-transcripts.json': json(chat([joined, words])),
  'another-page--not-a-recording.html':
    '<html><body><a href="voice_messages/audio_1@04-03-2021_14-15-11.ogg">x</a></body></html>',
};

writeFixtures('telegram', accept, reject, [
  'ChatExport_2021-03-04/voice_messages/audio_1@04-03-2021_14-15-11.ogg',
  'ChatExport_2021-03-04/voice_messages/audio_2@04-03-2021_14-15-12.ogg',
  'ChatExport_2021-03-04/voice_messages/audio_3@04-03-2021_14-15-13.ogg',
  'ChatExport_2021-03-04/round_video_messages/file_4@04-03-2021_14-15-14.mp4',
  'ChatExport_2021-03-04/files/song (1).mp3',
  'ChatExport_2021-03-04/files/song (2).mp3',
  'ChatExport_2021-03-04/files/flat.ogg',
]);
