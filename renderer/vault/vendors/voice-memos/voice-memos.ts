/**
 * Apple Voice Memos, as its folder is copied from a Mac or out of a phone's backup (README): recordings beside a database that knows
 * their titles, folders and exact times. Runs in the vault worker; never sees a byte of sound.
 */
import type {
  AdapterInput,
  ArchiveListing,
  ImportPlan,
  ListedEntry,
  Recognition,
  RecordingDraft,
  VendorAdapter,
} from '../adapter.ts';
import { baseNameOf, folderOf, isPackerLeftover } from '../reading/file-names.ts';
import { planShare } from '../reading/plan-share.ts';
import { readAsGeneric, timeOfEntry } from '../reading/read-as-generic.ts';
import type { PartOfArchive } from '../reading/read-pdfs.ts';
import { databasesToRead, mostDatabases, readRows } from '../reading/read-rows.ts';
import { type Memo, memosOf, memoSelects } from './memos.ts';
import { linkMemos } from './link-memos.ts';

export const voiceMemos: VendorAdapter = {
  vendor: 'voice-memos',
  recognise: async ({ listing }) => recogniseMemos(listing),
  plan: (listing) => planShare(listing, ({ name }) => isDatabase(name) || isLog(name)),
  read: readMemos,
};

const databaseNames = new Set(['CloudRecordings.db', 'Recordings.db']);
const isDatabase = (name: string): boolean => databaseNames.has(baseNameOf(name));
const isLog = (name: string): boolean => name.endsWith('-wal') && isDatabase(name.slice(0, -'-wal'.length));
/** Day, time and eight digits of the memo's identifier, as the app names its files. */
const memoName = /^20\d{6} \d{6}-[0-9A-F]{8}\.(m4a|qta)$/;
const surelyMemos = 3;

/** The older database's name is anybody's: only memos beside it make it theirs. */
const olderName = 'Recordings.db';
const looseMemoName = /^20\d{6} \d{6}.{0,200}\.m4a$/;

/** The database decides; without it, as newer Macs guard it, the way the files are named. */
function recogniseMemos({ entries }: ArchiveListing): Recognition | null {
  const whole = entries.filter((entry) => !isPackerLeftover(entry));
  const memoFolders = new Set(whole.filter(({ name }) => looseMemoName.test(baseNameOf(name))).map(({ name }) => folderOf(name)));
  const isOfMemos = (name: string): boolean => baseNameOf(name) !== olderName || memoFolders.has(folderOf(name));
  const databases = whole.filter(({ name, sizeBytes }) => isDatabase(name) && sizeBytes > 0 && isOfMemos(name));
  const roots = new Set(databases.slice(0, mostDatabases).map(({ name }) => folderOf(name)));
  const because = [...new Set(databases.map(({ name }) => baseNameOf(name)))];
  const named = whole.filter(({ name }) => memoName.test(baseNameOf(name)) && !isWithin(name, roots));
  for (const { name } of named) roots.add(folderOf(name));
  if (named.length > 0) because.push('memo-names');
  return roots.size === 0 ? null : { score: surelyMemos, roots: [...roots], because };
}

function isWithin(name: string, roots: ReadonlySet<string>): boolean {
  for (let folder = folderOf(name); folder !== ''; folder = folderOf(folder.slice(0, -1))) if (roots.has(folder)) return true;
  return roots.has('');
}

async function* readMemos(input: AdapterInput, plan: ImportPlan): AsyncGenerator<PartOfArchive> {
  const memos: Memo[] = [];
  for (const entry of databasesToRead(plan.metadata.filter(({ name }) => isDatabase(name)))) {
    const read = await readRows(entry, input, memoSelects);
    if (read.kind === 'issue') {
      yield read;
      continue;
    }
    const found = memosOf(entry, read.rows);
    for (const memo of found) memos.push(memo);
    const reason = found.length > 0 ? 'read-for-transcripts' : 'not-a-recording';
    yield { kind: 'issue', entry, reason };
    if (read.log !== null) yield { kind: 'issue', entry: read.log, reason };
  }
  const { linked, missing, tied } = linkMemos(memos, plan.candidates);
  for (const { memo, fileName } of missing) {
    const { source, place, title, time } = memo;
    yield { kind: 'unlinked', entry: source, place, text: title ?? '', missingSound: fileName, ...(time && { time }) };
  }
  for (const { source, place, title, time } of tied) {
    if (title !== null) yield { kind: 'unlinked', entry: source, place, text: title, ...(time && { time }) };
  }
  const own = new Map<number, RecordingDraft>();
  for (const entry of plan.candidates) {
    const link = linked.get(entry.index);
    if (link !== undefined) own.set(entry.index, draftOf(entry, link.memo, link.linkedBy));
  }
  const rest = plan.metadata.filter(({ name }) => !isDatabase(name) && !isLog(name));
  yield* readAsGeneric(input, { metadata: rest, candidates: plan.candidates }, own);
}

function draftOf(entry: ListedEntry, memo: Memo, linkedBy: RecordingDraft['linkedBy']): RecordingDraft {
  return {
    kind: 'recording',
    entry,
    time: memo.time ?? timeOfEntry(entry),
    device: null,
    person: null,
    title: memo.title,
    transcript: null,
    reply: null,
    linkedBy,
    flags: [],
  };
}
