/**
 * Exports of Telegram Desktop: one chat as JSON, a whole account, and pages without JSON, as renderer/vault/vendors/telegram/README.md
 * describes them. People, words and moments are made up.
 */
import { quietMp3, quietOpus } from './quiet-sound.ts';
import { testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text, type ZipMember } from './zip-file.ts';

const firstMs = Date.UTC(2021, 2, 4, 13, 15, 16);
const two = (value: number): string => String(value).padStart(2, '0');

/** The exporting computer is an hour east of UTC. */
function local(utcMs: number): { readonly iso: string; readonly stamp: string; readonly title: string } {
  const at = new Date(utcMs + 3_600_000);
  const [year, month, day] = [at.getUTCFullYear(), two(at.getUTCMonth() + 1), two(at.getUTCDate())];
  const clock = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two);
  return {
    iso: `${year}-${month}-${day}T${clock.join(':')}`,
    stamp: `${day}-${month}-${year}_${clock.join('-')}`,
    title: `${day}.${month}.${year} ${clock.join(':')}`,
  };
}

const timeOf = (at: number): number => firstMs + at * 3_717_000;
const voiceName = (at: number): string => `voice_messages/audio_${at}@${local(timeOf(at)).stamp}.ogg`;
const sound = (folder: string, at: number, seed: number): ZipMember => stored(`${folder}${voiceName(at)}`, quietOpus(seed));

const message = (at: number, from: string, more: object): object => ({
  id: 90 + at,
  type: 'message',
  date: local(timeOf(at)).iso,
  date_unixtime: String(timeOf(at) / 1000),
  from,
  from_id: `user${from.length}00`,
  text: '',
  text_entities: [],
  ...more,
});
const voice = (at: number, from: string, more: object = {}): object =>
  message(at, from, { file: voiceName(at), media_type: 'voice_message', mime_type: 'audio/ogg', duration_seconds: 4, ...more });
const json = (value: object): Uint8Array => text(JSON.stringify(value, null, 1));

const oneChat = testArchive(
  'telegram-one-chat',
  () => [
    deflated(
      'ChatExport_2021-03-04/result.json',
      json({
        name: 'Marlene Example',
        type: 'personal_chat',
        id: 100,
        messages: [
          { id: 1, type: 'service', date: local(firstMs).iso, actor: 'Pat', action: 'phone_call', text: '' },
          voice(1, 'Marlene', { text: ['the ', { type: 'bold', text: 'lighthouse' }, ' recording'] }),
          message(2, 'Pat', { text: 'nothing but words about rowing' }),
          voice(3, 'Pat'),
          voice(4, 'Marlene', { file: '(File not included. Change data exporting settings to download.)', text: 'the lost one' }),
          message(5, 'Pat', {
            file: 'files/song (1).mp3',
            file_name: 'song.mp3',
            media_type: 'audio_file',
            mime_type: 'audio/mpeg',
          }),
          message(6, 'Pat', { file: 'files/contract.pdf', mime_type: 'application/pdf' }),
          message(7, 'Pat', { photo: 'photos/photo_1.jpg' }),
        ],
      }),
    ),
    sound('ChatExport_2021-03-04/', 1, 301),
    sound('ChatExport_2021-03-04/', 3, 302),
    stored('ChatExport_2021-03-04/files/song (1).mp3', quietMp3(303)),
    deflated('ChatExport_2021-03-04/files/contract.pdf', text('%PDF-1.4 not really')),
    deflated('ChatExport_2021-03-04/photos/photo_1.jpg', text('not really a picture')),
  ],
  {
    kind: 'imported',
    vendor: 'telegram',
    recordings: 3,
    withTranscript: 1,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 1, 'not-a-recording': 2 },
    words: ['lighthouse', 'Marlene Example', 'the lost one'],
  },
);

const account = testArchive(
  'telegram-account',
  () => [
    deflated(
      'DataExport_2021-03-04/result.json',
      text(
        JSON.stringify({
          about: 'Here is the data you requested.',
          personal_information: { user_id: 1, first_name: 'Pat' },
          contacts: { about: '', list: [] },
          chats: {
            about: '',
            list: [
              {
                name: 'Harbour choir',
                type: 'private_group',
                id: 7,
                messages: [1, 2].map((at) => voice(at, 'Zoë', { file: `chats/chat_01/${voiceName(at)}` })),
              },
              {
                type: 'saved_messages',
                id: 8,
                messages: [voice(3, 'Pat', { file: `chats/chat_02/${voiceName(3)}`, text: 'bell@tower' })],
              },
            ],
          },
          left_chats: { about: '', list: [] },
        })
          // As Telegram writes a control sign, and as one version wrote identifiers.
          .replace('bell@tower', String.raw`bell\x0Btower`)
          .replaceAll(/"from_id":"(user\d+)"/g, '"from_id":$1'),
      ),
    ),
    ...[1, 2, 3].map((at) => sound(`DataExport_2021-03-04/chats/chat_0${at === 3 ? 2 : 1}/`, at, 310 + at)),
    deflated('DataExport_2021-03-04/export_results.html', text('<html><body class="start"></body></html>')),
  ],
  {
    kind: 'imported',
    vendor: 'telegram',
    recordings: 3,
    withTranscript: 1,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1, 'not-a-recording': 1 },
    words: ['Harbour choir', 'Zoë', 'tower'],
  },
);

const inPage = (at: number, from: string | null, media: string, words = ''): string =>
  `<div class="message default clearfix${from === null ? ' joined' : ''}" id="message${at}"><div class="body">` +
  `<div class="pull_right date details" title="${local(timeOf(at)).title} UTC+01:00">x</div>` +
  `${from === null ? '' : `<div class="from_name">${from}</div>`}${words && `<div class="text">${words}</div>`}` +
  `<div class="media_wrap clearfix">${media}</div></div></div>`;
const link = (at: number): string =>
  `<a class="media clearfix pull_left block_link media_voice_message" href="${voiceName(at)}"><div class="title bold">Voice message</div></a>`;
const page = (...messages: readonly string[]): Uint8Array =>
  text(
    '<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold">Rowing &amp; tea</div></div>' +
      `<div class="page_body chat_page"><div class="history">${messages.join('')}</div></div></div></body></html>`,
  );

const pages = testArchive(
  'telegram-pages',
  () => [
    deflated('ChatExport_2021-03-04/messages.html', page(inPage(1, 'Zo&euml;', link(1), 'about the tide table'))),
    deflated('ChatExport_2021-03-04/messages2.html', page(inPage(2, null, link(2)))),
    sound('ChatExport_2021-03-04/', 1, 321),
    sound('ChatExport_2021-03-04/', 2, 322),
    sound('ChatExport_2021-03-04/', 3, 323),
  ],
  {
    kind: 'imported',
    vendor: 'telegram',
    recordings: 3,
    withTranscript: 1,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 2 },
    words: ['tide table', 'Rowing & tea', 'Zoë'],
  },
);

export const telegramArchives: readonly TestArchive[] = [oneChat, account, pages];
