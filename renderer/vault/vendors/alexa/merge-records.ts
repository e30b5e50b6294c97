/**
 * Several records of one sound as one: what was said in one row, what was answered in the next. Where two rows contradict each
 * other the first in a fixed order of content wins, not of place, so that the order of rows plays no part; words that lose are
 * given back, to be kept as lines of text. Pure.
 */
import type { VoiceRecord } from './voice-record.ts';

export interface MergedRecord {
  readonly record: VoiceRecord;
  readonly besides: readonly VoiceRecord[];
}

export function mergeRecords(records: readonly VoiceRecord[]): MergedRecord | null {
  const [first, ...others] = records.length > 1 ? [...records].sort(byContent) : records;
  if (!first) return null;
  if (others.length === 0) return { record: first, besides: [] };
  const all = [first, ...others];
  const pick = <T>(of: (record: VoiceRecord) => T | null): T | null => all.map(of).find((value) => value !== null) ?? null;
  const transcript = pick((record) => record.transcript);
  const reply = pick((record) => record.reply);
  const flags = [...new Set(all.flatMap((record) => record.flags))].filter((flag) => flag !== 'no-words' || transcript === null);
  return {
    record: {
      ...first,
      time: pick((record) => record.time),
      device: pick((record) => record.device),
      person: pick((record) => record.person),
      transcript,
      reply,
      flags: flags.sort(),
    },
    besides: others.filter(
      (record) =>
        (record.transcript !== null && record.transcript !== transcript) || (record.reply !== null && record.reply !== reply),
    ),
  };
}

function byContent(a: VoiceRecord, b: VoiceRecord): number {
  const keyOf = ({ transcript, time, reply, device, person }: VoiceRecord): string =>
    JSON.stringify([transcript === null, time?.epochMs ?? null, transcript, reply, device, person]);
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
