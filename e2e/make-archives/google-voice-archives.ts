/**
 * Google Takeouts with voicemail and recorded calls, as renderer/vault/vendors/google-voice/README.md describes them. People,
 * words and numbers are made up.
 */
import { quietMp3 } from './quiet-sound.ts';
import { amrNoise } from './rare-sound.ts';
import { clip, testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text, type ZipMember } from './zip-file.ts';

interface Call {
  readonly who: string;
  readonly kind: string;
  readonly words: string | null;
  readonly wallMs: number;
  readonly offsetHours: number;
}

const callPage = ({ who, kind, words, wallMs, offsetHours }: Call, audio: string): string => {
  const offset = `${offsetHours < 0 ? '-' : '+'}${String(Math.abs(offsetHours)).padStart(2, '0')}:00`;
  const published = `${new Date(wallMs).toISOString().replace('Z', '')}${offset}`;
  const caller = who === '' ? 'Unknown' : `<a class="tel" href="tel:+15550100000"><span class="fn">${who}</span></a>`;
  const transcript = words === null ? '' : `<span class="description"><span class="full-text">${words}</span></span>`;
  return [
    `<html><body><div class="haudio"><span class="fn">${kind} from\n${who}</span><div class="contributor vcard">${caller}</div>`,
    `<abbr class="published" title="${published}">then</abbr><br />${transcript}`,
    `<audio controls="controls" src="${audio}"><a rel="enclosure" href="${audio}">Audio</a></audio>`,
    `<abbr class="duration" title="PT1S">(00:00:01)</abbr><div class="tags">Labels: ${kind}</div></div></body></html>`,
  ].join('');
};

const stamp = ({ wallMs, offsetHours }: Call): string =>
  new Date(wallMs - offsetHours * 3_600_000)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '_');
const nameOf = (call: Call): string => `${call.who} - ${call.kind} - ${stamp(call)}`;

const calls: readonly Call[] = [
  ['Pat Example', 'Voicemail', 'hi it is pat, the parcel came to us instead'],
  ['+15550100007', 'Voicemail', 'your bicycle is ready to be picked up'],
  ['', 'Voicemail', null],
  ['Sam Example', 'Recorded', null],
].map(([who = '', kind = '', words = null], at) => ({
  who: who ?? '',
  kind: kind ?? '',
  words,
  wallMs: Date.UTC(2014, 4, 16, 19, 54, 27) + at * 86_461_000,
  offsetHours: -7,
}));

const folder = 'Takeout/Voice/Calls/';
const pageAndSound = (call: Call, at: number): readonly ZipMember[] => [
  deflated(`${folder}${nameOf(call)}.html`, text(callPage(call, `${nameOf(call)}.mp3`))),
  stored(`${folder}${nameOf(call)}.mp3`, quietMp3(400 + at)),
];
const silent = (name: string): ZipMember =>
  deflated(`${folder}${name}.html`, text('<html><body><div class="haudio"></div></body></html>'));

const voicemail = testArchive(
  'google-voice-voicemail',
  () => [
    deflated('Takeout/archive_browser.html', text('<html></html>')),
    ...calls.flatMap(pageAndSound),
    silent('Pat Example - Missed - 2014-05-18T02_54_27Z'),
    silent('Pat Example - Placed - 2014-05-19T02_54_27Z'),
    deflated('Takeout/Voice/Phones.vcf', text('BEGIN:VCARD')),
  ],
  {
    kind: 'imported',
    vendor: 'google-voice',
    recordings: 4,
    withTranscript: 2,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 4, 'not-a-recording': 4 },
    words: ['parcel came to us', 'bicycle is ready'],
  },
);

const group = 'Group Conversation - 2016-01-01T00_00_00Z';
const message = (time: string, who: string, words: string, more: string): string =>
  `<div class="message"><abbr class="dt" title="${time}">then</abbr>: <cite class="sender vcard"><a class="tel" href="tel:+15550100001">` +
  `<span class="fn">${who}</span></a></cite>: <q>${words}</q><div>${more}</div></div>`;

const conversation = testArchive(
  'google-voice-conversation',
  () => [
    deflated(
      `${folder}${group}.html`,
      text(
        `<html><body><div class="hChatLog hfeed">${[
          message(
            '2016-01-01T01:02:03.000-05:00',
            'Sam',
            'this is how the stairs creak',
            `<audio src="${group}-5-1.mp3"></audio>`,
          ),
          message('2016-01-01T01:03:03.000-05:00', 'Me', 'MMS Sent', `<img src="${group}-6-1" alt="Image MMS Attachment" />`),
          message('2016-01-01T01:04:03.000-05:00', 'Sam', 'a picture', `<img src="${group}-7-1" />`),
          message('2016-01-01T01:05:03.000-05:00', 'Sam', '', `<audio src="${group}-8-1.amr"></audio>`),
        ].join('')}</div></body></html>`,
      ),
    ),
    deflated(`${folder}${group}-5-1.mp3`, quietMp3(420)),
    deflated(`${folder}${group}-6-1.amr`, amrNoise(421, 900)),
    deflated(`${folder}${group}-7-1.jpg`, text('not really a picture')),
    silent('Sam - Text - 2016-02-01T00_00_00Z'),
  ],
  {
    kind: 'imported',
    vendor: 'google-voice',
    recordings: 2,
    withTranscript: 1,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 1, 'not-a-recording': 2 },
    words: ['how the stairs creak'],
  },
);

/** A long name that was cut, a second page of one name, a kind in another language. */
const oddCall: Call = {
  who: 'Käthe',
  kind: 'Mailbox',
  words: 'wir kommen erst am sonntag',
  wallMs: Date.UTC(2015, 2, 1, 9),
  offsetHours: 1,
};
const oddNames = testArchive(
  'google-voice-german-odd-names',
  () => [
    deflated(`Takeout/Voice/Anrufe/${nameOf(oddCall)}.html`, text(callPage(oddCall, `${nameOf(oddCall)}.mp3`))),
    deflated(`Takeout/Voice/Anrufe/${nameOf(oddCall)}.mp3`, quietMp3(430)),
    deflated(
      'Takeout/Voice/Anrufe/Ein sehr langer Name - Voicemail - 2015-06-07T08_09_10Z.html',
      text(
        callPage(
          { ...oddCall, words: 'der schlüssel liegt unter der matte' },
          'Ein sehr langer Name - Voicemail - 2015-06-07T08_09_.mp3',
        ),
      ),
    ),
    deflated('Takeout/Voice/Anrufe/Ein sehr langer Name - Voicemail - 2015-06-07T08_09_.mp3', quietMp3(431)),
    ...['', '(1)'].flatMap((copy, at) => [
      deflated(
        `Takeout/Voice/Anrufe/Pat - Voicemail - 2015-07-07T08_09_10Z${copy}.html`,
        text(callPage({ ...oddCall, words: `nachricht nummer ${at + 1} von pat` }, 'Pat - Voicemail - 2015-07-07T08_09_10Z.mp3')),
      ),
      deflated(`Takeout/Voice/Anrufe/Pat - Voicemail - 2015-07-07T08_09_10Z${copy}.mp3`, quietMp3(432 + at)),
    ]),
  ],
  {
    kind: 'imported',
    vendor: 'google-voice',
    recordings: 4,
    withTranscript: 4,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 4 },
    words: ['erst am sonntag', 'unter der matte', 'nummer 1 von pat', 'nummer 2 von pat'],
  },
);

const assistant = 'Takeout/My Activity/Assistant/';
const stampOfAssistant = '2018-11-21_17_31_56_905_UTC.mp3';
const assistantIndex = (): ZipMember =>
  deflated(
    `${assistant}MyActivity.json`,
    text(
      JSON.stringify([
        {
          header: 'Assistant',
          title: 'Said how far is the moon',
          time: '2018-11-21T17:31:56.905Z',
          products: ['Assistant'],
          audioFiles: [stampOfAssistant],
        },
      ]),
    ),
  );
const assistantSound = (): ZipMember => stored(`${assistant}${stampOfAssistant}`, quietMp3(440));

/** Both of Google's in one Takeout. */
const bothOfGoogle = testArchive(
  'google-takeout-voice-and-assistant',
  () => [
    ...calls.flatMap(pageAndSound),
    assistantIndex(),
    assistantSound(),
    stored('Takeout/Keep/memo 2019-03-04 05.06.07.m4a', clip(441)),
  ],
  {
    kind: 'imported',
    vendor: 'google-voice',
    recordings: 6,
    withTranscript: 3,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 5 },
    words: ['parcel came to us', 'how far is the moon'],
  },
);

/** The same Takeout as Google cuts it: two parts, texts and their sound apart. File names and members. */
export const takeoutParts = (): readonly (readonly [fileName: string, members: readonly ZipMember[]])[] => {
  const isSound = ({ name }: ZipMember): boolean => name.endsWith('.mp3');
  const all = calls.flatMap(pageAndSound);
  return [
    ['takeout-20190301T101112Z-001.zip', [...all.filter((member) => !isSound(member)), assistantSound()]],
    ['takeout-20190301T101112Z-002.zip', [...all.filter(isSound), assistantIndex()]],
  ];
};

export const googleVoiceArchives: readonly TestArchive[] = [voicemail, conversation, oddNames, bothOfGoogle];
