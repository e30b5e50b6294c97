/** One of `activities`, the voice history of Alexa's web pages until about 2020: its `description` is JSON inside JSON ([A5]). Pure. */
import * as v from 'valibot';
import type { ListedEntry } from '../adapter.ts';
import { identifiersIn } from './utterance-id.ts';
import { surerTime, type VoiceRecord } from './voice-record.ts';
import { isMistakeStatus, present, whatWasSaid } from './what-was-said.ts';

const maybeText = v.fallback(v.nullish(v.string()), null);

const activity = v.pipe(
  v.object({
    id: maybeText,
    utteranceId: maybeText,
    creationTimestamp: v.fallback(
      v.nullish(v.pipe(v.number(), v.minValue(946_684_800_000), v.maxValue(4_102_444_800_000))),
      null,
    ),
    description: maybeText,
    activityStatus: maybeText,
    sourceDeviceIds: v.fallback(v.nullish(v.array(v.object({ serialNumber: maybeText }))), null),
  }),
  v.check(({ id, utteranceId, creationTimestamp }) => creationTimestamp !== null && (id !== null || utteranceId !== null)),
);

const described = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ summary: maybeText, firstUtteranceId: maybeText, firstStreamId: maybeText }),
);

export function recordOfActivity(source: ListedEntry, place: number, value: unknown): VoiceRecord | null {
  const parsed = v.safeParse(activity, value);
  if (!parsed.success) return null;
  const { id, utteranceId, creationTimestamp, description, activityStatus, sourceDeviceIds } = parsed.output;
  const told = v.safeParse(described, description);
  const { summary, firstUtteranceId, firstStreamId } = told.success
    ? told.output
    : { summary: null, firstUtteranceId: null, firstStreamId: null };
  const identifiers = [utteranceId, firstUtteranceId, firstStreamId, id].map((text) => identifiersIn(text ?? ''));
  const utteranceMs = identifiers.find((found) => found.utteranceMs !== null)?.utteranceMs ?? null;
  const { transcript, flags } = whatWasSaid(present(summary ?? ''), isMistakeStatus(activityStatus ?? ''));
  return {
    source,
    place,
    files: [],
    tokens: [...identifiers.flatMap((found) => found.tokens), ...(creationTimestamp ? [`ms:${creationTimestamp}`] : [])],
    time: surerTime(
      creationTimestamp ? { kind: 'utc-exact', epochMs: creationTimestamp, source: 'metadata' } : null,
      utteranceMs,
    ),
    device: present(sourceDeviceIds?.[0]?.serialNumber ?? ''),
    person: null,
    transcript,
    reply: null,
    flags,
    isOfSound: true,
  };
}
