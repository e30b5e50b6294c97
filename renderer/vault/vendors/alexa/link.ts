/**
 * The matching ladder: which record belongs to which sound. Each rung is tried for all records before the next, and a rung
 * counts only where exactly one sound fits; between two that fit nothing is guessed. Rungs by name may give one sound
 * several records (what was said, what was answered); the lower ones join one with one. The order of rows plays no part. Pure.
 */
import type { LinkStep } from '../../../../shared/model/recording.ts';
import { baseNameOf, folderOf } from '../reading/file-names.ts';
import { linkByTime } from './link-by-time.ts';
import { linkByToken } from './link-by-token.ts';
import type { SoundIndex } from './sound-index.ts';
import type { VoiceRecord } from './voice-record.ts';

export interface Links {
  /** Records of each sound, by position among the candidates. */
  readonly recordsOf: ReadonlyMap<number, readonly VoiceRecord[]>;
  readonly stepOf: ReadonlyMap<number, LinkStep>;
  readonly unlinked: readonly VoiceRecord[];
}

type Rung = (record: VoiceRecord, index: SoundIndex) => number | null;

const rungsByName: readonly (readonly [LinkStep, Rung])[] = [
  ['exact-path', byPath],
  ['exact-name', byName],
  ['repaired-name', byRepairedName],
];

export function linkRecords(records: readonly VoiceRecord[], index: SoundIndex): Links {
  const recordsOf = new Map<number, VoiceRecord[]>();
  const stepOf = new Map<number, LinkStep>();
  const join = (at: number, record: VoiceRecord, step: LinkStep): void => {
    const known = recordsOf.get(at);
    if (known) known.push(record);
    else recordsOf.set(at, [record]);
    if (!stepOf.has(at)) stepOf.set(at, step);
  };

  let left = records;
  for (const [step, rung] of rungsByName) {
    const missed: VoiceRecord[] = [];
    const taken = new Set(recordsOf.keys());
    for (const record of left) {
      const at = record.files.length === 0 ? null : rung(record, index);
      // A sound that a better rung has joined isn't given further records by a worse one.
      if (at === null || taken.has(at)) missed.push(record);
      else join(at, record, step);
    }
    left = missed;
  }
  for (const [step, rung] of [
    ['shared-token', linkByToken],
    ['time-in-name', linkByTime],
  ] as const) {
    const found = rung(left, index, (at) => recordsOf.has(at));
    for (const [record, at] of found) join(at, record, step);
    left = left.filter((record) => !found.has(record));
  }
  return { recordsOf, stepOf, unlinked: left };
}

/** As the table's own folder sees it, then from the top, then as the end of exactly one path. */
function byPath(record: VoiceRecord, index: SoundIndex): number | null {
  for (const path of record.files) {
    if (!path.includes('/')) continue;
    const at = index.byPath(folderOf(record.source.name) + path) ?? index.byPath(path) ?? index.byEndOfPath(path);
    if (at !== null) return at;
  }
  return null;
}

function byName(record: VoiceRecord, index: SoundIndex): number | null {
  for (const path of record.files) {
    const base = baseNameOf(path);
    const at = index.byPath(folderOf(record.source.name) + base) ?? index.byBaseName(base);
    if (at !== null) return at;
  }
  return null;
}

function byRepairedName(record: VoiceRecord, index: SoundIndex): number | null {
  for (const path of record.files) {
    const at = index.byRepairedName(baseNameOf(path));
    if (at !== null) return at;
  }
  return null;
}
