/**
 * Writes renderer/vault/vendors/*\/testdata/{accept,reject}: small synthetic tables, pages and JSON files. A fixture's name is
 * its expectation: `what-it-is--3-linked--1-unlinked--exact-name.csv` in accept, `what-it-is--not-a-recording.csv` in reject.
 * Run by hand (`tsx scripts/make-vendor-fixtures.ts`); the results are committed. People, words and identifiers are made up.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvFile } from '../e2e/make-archives/csv.ts';
import { madeUpUtteranceId, madeUpUuid } from '../e2e/make-archives/utterance-id.ts';

const vendorsDir = fileURLToPath(new URL('../renderer/vault/vendors/', import.meta.url));
const serial = 'G0000EXAMPLE0001';
const firstMs = Date.UTC(2024, 2, 4, 5, 6, 6);
const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);
const latin1 = (content: string): Uint8Array => Buffer.from(content, 'latin1');
const rows = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;

const header = ['Timestamp', 'Audio File', 'Device Name', 'Transcript'];
const three = [
  ['2024-03-04T05:06:06Z', '0001.wav', 'Kitchen', 'set a timer for twelve minutes'],
  ['2024-03-04T06:08:10Z', '0002.wav', 'Kitchen', 'is the library open on saturday'],
  ['2024-03-04T07:10:14Z', '0003.wav', 'Hall', 'turn off the light, please'],
];
const lost = ['2024-03-04T09:00:00Z', '0999.wav', 'Hall', 'nobody recorded this'];

const history = (at: number, words: string): object => ({
  recordKey: `A1EXAMPLECUST#${firstMs + at * 60_000}#A1EXAMPLETYPE1#${serial}`,
  timestamp: firstMs + at * 60_000,
  device: { deviceName: 'Kitchen' },
  utteranceType: 'GENERAL',
  voiceHistoryRecordItems: [
    {
      recordItemType: 'CUSTOMER_TRANSCRIPT',
      utteranceId: madeUpUtteranceId(`clip ${at}`, firstMs + at * 60_000, serial),
      transcriptText: words,
    },
    { recordItemType: 'ALEXA_RESPONSE', transcriptText: 'OK.' },
  ],
});
const activity = (at: number, words: string): object => ({
  id: `A1EXAMPLECUST#${firstMs + at * 60_000}#A1EXAMPLETYPE1#${serial}`,
  creationTimestamp: firstMs + at * 60_000,
  description: JSON.stringify({ summary: words }),
  sourceDeviceIds: [{ serialNumber: serial }],
  utteranceId: madeUpUtteranceId(`clip ${at}`, firstMs + at * 60_000, serial),
  activityStatus: 'SUCCESS',
});

const alexaAccept: Readonly<Record<string, Uint8Array>> = {
  'commas-and-byte-order-mark--3-linked--1-unlinked--exact-name.csv': csvFile(header, [...three, lost]),
  'tabs-in-utf-16--3-linked--0-unlinked--exact-name.tsv': Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(rows(header.join('\t'), ...three.map((row) => row.join('\t'))), 'utf16le'),
  ]),
  'tabs-in-utf-16-without-mark--3-linked--0-unlinked--exact-name.tsv': Buffer.from(
    rows(header.join('\t'), ...three.map((row) => row.join('\t'))),
    'utf16le',
  ),
  'semicolons-in-windows-1252--2-linked--0-unlinked--exact-name.csv': latin1(
    rows(
      'Zeitstempel;Datei;Ger\u00e4tename;\u00c4u\u00dferung',
      '04.03.2024 06:06:06;0001.wav;K\u00fcche;Mach das Licht im Flur aus',
      '04.03.2024 07:08:10;0002.wav;K\u00fcche;Leg K\u00e4se auf die Liste',
    ),
  ),
  'spanish-headings--1-linked--0-unlinked--exact-name.csv': csvFile(
    ['Fecha y hora', 'Archivo', 'Dispositivo', 'Transcripción'],
    [['4/3/2024 6:06:06', '0001.wav', 'Cocina', 'pon un temporizador']],
  ),
  'french-headings--1-linked--0-unlinked--exact-name.csv': csvFile(
    ['Date et heure', 'Fichier', 'Appareil', 'Transcription'],
    [['04/03/2024 06:06:06', '0001.wav', 'Cuisine', 'mets un minuteur']],
  ),
  'italian-headings--1-linked--0-unlinked--exact-name.csv': csvFile(
    ['Data e ora', 'Nome file', 'Dispositivo', 'Trascrizione'],
    [['04/03/2024 06:06:06', '0001.wav', 'Cucina', 'imposta un timer']],
  ),
  'documentation-row-and-file-summary--3-linked--0-unlinked--exact-name.csv': csvFile(header, [
    ['The time of the request in UTC', 'The name of the audio file', 'The name of the device', 'The text that was recognised'],
    ...three,
    ['File Summary', '', '', ''],
    ['Number of records', '3', '', ''],
  ]),
  'title-above-the-header--3-linked--0-unlinked--exact-name.csv': utf8(
    rows('Your voice history', '', header.join(','), ...three.map((row) => row.map((cell) => `"${cell}"`).join(','))),
  ),
  'quotes-in-headings-and-n-a--2-linked--0-unlinked--exact-name.csv': csvFile(
    header.map((heading) => `"${heading}"`),
    [three[0] ?? [], ['Not Available', '0002.wav', 'N/A', 'N/A']],
  ),
  'commas-in-unquoted-last-words--1-linked--0-unlinked--exact-name.csv': utf8(
    rows(header.join(','), '2024-03-04T05:06:06Z,0001.wav,Kitchen,add milk, bread, and soap'),
  ),
  'quote-that-never-closes--3-linked--0-unlinked--exact-name.csv': utf8(
    rows(
      header.join(','),
      '2024-03-04T05:06:06Z,0001.wav,Kitchen,"set a timer',
      '2024-03-04T06:08:10Z,0002.wav,Kitchen,is the library open',
      '2024-03-04T07:10:14Z,0003.wav,Hall,lights',
    ),
  ),
  'rows-with-too-many-cells--2-linked--1-unlinked--exact-name.csv': utf8(
    rows(
      'Timestamp,Transcript,Audio File',
      '2024-03-04T05:06:06Z,set a timer,0001.wav',
      '2024-03-04T06:08:10Z,add milk,bread,and soap,0002.wav',
      '2024-03-04T07:10:14Z,lights,0003.wav',
    ),
  ),
  'paths-with-backslashes--2-linked--0-unlinked--exact-path.csv': csvFile(header, [
    ['2024-03-04T05:06:06Z', 'clips\\0001.wav', 'Kitchen', 'set a timer'],
    ['2024-03-04T06:08:10Z', '.\\clips\\0002.wav', 'Kitchen', 'lights'],
  ]),
  'names-spelt-differently--3-linked--0-unlinked--repaired-name.csv': csvFile(header, [
    ['2024-03-04T05:06:06Z', '0001 (1).WAV', 'Kitchen', 'set a timer'],
    ['2024-03-04T06:08:10Z', '0002', 'Kitchen', 'is the library open'],
    ['2024-03-04T07:10:14Z', 'Tom &amp; Ana.wav', 'Hall', 'lights'],
  ]),
  'two-files-of-the-same-name--0-linked--1-unlinked.csv': csvFile(header, [
    ['2024-03-04T05:06:06Z', 'same.wav', 'Kitchen', 'which of the two'],
  ]),
  'two-rows-of-one-file--1-linked--0-unlinked--exact-name.csv': csvFile(
    ['Audio File', 'Transcript', 'Alexa Response'],
    [
      ['0001.wav', 'set a timer', null],
      ['0001.wav', null, 'Twelve minutes, starting now.'],
    ],
  ),
  'two-rows-that-contradict-each-other--1-linked--1-unlinked--exact-name.csv': csvFile(
    ['Audio File', 'Transcript'],
    [
      ['0001.wav', 'set a timer'],
      ['0001.wav', 'let the dimmer'],
    ],
  ),
  'utterance-ids--2-linked--1-unlinked--shared-token.csv': csvFile(
    ['Utterance ID', 'Transcript'],
    [0, 1, 7].map((at) => [madeUpUtteranceId(`clip ${at}`, firstMs + at * 60_000, serial), `words of ${at}`]),
  ),
  'serial-and-minute--1-linked--1-unlinked--shared-token.csv': csvFile(
    ['Timestamp', 'Device Serial Number', 'Transcript'],
    [
      ['2024-03-04T11:12:13Z', 'G0000EXAMPLE0002', 'set a timer'],
      ['2024-03-04T11:15:13Z', 'G0000EXAMPLE0002', 'another minute'],
    ],
  ),
  'times-in-file-names--1-linked--1-unlinked--time-in-name.csv': csvFile(
    ['Timestamp', 'Transcript'],
    [
      ['2024-03-04 18:31:06', 'two seconds before the file says'],
      ['2024-03-04 18:31:59', 'too far away'],
    ],
  ),
  'row-without-sound--0-linked--1-unlinked.csv': csvFile(
    ['Timestamp', 'Transcript'],
    [['2024-03-04T05:06:06Z', 'only text is left']],
  ),
  'customer-history--2-linked--1-unlinked--shared-token.json': utf8(
    JSON.stringify({
      customerHistoryRecords: [history(0, 'set a timer'), history(1, 'lights'), history(9, 'nobody recorded this')],
    }),
  ),
  'pages-of-customer-history--2-linked--0-unlinked--shared-token.json': utf8(
    JSON.stringify([{ customerHistoryRecords: [history(0, 'set a timer')] }, { customerHistoryRecords: [history(1, 'lights')] }]),
  ),
  'activities--2-linked--0-unlinked--shared-token.json': utf8(
    JSON.stringify({ activities: [activity(0, 'set a timer'), activity(1, 'lights')] }),
  ),
  'activities-one-a-line--2-linked--0-unlinked--shared-token.jsonl': utf8(
    [activity(0, 'set a timer'), activity(1, 'lights')].map((one) => JSON.stringify(one)).join('\n'),
  ),
  'plain-objects--2-linked--0-unlinked--exact-name.json': utf8(
    JSON.stringify([
      { audioFile: '0001.wav', transcript: 'set a timer', createdAt: '2024-03-04T05:06:06Z' },
      { audioFile: '0002.wav', transcript: 'lights', createdAt: '2024-03-04T06:06:06Z' },
    ]),
  ),
  'table-on-a-page--2-linked--0-unlinked--exact-name.html': utf8(
    '<table><thead><tr><th>Date<th>File<th>Transcript</thead><tr><td>2024-03-04T05:06:06Z<td>0001.wav<td>caf&eacute; &#38; <b>cake</b>' +
      '<tr><td>2024-03-04T06:06:06Z<td>0002.wav<td><script>alert(1)</script>lights</table>',
  ),
  'vague-heading--2-linked--0-unlinked--exact-name.csv': csvFile(
    ['When', 'Clip', 'Summary'],
    [
      ['2024-03-04T05:06:06Z', '0001.wav', 'set a timer'],
      ['2024-03-04T06:06:06Z', '0002.wav', 'is the library open'],
    ],
  ),
  'no-headings--2-linked--0-unlinked--exact-name.csv': utf8(
    rows('2024-03-04T05:06:06Z,0001.wav,what is the time', '2024-03-04T06:06:06Z,0002.wav,turn it off'),
  ),
  'words-under-no-known-heading--2-linked--0-unlinked--exact-name.csv': utf8(
    rows(
      'Datum;Ort;Inhalt;Datei',
      '2024-03-04;Flur;mach das Licht aus;0001.wav',
      '2024-03-04;Flur;wie sp\u00e4t ist es;0002.wav',
    ),
  ),
  'file-that-is-not-there--1-linked--2-unlinked--exact-name.csv': csvFile(header, [
    three[0] ?? [],
    ['2024-03-04T08:06:06Z', 'gone.wav', 'Kitchen', 'what was kept elsewhere'],
    ['2024-03-04T09:06:06Z', 'gone-too.wav', 'Kitchen', 'N/A'],
  ]),
  'woken-by-mistake--2-linked--0-unlinked--shared-token.json': utf8(
    JSON.stringify({
      activities: [
        { ...activity(0, ''), activityStatus: 'DISCARDED_NON_DEVICE_DIRECTED_INTENT' },
        { ...activity(1, ''), activityStatus: 'SYSTEM_ABANDONED' },
      ],
    }),
  ),
  'wake-word-only--2-linked--0-unlinked--shared-token.json': utf8(
    JSON.stringify({
      customerHistoryRecords: [
        { ...history(0, ''), utteranceType: 'WAKE_WORD_ONLY' },
        { ...history(1, 'lights'), utteranceType: 'DEVICE_ARBITRATION' },
      ],
    }),
  ),
  'lines-that-name-files--2-linked--1-unlinked--exact-name.txt': utf8(
    '0001.wav: set a timer\n0002.wav\tlights\nand one line about nothing\n',
  ),
};

const alexaReject: Readonly<Record<string, Uint8Array>> = {
  'orders--not-a-recording.csv': csvFile(['Order Date', 'Product Name', 'Price'], [['2017-05-06', 'soap', '2.99']]),
  'calendar-with-a-summary--not-a-recording.csv': csvFile(['Start Time', 'Summary'], [['2024-03-04T05:06:06Z', 'dentist']]),
  'noise--not-a-recording.csv': Uint8Array.from({ length: 600 }, (_, at) => (at * 7919 + ((at * at) >> 3)) & 0xff),
  'nothing-but-a-header--not-a-recording.csv': csvFile(['Name', 'Value'], []),
  'empty-list--not-a-recording.json': utf8('[]'),
  'settings--not-a-recording.json': utf8('{"Alexa.VoiceHistory.retentionPeriod":"P18M"}'),
  'half-a-file--broken-row.json': utf8('{"customerHistoryRecords":[{"recordKey":"A1EXAM'),
  'page-without-a-table--not-a-recording.html': utf8('<html><body><h1>Sign in</h1></body></html>'),
};

const genericAccept: Readonly<Record<string, Uint8Array>> = {
  'plain-text--with-transcript.txt': utf8('Remember the spare key.\n'),
  'text-in-windows-1252--with-transcript.txt': latin1('Der Schl\u00fcssel liegt unter der T\u00f6pferscheibe.\n'),
  'subtitles--with-transcript.srt': utf8(
    '1\r\n00:00:00,000 --> 00:00:01,000\r\nThe plumber comes\r\n\r\n2\r\n00:00:01,000 --> 00:00:02,000\r\non <i>Tuesday</i>\r\n',
  ),
  'web-subtitles--with-transcript.vtt': utf8('WEBVTT\n\nNOTE made up\n\n00:00.000 --> 00:01.000\nThe plumber comes on Tuesday\n'),
  'transcriber--with-transcript.json': utf8('{"text":"The plumber comes on Tuesday","segments":[]}'),
  'call-recorder--with-time.json': utf8('{"timestamp_unix_ms":1681523821088,"direction":"in"}'),
};

const genericReject: Readonly<Record<string, Uint8Array>> = {
  'half-a-file--not-a-recording.json': utf8('{"text":"The plum'),
  'another-shape--not-a-recording.json': utf8('[1,2,3]'),
  'blank--not-a-recording.txt': utf8('\n\n \n'),
  'times-alone--not-a-recording.srt': utf8('1\n00:00:00,000 --> 00:00:01,000\n\n'),
};

function write(vendor: string, verdict: 'accept' | 'reject', fixtures: Readonly<Record<string, Uint8Array>>): void {
  const dir = `${vendorsDir}${vendor}/testdata/${verdict}/`;
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const [name, bytes] of Object.entries(fixtures)) writeFileSync(dir + name, bytes);
}

write('alexa', 'accept', alexaAccept);
write('alexa', 'reject', alexaReject);
write('generic', 'accept', genericAccept);
write('generic', 'reject', genericReject);
// The sounds that the fixtures name.
writeFileSync(
  `${vendorsDir}alexa/testdata/sounds.txt`,
  [
    'Voice/clips/0001.wav',
    'Voice/clips/0002.wav',
    'Voice/clips/0003.wav',
    'Voice/clips/Tom & Ana.wav',
    'Voice/clips/same.wav',
    'Voice/other/same.wav',
    `Voice/clips/${madeUpUuid('clip 0')}.wav`,
    `Voice/clips/${madeUpUuid('clip 1')}.wav`,
    'Voice/clips/G0000EXAMPLE0002_2024-03-04T11-12-40Z.wav',
    'Voice/clips/2024-03-04 18.31.08.wav',
    '',
  ].join('\n'),
);
