/**
 * What the palette lists, in order. Nothing typed: what was run lately, then every group of the registry. Something typed: what fits,
 * the best first, and the group that has it first. The list that draws it can't do this: it puts what comes back while somebody
 * types before what was there. Pure.
 */
import { type CommandGroup, type CommandId, commandGroups, commandSpec } from './commands/registry.ts';

export interface PaletteGroup {
  readonly name: CommandGroup | 'lately';
  readonly ids: readonly CommandId[];
}

/** Among equals, what was run lately comes first. */
const latelyScore = 0.005;

export interface PaletteContent {
  readonly offered: readonly CommandId[];
  readonly lately: readonly CommandId[];
  readonly typed: string;
  /** 0: not meant. */
  readonly score: (id: CommandId) => number;
}

export function paletteGroups({ offered, lately, typed, score }: PaletteContent): readonly PaletteGroup[] {
  const inGroups = (ids: readonly CommandId[]): readonly PaletteGroup[] =>
    commandGroups.map((name) => ({ name, ids: ids.filter((id) => commandSpec(id).group === name) }));
  const isThere = ({ ids }: PaletteGroup): boolean => ids.length > 0;
  if (typed.trim() === '') {
    return [{ name: 'lately' as const, ids: lately }, ...inGroups(offered.filter((id) => !lately.includes(id)))].filter(isThere);
  }
  const scores = new Map(offered.map((id) => [id, score(id)] as const).filter(([, fit]) => fit > 0));
  const scoreOf = (id: CommandId): number => (scores.get(id) ?? 0) + (lately.includes(id) ? latelyScore : 0);
  const best = ({ ids }: PaletteGroup): number => (ids[0] === undefined ? 0 : scoreOf(ids[0]));
  return inGroups([...scores.keys()].sort((a, b) => scoreOf(b) - scoreOf(a)))
    .filter(isThere)
    .sort((a, b) => best(b) - best(a));
}
