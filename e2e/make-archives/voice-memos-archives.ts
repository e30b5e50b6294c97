/** Copies of the folder of Apple Voice Memos, made up: with its database, with one that keeps a log, and without any. */
import { binaryPlist } from './binary-plist.ts';
import { makeDatabase } from './database.ts';
import { clip, testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text } from './zip-file.ts';

/** Seconds since 2001, as the database counts. */
export const cocoa = (ms: number): number => (ms - Date.UTC(2001, 0, 1)) / 1000;

export interface MemoRow {
  readonly date: number | null;
  readonly title?: string;
  readonly path: string | null;
  readonly folder?: number;
}

const quoted = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** With the columns that tell something, and some that don't. */
export const cloudRecordings = (memos: readonly MemoRow[], folders: readonly string[] = []): Promise<Uint8Array> =>
  makeDatabase(
    'CREATE TABLE ZCLOUDRECORDING (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, ZFLAGS INTEGER, ZFOLDER INTEGER, ZDATE TIMESTAMP, ZDURATION FLOAT, ZCUSTOMLABEL VARCHAR, ZCUSTOMLABELFORSORTING VARCHAR, ZPATH VARCHAR, ZUNIQUEID VARCHAR, ZAUDIODIGEST BLOB)',
    'CREATE TABLE ZFOLDER (Z_PK INTEGER PRIMARY KEY, ZENCRYPTEDNAME VARCHAR, ZUUID VARCHAR)',
    ...folders.map((name, at) => `INSERT INTO ZFOLDER VALUES (${at + 1}, ${quoted(name)}, 'F${at}')`),
    ...memos.map(
      ({ date, title, path, folder }, at) =>
        `INSERT INTO ZCLOUDRECORDING VALUES (${at + 1}, 3, 0, ${quoted(folder)}, ${quoted(date)}, 1.5, NULL, ${quoted(title)}, ${quoted(path)}, 'U${at}', x'00')`,
    ),
  );

/** As before 2018. */
export const oldRecordings = (memos: readonly MemoRow[]): Promise<Uint8Array> =>
  makeDatabase(
    'CREATE TABLE ZRECORDING (Z_PK INTEGER PRIMARY KEY, ZDATE TIMESTAMP, ZDURATION FLOAT, ZCUSTOMLABEL VARCHAR, ZPATH VARCHAR)',
    ...memos.map(
      ({ date, title, path }, at) =>
        `INSERT INTO ZRECORDING VALUES (${at + 1}, ${quoted(date)}, 1.5, ${quoted(title)}, ${quoted(path)})`,
    ),
  );

const noon = Date.UTC(2025, 4, 9, 10, 19, 19);
const withDatabase = testArchive(
  'voice-memos',
  async () => [
    deflated('Recordings/20250509 121919-F88397C6.m4a', clip(601)),
    deflated('Recordings/20250510 080000-0A1B2C3D.m4a', clip(602)),
    deflated('Recordings/20250511 080000-5E6F7A8B.m4a', clip(603)),
    deflated('Recordings/20250512 080000-1B2C3D4E.m4a', clip(604)),
    deflated('Recordings/20250513 080000-2B2C3D4E.qta', clip(605)),
    deflated(
      'Recordings/CloudRecordings.db',
      await cloudRecordings(
        [
          { date: cocoa(noon), title: 'Song for the ferry', path: '20250509 121919-F88397C6.m4a', folder: 1 },
          { date: cocoa(noon + 86_400_000), title: 'New Recording 2', path: '20250510 080000-0A1B2C3D.m4a' },
          { date: cocoa(noon - 86_400_000), title: 'Never came down from the cloud', path: '20250508 070000-99999999.m4a' },
        ],
        ['Harbour ideas'],
      ),
    ),
    stored('Recordings/CloudRecordings.db-shm', new Uint8Array(64)),
    deflated('Recordings/20250509 121919-F88397C6.composition/manifest.plist', binaryPlist({ RCComposedAVURL: 'x' })),
  ],
  {
    kind: 'imported',
    vendor: 'voice-memos',
    recordings: 5,
    withTranscript: 0,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 1, 'not-a-recording': 2 },
    words: ['Harbour ideas / Song for the ferry', 'New Recording 2', 'Never came down from the cloud'],
  },
);

const withoutDatabase = testArchive(
  'voice-memos-without-database',
  () => [
    deflated('Memos/20250509 121919-F88397C6.m4a', clip(611)),
    deflated('Memos/20250510 080000-0A1B2C3D.qta', clip(612)),
    deflated('Memos/20250510 080000-0A1B2C3D.txt', text('Ask whether the old lighthouse is for sale.\n')),
  ],
  {
    kind: 'imported',
    vendor: 'voice-memos',
    recordings: 2,
    withTranscript: 1,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1 },
    words: ['old lighthouse is for sale'],
  },
);

export const voiceMemosArchives: readonly TestArchive[] = [withDatabase, withoutDatabase];
