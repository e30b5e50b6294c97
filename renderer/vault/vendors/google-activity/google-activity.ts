/**
 * Google "My Activity" of the Assistant and of Voice & Audio (README): recordings with an index beside them, JSON or web page, in
 * any language. Runs in the vault worker; never sees a byte of sound.
 */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type {
  AdapterInput,
  ArchiveListing,
  ImportPlan,
  ListedEntry,
  RecordingDraft,
  UnlinkedText,
  VendorAdapter,
} from '../adapter.ts';
import { endingOf, isSoundName, stemOf } from '../reading/file-names.ts';
import { planShare } from '../reading/plan-share.ts';
import { readAhead } from '../reading/read-ahead.ts';
import { readAsGeneric, timeOfEntry } from '../reading/read-as-generic.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import type { ActivityRecord } from './activity-record.ts';
import { recordsOfHtml } from './html-records.ts';
import { recordsOfJson } from './json-records.ts';
import { type Joined, type Links, linkRecords } from './link.ts';
import { recogniseActivity } from './recognise.ts';
import { indexSounds } from './sound-index.ts';
import { stampMsOf } from './stamps.ts';
import { whatWasSaid } from './what-was-said.ts';

export const googleActivity: VendorAdapter = {
  vendor: 'google-activity',
  recognise: recogniseActivity,
  plan: planActivity,
  read: readActivity,
};

const indexEndings = new Set(['json', 'html', 'htm']);
const mostIndexBytes = 256 << 20;

/** JSON and pages may be an index, but for those that are the twin of one recording. */
function planActivity(listing: ArchiveListing): ImportPlan {
  const stems = new Set(listing.entries.filter(({ name }) => isSoundName(name)).map(({ name }) => stemOf(name)));
  return planShare(listing, (entry) => isIndex(entry) && !stems.has(stemOf(entry.name)), mostIndexBytes);
}

const isIndex = ({ name }: ListedEntry): boolean => indexEndings.has(endingOf(name));

async function* readActivity(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const stems = new Set(plan.candidates.map(({ name }) => stemOf(name)));
  const isOwn = (entry: ListedEntry): boolean => isIndex(entry) && !stems.has(stemOf(entry.name));
  const index = indexSounds(plan.candidates);
  const isMomentOfSound = (epochMs: number): boolean =>
    index.byMillisecond.has(epochMs) || (epochMs % 1000 === 0 && index.bySecond.has(epochMs / 1000));
  const records: ActivityRecord[] = [];
  const indexes: { readonly entry: ListedEntry; readonly isBroken: boolean }[] = [];
  for await (const outcome of readAhead(plan.metadata.filter(isOwn), input.readEntry)) {
    if (outcome.kind === 'issue') {
      yield outcome;
      continue;
    }
    const { entry, bytes } = outcome;
    const isJson = endingOf(entry.name) === 'json';
    const found = isJson ? await recordsOfJson(entry, bytes, isMomentOfSound) : await recordsOfHtml(entry, bytes, input.ask);
    // Not push(...): an index may have more records than a call may have arguments.
    for (const record of found.records) records.push(record);
    indexes.push({ entry, isBroken: found.isBroken });
  }
  const links = linkRecords(records, index);
  const telling = new Set([...links.joined.values(), ...links.left].map(({ record }) => record.source.index));
  for (const { entry, isBroken } of indexes) {
    const reason = telling.has(entry.index) ? 'read-for-transcripts' : 'not-a-recording';
    yield { kind: 'issue', entry, reason: isBroken ? 'broken-row' : reason };
  }
  yield* unlinked(links);
  const own = new Map<number, RecordingDraft>();
  for (const entry of plan.candidates) {
    const joined = links.joined.get(entry.index);
    if (joined !== undefined) own.set(entry.index, draftOf(entry, joined));
  }
  yield* readAsGeneric(input, { ...plan, metadata: plan.metadata.filter((entry) => !isOwn(entry)) }, own);
}

function draftOf(entry: ListedEntry, { record, step }: Joined): RecordingDraft {
  const transcript = whatWasSaid(record.title);
  return {
    kind: 'recording',
    entry,
    time: surestTime(record.time, entry),
    device: null,
    person: null,
    title: record.product,
    transcript,
    reply: record.replies.join('\n') || null,
    linkedBy: step,
    flags: transcript === null ? ['no-words'] : [],
  };
}

/** The record's moment; a page's wall clock gives way to the exact moment in the recording's name. */
function surestTime(told: RecordedTime | null, entry: ListedEntry): RecordedTime | null {
  if (told?.kind === 'utc-exact' && !(told.epochMs % 1000 === 0 && stampMsOf(entry.name) !== null)) return told;
  const ownMs = stampMsOf(entry.name);
  return ownMs === null ? (told ?? timeOfEntry(entry)) : { kind: 'utc-exact', epochMs: ownMs, source: 'file-name' };
}

function* unlinked({ left }: Links): Generator<UnlinkedText> {
  for (const { record, missing } of left) {
    const text = [whatWasSaid(record.title), ...record.replies].filter((part) => part !== null).join(' / ');
    if (missing === null && text === '') continue;
    yield {
      kind: 'unlinked',
      entry: record.source,
      place: record.place,
      text,
      ...(record.time !== null && { time: record.time }),
      ...(missing !== null && { missingSound: missing }),
    };
  }
}
