/**
 * What recordings are sorted by that isn't a number: each distinct device, person and file name gets its rank once, so that a list
 * compares numbers alone. Pure. Names of people and devices by the rules of the system's language, file names by a key of their own.
 */
import type { ArchiveId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import { fileNameOf } from './file-name-of.ts';
import type { LibraryColumns } from './library-columns.ts';

/** Stands for what is unknown. */
export const unranked = 0xffff_ffff;

export interface Ranking {
  /** By position in the columns. */
  readonly ranks: Uint32Array;
  /** By rank. */
  readonly of: readonly string[];
  readonly archiveIds: readonly ArchiveId[];
}

const collator = new Intl.Collator(undefined, { numeric: true });

export const rankDevices = (columns: LibraryColumns): Ranking => rankText(columns, ({ device }) => device, collator.compare);
export const rankPeople = (columns: LibraryColumns): Ranking => rankText(columns, ({ person }) => person, collator.compare);

/** In the order in which they were brought in. */
export function rankArchives({ recordings }: LibraryColumns): Ranking {
  const archiveIds = [...new Set(recordings.map(({ archiveId }) => archiveId))].sort((a, b) => a - b);
  const rankOf = new Map(archiveIds.map((id, rank) => [id, rank]));
  const ranks = Uint32Array.from(recordings, ({ archiveId }) => rankOf.get(archiveId) ?? unranked);
  return { ranks, of: archiveIds.map(String), archiveIds };
}

/** Nearly every name is another one: comparing 100,000 by the rules of a language would take a second. */
export function rankNames({ recordings }: LibraryColumns): Ranking {
  const keys = recordings.map((recording) => naturalKey(fileNameOf(recording)));
  const of = [...new Set(keys)].sort(byUnits);
  const rankOf = new Map(of.map((key, rank) => [key, rank]));
  return { ranks: Uint32Array.from(keys, (key) => rankOf.get(key) ?? unranked), of, archiveIds: [] };
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Case and accents don't count, and numbers stand by their size: how many digits a number has comes before it. */
export function naturalKey(name: string): string {
  return foldText(name).replaceAll(/\d+/g, (digits) => {
    const significant = digits.replace(/^0+(?=\d)/, '');
    return String.fromCharCode(0x30 + Math.min(significant.length, 0x1000)) + significant;
  });
}

function rankText(
  { recordings }: LibraryColumns,
  textOf: (recording: Recording) => string | null,
  compare: (a: string, b: string) => number,
): Ranking {
  const seen = new Map<string, number>();
  for (const recording of recordings) {
    const text = textOf(recording);
    if (text !== null && !seen.has(text)) seen.set(text, 0);
  }
  // What the rules of the language hold for the same is still told apart, always in the same way.
  const of = [...seen.keys()].sort((a, b) => compare(a, b) || byUnits(a, b));
  for (const [rank, text] of of.entries()) seen.set(text, rank);
  const ranks = Uint32Array.from(recordings, (recording) => {
    const text = textOf(recording);
    return text === null ? unranked : (seen.get(text) ?? unranked);
  });
  return { ranks, of, archiveIds: [] };
}
