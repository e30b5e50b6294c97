/** One text entry of the archive: the records in it, the lines that are only text, and what to say of the entry. Pure. */
import type { EntryReason } from '../../../../shared/model/archive.ts';
import type { ListedEntry } from '../adapter.ts';
import { decodeText } from '../reading/decode-text.ts';
import { endingOf } from '../reading/file-names.ts';
import { readHtmlTables } from './html-tables.ts';
import { recordsOfJson } from './json-records.ts';
import { readTable } from './read-table.ts';
import type { SoundIndex } from './sound-index.ts';
import { recordsOfTable } from './table-records.ts';
import { recordsOfText } from './text-lines.ts';
import type { VoiceRecord } from './voice-record.ts';

export interface Metadata {
  readonly records: readonly VoiceRecord[];
  readonly lines: readonly { readonly place: number; readonly text: string }[];
  readonly reason: EntryReason;
}

export function readMetadata(entry: ListedEntry, bytes: Uint8Array, index: SoundIndex): Metadata {
  const text = decodeText(bytes);
  const { records, lines, isBroken } = readByKind(entry, text, index);
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

function readByKind(entry: ListedEntry, text: string, index: SoundIndex): Found {
  switch (endingOf(entry.name)) {
    case 'json':
    case 'jsonl':
    case 'ndjson':
      return { ...recordsOfJson(entry, text, index), lines: [] };
    case 'html':
    case 'htm':
    case 'xhtml': {
      const found = readHtmlTables(text).flatMap((table) => recordsOfTable(entry, table, index)?.records ?? []);
      return { records: found, lines: [], isBroken: false };
    }
    case 'txt':
      return { ...(fromTable(entry, text, index) ?? recordsOfText(entry, text, index)) };
    default:
      return fromTable(entry, text, index) ?? { records: [], lines: [], isBroken: false };
  }
}

function fromTable(entry: ListedEntry, text: string, index: SoundIndex): Found | null {
  const table = readTable(text);
  const found = table && recordsOfTable(entry, table, index);
  return found ? { records: found.records, lines: found.broken, isBroken: found.broken.length > 0 } : null;
}

/** A file that names itself a voice history deserves a word when nothing in it can be read. */
const isMeantForUs = ({ name }: ListedEntry): boolean =>
  /voice|utteran|transcript|transkri|activit|history|recording/i.test(name);
