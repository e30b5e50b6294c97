/** How many of some recordings have what: for the panes while several are selected. Vault worker. */
import { type RecordingId, recordingId, type TagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { SimilarRecordings, Tally, VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import type { Desk } from '../library/desk.ts';

/** What was destroyed meanwhile isn't counted. */
export function tallyRecordings(desk: Desk, { ids }: VaultArgs<'tally'>): Tally {
  const byVerdict = noVerdicts();
  const byTag = new Map<TagId, number>();
  const byPerson = new Map<string | null, number>();
  let total = 0;
  let soundMs = 0;
  let withNote = 0;
  for (const id of ids) {
    const recording = desk.library.recording(recordingId(id));
    if (recording === undefined) continue;
    total++;
    soundMs += recording.sound.durationMs ?? 0;
    if (recording.note !== '') withNote++;
    byVerdict[recording.verdict]++;
    byPerson.set(recording.person, (byPerson.get(recording.person) ?? 0) + 1);
    for (const tag of recording.tags) byTag.set(tag, (byTag.get(tag) ?? 0) + 1);
  }
  return {
    total,
    soundMs: Math.round(soundMs),
    byVerdict,
    tags: desk.vault.documents.tags.flatMap((tag) => {
      const count = byTag.get(tag.id);
      return count === undefined ? [] : { tag, count };
    }),
    people: [...byPerson].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
    withNote,
  };
}

/** Alike by its words, if it has any (case, accents and punctuation don't count), by its person, by its device. */
export function findSimilar(desk: Desk, id: RecordingId): readonly SimilarRecordings[] {
  const { transcript, person, device } = desk.recording(id);
  const words = wordsOf(transcript);
  const found: SimilarRecordings[] = [];
  const look = (by: SimilarRecordings['by'], name: string | null, isAlike: (one: Recording) => boolean) => {
    const ids: number[] = [];
    const byVerdict = noVerdicts();
    for (const one of desk.vault.recordings.values()) {
      if (!isAlike(one)) continue;
      ids.push(one.id);
      byVerdict[one.verdict]++;
    }
    found.push({ by, name, ids: Uint32Array.from(ids), byVerdict });
  };
  if (words !== '') look('words', null, (one) => isOfLength(one.transcript, words) && wordsOf(one.transcript) === words);
  if (person !== null) look('person', person, (one) => one.person === person);
  if (device !== null) look('device', device, (one) => one.device === device);
  return found;
}

const noVerdicts = () => ({ undecided: 0, keep: 0, redact: 0, delete: 0 });

const wordsOf = (text: string | null): string =>
  foldText(text ?? '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Folding a hundred thousand texts takes a moment: one that is shorter by more than letters that fold into two can't be the same. */
const isOfLength = (text: string | null, words: string): boolean => text !== null && text.length * 4 >= words.length;
