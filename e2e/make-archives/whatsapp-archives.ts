/**
 * Chats exported from WhatsApp, as renderer/vault/vendors/whatsapp/README.md describes them. People and words are made up.
 */
import { quietMp3, quietOpus } from './quiet-sound.ts';
import { clip, testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text } from './zip-file.ts';

const mark = '\u200e';
const chat = (...lines: readonly string[]): Uint8Array => text(`${lines.join('\n')}\n`);

const iphoneGerman = testArchive(
  'whatsapp-iphone-german',
  () => [
    deflated(
      'WhatsApp Chat - Nora Example/_chat.txt',
      chat(
        `\ufeff[29.01.24, 08:15:00] Nora Example: ${mark}Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.`,
        '[29.01.24, 08:15:30] Nora Example: hör dir das an',
        `${mark}[29.01.24, 08:15:41] Nora Example: ${mark}<Anhang: 00000003-AUDIO-2024-01-29-08-15-41.opus>`,
        `${mark}[29.01.24, 08:17:02] Jon: Die Säge von nebenan ${mark}<Anhang: 00000004-AUDIO-2024-01-29-08-17-02.opus>`,
        `${mark}[30.01.24, 19:00:10] Jon: ${mark}<Anhang: 00000005-PHOTO-2024-01-30-19-00-10.jpg>`,
        `${mark}[31.01.24, 07:45:00] Nora Example: ${mark}Audio weggelassen`,
        '[31.01.24, 07:46:00] Jon: ich höre es später',
        'im Zug: vielleicht',
      ),
    ),
    stored('WhatsApp Chat - Nora Example/00000003-AUDIO-2024-01-29-08-15-41.opus', quietOpus(701)),
    stored('WhatsApp Chat - Nora Example/00000004-AUDIO-2024-01-29-08-17-02.opus', quietOpus(702)),
    stored('WhatsApp Chat - Nora Example/00000005-PHOTO-2024-01-30-19-00-10.jpg', text('not really a picture')),
  ],
  {
    kind: 'imported',
    vendor: 'whatsapp',
    recordings: 2,
    withTranscript: 1,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 1, 'not-a-recording': 1 },
    words: ['Die Säge von nebenan', 'Nora Example'],
  },
);

const androidEnglish = testArchive(
  'whatsapp-android-english',
  () => [
    deflated(
      'WhatsApp Chat with Pat Example.txt',
      chat(
        '3/2/24, 11:40 PM - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.',
        '3/2/24, 11:41 PM - Pat Example: listen to the owl',
        `3/2/24, 11:46\u202fPM - Pat Example: ${mark}PTT-20240302-WA0007.opus (file attached)`,
        'behind the shed, at two',
        `3/3/24, 9:05\u202fAM - Sam: ${mark}AUD-20240303-WA0001.m4a (file attached)`,
        `3/3/24, 9:06\u202fAM - Sam: ${mark}PTT-20240303-WA0002.opus (file attached)`,
        '3/3/24, 9:07\u202fAM - Pat Example: <Media omitted>',
      ),
    ),
    stored('PTT-20240302-WA0007.opus', quietOpus(711)),
    stored('AUD-20240303-WA0001.m4a', clip(1712)),
    // Nobody speaks of this one: its name says the day.
    stored('PTT-20240304-WA0003.opus', quietOpus(713)),
  ],
  {
    kind: 'imported',
    vendor: 'whatsapp',
    recordings: 3,
    withTranscript: 1,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 1 },
    words: ['behind the shed', 'Pat Example'],
  },
);

const severalChats = testArchive(
  'whatsapp-several-chats',
  () => [
    deflated(
      'Chats/WhatsApp Chat mit Jon.txt',
      chat('29.01.24, 08:15 - Jon: hallo', '29.01.24, 08:16 - Jon: PTT-20240129-WA0001.opus (Datei angehängt)', 'vom Balkon aus'),
    ),
    stored('Chats/PTT-20240129-WA0001.opus', quietOpus(721)),
    deflated(
      'Conversa do WhatsApp com Rita/Conversa do WhatsApp com Rita.txt',
      chat(
        '13/02/2024 10:00 - Rita: oi',
        '13/02/2024 10:01 - Rita: PTT-20240129-WA0001.opus (arquivo anexado)',
        'o mar de manhã',
        '13/02/2024 10:02 - Rita: 6f1ed002ab5595859014ebf0951522d9.mp3 (arquivo anexado)',
      ),
    ),
    stored('Conversa do WhatsApp com Rita/PTT-20240129-WA0001.opus', quietOpus(722)),
    stored('Conversa do WhatsApp com Rita/6f1ed002ab5595859014ebf0951522d9.mp3', quietMp3(723)),
  ],
  {
    kind: 'imported',
    vendor: 'whatsapp',
    recordings: 3,
    withTranscript: 2,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 2 },
    words: ['vom Balkon aus', 'o mar de manhã'],
  },
);

/** A copy of the phone's own folder: no chat at all. */
const voiceNotesAlone = testArchive(
  'whatsapp-folder-of-voice-notes',
  () =>
    [0, 1, 2, 3].map((at) =>
      stored(
        `WhatsApp/Media/WhatsApp Voice Notes/20240${1 + (at % 2)}/PTT-202401${15 + at}-WA000${at}.opus`,
        quietOpus(731 + at),
      ),
    ),
  {
    kind: 'imported',
    vendor: 'whatsapp',
    recordings: 4,
    withTranscript: 0,
    unlinkedLines: 0,
    reasons: {},
    words: [],
  },
);

export const whatsappArchives: readonly TestArchive[] = [iphoneGerman, androidEnglish, severalChats, voiceNotesAlone];
