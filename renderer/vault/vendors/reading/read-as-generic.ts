/**
 * Drafts for sound that no vendor's own record tells of: words of a text beside it, else the time in its name, else the
 * packer's date. Adapters hand over what they know and leave the rest of their share to this. Vault worker.
 */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { AdapterInput, ImportPlan, ListedEntry, RecordingDraft } from '../adapter.ts';
import { timeFromEntry } from './entry-time.ts';
import { endingOf, stemOf } from './file-names.ts';
import { timeFromFileName } from './file-name-time.ts';
import { readAhead } from './read-ahead.ts';
import { type PartOfArchive, readPdfs } from './read-pdfs.ts';
import { readTwin, type Twin } from './read-twin.ts';

/** `own`: drafts already made, by the entry's index. All candidates come out in archive order. */
export async function* readAsGeneric(
  input: AdapterInput,
  { metadata, candidates }: Pick<ImportPlan, 'metadata' | 'candidates'>,
  own: ReadonlyMap<number, RecordingDraft> = new Map(),
): AsyncGenerator<PartOfArchive> {
  const isPdf = (entry: ListedEntry): boolean => endingOf(entry.name) === 'pdf';
  const twins = new Map<string, Twin>();
  for await (const outcome of readAhead(
    metadata.filter((entry) => !isPdf(entry)),
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
  for (const entry of candidates) {
    yield own.get(entry.index) ?? draftOf(entry, twins.get(entry.name) ?? twins.get(stemOf(entry.name)));
  }
  yield* readPdfs(metadata.filter(isPdf), input);
}

/** What the name, and failing that the archive's directory, says of the time. */
export const timeOfEntry = (entry: ListedEntry): RecordedTime | null => timeFromFileName(entry.name) ?? timeFromEntry(entry);

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
    time: twin?.time ?? timeOfEntry(entry),
    device: null,
    person: null,
    title: null,
    transcript,
    reply: null,
    linkedBy: transcript === null ? null : 'exact-name',
    flags: [],
  };
}
