/**
 * The set that chosen files belong to, with names that lie beside them: shared/model/archive-parts.ts, asked by main. Pure. Of a part
 * that is alone the numbers before it are missing, where its name counts.
 */
import { areCounted, groupParts, partOf } from '../../shared/model/archive-parts.ts';

export interface PartSet {
  /** Places in both lists, one behind the other, in the order in which the parts belong. */
  readonly parts: readonly number[];
  readonly missing: readonly number[];
  /** One archive that was cut: nothing of it can be read while a piece is missing. */
  readonly isInPieces: boolean;
}

/** null: their names tell of no set. */
export function completeSet(chosen: readonly string[], beside: readonly string[]): PartSet | null {
  const groups = groupParts([...chosen, ...beside]).filter(({ kind }) => kind !== 'single');
  const own = groups.find(({ members }) => members.some((place) => place < chosen.length));
  if (own !== undefined) return { parts: own.members, missing: own.missing, isInPieces: own.kind !== 'set' };
  const [name, ...others] = chosen;
  const part = name === undefined || others.length > 0 ? null : partOf(name);
  if (part === null || !areCounted([part]) || (part.number ?? 1) === 1) return null;
  return {
    parts: [0],
    missing: Array.from({ length: (part.number ?? 1) - 1 }, (_, at) => at + 1),
    isInPieces: part.kind !== 'set',
  };
}
