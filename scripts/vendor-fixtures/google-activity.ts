/**
 * Writes the fixtures of Google "My Activity": an index each, read beside the sounds of testdata/sounds.txt. The name is the
 * expectation: `what--2-linked--1-missing--exact-name.json`. Run by hand (`tsx scripts/vendor-fixtures/google-activity.ts`).
 * People, words and moments are made up.
 */
import { type Fixtures, writeFixtures } from './write-fixtures.ts';

const first = { time: '2018-11-21T17:31:56.905Z', file: '2018-11-21_17_31_56_905_UTC.mp3' };
const second = { time: '2018-07-02T06:05:04.120Z', file: '2018-07-02_06_05_04_120_UTC-set a timer for twelve minu.mp3' };
const third = { time: '2016-02-03T09:10:11.007Z', file: '2016-02-03_09_10_11_007_UTC.mp3' };
const winter = { time: '2021-01-15T20:30:10.450Z', file: '2021-01-15_20_30_10_450_UTC.mp3' };
const summer = { time: '2021-06-15T20:30:10.450Z', file: '2021-06-15_20_30_10_450_UTC.mp3' };

const record = (more: object): object => ({
  header: 'Assistant',
  title: 'Said what time is it',
  products: ['Assistant'],
  ...more,
});
const said = (time: string, files: readonly string[] | null, more: object = {}): object =>
  record({ time, ...(files && { audioFiles: files }), ...more });
const json = (...records: readonly unknown[]): string => JSON.stringify(records, null, 2);
const utf16 = (content: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]);

const cell = (title: string, reply: string, time: string, more = ''): string =>
  `<div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid">` +
  `<div class="header-cell mdl-cell mdl-cell--12-col"><p class="mdl-typography--title">Assistant<br></p></div>` +
  `<div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">${title}<br>${reply}<br>${time}<br>${more}</div>` +
  `<div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1 mdl-typography--text-right"></div>` +
  `<div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption"><b>Products:</b><br>&emsp;Assistant<br></div>` +
  `</div></div>`;
const page = (...cells: readonly string[]): string =>
  `<html><head><title>My Activity History</title><style>.outer-cell{}</style></head><body><div class="mdl-grid">${cells.join('')}</div></body></html>`;
const link = (words: string): string => `Said\u00a0<a href="https://www.google.com/search?q=x">${words}</a>`;

const accept: Fixtures = {
  'names-its-files--2-linked--0-missing--exact-name.json': json(
    said(first.time, [first.file], { subtitles: [{ name: 'It is 5:31.' }, {}], details: [{ name: 'Started by hotword' }] }),
    said(third.time, [third.file], { title: 'Said turn on the lamp' }),
  ),
  'without-header--1-linked--0-missing--exact-name.json': json({ time: first.time, title: 'x', audioFiles: [first.file] }),
  'names-a-moment--2-linked--0-missing--time-in-name.json': json(
    said(first.time, null),
    said(second.time, null),
    said('2018-11-21T17:31:56.906Z', null, { title: 'Searched for a hat' }),
  ),
  'names-cut-in-the-archive--1-linked--0-missing--repaired-name.json': json(
    said(second.time, ['2018-07-02_06_05_04_120_UTC-set a timer for twelve minutes and then.mp3']),
  ),
  'name-with-another-case--1-linked--0-missing--repaired-name.json': json(said(first.time, ['2018-11-21_17_31_56_905_utc.MP3'])),
  'files-that-are-not-there--1-linked--2-missing--exact-name.json': json(
    said(first.time, [first.file]),
    said('2019-01-01T00:00:00.000Z', ['2019-01-01_00_00_00_000_UTC.mp3']),
    record({ audioFiles: ['2019-01-02_00_00_00_000_UTC.mp3'] }),
  ),
  'odd-fields--1-linked--0-missing--exact-name.json': json(
    said(first.time, [first.file], { subtitles: 'none', products: [7], header: null, title: { text: 'x' }, time: 12 }),
  ),
  'two-files-of-the-same-moment--0-linked--1-missing.json': json(
    said('2020-05-05T05:05:05.055Z', ['2020-05-05_05_05_05_055_UTC.mp3']),
  ),
  'byte-order-mark--1-linked--0-missing--exact-name.json': `\ufeff${json(said(first.time, [first.file]))}`,
  'utf-16--1-linked--0-missing--exact-name.json': utf16(json(said(first.time, [first.file]))),
  'breaks-off--1-linked--0-missing--exact-name.json': `${json(said(first.time, [first.file])).slice(0, -2)},\n{"header":"Assis`,
  'page-with-utc--2-linked--0-missing--time-in-name.html': page(
    cell(link('what time is it'), 'It is 5:31.', 'Nov 21, 2018, 5:31:56\u202fPM UTC'),
    cell(link('a timer'), 'OK.', 'Jul 2, 2018, 6:05:04 AM UTC'),
    cell('Searched for a hat', '', 'Jul 3, 2018, 6:05:04 AM UTC'),
  ),
  'page-before-zones--1-linked--0-missing--time-in-name.html': page(cell(link('lamp on'), 'OK.', 'Feb 3, 2016, 9:10:11 AM')),
  'german-page--1-linked--0-missing--time-in-name.html': page(
    cell('wie spät ist es', 'Es ist 17:31 Uhr.', '21. Nov. 2018, 17:31:56 UTC'),
  ),
  'german-page-in-numbers--1-linked--0-missing--time-in-name.html': page(cell('wie spät ist es', '', '21.11.2018, 17:31:56 UTC')),
  'russian-page--1-linked--0-missing--time-in-name.html': page(cell('который час', '', '21 нояб. 2018 г., 17:31:56 UTC')),
  'japanese-page--1-linked--0-missing--time-in-name.html': page(cell('今何時', '', '2018/11/21 17:31:56 UTC')),
  'polish-page--1-linked--0-missing--time-in-name.html': page(
    cell('która godzina', '', '21 lis 2018, 17:31:56 UTC'),
    cell('jutro', '', '3 paź 2018, 17:31:56 UTC'),
  ),
  'page-in-the-zone-of-the-export--5-linked--0-missing--time-in-name.html': page(
    cell('one', '', '21.11.2018, 18:31:56 MESZ'),
    cell('two', '', '02.07.2018, 08:05:04 MESZ'),
    cell('three', '', '03.02.2016, 10:10:11 MESZ'),
    cell('four', '', '15.01.2021, 21:30:10 MESZ'),
    cell('five', '', '15.06.2021, 22:30:10 MESZ'),
  ),
  'page-that-links-its-files--1-linked--1-missing--exact-name.html': page(
    cell(link('what time is it'), '', 'Nov 21, 2018, 5:31:56 PM PST', `<audio src="${first.file}"></audio>`),
    cell(link('hello'), '', 'Nov 22, 2018, 5:31:56 PM PST', '<a href="2018-11-22_17_31_56_000_UTC.mp3">Audio</a>'),
  ),
};

const reject: Fixtures = {
  'searches-alone--not-a-recording.json': json(
    { header: 'Search', title: 'Searched for a hat', time: '2020-01-01T00:00:00.000Z', products: ['Search'] },
    { header: 'Search', title: 'Visited a page', time: '2020-01-01T00:00:01.000Z', products: ['Search'] },
  ),
  'another-shape--not-a-recording.json': json({ name: 'x', value: 7 }, 3, null, ['y']),
  'an-object--not-a-recording.json': JSON.stringify({ records: [said(first.time, [first.file])] }),
  'empty-list--not-a-recording.json': '[]',
  'half-a-file--broken-row.json': '[{"header":"Assistant","title":"Said what',
  'deep--broken-row.json': `[${'['.repeat(3000)}${']'.repeat(3000)}]`,
  'page-of-something-else--not-a-recording.html':
    '<html><body><h1>Bookmarks</h1><p>Nov 21, 2018, 5:31:56 PM UTC</p></body></html>',
  'page-with-month-words-of-no-language--not-a-recording.html': page(cell('hello', '', '21 Foo 2018, 17:31:56 UTC')),
  'page-two-rows-of-one-second--not-a-recording.html': page(
    cell('one', '', 'Nov 21, 2018, 5:31:56 PM UTC'),
    cell('another', '', 'Nov 21, 2018, 5:31:56 PM UTC'),
  ),
  'page-one-row-of-an-unknown-zone--not-a-recording.html': page(cell('one', '', 'Nov 21, 2018, 9:31:56 AM PST')),
};

const folder = 'Takeout/My Activity/Assistant/';
writeFixtures('google-activity', accept, reject, [
  ...[first, second, third, winter, summer].map(({ file }) => folder + file),
  `${folder}2020-05-05_05_05_05_055_UTC-a.mp3`,
  `${folder}2020-05-05_05_05_05_055_UTC-b.mp3`,
]);
