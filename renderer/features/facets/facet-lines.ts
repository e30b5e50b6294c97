/** A facet as lines: what each value is called, how many it would leave, whether it is chosen. Pure. */
import type { FacetName } from '../../../shared/model/facet-names.ts';
import { verdicts } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { Facet, Facets, RecordingQuery, VaultSummary } from '../../../shared/seams/vault-protocol.ts';
import type { Translate } from '../../app/text.ts';

/** Levels of a tag's title. */
const between = ' › ';

export type FacetValue = Facets[FacetName][number]['value'];

export interface FacetLine {
  readonly value: FacetValue;
  /** In full: "family › phone". */
  readonly title: string;
  /** Below the line of the tag above it, where that is shown too: its last part. */
  readonly shortTitle: string;
  readonly depth: number;
  readonly count: number;
  readonly isOn: boolean;
  readonly hue: number | null;
}

const queryKeys = {
  verdict: 'verdict',
  device: 'device',
  person: 'person',
  tag: 'tagId',
  archive: 'archiveId',
  flag: 'flag',
} as const satisfies Readonly<Record<FacetName, keyof RecordingQuery>>;

export const chosenValue = (query: RecordingQuery, name: FacetName): FacetValue | null => query[queryKeys[name]] ?? null;

/** The query's part that asks for this value; null: for any. */
export const asking = (name: FacetName, value: FacetValue | null): Partial<RecordingQuery> => ({ [queryKeys[name]]: value });

export function facetLines(
  name: FacetName,
  facets: Facets,
  query: RecordingQuery,
  summary: VaultSummary,
  t: Translate,
): readonly FacetLine[] {
  const chosen = chosenValue(query, name);
  const found: readonly Facet<FacetValue>[] = name === 'verdict' ? allVerdicts(facets) : facets[name];
  // What is chosen and leaves nothing stays in sight, so that it can be taken off.
  const values = chosen === null || found.some(({ value }) => value === chosen) ? found : [...found, { value: chosen, count: 0 }];
  const lines = values.map(({ value, count }) => ({
    ...called(name, value, summary, t),
    value,
    count,
    isOn: value === chosen,
    depth: 0,
  }));
  return name === 'tag' ? asTree(lines) : lines;
}

/** The first of them, and the chosen one wherever it stands. */
export function firstLines(lines: readonly FacetLine[], most: number): readonly FacetLine[] {
  if (lines.length <= most + 1) return lines;
  return lines.filter((line, at) => at < most || line.isOn);
}

/** All four, in an order that never changes: they are what the app is about. */
function allVerdicts({ verdict }: Facets): Facets['verdict'] {
  const inOrder = [...verdicts.filter((one) => one !== 'undecided'), 'undecided'] as const;
  return inOrder.map((value) => ({ value, count: verdict.find((one) => one.value === value)?.count ?? 0 }));
}

type Called = Pick<FacetLine, 'title' | 'shortTitle' | 'hue'>;

function called(name: FacetName, value: FacetValue, { tags, archives }: VaultSummary, t: Translate): Called {
  const plain = (title: string): Called => ({ title, shortTitle: title, hue: null });
  switch (name) {
    case 'verdict':
      return plain(t(`shell.verdict.${value as Facets['verdict'][number]['value']}`));
    case 'flag':
      return plain(t(`views.flag.${value as Facets['flag'][number]['value']}`));
    case 'archive':
      return plain(archives.find(({ id }) => id === value)?.fileName ?? t('views.gone'));
    case 'tag':
      return calledTag(tags.find(({ tag }) => tag.id === value)?.tag, t);
    default:
      return plain(String(value));
  }
}

function calledTag(tag: Tag | undefined, t: Translate): Called {
  if (tag === undefined) return { title: t('views.gone'), shortTitle: t('views.gone'), hue: null };
  const title = tag.name.split('/').join(between);
  return { title, shortTitle: title, hue: tag.hue };
}

/** A tag's title as its name again. */
export const pathOf = (title: string): string => title.split(between).join('/');

/** Each tag behind the one above it, if that has a line; both in the order they came. */
function asTree(lines: readonly FacetLine[]): readonly FacetLine[] {
  const byTitle = new Map(lines.map((line) => [line.title.toLowerCase(), line]));
  const above = (line: FacetLine): FacetLine | null => {
    const levels = line.title.split(between);
    for (let cut = levels.length - 1; cut > 0; cut--) {
      const found = byTitle.get(levels.slice(0, cut).join(between).toLowerCase());
      if (found !== undefined) return found;
    }
    return null;
  };
  const beneath = new Map<FacetLine | null, FacetLine[]>();
  for (const line of lines) {
    const parent = above(line);
    const siblings = beneath.get(parent) ?? [];
    siblings.push(line);
    beneath.set(parent, siblings);
  }
  const branch = (parent: FacetLine | null, depth: number): readonly FacetLine[] =>
    (beneath.get(parent) ?? []).flatMap((line) => {
      const shortTitle = parent === null ? line.title : line.title.slice(parent.title.length + between.length);
      return [{ ...line, depth, shortTitle }, ...branch(line, depth + 1)];
    });
  return branch(null, 0);
}
