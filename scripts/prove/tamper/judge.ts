/** Holds what the app said against what it had to say. Pure. */
import type { BaseVault } from './base-vault.ts';
import type { Expected } from './places.ts';
import type { Seen } from './see-condition.ts';

export interface Judgement {
  readonly isAsExpected: boolean;
  readonly isMeaningless: boolean;
  readonly said: string;
  /** Recordings whose every chunk opened. */
  readonly opens: number;
}

const mostNamed = 3;

export function judge({ recordings }: BaseVault, expected: Expected, seen: Seen): Judgement {
  const isMeaningless = expected.isMeaningless ?? false;
  if (seen.door !== null)
    return { isAsExpected: seen.door === expected.door, isMeaningless, said: `door: ${seen.door}`, opens: 0 };
  const { condition, notice } = seen;
  const { opening, parts, sounds } = condition;
  const listed = expected.listed ?? recordings;
  const opens = condition.recordings - sounds.length;
  const isNoticed = notice !== null;
  const mustBeNoticed =
    !isMeaningless &&
    (expected.parts !== undefined ||
      expected.mendedBlocks !== undefined ||
      expected.directory !== undefined ||
      expected.mendedBits !== undefined);
  const isAsExpected =
    expected.door === undefined &&
    condition.isComplete &&
    condition.recordings === listed &&
    opens === listed - (expected.sounds?.length ?? 0) &&
    isSame(parts, expected.parts ?? []) &&
    isSame(sounds, expected.sounds ?? []) &&
    isSame(opening.mendedBlocks, expected.mendedBlocks ?? []) &&
    isSame(opening.damagedBlocks, expected.damagedBlocks ?? []) &&
    opening.directory === (expected.directory ?? 'sound') &&
    condition.changedHeads === (expected.changedHeads ?? 0) &&
    condition.mendedBits === (expected.mendedBits ?? 0) &&
    (!mustBeNoticed || isNoticed);
  const said = [
    parts.length > 0 ? `damaged: ${parts.join(', ')}` : '',
    sounds.length > 0
      ? `sound: ${sounds.slice(0, mostNamed).join(', ')}${sounds.length > mostNamed ? ` and ${sounds.length - mostNamed} more` : ''}`
      : '',
    opening.mendedBlocks.length > 0 ? `key file, put right: block ${opening.mendedBlocks.join(', ')}` : '',
    opening.damagedBlocks.length > 0 ? `key file, damaged: block ${opening.damagedBlocks.join(', ')}` : '',
    opening.directory === 'sound' ? '' : `directory: ${opening.directory}`,
    condition.changedHeads > 0 ? `${condition.changedHeads} clear head` : '',
    condition.mendedBits > 0 ? `database, put right: ${condition.mendedBits} bit` : '',
    mustBeNoticed && !isNoticed ? 'NOT SAID AT UNLOCK' : '',
  ].filter((line) => line !== '');
  const whole = isMeaningless ? 'means nothing, everything is whole' : 'everything is whole';
  return { isAsExpected, isMeaningless, said: said.length > 0 ? said.join('; ') : whole, opens };
}

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((one) => b.includes(one));
