/**
 * Which column of a table is which, where its headings alone don't say: no headings, none for the words, a vague one, or two that
 * fit as well. A person is asked only about a table that something shows to be the voice history (a file of sound, an utterance,
 * its own name), so that no list of orders ever asks anything. Pure but for the question.
 */
import { type ColumnMapping, isWithoutTable, withoutTable } from '../../../../shared/model/import-question.ts';
import type { Ask, ListedEntry } from '../adapter.ts';
import { baseNameOf, isSoundName } from '../reading/file-names.ts';
import { type Columns, columnsOf, isVagueForText, rivalsForText, rolesIn } from './columns.ts';
import type { Table } from './read-table.ts';
import { namesSound, plainPath, type SoundIndex } from './sound-index.ts';
import { timestampReader } from './timestamps.ts';
import { hasUtteranceId, identifiersIn } from './utterance-id.ts';
import { present } from './what-was-said.ts';

export interface SettledTable {
  readonly table: Table;
  readonly columns: Columns;
  /** A person said so: the table needs no other proof. */
  readonly isProven: boolean;
}

const rowsToLookAt = 200;
const rowsToShow = 5;
const longestShown = 300;
/** A table this wide isn't a voice history, and nobody could go through it. */
const mostColumns = 100;

/** null: a person said that the table tells nothing. */
export async function settleColumns(
  source: ListedEntry,
  table: Table,
  index: SoundIndex,
  ask: Ask,
): Promise<SettledTable | null> {
  const columns = columnsOf(table.header);
  const sample = table.rows.slice(0, rowsToLookAt).map(({ cells }) => cells);
  const rivals = rivalsForText(table.header).filter((at) => sample.some((cells) => present(cells[at]) !== null));
  if (columns.text >= 0 && rivals.length < 2 && !isVagueForText(table.header, columns.text)) {
    return { table, columns: { ...columns, text: rivals[0] ?? columns.text }, isProven: false };
  }
  const asIs: SettledTable = { table, columns, isProven: false };
  if (table.header.length < 2 || table.header.length > mostColumns) return asIs;

  const isHeadless = rolesIn(table.header) === 0 && table.header.some((cell) => isData(cell, index));
  const whole = isHeadless ? withFirstRow(table) : table;
  const rows = isHeadless ? [table.header, ...sample] : sample;
  if (!isShown(source, columns, rows, index)) return asIs;
  const proposed = proposal(columns, whole.header, rows, index);
  if (proposed.text === null) return asIs;

  const { mapping } = await ask({
    kind: 'columns',
    entryName: source.name,
    headers: whole.header,
    rows: rows.slice(0, rowsToShow).map((cells) => whole.header.map((_, at) => (cells[at] ?? '').slice(0, longestShown))),
    proposed,
  });
  return isWithoutTable(mapping) ? null : { table: whole, columns: mapped(columns, mapping), isProven: true };
}

const withFirstRow = ({ header, rows }: Table): Table => ({
  header: header.map(() => ''),
  rows: [{ place: 1, cells: header }, ...rows],
});

/** A cell that no heading would be. */
const isData = (cell: string, index: SoundIndex): boolean =>
  namesSound(cell, index) || identifiersIn(cell).tokens.length > 0 || timestampReader('', [])(cell) !== null;

/** Whether anything says that this is about the sound: a row that names some, an utterance, a heading, or the file's own name. */
function isShown(source: ListedEntry, columns: Columns, rows: readonly (readonly string[])[], index: SoundIndex): boolean {
  if (index.entries.length === 0) return false;
  if (columns.isVoice) return true;
  const isProof = (cell: string): boolean =>
    hasUtteranceId(cell) || (cell.length < 500 && index.isNamed(baseNameOf(plainPath(cell.trim()))));
  if (rows.some((cells) => cells.some(isProof))) return true;
  const isNamedSo = /voice|utter|transcript|transkri|spoken|sprach/i.test(baseNameOf(source.name));
  return isNamedSo && columnOf(rows, (cell) => timestampReader('', [])(cell) !== null, []) !== null;
}

function proposal(
  columns: Columns,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  index: SoundIndex,
): ColumnMapping {
  const known = (at: number): number | null => (at < 0 ? null : at);
  const taken: number[] = [columns.reply, columns.device, columns.serial, columns.person].filter((at) => at >= 0);
  const file = known(columns.file) ?? columnOf(rows, (cell) => namesSound(cell, index), taken);
  const time = known(columns.time) ?? columnOf(rows, (cell) => timestampReader('', [])(cell) !== null, taken);
  const told = [...taken, ...[file, time, known(columns.clock)].filter((at) => at !== null)];
  return {
    ...withoutTable,
    time,
    text: known(columns.text) ?? wordiest(header.length, rows, told),
    reply: known(columns.reply),
    device: known(columns.device),
    file,
    person: known(columns.person),
  };
}

/** The first column of which most filled cells are so. */
function columnOf(
  rows: readonly (readonly string[])[],
  isSo: (cell: string) => boolean,
  taken: readonly number[],
): number | null {
  const width = rows[0]?.length ?? 0;
  for (let at = 0; at < width; at++) {
    if (taken.includes(at)) continue;
    const filled = rows.map((cells) => cells[at] ?? '').filter((cell) => present(cell) !== null);
    if (filled.length > 0 && filled.filter(isSo).length * 2 > filled.length) return at;
  }
  return null;
}

/** The column with the longest words in a row among those with several words: what people say has spaces and varies. */
function wordiest(width: number, rows: readonly (readonly string[])[], taken: readonly number[]): number | null {
  let best: { at: number; length: number } | null = null;
  for (let at = 0; at < width; at++) {
    if (taken.includes(at)) continue;
    const filled = rows.map((cells) => present(cells[at])).filter((cell) => cell !== null);
    const worded = filled.filter((cell) => /\p{L}+\s+\p{L}/u.test(cell) && !isSoundName(cell) && !hasUtteranceId(cell));
    const distinct = new Set(filled).size;
    if (worded.length * 4 < filled.length || worded.length === 0 || (filled.length > 3 && distinct * 3 < filled.length)) continue;
    const length = filled.reduce((sum, cell) => sum + Math.min(cell.length, longestShown), 0) / filled.length;
    if (best === null || length > best.length) best = { at, length };
  }
  return best?.at ?? null;
}

/** A clock column and a serial number stay what their headings say, unless a person gave them another part. */
function mapped(columns: Columns, mapping: ColumnMapping): Columns {
  const played = new Set(Object.values(mapping));
  const at = (column: number | null): number => column ?? -1;
  return {
    text: at(mapping.text),
    reply: at(mapping.reply),
    device: at(mapping.device),
    file: at(mapping.file),
    person: at(mapping.person),
    time: at(mapping.time),
    clock: mapping.time === columns.time && !played.has(columns.clock) ? columns.clock : -1,
    serial: played.has(columns.serial) ? -1 : columns.serial,
    isVoice: columns.isVoice,
  };
}
