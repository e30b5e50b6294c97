/** Rows of a table as voice records: headings give the meaning; identifiers and file names are found in any other cell. Pure. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { Ask, ListedEntry } from '../adapter.ts';
import { baseNameOf, isSoundName } from '../reading/file-names.ts';
import { letOthersRun } from '../reading/let-others-run.ts';
import type { Columns } from './columns.ts';
import type { Table, TableRow } from './read-table.ts';
import { settleColumns } from './settle-columns.ts';
import { clockOf } from './sound-clocks.ts';
import { namesSound, plainPath, type SoundIndex } from './sound-index.ts';
import { timestampReader } from './timestamps.ts';
import { identifiersIn, serialAndMinute } from './utterance-id.ts';
import { surerTime, type VoiceRecord } from './voice-record.ts';
import { isMistakeStatus, present, whatWasSaid } from './what-was-said.ts';

/** What tables are read with. */
export interface TableReading {
  readonly index: SoundIndex;
  readonly ask: Ask;
}

export interface TableRecords {
  readonly records: readonly VoiceRecord[];
  /** Rows with more cells than headings, so that nobody knows which cell is which: kept whole, as text. */
  readonly broken: readonly { readonly place: number; readonly text: string }[];
}

/** Some 20 ms of work. */
const rowsInOneGo = 4000;

/** null: not a table of what was said. May ask which column is which. */
export async function recordsOfTable(
  source: ListedEntry,
  given: Table,
  { index, ask }: TableReading,
): Promise<TableRecords | null> {
  const settled = await settleColumns(source, given, index, ask);
  if (settled === null) return null;
  const { table, columns, isProven } = settled;
  const readTime = timeReader(table, columns);
  const searched = columnsToSearch(table.header.length, columns);
  const records: VoiceRecord[] = [];
  const broken: { place: number; text: string }[] = [];
  let proofs = isProven || (columns.isVoice && columns.text >= 0) ? 1 : 0;
  for (const [at, row] of table.rows.entries()) {
    if (at % rowsInOneGo === 0) await letOthersRun();
    const cells = fitted(row.cells, table.header.length, columns.text);
    if (cells === null) {
      broken.push({ place: row.place, text: row.cells.filter((cell) => present(cell) !== null).join(' | ') });
      continue;
    }
    const { record, isProof } = recordOfRow({ source, place: row.place, cells, columns, searched, index, time: readTime(cells) });
    if (isProof) proofs += 1;
    records.push(record);
  }
  return proofs > 0 ? { records, broken } : null;
}

/** Columns that may hold a file's name, an identifier or a status: those whose headings don't say that they hold something else. */
function columnsToSearch(width: number, { text, reply, device, person, time, clock }: Columns): readonly number[] {
  const told = new Set([text, reply, device, person, time, clock]);
  return Array.from({ length: width }, (_, at) => at).filter((at) => !told.has(at));
}

/**
 * As many cells as headings. Too few: the rest is empty. Too many: commas in words that nobody quoted, if the words come last;
 * otherwise null.
 */
function fitted(cells: readonly string[], width: number, text: number): readonly string[] | null {
  const surplus = cells.length - width;
  if (surplus <= 0 || cells.slice(width).every((cell) => cell.trim() === '')) return cells;
  return text === width - 1 ? [...cells.slice(0, text), cells.slice(text).join(',')] : null;
}

function timeReader(table: Table, { time, clock }: Columns): (cells: readonly string[]) => RecordedTime | null {
  if (time < 0) return () => null;
  const cellOf = (cells: readonly string[]): string =>
    clock < 0 ? (cells[time] ?? '') : `${cells[time] ?? ''} ${cells[clock] ?? ''}`.trim();
  const heading = clock < 0 ? (table.header[time] ?? '') : `${table.header[time] ?? ''} ${table.header[clock] ?? ''}`;
  const read = timestampReader(
    heading,
    table.rows.map(({ cells }: TableRow) => cellOf(cells)),
  );
  return (cells) => read(cellOf(cells));
}

interface Row {
  readonly source: ListedEntry;
  readonly place: number;
  readonly cells: readonly string[];
  readonly columns: Columns;
  readonly searched: readonly number[];
  readonly index: SoundIndex;
  readonly time: RecordedTime | null;
}

/** A row that names a file of sound or an utterance proves what kind of table this is. */
function recordOfRow({ source, place, cells, columns, searched, index, time: rowTime }: Row): {
  record: VoiceRecord;
  isProof: boolean;
} {
  const cell = (at: number): string | null => (at < 0 ? null : present(cells[at]));
  const files: string[] = [];
  const tokens: string[] = [];
  let utteranceMs: number | null = null;
  let isMistake = false;
  for (const at of searched) {
    const text = cells[at] ?? '';
    if (text === '') continue;
    if (isMistakeStatus(text)) isMistake = true;
    if (at === columns.file ? present(text) !== null : namesSound(text, index)) files.push(plainPath(text.trim()));
    const found = identifiersIn(text);
    tokens.push(...found.tokens);
    utteranceMs ??= found.utteranceMs;
  }
  const isProof = utteranceMs !== null || files.some((file) => isSoundName(file) || index.isNamed(baseNameOf(file)));
  const time = surerTime(rowTime, utteranceMs);
  const serial = cell(columns.serial);
  const clock = clockOf(time);
  if (serial !== null && clock !== null) tokens.push(serialAndMinute(serial, clock.clock, clock.ms));
  const { transcript, flags } = whatWasSaid(cell(columns.text), isMistake);
  const record = {
    source,
    place,
    files,
    tokens,
    time,
    device: cell(columns.device) ?? serial,
    person: cell(columns.person),
    transcript,
    reply: cell(columns.reply),
    flags,
    isOfSound: false,
  };
  return { record, isProof };
}
