/** The query language once more, as plainly as it can be said, for the tests alone: slow, part by part, without any index. */
import type { ArchiveId, TagId } from '../../../../shared/model/id.ts';
import type { Recording } from '../../../../shared/model/recording.ts';
import type { Tag } from '../../../../shared/model/tag.ts';
import { foldText } from '../../../../shared/search/fold-text.ts';
import type { NamedDay, QueryNode, QueryTerm } from '../../../../shared/search/query-tree.ts';
import { writeDay } from '../../../../shared/search/read-day.ts';

export function naiveFits(
  node: QueryNode | null,
  recording: Recording,
  tags: readonly Tag[],
  archives: readonly string[],
): boolean {
  if (node === null) return true;
  if (node.kind === 'all') return node.nodes.every((one) => naiveFits(one, recording, tags, archives));
  if (node.kind === 'any') return node.nodes.some((one) => naiveFits(one, recording, tags, archives));
  if (node.kind === 'not') return !naiveFits(node.node, recording, tags, archives);
  return fitsTerm(node.term, recording, tags, archives);
}

const plain = (text: string): string => foldText(text).split(/\s+/).join(' ');
const isPart = (text: string | null, wanted: string): boolean => plain(text ?? '').includes(plain(wanted));

/** Words side by side; letters and digits make words. */
function isWords(text: string | null, wanted: string, isOpen: boolean): boolean {
  const inWords = (one: string) => ` ${plain(one).replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
  return `${inWords(text ?? '')} `.includes(isOpen ? inWords(wanted) : `${inWords(wanted)} `);
}

function fitsTerm(term: QueryTerm, recording: Recording, tags: readonly Tag[], archives: readonly string[]): boolean {
  const { device, person, title, entryName, note, transcript, reply, verdict, sound, flags } = recording;
  const own = tags.filter(({ id }) => recording.tags.includes(id));
  const texts = [device, person, title, entryName, note, transcript, reply, ...own.map(({ name }) => name)];
  const archive = archives[recording.archiveId as ArchiveId] ?? '';
  switch (term.kind) {
    case 'word':
      return texts.some((text) => isPart(text, term.text));
    case 'phrase':
      return texts.some((text) => isWords(text, term.text, term.isOpen));
    case 'field': {
      const text = { device, person, archive, file: entryName, note, said: transcript, reply, title }[term.field];
      return term.isExact ? isWords(text, term.text, term.isOpen) : isPart(text, term.text);
    }
    case 'tag':
      return own.some(({ id }) => tagsMeant(term, tags).has(id));
    case 'day':
      return recording.time !== null && fitsDay(term, new Date(recording.time.epochMs).toISOString());
    case 'length':
      return sound.durationMs !== null && fitsLength(term, sound.durationMs);
    case 'verdict':
      return verdict === term.verdict;
    case 'has':
      return {
        note: /\S/.test(note),
        transcript: Boolean(transcript),
        reply: Boolean(reply),
        tag: own.length > 0,
        person: person !== null,
        device: device !== null,
        date: recording.time !== null,
        stretch: recording.stretches.length > 0,
        redacted: recording.burnt.length > 0,
      }[term.what];
    case 'is':
      return {
        playable: sound.isPlayable,
        unplayable: !sound.isPlayable,
        silent: flags.includes('no-words'),
        accidental: flags.includes('woke-by-mistake'),
        binned: flags.includes('was-deleted'),
        decided: verdict !== 'undecided',
        undecided: verdict === 'undecided',
      }[term.what];
  }
}

function tagsMeant({ path, isExact }: QueryTerm & { readonly kind: 'tag' }, tags: readonly Tag[]): ReadonlySet<TagId> {
  const levels = (name: string) => `/${plain(name)}/`;
  const exact = tags.filter(({ name }) => levels(name).includes(levels(path)));
  const alike = tags.filter(({ name }) => levels(name).includes(`/${plain(path)}`));
  return new Set((exact.length > 0 || isExact ? exact : alike).map(({ id }) => id));
}

/** Days as text: ISO days sort as time does. */
function fitsDay({ relation, day, lastDay }: QueryTerm & { readonly kind: 'day' }, iso: string): boolean {
  const cut = (one: NamedDay) => iso.slice(0, writeDay(one).length);
  const first = writeDay(day);
  if (relation === 'after') return cut(day) >= first;
  if (relation === 'before') return cut(day) < first;
  if (relation === 'until') return cut(day) <= first;
  return cut(day) >= first && cut(lastDay ?? day) <= writeDay(lastDay ?? day);
}

function fitsLength({ comparison, length }: QueryTerm & { readonly kind: 'length' }, ms: number): boolean {
  const unit = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }[length.unit];
  const wanted = Number(length.amount) * unit;
  if (comparison === '<') return ms < wanted;
  if (comparison === '<=') return ms <= wanted;
  if (comparison === '>') return ms > wanted;
  if (comparison === '>=') return ms >= wanted;
  const decimals = length.amount.split('.')[1]?.length ?? 0;
  const shown = (one: number) => Math.floor((one / unit) * 10 ** decimals);
  return shown(ms) === shown(wanted);
}
