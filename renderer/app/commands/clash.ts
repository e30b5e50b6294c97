/** When two commands would want the same key at the same time. Pure but for the table of commands. */
import { type CommandGroup, type CommandId, commandIds, commandSpec, groupsInRoom } from './registry.ts';

/** A sequence also meets the key it begins with: G alone would never let G R be typed. */
export function keysMeet(some: string, others: string): boolean {
  return some === others || some.startsWith(`${others} `) || others.startsWith(`${some} `);
}

export function applyTogether(some: CommandGroup, other: CommandGroup): boolean {
  if (some === other || some === 'everywhere' || other === 'everywhere') return true;
  return Object.values(groupsInRoom).some((groups: readonly CommandGroup[]) => groups.includes(some) && groups.includes(other));
}

/** Commands that apply where this one does and already have these keys; one that takes keys over on purpose doesn't count. */
export function clashesWith(id: CommandId, keys: string, keysOf: (id: CommandId) => readonly string[]): readonly CommandId[] {
  const { group, overrides } = commandSpec(id);
  return commandIds.filter((other) => {
    if (other === id || other === overrides) return false;
    const spec = commandSpec(other);
    return spec.overrides !== id && applyTogether(group, spec.group) && keysOf(other).some((taken) => keysMeet(taken, keys));
  });
}
