/**
 * Voice history as JSON: the answers of Alexa's own web pages as scrapers saved them (alexa/README.md [A4], [A5]), and plain
 * lists of objects, whose keys are read like the headings of a table. Pure; any text gives an answer, never a throw.
 */
import * as v from 'valibot';
import type { ListedEntry } from '../adapter.ts';
import { recordOfActivity } from './activity.ts';
import { recordOfHistory } from './customer-history.ts';
import { tableOf } from './read-table.ts';
import { recordsOfTable, type TableReading } from './table-records.ts';
import type { VoiceRecord } from './voice-record.ts';

export interface JsonRecords {
  readonly records: readonly VoiceRecord[];
  /** Some of it isn't JSON, or not of the shape that the rest has. */
  readonly isBroken: boolean;
}

const anyJson = v.pipe(v.string(), v.parseJson());
const deepest = 5;

export async function recordsOfJson(source: ListedEntry, text: string, reading: TableReading): Promise<JsonRecords> {
  const whole = v.safeParse(anyJson, text.replace(/^\uFEFF/, ''));
  if (whole.success) return { records: await recordsOfValue(source, whole.output, reading), isBroken: false };
  const lines = text.split(/\r?\n/).filter((line) => line.trim().startsWith('{'));
  const parsed = lines.map((line) => v.safeParse(anyJson, line.replace(/,\s*$/, '')));
  const values = parsed.flatMap((line) => (line.success ? [line.output] : []));
  return { records: await recordsOfValue(source, values, reading), isBroken: values.length < Math.max(1, lines.length) };
}

async function recordsOfValue(source: ListedEntry, value: unknown, reading: TableReading): Promise<readonly VoiceRecord[]> {
  const objects: Record<string, unknown>[] = [];
  collect(value, 0, objects);
  const records: VoiceRecord[] = [];
  const plain: { readonly object: Record<string, unknown>; readonly place: number }[] = [];
  objects.forEach((object, at) => {
    const record = recordOfHistory(source, at + 1, object) ?? recordOfActivity(source, at + 1, object);
    if (record) records.push(record);
    else plain.push({ object, place: at + 1 });
  });
  return [...records, ...(await recordsOfPlain(source, plain, reading))];
}

/** Objects that may each be one record: those in lists, and a lone one at the top. Objects inside records aren't records. */
function collect(value: unknown, depth: number, into: Record<string, unknown>[]): void {
  if (depth > deepest || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) {
      if (isList(item)) collect(item, depth + 1, into);
      else if (isObject(item)) into.push(item);
    }
    return;
  }
  const object = value as Record<string, unknown>;
  const lists = Object.values(object).filter((part) => Array.isArray(part) && part.some(isObject));
  if (lists.length === 0 || 'voiceHistoryRecordItems' in object || 'utteranceId' in object) into.push(object);
  else for (const list of lists) collect(list, depth + 1, into);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list, or a page that holds one: `[{ customerHistoryRecords: [ … ] }, … ]`. */
const isList = (value: unknown): boolean =>
  Array.isArray(value) ||
  (isObject(value) && (Array.isArray(value['customerHistoryRecords']) || Array.isArray(value['activities'])));

async function recordsOfPlain(
  source: ListedEntry,
  objects: readonly { readonly object: Record<string, unknown>; readonly place: number }[],
  reading: TableReading,
): Promise<readonly VoiceRecord[]> {
  if (objects.length === 0) return [];
  const header = [...new Set(objects.flatMap(({ object }) => Object.keys(object)))].slice(0, 64);
  const lines = objects.map(({ object }) => header.map((key) => cellOf(object[key])));
  const found = await recordsOfTable(source, tableOf(header, lines, 0), reading);
  return (found?.records ?? []).map((record) => ({ ...record, place: objects[record.place - 1]?.place ?? record.place }));
}

const cellOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
