/**
 * Amazon Alexa: data-request archives and what people saved from Alexa's web pages (alexa/README.md). Nobody outside has
 * written down where the sound lies in such an archive, so nothing here is a table of paths: texts are read for what they
 * are, and joined with sound by the ladder in link.ts. Runs in the vault worker; never sees a byte of sound.
 */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { AdapterInput, ImportPlan, ListedEntry, RecordingDraft, UnlinkedText, VendorAdapter } from '../adapter.ts';
import { timeFromEntry } from '../reading/entry-time.ts';
import { baseNameOf, endingOf, stemOf } from '../reading/file-names.ts';
import { letOthersRun } from '../reading/let-others-run.ts';
import { readAhead } from '../reading/read-ahead.ts';
import { type PartOfArchive, readPdfs } from '../reading/read-pdfs.ts';
import { type Links, linkRecords } from './link.ts';
import { mergeRecords } from './merge-records.ts';
import { missingSounds } from './missing-sound.ts';
import { planAlexa } from './plan-alexa.ts';
import { readMetadata } from './read-metadata.ts';
import { recogniseAlexa } from './recognise-alexa.ts';
import { timeOfSound } from './sound-clocks.ts';
import { indexSounds, type SoundIndex } from './sound-index.ts';
import type { VoiceRecord } from './voice-record.ts';

export const alexa: VendorAdapter = { vendor: 'alexa', recognise: recogniseAlexa, plan: planAlexa, read: readAlexa };

async function* readAlexa(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const index = indexSounds(plan.candidates);
  const twins = twinNames(plan.candidates);
  const isPdf = (entry: ListedEntry): boolean => endingOf(entry.name) === 'pdf';
  const records: VoiceRecord[] = [];
  for await (const outcome of readAhead(
    plan.metadata.filter((entry) => !isPdf(entry)),
    input.readEntry,
  )) {
    if (outcome.kind === 'issue') {
      yield outcome;
      continue;
    }
    const found = await readMetadata(outcome.entry, outcome.bytes, { index, ask: input.ask });
    // Not push(...): a table may have more rows than a call may have arguments.
    for (const record of withTwin(found.records, twins.get(stemOf(outcome.entry.name)))) records.push(record);
    for (const { place, text } of found.lines) yield { kind: 'unlinked', entry: outcome.entry, place, text };
    yield { kind: 'issue', entry: outcome.entry, reason: found.reason };
  }
  await letOthersRun();
  const links = linkRecords(records, index);
  await letOthersRun();
  yield* drafts(index, links);
  yield* readPdfs(plan.metadata.filter(isPdf), input);
}

/** Base names of sounds by their stem: `1614834367123.json` tells of `1614834367123.wav` beside it. */
function twinNames(candidates: readonly ListedEntry[]): ReadonlyMap<string, string> {
  return new Map(candidates.map(({ name }) => [stemOf(name), baseNameOf(name)]));
}

/** A file with one record and the name of a sound is about that sound. */
function withTwin(records: readonly VoiceRecord[], twin: string | undefined): readonly VoiceRecord[] {
  const [only] = records;
  return twin === undefined || records.length !== 1 || !only ? records : [{ ...only, files: [...only.files, twin] }];
}

function* drafts(index: SoundIndex, links: Links): Generator<RecordingDraft | UnlinkedText> {
  const left: VoiceRecord[] = [...links.unlinked];
  for (const [at, entry] of index.entries.entries()) {
    const merged = mergeRecords(links.recordsOf.get(at) ?? []);
    left.push(...(merged?.besides ?? []));
    yield draftOf(entry, merged?.record ?? null, links.stepOf.get(at) ?? null);
  }
  const missingSoundOf = missingSounds(index, (at) => links.recordsOf.has(at));
  const losers = new Set(left.slice(links.unlinked.length));
  for (const record of left) {
    const line = lineOf(record, losers.has(record) ? undefined : missingSoundOf(record));
    if (line !== null) yield line;
  }
}

/** null: nothing in it could be read by anybody. */
function lineOf(record: VoiceRecord, missingSound: string | null | undefined): UnlinkedText | null {
  const { source, place, time, person } = record;
  const text = [record.transcript, record.reply].filter((part) => part !== null).join(' / ');
  if (text === '' && (missingSound === undefined || (missingSound === null && time === null && person === null))) return null;
  return {
    kind: 'unlinked',
    entry: source,
    place,
    text,
    ...(time !== null && { time }),
    ...(person !== null && { person }),
    ...(missingSound !== undefined && { missingSound }),
  };
}

function draftOf(entry: ListedEntry, record: VoiceRecord | null, linkedBy: RecordingDraft['linkedBy']): RecordingDraft {
  return {
    kind: 'recording',
    entry,
    time: surestTime(record?.time ?? null, entry),
    device: record?.device ?? null,
    person: record?.person ?? null,
    title: null,
    transcript: record?.transcript ?? null,
    reply: record?.reply ?? null,
    linkedBy: record ? linkedBy : null,
    flags: record?.flags ?? [],
  };
}

const sureness: Readonly<Record<RecordedTime['kind'], number>> = {
  'utc-exact': 0,
  'offset-known': 0,
  'zone-of-export': 1,
  'local-unknown': 1,
  'date-only': 2,
  'archive-mtime': 3,
};

/** The record's time, unless the sound's own name says more; then the packer's. */
function surestTime(told: RecordedTime | null, entry: ListedEntry): RecordedTime | null {
  if (told !== null && sureness[told.kind] === 0) return told;
  const own = timeOfSound(entry.name);
  const surer = told !== null && (own === null || sureness[told.kind] <= sureness[own.kind]) ? told : own;
  return surer ?? timeFromEntry(entry);
}
