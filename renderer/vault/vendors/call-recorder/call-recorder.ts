/**
 * Calls that a phone has recorded (README): known by how recorders name their files, and by the JSON that one of them writes beside each.
 * Runs in the vault worker; never sees a byte of sound.
 */
import type {
  AdapterInput,
  ArchiveListing,
  ImportPlan,
  ListedEntry,
  Recognition,
  RecordingDraft,
  UnlinkedText,
  VendorAdapter,
} from '../adapter.ts';
import { baseNameOf, endingOf, folderOf, isPackerLeftover, isPlainlyNotSound, stemOf } from '../reading/file-names.ts';
import { planShare } from '../reading/plan-share.ts';
import { readAhead } from '../reading/read-ahead.ts';
import { readAsGeneric } from '../reading/read-as-generic.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import { readCallTwin } from './read-call-twin.ts';
import { type CallFacts, readCallName } from './read-name.ts';

export const callRecorder: VendorAdapter = {
  vendor: 'call-recorder',
  recognise: async ({ listing }) => recogniseCalls(listing),
  // The JSON of a call whose sound isn't here is a record all the same.
  plan: (listing) => planShare(listing, ({ name }) => endingOf(name) === 'json' && readCallName(name) !== null),
  read: readCalls,
};

/** Files named by one telling scheme are enough; the folder says it for the rest. */
function recogniseCalls({ entries }: ArchiveListing): Recognition | null {
  const roots = new Set<string>();
  const because = new Set<string>();
  for (const entry of entries) {
    if (isPackerLeftover(entry) || isPlainlyNotSound(entry)) continue;
    const call = readCallName(entry.name);
    if (call === null) continue;
    roots.add(folderOf(entry.name));
    because.add(call.scheme.recorder);
  }
  return roots.size === 0 ? null : { score: 2, roots: [...roots], because: [...because] };
}

async function* readCalls(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const twins = new Map<string, { readonly entry: ListedEntry; readonly facts: CallFacts }>();
  const rest = new Set(plan.metadata);
  for await (const outcome of readAhead(
    plan.metadata.filter(({ name }) => endingOf(name) === 'json'),
    input.readEntry,
  )) {
    if (outcome.kind === 'issue') continue;
    const facts = readCallTwin(outcome.bytes);
    if (facts === null) continue;
    twins.set(stemOf(outcome.entry.name), { entry: outcome.entry, facts });
    rest.delete(outcome.entry);
    yield { kind: 'issue', entry: outcome.entry, reason: 'read-for-transcripts' };
  }
  const stems = new Set(plan.candidates.flatMap(({ name }) => [name, stemOf(name)]));
  for (const [stem, { entry, facts }] of twins) if (!stems.has(stem)) yield withoutSound(entry, facts);
  // Whatever isn't a call's is read as in an unknown archive, and so are texts beside a call.
  for await (const part of readAsGeneric(input, { metadata: [...rest], candidates: plan.candidates })) {
    yield part.kind === 'recording'
      ? asCall(part, (twins.get(part.entry.name) ?? twins.get(stemOf(part.entry.name)))?.facts)
      : part;
  }
}

function withoutSound(entry: ListedEntry, { person, number, time }: CallFacts): UnlinkedText {
  const who = person ?? number;
  const facts = { ...(time && { time }), ...(who !== null && { person: who }) };
  return { kind: 'unlinked', entry, place: 1, text: '', missingSound: stemOf(baseNameOf(entry.name)), ...facts };
}

function asCall(draft: RecordingDraft, twin: CallFacts | undefined): RecordingDraft {
  const named = readCallName(draft.entry.name);
  if (named === null && twin === undefined) return draft;
  const number = twin?.number ?? named?.number ?? null;
  const direction = twin?.direction ?? named?.direction ?? null;
  return {
    ...draft,
    time: twin?.time ?? named?.time ?? draft.time,
    person: twin?.person ?? named?.person ?? null,
    title: [number, direction].filter((part) => part !== null).join(' · ') || null,
    linkedBy: draft.linkedBy ?? (twin === undefined ? null : 'exact-name'),
  };
}
