/** One of `customerHistoryRecords`, the voice history of Alexa's web pages from about 2021 (alexa/README.md [A4]). Pure. */
import * as v from 'valibot';
import type { ListedEntry } from '../adapter.ts';
import { identifiersIn } from './utterance-id.ts';
import { surerTime, type VoiceRecord } from './voice-record.ts';
import { isMistakeStatus, present, whatWasSaid } from './what-was-said.ts';

const maybeText = v.fallback(v.nullish(v.string()), null);
const epochMs = v.fallback(v.nullish(v.pipe(v.number(), v.minValue(946_684_800_000), v.maxValue(4_102_444_800_000))), null);

const item = v.object({
  recordItemType: maybeText,
  recordItemKey: maybeText,
  utteranceId: maybeText,
  timestamp: epochMs,
  transcriptText: maybeText,
  personsInfo: v.fallback(v.nullish(v.array(v.object({ personFirstName: maybeText }))), null),
});

const historyRecord = v.object({
  recordKey: maybeText,
  timestamp: epochMs,
  device: v.fallback(v.nullish(v.object({ deviceName: maybeText })), null),
  utteranceType: maybeText,
  voiceHistoryRecordItems: v.array(item),
});

type Item = v.InferOutput<typeof item>;

export function recordOfHistory(source: ListedEntry, place: number, value: unknown): VoiceRecord | null {
  const parsed = v.safeParse(historyRecord, value);
  if (!parsed.success) return null;
  const { recordKey, timestamp, device, utteranceType, voiceHistoryRecordItems: items } = parsed.output;
  const said = items.filter((part) => part.recordItemType === 'CUSTOMER_TRANSCRIPT');
  const identifiers = [recordKey, ...items.flatMap((part) => [part.utteranceId, part.recordItemKey])].map((id) =>
    identifiersIn(id ?? ''),
  );
  const ms = said.find((part) => part.timestamp)?.timestamp ?? timestamp;
  const utteranceMs = identifiers.find((found) => found.utteranceMs !== null)?.utteranceMs ?? null;
  const words = textOf(said) ?? textOf(items.filter((part) => part.recordItemType === 'ASR_REPLACEMENT_TEXT'));
  const { transcript, flags } = whatWasSaid(words, isMistakeStatus(utteranceType ?? ''));
  return {
    source,
    place,
    files: [],
    tokens: identifiers.flatMap((found) => found.tokens),
    time: surerTime(ms ? { kind: 'utc-exact', epochMs: ms, source: 'metadata' } : null, utteranceMs),
    device: present(device?.deviceName ?? ''),
    person: present(
      items.flatMap((part) => part.personsInfo ?? []).find((person) => person.personFirstName)?.personFirstName ?? '',
    ),
    transcript,
    reply: textOf(items.filter((part) => part.recordItemType === 'ALEXA_RESPONSE')),
    flags,
    isOfSound: true,
  };
}

function textOf(items: readonly Item[]): string | null {
  const texts = items.map((part) => present(part.transcriptText ?? '')).filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join(' ');
}
