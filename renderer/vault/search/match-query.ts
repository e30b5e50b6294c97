/**
 * Which recordings a query means: each term as a set of recordings, from codes and columns where it asks for a number, from texts where it
 * asks for words; then the sets are joined as the query says. Terms that cost little come first, and texts are searched only among
 * what is left. Vault worker; valid until the next commit.
 */
import type { ArchiveId, TagId } from '../../../shared/model/id.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { foldForSearch } from '../../../shared/search/fold-text.ts';
import { hasPhrase } from '../../../shared/search/phrase.ts';
import type { QueryNode, QueryTerm } from '../../../shared/search/query-tree.ts';
import { spanOfLength } from '../../../shared/search/read-length.ts';
import { findTags } from './find-tags.ts';
import type { Stands } from './folded-texts.ts';
import type { FoundTexts } from './found-texts.ts';
import { bothOf, eitherOf, type Marks, marksByCode, othersOf } from './marks.ts';
import { factBit } from './recording-facts.ts';
import { boundsOfPart } from './searchable-text.ts';
import { spanOfDays } from './span-of-days.ts';

interface Codes<Value> {
  readonly values: readonly Value[];
}
interface ListCodes<Value> {
  readonly lists: readonly (readonly Value[])[];
}

/** What a query is asked of. Columns are by position, codes and facts by recording id. */
export interface SearchedLibrary {
  readonly columns: {
    readonly ids: Uint32Array;
    readonly dayMs: Float64Array;
    readonly lengthMs: Float64Array;
    readonly everyone: Marks;
  };
  readonly codes: {
    readonly verdict: Uint32Array;
    readonly device: Uint32Array;
    readonly person: Uint32Array;
    readonly archive: Uint32Array;
    readonly tags: Uint32Array;
    readonly facts: Uint32Array;
    readonly verdictOf: Codes<string>;
    readonly deviceOf: Codes<string | null>;
    readonly personOf: Codes<string | null>;
    readonly archiveOf: Codes<ArchiveId>;
    readonly tagsOf: ListCodes<TagId>;
  };
  readonly texts: FoundTexts;
  readonly tags: ReadonlyMap<TagId, Tag>;
  readonly archiveName: (id: ArchiveId) => string;
}

/** Everything that there is, where the query asks for nothing. */
export function matchQuery(root: QueryNode | null, library: SearchedLibrary): Marks {
  const { everyone } = library.columns;
  return root === null ? everyone : found(root, everyone, library);
}

/** Of `among`. */
function found(node: QueryNode, among: Marks, library: SearchedLibrary): Marks {
  switch (node.kind) {
    case 'term':
      return termFound(node.term, among, library);
    case 'not':
      return othersOf(among, found(node.node, among, library));
    case 'all':
      return [...node.nodes].sort((a, b) => costOf(a) - costOf(b)).reduce((left, one) => found(one, left, library), among);
    case 'any':
      return node.nodes.map((one) => found(one, among, library)).reduce(eitherOf);
  }
}

const costOfText = 10;
const costOfNumber = 1;

function costOf(node: QueryNode): number {
  switch (node.kind) {
    case 'term':
      return costOfTerm(node.term);
    case 'not':
      return costOf(node.node);
    case 'all':
    case 'any':
      return node.nodes.reduce((sum, one) => sum + costOf(one), 0);
  }
}

function costOfTerm(term: QueryTerm): number {
  if (term.kind === 'word' || term.kind === 'phrase') return costOfText + 1 / Math.max(1, term.text.length);
  return term.kind === 'field' && !isCoded(term.field) ? costOfText : costOfNumber;
}

type FieldTerm = QueryTerm & { readonly kind: 'field' };
const isCoded = (field: FieldTerm['field']): field is 'device' | 'person' | 'archive' =>
  field === 'device' || field === 'person' || field === 'archive';

function termFound(term: QueryTerm, among: Marks, library: SearchedLibrary): Marks {
  const { columns, codes } = library;
  switch (term.kind) {
    case 'word': {
      const text = foldForSearch(term.text).trim();
      return orTagged(library, among, (folded) => folded.includes(text), library.texts.find(text, 'anywhere', null, among));
    }
    case 'phrase': {
      const text = foldForSearch(term.text).trim();
      const stands = (folded: string, from = 0, until = folded.length) => hasPhrase(folded, text, term.isOpen, from, until);
      const way = { exact: `words ${term.isOpen}` };
      const inTexts = library.texts.find(text, way, (texts, at, _start, end) => stands(texts, at, end), among);
      return orTagged(library, among, stands, inTexts);
    }
    case 'field':
      return fieldFound(term, among, library);
    case 'tag':
      return taggedWith(findTags(term, library.tags.values()), among, library);
    case 'day': {
      const { fromMs, untilMs } = spanOfDays(term);
      return within(columns.dayMs, fromMs, untilMs, among, columns.ids);
    }
    case 'length': {
      const { fromMs, untilMs } = spanOfLength(term.comparison, term.length);
      const from = fromMs ?? Number.NEGATIVE_INFINITY;
      return within(columns.lengthMs, from, untilMs ?? Number.POSITIVE_INFINITY, among, columns.ids);
    }
    case 'verdict':
      return coded(codes.verdict, codes.verdictOf.values, (verdict) => verdict === term.verdict, among);
    case 'has':
      return withFact(factBit.has[term.what], among, codes.facts);
    case 'is':
      return withFact(factBit.is[term.what], among, codes.facts);
  }
}

/** What is unknown is not a number, and no comparison with it is true. An end of Infinity leaves nothing out. */
function within(values: Float64Array, from: number, until: number, among: Marks, ids: Uint32Array): Marks {
  const marks = new Uint8Array(among.length);
  for (let position = 0; position < ids.length; position++) {
    const value = values[position] as number;
    if (value >= from && value < until) marks[ids[position] as number] = 1;
  }
  return bothOf(among, marks);
}

function withFact(bit: number, among: Marks, facts: Uint32Array): Marks {
  const marks = new Uint8Array(among.length);
  for (let id = 0; id < among.length; id++) if (((facts[id] as number) & bit) !== 0) marks[id] = among[id] as number;
  return marks;
}

/** Each distinct value is asked once. */
function coded<Value>(codes: Uint32Array, values: readonly Value[], fits: (value: Value) => boolean, among: Marks): Marks {
  return marksByCode(
    codes,
    Uint8Array.from(values, (value) => (fits(value) ? 1 : 0)),
    among,
  );
}

function taggedWith(wanted: ReadonlySet<TagId>, among: Marks, { codes }: SearchedLibrary): Marks {
  return coded(codes.tags, codes.tagsOf.lists, (list) => list.some((id) => wanted.has(id)), among);
}

/** In the searchable text, or in the name of a tag. */
function orTagged(library: SearchedLibrary, among: Marks, stands: (folded: string) => boolean, inTexts: Marks): Marks {
  const named = new Set([...library.tags.values()].filter(({ name }) => stands(foldForSearch(name))).map(({ id }) => id));
  return named.size === 0 ? inTexts : eitherOf(inTexts, taggedWith(named, among, library));
}

function fieldFound({ field, text, isExact, isOpen }: FieldTerm, among: Marks, library: SearchedLibrary): Marks {
  const { codes, texts, archiveName } = library;
  const wanted = foldForSearch(text).trim();
  const stands = (folded: string) => (isExact ? hasPhrase(folded, wanted, isOpen) : folded.includes(wanted));
  const named = (name: string | null) => stands(foldForSearch(name ?? ''));
  switch (field) {
    case 'archive':
      return coded(codes.archive, codes.archiveOf.values, (id) => named(archiveName(id)), among);
    case 'device':
      return coded(codes.device, codes.deviceOf.values, named, among);
    case 'person':
      return coded(codes.person, codes.personOf.values, named, among);
    default: {
      const inPart: Stands = (folded, _at, start) => {
        const { from, until } = boundsOfPart(folded, field, start);
        if (isExact) return hasPhrase(folded, wanted, isOpen, from, until);
        const at = folded.indexOf(wanted, from);
        return at >= 0 && at + wanted.length <= until;
      };
      return texts.find(wanted, isExact ? { exact: `${field} ${isOpen}` } : field, inPart, among);
    }
  }
}
