/** An iPhone's voicemail as tools take it out of a backup, made up: database, AMR sound by row, transcripts as archived objects. */
import { archivedObject } from './binary-plist.ts';
import { makeDatabase } from './database.ts';
import { amrNoise } from './rare-sound.ts';
import { testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored } from './zip-file.ts';

export interface VoicemailRow {
  readonly row: number;
  readonly date: number;
  readonly sender: string | null;
  readonly callBack?: string;
  /** Seconds since 2001; 0 while it isn't in the bin. */
  readonly trashed?: number;
}

const quoted = (value: string | null | undefined): string => (value ? `'${value}'` : 'NULL');

export const voicemailDatabase = (rows: readonly VoicemailRow[]): Promise<Uint8Array> =>
  makeDatabase(
    'CREATE TABLE voicemail (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, remote_uid INTEGER, date INTEGER, token TEXT, sender TEXT, callback_num TEXT, duration INTEGER, expiration INTEGER, trashed_date INTEGER, flags INTEGER)',
    ...rows.map(
      ({ row, date, sender, callBack, trashed = 0 }) =>
        `INSERT INTO voicemail VALUES (${row}, ${row + 100}, ${date}, 'Complete', ${quoted(sender)}, ${quoted(callBack)}, 2, 0, ${trashed}, 2)`,
    ),
  );

/** As the phone archives it; the names of its fields aren't documented. */
export const transcript = (words: string): Uint8Array =>
  archivedObject('VMVoicemailTranscript', { transcriptionString: words, confidence: 1 });

const folder = 'Library/Voicemail/';
const at = Date.UTC(2023, 3, 14, 21, 57, 1) / 1000;
const backup = testArchive(
  'voicemail',
  async () => [
    deflated(
      `${folder}voicemail.db`,
      await voicemailDatabase([
        { row: 1, date: at, sender: '+442079460001' },
        { row: 2, date: at + 3_600, sender: '+442079460002', callBack: '+442079460099', trashed: 700_000_000 },
        { row: 3, date: at + 5_000, sender: '+442079460001' },
        { row: 4, date: at + 6_000, sender: null },
        { row: 5, date: at + 7_200, sender: '+442079460003' },
      ]),
    ),
    stored(`${folder}1.amr`, amrNoise(11, 1_200)),
    stored(`${folder}2.amr`, amrNoise(12, 1_400)),
    stored(`${folder}3.amr`, amrNoise(14, 1_000)),
    stored(`${folder}4.amr`, amrNoise(15, 1_000)),
    stored(`${folder}Greeting.amr`, amrNoise(13, 900)),
    deflated(`${folder}1.transcript`, transcript('Hello, the kiln is ready on Thursday.')),
    deflated(`${folder}5.transcript`, transcript('Nobody kept the sound of this one.')),
  ],
  {
    kind: 'imported',
    vendor: 'voicemail',
    recordings: 5,
    withTranscript: 1,
    unlinkedLines: 1,
    reasons: { 'read-for-transcripts': 3 },
    words: ['the kiln is ready on Thursday', 'Nobody kept the sound', '+442079460002'],
  },
);

export const voicemailArchives: readonly TestArchive[] = [backup];
