/**
 * What the vault still says of recordings that are being destroyed, beside the recordings themselves: their names in the
 * reports of archives and of what became of their files, and the lines of text that the archive brought with them and that repeat
 * what was said. Vault worker. Pure.
 */
import type { ImportedArchive, ReportedEntry, UnlinkedLine } from '../../../shared/model/archive.ts';
import type { ArchiveId, RecordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import type { UnlockedVault, VaultChange } from '../unlocked-vault.ts';

/** Shorter than this, words are found in lines that have nothing to do with them: "stop", "what time is it". */
const leastTellingLength = 12;

/** Lists of names and lines without whatever speaks of the recordings that go; only what changes is in it. */
export function withoutRecordings(vault: UnlockedVault, removed: readonly Recording[]): VaultChange {
  const gone = new Set(removed.map(({ id }) => id));
  const goneNames = new Set(removed.map(({ archiveId, entryName }) => nameIn(archiveId, entryName)));
  const emptied = emptiedArchives(vault, removed, gone);
  const archives = vault.documents.archives.map((archive) => {
    const isGone = (entry: ReportedEntry) => emptied.has(archive.id) || isTrace(entry, archive.id, gone, goneNames);
    const traces = new Set(archive.entries.filter(isGone).map(({ entryName }) => nameIn(archive.id, entryName)));
    const isNameGone = (name: string) => {
      const named = nameIn(archive.id, name);
      return emptied.has(archive.id) || goneNames.has(named) || traces.has(named);
    };
    return withoutFilesNamed(withoutEntries(archive, isGone), isNameGone);
  });
  const isSame = archives.every((archive, place) => archive === vault.documents.archives[place]);
  return { ...(isSame ? {} : { documents: { archives } }), ...withoutWords(vault, removed, emptied) };
}

/**
 * Lines without those that repeat the words of these recordings; of an emptied archive, without any. Another archive may repeat them
 * too: a later export of the same account, of which the sound was here already. In one that has none of their sound a "stop" may be
 * anybody's, and stays.
 */
export function withoutWords(
  { lines: allLines, documents }: Pick<UnlockedVault, 'lines' | 'documents'>,
  recordings: readonly Recording[],
  emptied: ReadonlySet<ArchiveId> = new Set(),
): Pick<VaultChange, 'lines'> {
  const changed = new Map<ArchiveId, readonly UnlinkedLine[]>();
  const said = recordings.flatMap(saidIn);
  for (const [archiveId, lines] of allLines) {
    const repeated = new Set(documents.archives.find(({ id }) => id === archiveId)?.entries.map(({ sameAs }) => sameAs));
    const isToldHere = ({ recording, isTelling }: Said) =>
      isTelling || recording.archiveId === archiveId || repeated.has(recording.id);
    const kept = emptied.has(archiveId) ? [] : linesWithout(lines, said.filter(isToldHere));
    if (kept.length < lines.length) changed.set(archiveId, kept);
  }
  return changed.size === 0 ? {} : { lines: changed };
}

/** Archives of which no recording is left: none that came with it, and where none did, none that its report says was here already. */
function emptiedArchives(
  vault: UnlockedVault,
  removed: readonly Recording[],
  gone: ReadonlySet<RecordingId>,
): ReadonlySet<ArchiveId> {
  const emptied = new Set(removed.map(({ archiveId }) => archiveId));
  for (const archive of vault.documents.archives) if (isLastRepeated(archive, vault, gone)) emptied.add(archive.id);
  for (const { id, archiveId } of vault.recordings.values()) {
    if (emptied.size === 0) break;
    if (!gone.has(id)) emptied.delete(archiveId);
  }
  return emptied;
}

function isLastRepeated({ entries }: ImportedArchive, vault: UnlockedVault, gone: ReadonlySet<RecordingId>): boolean {
  const repeated = entries.flatMap(({ sameAs }) => sameAs ?? []);
  return repeated.some((id) => gone.has(id)) && repeated.every((id) => gone.has(id) || !vault.recordings.has(id));
}

function withoutEntries(archive: ImportedArchive, isGone: (entry: ReportedEntry) => boolean): ImportedArchive {
  const entries = archive.entries.filter((entry) => !isGone(entry));
  return entries.length === archive.entries.length ? archive : { ...archive, entries };
}

/** Of a folder, what became of its files names recordings too. How many ended in which way stays. */
function withoutFilesNamed(archive: ImportedArchive, isGone: (name: string) => boolean): ImportedArchive {
  if (!archive.destructions?.some(({ notDestroyed }) => notDestroyed.some(({ name }) => isGone(name)))) return archive;
  const destructions = archive.destructions.map((destruction) => ({
    ...destruction,
    notDestroyed: destruction.notDestroyed.filter(({ name }) => !isGone(name)),
  }));
  return { ...archive, destructions };
}

/** A report names a duplicate beside the recording that was there first, and what came in although it is odd. */
function isTrace(
  { sameAs, entryName, fate, reason }: ReportedEntry,
  archiveId: ArchiveId,
  gone: ReadonlySet<RecordingId>,
  goneNames: ReadonlySet<string>,
): boolean {
  if (sameAs !== undefined) return gone.has(sameAs);
  const isInVault = fate === 'unplayable' || reason === 'sound-truncated';
  return isInVault && goneNames.has(nameIn(archiveId, entryName));
}

/** Files are named as the disk has them, entries in NFC. */
const nameIn = (archiveId: ArchiveId, name: string): string => `${archiveId}/${name.normalize('NFC')}`;

interface Said {
  readonly recording: Recording;
  /** As `spaced` gives them. */
  readonly words: string;
  readonly isTelling: boolean;
}

function saidIn(recording: Recording): readonly Said[] {
  return [recording.transcript, recording.reply]
    .map((text) => spaced(text ?? ''))
    .filter((words) => words.trim() !== '')
    .map((words) => ({ recording, words, isTelling: isTelling(words) }));
}

function linesWithout(lines: readonly UnlinkedLine[], said: readonly Said[]): readonly UnlinkedLine[] {
  if (lines.length === 0 || said.length === 0) return lines;
  const whole = new Set(said.map(({ words }) => words));
  const spacedLines = lines.map(({ text }) => spaced(text));
  const allSaid = [...whole].join('\n');
  const allLines = spacedLines.join('\n');
  // Against all lines at once first: a thousand recordings against ten thousand lines mustn't keep a shred waiting.
  const within = [...whole].filter((words) => isTelling(words) && allLines.includes(words));
  return lines.filter((_line, place) => {
    const words = spacedLines[place] as string;
    if (whole.has(words)) return false;
    if (isTelling(words) && allSaid.includes(words)) return false;
    return !within.some((one) => words.includes(one));
  });
}

const isTelling = (words: string): boolean => words.trim().length >= leastTellingLength;

/** Letters and digits alone, a space around every word: so that whole words are compared, however they were punctuated. */
const spaced = (text: string): string =>
  ` ${foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
