/**
 * Writes the fixtures of WhatsApp: a chat each, read beside the sounds of testdata/sounds.txt. The name is the expectation: how
 * many recordings are linked, how many records are without sound, by which step, and the order of the dates that holds
 * (`asked` when the chat doesn't settle it). Run by hand (`tsx scripts/vendor-fixtures/whatsapp.ts`). People and words are made up.
 */
import { type Fixtures, writeFixtures } from './write-fixtures.ts';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
const ios = '00000042-AUDIO-2018-01-29-23-46-03.opus';
const ptt = 'PTT-20180129-WA0007.opus';
const aud = 'AUD-20180302-WA0001.m4a';
const hash = '6f1ed002ab5595859014ebf0951522d9.opus';
const ltr = '\u200e';

const accept: Fixtures = {
  'iphone-english--1-linked--0-missing--exact-name--dmy.txt': lines(
    `\ufeff[29/01/2018, 23:45:00] Pat: ${ltr}Messages and calls are end-to-end encrypted.`,
    '[29/01/2018, 23:45:50] Pat: listen',
    `${ltr}[29/01/2018, 23:46:03] Pat: ${ltr}<attached: ${ios}>`,
    '[29/01/2018, 23:46:30] Sam: done',
    'in two lines: with a colon',
  ),
  'iphone-german-with-caption--1-linked--0-missing--exact-name--dmy.txt': lines(
    '[29.01.18, 23:45:00] Pat: hör mal',
    `${ltr}[29.01.18, 23:46:03] Pat: Die neue Klingel ${ltr}<Anhang: ${ios}>`,
  ),
  'iphone-turkish--1-linked--0-missing--exact-name--dmy.txt': lines(
    '[29.01.2018 23:45:00] Pat: dinle',
    `[29.01.2018 23:46:03] Pat: ${ltr}<${ptt} eklendi>`,
  ),
  'iphone-american-twelve-hours--1-linked--0-missing--exact-name--mdy.txt': lines(
    '[1/29/18, 11:45:00\u202fPM] Pat: listen',
    `[1/29/18, 11:46:03\u202fPM] Pat: ${ltr}<attached: ${ios}>`,
  ),
  'android-english--2-linked--0-missing--exact-name--mdy.txt': lines(
    '1/29/18, 11:45 PM - Messages to this chat and calls are now secured with end-to-end encryption.',
    `1/29/18, 11:46 PM - Pat: ${ltr}${ptt} (file attached)`,
    'the plumber, again',
    `3/2/18, 9:05 AM - Sam: ${aud} (file attached)`,
  ),
  'android-german--1-linked--0-missing--exact-name--dmy.txt': lines(
    '29.01.18, 23:45 - Pat hat die Gruppe erstellt',
    `29.01.18, 23:46 - Pat: ${ltr}${ptt} (Datei angehängt)`,
    '29.01.18, 23:47 - Sam: null',
  ),
  'android-spanish--1-linked--0-missing--exact-name--dmy.txt': lines(
    '29/1/18 11:45 p.\u00a0m. - Pat: oye',
    `29/1/18 11:46 p.\u00a0m. - Pat: ${ptt} (archivo adjunto)`,
  ),
  'android-finnish--1-linked--0-missing--exact-name--dmy.txt': lines(
    '29.1.2018 klo 23.45 - Pat: kuule',
    `29.1.2018 klo 23.46 - Pat: ${ptt} (tiedosto liitetty)`,
  ),
  'android-czech-spaced-dots--1-linked--0-missing--exact-name--dmy.txt': lines(
    '29. 1. 2018. 23:45 - Pat: slyš',
    `29. 1. 2018. 23:46 - Pat: ${ptt} (soubor byl přiložen)`,
  ),
  'android-chinese--1-linked--0-missing--exact-name--ymd.txt': lines(
    '2018/1/29 下午11:45 - Pat: 听',
    `2018/1/29 下午11:46 - Pat: ${ptt}（文件附件）`,
  ),
  'android-korean--1-linked--0-missing--exact-name--ymd.txt': lines(
    '2018. 1. 29. 오후 11:45 - Pat: 들어봐',
    `2018. 1. 29. 오후 11:46 - Pat: ${ptt} (파일 첨부됨)`,
  ),
  'android-arabic-digits--1-linked--0-missing--exact-name--dmy.txt': lines(
    '٢٩‏/١‏/٢٠١٨، ١١:٤٥ م - Pat: اسمع',
    `٢٩‏/١‏/٢٠١٨، ١١:٤٦ م - Pat: ${ltr}${ptt} (الملف مرفق)`,
  ),
  'android-dutch-dashes--1-linked--0-missing--exact-name--dmy.txt': lines(
    '29-01-18 23:45 - Pat: luister',
    `29-01-18 23:46 - Pat: ${ptt} (bestand bijgevoegd)`,
  ),
  'android-thai-years--1-linked--0-missing--exact-name--dmy.txt': lines(
    '29/1/2561 23:45 - Pat: ฟัง',
    `29/1/2561 23:46 - Pat: ${ptt} (ไฟล์ที่แนบมา)`,
  ),
  'unknown-half-of-the-day--1-linked--0-missing--exact-name--day-alone.txt': lines(
    '29/1/2018 11:45 xyz - Pat: x',
    `29/1/2018 11:46 xyz - Pat: ${ptt} (y z)`,
  ),
  'hash-only-name--1-linked--0-missing--exact-name--dmy.txt': lines(
    '29/01/2018, 23:45 - Pat: x',
    `29/01/2018, 23:46 - Pat: ${hash} (file attached)`,
  ),
  'old-iphone--1-linked--0-missing--exact-name--dmy.txt': lines(
    '29/01/2018, 23:45:00: Pat: x',
    '[29/01/2018, 23:45:00] Pat: x',
    `[29/01/2018, 23:46:03] Pat: 2018-01-29-AUDIO-00000099.m4a <${ltr}attached>`,
  ),
  'windows-lines--1-linked--0-missing--exact-name--dmy.txt': lines(
    '29.01.18, 23:45 - Pat: x',
    `29.01.18, 23:46 - Pat: ${ptt} (Datei angehängt)`,
  ).replaceAll('\n', '\r\n'),
  'name-in-another-case--1-linked--0-missing--repaired-name--dmy.txt': lines(
    '29.01.18, 23:45 - Pat: x',
    `29.01.18, 23:46 - Pat: ${ptt.replace('PTT', 'Ptt')} (Datei angehängt)`,
  ),
  'order-by-file-names--1-linked--0-missing--exact-name--mdy.txt': lines(
    '3/2/18, 9:00 - Pat: x',
    `3/2/18, 9:05 - Pat: ${aud} (file attached)`,
  ),
  'order-by-days-that-do-not-run-backwards--1-linked--0-missing--exact-name--dmy.txt': lines(
    '09/01/2018, 9:00 - Pat: x',
    '10/01/2018, 9:00 - Pat: x',
    '02/02/2018, 9:00 - Pat: x',
    `03/02/2018, 9:05 - Pat: ${hash} (file attached)`,
  ),
  'order-that-nothing-settles--1-linked--0-missing--exact-name--asked.txt': lines(
    '03/02/2018, 9:00 - Pat: x',
    `03/02/2018, 9:05 - Pat: ${hash} (file attached)`,
  ),
  'left-out-on-an-iphone--0-linked--2-missing.txt': lines(
    `[29.01.18, 23:46:03] Pat: ${ltr}Audio weggelassen`,
    `[29.01.18, 23:46:04] Pat: ${ltr}Bild weggelassen`,
    `[29.01.18, 23:46:05] Sam: ${ltr}audio omitted`,
  ),
  'named-but-not-there--0-linked--1-missing.txt': lines(
    '29.01.18, 23:45 - Pat: x',
    '29.01.18, 23:46 - Pat: PTT-20190101-WA0001.opus (Datei angehängt)',
    '29.01.18, 23:47 - Pat: IMG-20190101-WA0001.jpg (Datei angehängt)',
    '29.01.18, 23:48 - Pat: song.mp3 is my favourite',
  ),
  'author-with-a-colon--1-linked--0-missing--exact-name--dmy.txt': lines(
    '29.01.18, 23:44 - Pat: Work: x',
    '29.01.18, 23:45 - Pat: Work: y',
    `29.01.18, 23:46 - Pat: Work: ${ptt} (Datei angehängt)`,
  ),
  'spoken-of-later--1-linked--0-missing--exact-name--dmy.txt': lines(
    `29.01.18, 23:46 - Pat: ${ptt} (Datei angehängt)`,
    `30.01.18, 23:47 - Sam: did you mean ${ptt} ?`,
  ),
};

const reject: Fixtures = {
  'words-alone--read-for-transcripts.txt': lines('29.01.18, 23:46 - Pat: hello', '29.01.18, 23:47 - Sam: <Media omitted>'),
  'a-shopping-list--not-a-recording.txt': lines('milk', 'bread', '12.03. cake'),
  'a-log--not-a-recording.txt': lines(
    'started',
    ...Array.from({ length: 60 }, (_, at) => `line ${at}`),
    '2018-01-29 23:46:03 - a: b',
  ),
  'blank--not-a-recording.txt': '\n\n \n',
};

const folder = 'WhatsApp Chat - Pat Example/';
writeFixtures(
  'whatsapp',
  accept,
  reject,
  [ios, ptt, aud, hash, '2018-01-29-AUDIO-00000099.m4a', 'unrelated.opus'].map((name) => folder + name),
);
