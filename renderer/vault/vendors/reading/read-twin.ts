/** What a text file beside a recording says: its words, and for recorders that write it, its time. Pure; never throws. */
import * as v from 'valibot';
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import { decodeText } from './decode-text.ts';
import { endingOf } from './file-names.ts';
import { wordsOfSubtitles } from './subtitles.ts';

export interface Twin {
  readonly transcript: string | null;
  readonly time: RecordedTime | null;
}

const words = v.optional(v.nullish(v.string()));
/** BCR (github.com/chenxiaolong/BCR) writes `timestamp_unix_ms`; transcribers write one of the others. */
const jsonTwin = v.object({
  text: words,
  transcript: words,
  transcription: words,
  timestamp_unix_ms: v.optional(
    v.nullish(v.pipe(v.number(), v.integer(), v.minValue(946_684_800_000), v.maxValue(4_102_444_800_000))),
  ),
});

export function readTwin(name: string, bytes: Uint8Array): Twin {
  const text = decodeText(bytes);
  if (endingOf(name) !== 'json') return { transcript: wordsOfSubtitles(text) || null, time: null };
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), jsonTwin), text);
  if (!parsed.success) return { transcript: null, time: null };
  const found = parsed.output;
  const transcript = (found.transcript ?? found.transcription ?? found.text ?? '').trim();
  const epochMs = found.timestamp_unix_ms;
  return { transcript: transcript || null, time: epochMs ? { kind: 'utc-exact', epochMs, source: 'metadata' } : null };
}
