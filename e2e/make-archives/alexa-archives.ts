/**
 * Different guesses of what an Alexa archive with sound may look like. Nobody outside knows (renderer/vault/vendors/alexa/
 * README.md), so tests must not stand on one layout. People, words and identifiers are made up.
 */
import { csvFile } from './csv.ts';
import { pdfOfLines } from './pdf.ts';
import { clip, testArchive, type TestArchive } from './test-archive.ts';
import { isoSeconds, madeUpUtteranceId, madeUpUuid } from './utterance-id.ts';
import { deflated, stored, text, type ZipMember } from './zip-file.ts';

interface Utterance {
  readonly words: string | null;
  readonly reply: string | null;
  readonly device: string;
  readonly utcMs: number;
}

const firstMs = Date.UTC(2024, 2, 4, 5, 6, 6);
const said: readonly (readonly [words: string | null, reply: string | null, device: string])[] = [
  ['set a timer for twelve minutes', 'Twelve minutes, starting now.', 'Kitchen'],
  ['is the library open on saturday', 'It opens at ten.', 'Kitchen'],
  [null, null, 'Hall'],
  ['mach das licht im flur aus', 'OK.', 'Hall'],
  ['how far is the moon', 'About three hundred eighty four thousand kilometres.', 'Study'],
  ['leg käse und brot auf die liste', 'Hinzugefügt.', 'Kitchen'],
];
const utterances: readonly Utterance[] = said.map(([words, reply, device], at) => ({
  words,
  reply,
  device,
  utcMs: firstMs + at * 3_724_000,
}));
const withWords = utterances.filter(({ words }) => words !== null);
const words = withWords.map((utterance) => utterance.words ?? '');
const serial = 'G0000EXAMPLE0001';

const dataRequestMembers = (): readonly ZipMember[] => [
  deflated('Lists/Lists.csv', csvFile(['List', 'Item', 'Created'], [['Shopping', 'soap', '2024-03-04 05:06:06']])),
  deflated('Location/Country of Residence-1.csv', csvFile(['Timestamp', 'Country'], [['2024-03-04T05:06:06Z', 'DE']])),
];

const number = (at: number): string => String(at + 1).padStart(4, '0');
const usTime = (ms: number): string => {
  const [date = '', clock = ''] = isoSeconds(ms).replace('Z', '').split('T');
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year} ${clock} UTC`;
};

const table = testArchive(
  'alexa-table-by-file-name',
  () => [
    deflated('README.txt', text('See the description for each file.')),
    ...dataRequestMembers(),
    ...utterances.map((_, at) => deflated(`Voice/Clips/${number(at)}.wav`, clip(at))),
    deflated(
      'Voice/Voice.zip.csv',
      csvFile(
        ['"Creation Timestamp"', 'Audio File Name', 'Device Name', 'Customer Transcript', 'Alexa Response', 'Activity Status'],
        [
          [
            'The time of the request',
            'The name of the audio file',
            'The name of the device',
            'The text that was recognised',
            'The answer given',
            'The status of it',
          ],
          ...utterances.map(({ words: heard, reply, device, utcMs }, at) => [
            usTime(utcMs),
            `${number(at)}.wav`,
            device,
            heard ?? 'Audio was not intended for Alexa',
            reply,
            heard === null ? 'DISCARDED_NON_DEVICE_DIRECTED_INTENT' : 'SUCCESS',
          ]),
          ['File Summary', '', '', '', '', ''],
          ['Number of records', '6', '', '', '', ''],
        ],
      ),
    ),
  ],
  {
    kind: 'imported',
    vendor: 'alexa',
    recordings: 6,
    withTranscript: 5,
    unlinkedLines: 0,
    reasons: { 'not-a-recording': 3, 'read-for-transcripts': 1 },
    words,
  },
);

const utf16 = (content: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]);

const byIdentifier = testArchive(
  'alexa-table-by-utterance-id',
  () => [
    ...utterances.map((_, at) => deflated(`Alexa/Audio/${madeUpUuid(`clip ${at}`)}.wav`, clip(10 + at))),
    deflated(
      'Alexa/Utterances.tsv',
      utf16(
        [
          'Utterance ID\tLocal time\tWhat Alexa heard',
          ...utterances.map(({ words: heard, utcMs }, at) =>
            [
              madeUpUtteranceId(`clip ${at}`, utcMs, serial),
              isoSeconds(utcMs + 3_600_000)
                .replace('T', ' ')
                .replace('Z', ''),
              heard ?? 'N/A',
            ].join('\t'),
          ),
        ].join('\r\n'),
      ),
    ),
  ],
  {
    kind: 'imported',
    vendor: 'alexa',
    recordings: 6,
    withTranscript: 5,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1 },
    words,
  },
);

const historyRecord = ({ words: heard, reply, device, utcMs }: Utterance, at: number): object => ({
  recordKey: `A1EXAMPLECUST#${utcMs}#A1EXAMPLETYPE1#${serial}`,
  recordType: 'VOICE_HISTORY',
  timestamp: utcMs,
  device: { deviceName: device, deviceEntityId: null },
  utteranceType: heard === null ? 'WAKE_WORD_ONLY' : 'GENERAL',
  voiceHistoryRecordItems: [
    {
      recordItemType: 'CUSTOMER_TRANSCRIPT',
      utteranceId: madeUpUtteranceId(`clip ${at}`, utcMs, serial),
      timestamp: utcMs - 500,
      transcriptText: heard ?? '',
      personsInfo: [{ personFirstName: 'Alex', personType: 'ADULT' }],
    },
    ...(reply === null ? [] : [{ recordItemType: 'ALEXA_RESPONSE', transcriptText: reply }]),
  ],
});

const history = testArchive(
  'alexa-history-as-json',
  () => [
    deflated(
      'history/page-1.json',
      text(JSON.stringify({ customerHistoryRecords: utterances.slice(0, 3).map(historyRecord), encodedRequestToken: 'x' })),
    ),
    deflated(
      'history/page-2.json',
      text(JSON.stringify({ customerHistoryRecords: utterances.slice(3).map((one, at) => historyRecord(one, at + 3)) })),
    ),
    ...utterances.map(({ utcMs }, at) => stored(`history/sound/${utcMs}_${serial}.wav`, clip(20 + at))),
  ],
  {
    kind: 'imported',
    vendor: 'alexa',
    recordings: 6,
    withTranscript: 5,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 2 },
    words: [...words, 'It opens at ten.'],
  },
);

const activity = ({ words: heard, utcMs }: Utterance, at: number): object => ({
  id: `A1EXAMPLECUST#${utcMs}#A1EXAMPLETYPE1#${serial}`,
  creationTimestamp: utcMs,
  description: JSON.stringify({ summary: heard ?? '', firstUtteranceId: madeUpUtteranceId(`clip ${at}`, utcMs, serial) }),
  sourceDeviceIds: [{ serialNumber: serial, deviceType: 'A1EXAMPLETYPE1' }],
  utteranceId: madeUpUtteranceId(`clip ${at}`, utcMs, serial),
  activityStatus: heard === null ? 'DISCARDED_NON_DEVICE_DIRECTED_INTENT' : 'SUCCESS',
});

const notFound = '<html><head><title>404</title></head><body>Not found</body></html>';

const scraped = testArchive(
  'alexa-saved-by-a-scraper',
  () =>
    utterances.flatMap((utterance, at) => [
      deflated(`activities/${utterance.utcMs}.json`, text(JSON.stringify(activity(utterance, at)))),
      deflated(`activities/${utterance.utcMs}.wav`, at === 4 ? text(notFound) : clip(30 + at)),
    ]),
  {
    kind: 'imported',
    vendor: 'alexa',
    recordings: 5,
    withTranscript: 4,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 6, 'web-page-not-sound': 1 },
    words: ['set a timer for twelve minutes', 'leg käse und brot auf die liste'],
  },
);

const unsorted = ['what rhymes with orange', 'wie hoch ist der brocken', ...words, 'play the news from this morning'];

const pdfOnly = testArchive(
  'alexa-transcripts-in-a-pdf',
  async () => [
    deflated(
      'Retail.OrderHistory.1/Retail.OrderHistory.1.csv',
      csvFile(['Order Date', 'Product Name'], [['2017-05-06', 'soap']]),
    ),
    ...utterances.map((_, at) => deflated(`${number(at)}.wav`, clip(40 + at))),
    deflated('transcripts.pdf', await pdfOfLines('Transcripts', unsorted)),
  ],
  {
    kind: 'imported',
    vendor: 'alexa',
    recordings: 6,
    withTranscript: 0,
    unlinkedLines: unsorted.length,
    reasons: { 'not-a-recording': 1, 'read-for-transcripts': 1 },
    words: unsorted,
  },
);

const htmlTable = testArchive(
  'alexa-table-on-a-web-page',
  () => [
    deflated(
      'Voice History/index of recordings.html',
      text(
        `<html><body><h1>Voice history</h1><table><tr><th>Date</th><th>Recording</th><th>Transcript</th></tr>${utterances
          .map(
            ({ words: heard, utcMs }, at) =>
              `<tr><td>${isoSeconds(utcMs)}</td><td><a href="x">clips\\${number(at)}.wav</a></td><td>${heard ?? '&nbsp;'}</td></tr>`,
          )
          .join('')}</table><script>document.title='no'</script></body></html>`,
      ),
    ),
    ...utterances.map((_, at) => deflated(`Voice History/clips/${number(at)}.wav`, clip(50 + at))),
  ],
  {
    kind: 'imported',
    vendor: 'alexa',
    recordings: 6,
    withTranscript: 5,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1 },
    words,
  },
);

const byTime = testArchive(
  'alexa-time-in-file-names',
  () => [
    ...utterances.map(({ utcMs }, at) =>
      deflated(
        `alexa/${isoSeconds(utcMs + 1000)
          .replace('T', ' ')
          .replaceAll(':', '.')
          .replace('Z', '')}.wav`,
        clip(60 + at),
      ),
    ),
    deflated(
      'alexa/requests.csv',
      csvFile(
        ['Date', 'Time', 'Device', 'Transcript'],
        [...utterances, { words: 'what was never recorded', reply: null, device: 'Hall', utcMs: firstMs - 86_400_000 }].map(
          ({ words: heard, device, utcMs }) => {
            const [date = '', clock = ''] = isoSeconds(utcMs).replace('Z', '').split('T');
            return [date, clock, device, heard];
          },
        ),
      ),
    ),
  ],
  {
    kind: 'imported',
    vendor: 'alexa',
    recordings: 6,
    withTranscript: 5,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 1 },
    words: [...words, 'what was never recorded'],
  },
);

export const alexaArchives: readonly TestArchive[] = [table, byIdentifier, history, scraped, pdfOnly, htmlTable, byTime];
