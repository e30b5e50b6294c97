/**
 * Google Takeouts with recordings of the Assistant and of Voice & Audio, as renderer/vault/vendors/google-activity/README.md
 * describes them. People, words and moments are made up.
 */
import { quietMp3 } from './quiet-sound.ts';
import { clip, testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text, type ZipMember } from './zip-file.ts';

interface Said {
  readonly words: string;
  readonly reply: string;
  readonly utcMs: number;
}

const firstMs = Date.UTC(2018, 10, 21, 17, 31, 56, 905);
const said: readonly Said[] = [
  ['what time is it in lisbon', 'It is 5:31.'],
  ['set a timer for twelve minutes', 'Twelve minutes, starting now.'],
  ['wie hoch ist der brocken', '1.141 Meter.'],
  ['turn the hall lamp off', 'OK.'],
  ['play something quiet', 'Here is a quiet station.'],
].map(([words = '', reply = ''], at) => ({ words, reply, utcMs: firstMs + at * 90_061_017 }));
const words = said.map((one) => one.words);

const iso = (ms: number): string => new Date(ms).toISOString();
const stamp = (ms: number): string => `${iso(ms).replace('T', '_').replaceAll(/[:.]/g, '_').replace('Z', '')}_UTC`;
const sound = (folder: string, name: string, seed: number): ZipMember => stored(`${folder}${name}`, quietMp3(seed));

const record = ({ words: heard, reply, utcMs }: Said, title: string, header: string, files: readonly string[]): object => ({
  header,
  title: `${title}${heard}`,
  titleUrl: 'https://www.google.com/search?q\u003dx',
  subtitles: [{ name: reply }, {}],
  time: iso(utcMs),
  products: [header],
  details: [{ name: 'Started by hotword' }],
  activityControls: ['Web & App Activity'],
  ...(files.length > 0 && { audioFiles: files }),
});
const search = {
  header: 'Search',
  title: 'Searched for a green hat',
  time: '2019-01-01T00:00:00.000Z',
  products: ['Search'],
};
const json = (records: readonly object[]): Uint8Array => text(JSON.stringify(records, null, 2));

const assistant = 'Takeout/My Activity/Assistant/';
const voice = 'Takeout/My Activity/Voice and Audio/';

const english = testArchive(
  'google-takeout-english-json',
  () => [
    deflated('Takeout/archive_browser.html', text('<html><body>Archive</body></html>')),
    deflated('Takeout/My Activity/Search/MyActivity.json', json([search])),
    deflated(
      `${assistant}MyActivity.json`,
      json([
        ...said.slice(0, 3).map((one) => record(one, 'Said ', 'Assistant', [`${stamp(one.utcMs)}.mp3`])),
        record({ words: 'gone by now', reply: 'OK.', utcMs: firstMs - 5 }, 'Said ', 'Assistant', [
          '2018-11-20_00_00_00_000_UTC.mp3',
        ]),
        { ...search, header: 'Assistant', products: ['Assistant'] },
      ]),
    ),
    ...said.slice(0, 3).map(({ utcMs }, at) => sound(assistant, `${stamp(utcMs)}.mp3`, at)),
    deflated(
      `${voice}MyActivity.json`,
      // No audioFiles here: the moment joins them.
      json(said.slice(3).map((one) => record(one, '', 'Voice and Audio', []))),
    ),
    ...said.slice(3).map(({ utcMs, words: heard }, at) => sound(voice, `${stamp(utcMs)}-${heard.slice(0, 12)}.mp3`, 10 + at)),
  ],
  {
    kind: 'imported',
    vendor: 'google-activity',
    recordings: 5,
    withTranscript: 5,
    unlinkedLines: 1,
    reasons: { 'not-a-recording': 2, 'read-for-transcripts': 2 },
    words: [...words, 'gone by now', 'It is 5:31.'],
  },
);

const germanFolder = 'Takeout/Meine Aktivita\u0308ten/Assistant/';
const germanTime = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Berlin' });
const cell = ({ words: heard, reply, utcMs }: Said): string =>
  `<div class="outer-cell mdl-cell"><div class="mdl-grid"><div class="header-cell"><p class="mdl-typography--title">Assistant<br></p></div>` +
  `<div class="content-cell mdl-cell--6-col mdl-typography--body-1">${heard}<br>${reply}<br>${germanTime.format(utcMs)}\u202fMEZ<br></div>` +
  `<div class="content-cell mdl-typography--body-1 mdl-typography--text-right"></div>` +
  `<div class="content-cell mdl-typography--caption"><b>Produkte:</b><br>&emsp;Assistant<br></div></div></div>`;

const germanPage = testArchive(
  'google-takeout-german-page',
  () => [
    deflated('Takeout/Archiv_U\u0308bersicht.html', text('<html><body>Archiv</body></html>')),
    deflated(
      `${germanFolder}MeineAktivita\u0308ten.html`,
      text(`<html><body>${said.toReversed().map(cell).join('\n')}</body></html>`),
    ),
    ...said.map(({ utcMs }, at) => sound(germanFolder, `${stamp(utcMs)}.mp3`, 20 + at)),
  ],
  {
    kind: 'imported',
    vendor: 'google-activity',
    recordings: 5,
    withTranscript: 5,
    unlinkedLines: 0,
    reasons: { 'not-a-recording': 1, 'read-for-transcripts': 1 },
    words: [...words, '1.141 Meter.'],
  },
);

/** Two parts of one export, unpacked beside each other and packed again. */
const splitInFolders = testArchive(
  'google-takeout-parts-side-by-side',
  () => [
    deflated(
      'takeout-20190301T101112Z-001/Takeout/My Activity/Assistant/MyActivity.json',
      json(said.map((one) => record(one, 'Said ', 'Assistant', [`${stamp(one.utcMs)}.mp3`]))),
    ),
    ...said.map(({ utcMs }, at) =>
      sound(`takeout-20190301T101112Z-00${1 + (at % 2)}/Takeout/My Activity/Assistant/`, `${stamp(utcMs)}.mp3`, 30 + at),
    ),
  ],
  {
    kind: 'imported',
    vendor: 'google-activity',
    recordings: 5,
    withTranscript: 5,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1 },
    words,
  },
);

const unknownFolder = 'Takeout/Aktiviteti im/Asistenti/';
const anyLanguage = testArchive(
  'google-takeout-any-language',
  () => [
    deflated(
      `${unknownFolder}Aktiviteti im.json`,
      json(said.map((one, at) => record(one, 'Tha ', 'Asistenti', at < 4 ? [`clip-${at}.mp3`] : []))),
    ),
    // Names that state nothing: the index alone tells whose they are.
    ...said.map((_, at) => deflated(`${unknownFolder}clip-${at}.mp3`, clip(300 + at))),
  ],
  {
    kind: 'imported',
    vendor: 'google-activity',
    recordings: 5,
    withTranscript: 4,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1 },
    words: words.slice(0, 4).map((heard) => `Tha ${heard}`),
  },
);

export const googleArchives: readonly TestArchive[] = [english, germanPage, splitInFolders, anyLanguage];
