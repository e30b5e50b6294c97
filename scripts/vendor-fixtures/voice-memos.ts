/**
 * Writes the fixtures of Voice Memos: a database each, read beside the sounds of testdata/sounds.txt. The name is the expectation:
 * `what--2-linked--1-unlinked.db`. Run by hand (`tsx scripts/vendor-fixtures/voice-memos.ts`). Titles and moments are made up.
 */
import { makeDatabase } from '../../e2e/make-archives/database.ts';
import { cloudRecordings, cocoa, oldRecordings } from '../../e2e/make-archives/voice-memos-archives.ts';
import { writeFixtures } from './write-fixtures.ts';

const at = cocoa(Date.UTC(2025, 4, 9, 10, 19, 19));
const first = '20250509 121919-F88397C6.m4a';
const second = '20250510 080000-0A1B2C3D.m4a';
const onDevice = '/var/mobile/Media/Recordings/';

writeFixtures(
  'voice-memos',
  {
    'names-of-files--2-linked--0-unlinked.db': await cloudRecordings([
      { date: at, title: 'Song', path: first },
      { date: at + 5, title: 'Bridge', path: second },
    ]),
    'paths-on-the-device--1-linked--1-unlinked.db': await cloudRecordings([
      { date: at, title: 'Song', path: onDevice + first },
      { date: at, title: 'Still in the cloud', path: `${onDevice}20240101 000000-00000000.m4a` },
    ]),
    'older-database--1-linked--0-unlinked.db': await oldRecordings([{ date: at, title: 'Song', path: onDevice + first }]),
    'no-path--0-linked--1-unlinked.db': await cloudRecordings([{ date: at, title: 'Song', path: null }]),
    'two-rows-of-one-file--0-linked--2-unlinked.db': await cloudRecordings([
      { date: at, title: 'One', path: first },
      { date: at + 60, title: 'Other', path: first },
    ]),
    'same-name-in-two-folders--0-linked--1-unlinked.db': await cloudRecordings([{ date: at, title: 'Which', path: 'twice.m4a' }]),
  },
  {
    'another-table--not-a-recording.db': await makeDatabase('CREATE TABLE notes (text TEXT)', "INSERT INTO notes VALUES ('x')"),
    'nothing-recorded--not-a-recording.db': await cloudRecordings([]),
    'noise--broken-row.db': Uint8Array.from({ length: 5_000 }, (_, place) => (place * 7919 + ((place * place) >> 3)) & 0xff),
    'half-a-database--broken-row.db': (await cloudRecordings([{ date: at, path: first }])).slice(0, 700),
  },
  [`Recordings/${first}`, `Recordings/${second}`, 'Recordings/a/twice.m4a', 'Recordings/b/twice.m4a'],
);
