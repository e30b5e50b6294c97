/**
 * Any archive or folder with sound in it that no other adapter knows (generic/README.md). Every entry that isn't plainly
 * something else is offered; its bytes decide. A file's name is never taken for what was said.
 */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { AdapterInput, ImportPlan, ListedEntry, RecordingDraft, VendorAdapter } from '../adapter.ts';
import { timeFromEntry } from '../reading/entry-time.ts';
import { endingOf, stemOf } from '../reading/file-names.ts';
import { timeFromFileName } from '../reading/file-name-time.ts';
import { type PartOfArchive, readPdfs } from '../reading/read-pdfs.ts';
import { readAhead } from '../reading/read-ahead.ts';
import { planGeneric } from './plan-generic.ts';
import { readTwin, type Twin } from './read-twin.ts';

export const generic: VendorAdapter = {
  vendor: 'generic',
  recognise: async () => ({ score: 1, because: [], roots: [''] }),
  plan: planGeneric,
  read: readGeneric,
};

async function* readGeneric(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const isPdf = (entry: ListedEntry): boolean => endingOf(entry.name) === 'pdf';
  const twins = new Map<string, Twin>();
  for await (const outcome of readAhead(
    plan.metadata.filter((entry) => !isPdf(entry)),
    input.readEntry,
  )) {
    if (outcome.kind === 'issue') {
      yield outcome;
      continue;
    }
    const twin = readTwin(outcome.entry.name, outcome.bytes);
    const isUseful = twin.transcript !== null || twin.time !== null;
    if (isUseful) addTwin(twins, stemOf(outcome.entry.name), twin);
    yield { kind: 'issue', entry: outcome.entry, reason: isUseful ? 'read-for-transcripts' : 'not-a-recording' };
  }
  for (const entry of plan.candidates) yield draftOf(entry, twins.get(entry.name) ?? twins.get(stemOf(entry.name)));
  yield* readPdfs(plan.metadata.filter(isPdf), input);
}

/** Several text files beside one recording: the first that says something of each kind. */
function addTwin(twins: Map<string, Twin>, stem: string, twin: Twin): void {
  const known = twins.get(stem);
  twins.set(stem, { transcript: known?.transcript ?? twin.transcript, time: known?.time ?? twin.time });
}

function draftOf(entry: ListedEntry, twin: Twin | undefined): RecordingDraft {
  const transcript = twin?.transcript ?? null;
  return {
    kind: 'recording',
    entry,
    time: twin?.time ?? timeOf(entry),
    device: null,
    person: null,
    title: null,
    transcript,
    reply: null,
    linkedBy: transcript === null ? null : 'exact-name',
    flags: [],
  };
}

const timeOf = (entry: ListedEntry): RecordedTime | null => timeFromFileName(entry.name) ?? timeFromEntry(entry);
