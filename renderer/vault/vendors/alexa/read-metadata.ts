/** One text entry of the archive: the records in it, the lines that are only text, and what to say of the entry. Pure. */
import type { EntryReason } from '../../../../shared/model/archive.ts';
import type { ListedEntry } from '../adapter.ts';
import { decodeText } from '../reading/decode-text.ts';
import { endingOf } from '../reading/file-names.ts';
import { readHtmlTables } from './html-tables.ts';
import { recordsOfJson } from './json-records.ts';
import { readTable } from './read-table.ts';
import { recordsOfTable, type TableReading } from './table-records.ts';
import { recordsOfText } from './text-lines.ts';
import type { VoiceRecord } from './voice-record.ts';

export interface Metadata {
  readonly records: readonly VoiceRecord[];
  readonly lines: readonly { readonly place: number; readonly text: string }[];
  readonly reason: EntryReason;
}

export async function readMetadata(entry: ListedEntry, bytes: Uint8Array, reading: TableReading): Promise<Metadata> {
  const text = decodeText(bytes);
  const { records, lines, isBroken } = await readByKind(entry, text, reading);
  const isUseful = records.length > 0 || lines.length > 0;
  const reason =
    isBroken && (isUseful || isMeantForUs(entry)) ? 'broken-row' : isUseful ? 'read-for-transcripts' : 'not-a-recording';
  return { records, lines, reason };
}

interface Found {
  readonly records: readonly VoiceRecord[];
  readonly lines: readonly { readonly place: number; readonly text: string }[];
  readonly isBroken: boolean;
}

async function readByKind(entry: ListedEntry, text: string, reading: TableReading): Promise<Found> {
  switch (endingOf(entry.name)) {
    case 'json':
    case 'jsonl':
    case 'ndjson':
      return { ...(await recordsOfJson(entry, text, reading)), lines: [] };
    case 'html':
    case 'htm':
    case 'xhtml': {
      const records: VoiceRecord[] = [];
      for (const table of readHtmlTables(text)) {
        for (const record of (await recordsOfTable(entry, table, reading))?.records ?? []) records.push(record);
      }
      return { records, lines: [], isBroken: false };
    }
    case 'txt':
      return (await fromTable(entry, text, reading)) ?? recordsOfText(entry, text, reading.index);
    default:
      return (await fromTable(entry, text, reading)) ?? { records: [], lines: [], isBroken: false };
  }
}

async function fromTable(entry: ListedEntry, text: string, reading: TableReading): Promise<Found | null> {
  const table = readTable(text);
  const found = table && (await recordsOfTable(entry, table, reading));
  return found ? { records: found.records, lines: found.broken, isBroken: found.broken.length > 0 } : null;
}

/** A file that names itself a voice history deserves a word when nothing in it can be read. */
const isMeantForUs = ({ name }: ListedEntry): boolean =>
  /voice|utteran|transcript|transkri|activit|history|recording/i.test(name);
