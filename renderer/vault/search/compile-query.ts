/**
 * A query as a test of one position of the library's columns, cheap parts first: most recordings are ruled out by a number
 * before a text is looked at. Vault worker; valid until the next commit.
 */
import type { ArchiveId, TagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { foldForSearch } from '../../../shared/search/fold-text.ts';
import { hasPhrase } from '../../../shared/search/phrase.ts';
import type { QueryNode, QueryTerm } from '../../../shared/search/query-tree.ts';
import { spanOfLength } from '../../../shared/search/read-length.ts';
import { findTags } from './find-tags.ts';
import { hasIt, isIt } from './recording-facts.ts';
import { boundsOfPart } from './searchable-text.ts';
import { spanOfDays } from './span-of-days.ts';

/** What a query is compiled against. */
export interface SearchedLibrary {
  readonly columns: { readonly recordings: readonly Recording[]; readonly dayMs: Float64Array };
  readonly foldedText: (position: number) => string;
  readonly tags: ReadonlyMap<TagId, Tag>;
  readonly archiveName: (id: ArchiveId) => string;
}

type Test = (position: number) => boolean;
interface Costed {
  readonly test: Test;
  readonly cost: number;
}

const byNumber = 1;
const byFacts = 2;
const byText = 10;

export function compileQuery(root: QueryNode | null, library: SearchedLibrary): Test | null {
  return root === null ? null : nodeTest(root, library).test;
}

function nodeTest(node: QueryNode, library: SearchedLibrary): Costed {
  switch (node.kind) {
    case 'term':
      return termTest(node.term, library);
    case 'not': {
      const { test, cost } = nodeTest(node.node, library);
      return { test: (position) => !test(position), cost };
    }
    case 'all':
    case 'any': {
      const costed = node.nodes.map((one) => nodeTest(one, library)).sort((a, b) => a.cost - b.cost);
      const tests = costed.map(({ test }) => test);
      const cost = costed.reduce((sum, one) => sum + one.cost, 0);
      return { test: node.kind === 'all' ? allOf(tests) : anyOf(tests), cost };
    }
  }
}

function allOf(tests: readonly Test[]): Test {
  return (position) => {
    for (const test of tests) if (!test(position)) return false;
    return true;
  };
}

function anyOf(tests: readonly Test[]): Test {
  return (position) => {
    for (const test of tests) if (test(position)) return true;
    return false;
  };
}

function termTest(term: QueryTerm, library: SearchedLibrary): Costed {
  const { columns } = library;
  const ofRecording = (fits: (recording: Recording) => boolean): Costed => ({
    test: (position) => fits(columns.recordings[position] as Recording),
    cost: byFacts,
  });
  switch (term.kind) {
    case 'word': {
      const text = foldForSearch(term.text).trim();
      // Longer words are rarer: they rule out more.
      const test = orTagged(library, (folded) => folded.includes(text));
      return { test, cost: byText + 1 / text.length };
    }
    case 'phrase': {
      const text = foldForSearch(term.text).trim();
      return { test: orTagged(library, (folded) => hasPhrase(folded, text, term.isOpen)), cost: byText };
    }
    case 'field':
      return fieldTest(term, library);
    case 'tag': {
      const wanted = findTags(term, library.tags.values());
      return ofRecording(({ tags }) => tags.some((id) => wanted.has(id)));
    }
    case 'day': {
      const { fromMs, untilMs } = spanOfDays(term);
      const { dayMs } = columns;
      // What has no time is on no day: comparing with NaN is never true.
      return {
        test: (position) => (dayMs[position] as number) >= fromMs && (dayMs[position] as number) < untilMs,
        cost: byNumber,
      };
    }
    case 'length': {
      const { fromMs, untilMs } = spanOfLength(term.comparison, term.length);
      return ofRecording(({ sound: { durationMs } }) => {
        if (durationMs === null) return false;
        return (fromMs === null || durationMs >= fromMs) && (untilMs === null || durationMs < untilMs);
      });
    }
    case 'verdict':
      return ofRecording(({ verdict }) => verdict === term.verdict);
    case 'has':
      return ofRecording(hasIt[term.what]);
    case 'is':
      return ofRecording(isIt[term.what]);
  }
}

/** In the searchable text, or in the name of a tag. */
function orTagged({ columns, foldedText, tags }: SearchedLibrary, stands: (folded: string) => boolean): Test {
  const named = new Set([...tags.values()].filter(({ name }) => stands(foldForSearch(name))).map(({ id }) => id));
  if (named.size === 0) return (position) => stands(foldedText(position));
  return (position) =>
    (columns.recordings[position] as Recording).tags.some((id) => named.has(id)) || stands(foldedText(position));
}

function fieldTest(
  { field, text, isExact, isOpen }: QueryTerm & { readonly kind: 'field' },
  { columns, foldedText, archiveName }: SearchedLibrary,
): Costed {
  const wanted = foldForSearch(text).trim();
  const stands = (folded: string) => (isExact ? hasPhrase(folded, wanted, isOpen) : folded.includes(wanted));
  if (field === 'archive') {
    const known = new Map<ArchiveId, boolean>();
    const test = (position: number) => {
      const { archiveId } = columns.recordings[position] as Recording;
      let fits = known.get(archiveId);
      if (fits === undefined) known.set(archiveId, (fits = stands(foldForSearch(archiveName(archiveId)))));
      return fits;
    };
    return { test, cost: byFacts };
  }
  const test = (position: number) => {
    const folded = foldedText(position);
    if (!folded.includes(wanted)) return false;
    const { from, until } = boundsOfPart(folded, field);
    if (isExact) return hasPhrase(folded, wanted, isOpen, from, until);
    const at = folded.indexOf(wanted, from);
    return at >= 0 && at + wanted.length <= until;
  };
  return { test, cost: byText };
}
