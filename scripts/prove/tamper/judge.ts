/** Holds what the app said against what it had to say. Pure. */
import type { Verdict } from '../prove.ts';
import type { BaseVault } from './base-vault.ts';
import type { Expected } from './places.ts';
import type { Condition, Seen } from './see-condition.ts';

export interface Judgement {
  readonly isAsExpected: boolean;
  readonly isMeaningless: boolean;
  readonly said: string;
  /** Recordings whose every chunk opened. */
  readonly opens: number;
}

const mostNamed = 3;

export function judge({ recordings }: Pick<BaseVault, 'recordings'>, expected: Expected, seen: Seen): Judgement {
  const isMeaningless = expected.isMeaningless ?? false;
  if (seen.door !== null)
    return { isAsExpected: seen.door === expected.door, isMeaningless, said: `door: ${seen.door}`, opens: 0 };
  const { condition, notice } = seen;
  const listed = expected.listed ?? recordings;
  const opens = condition.recordings - condition.sounds.length;
  const isUnsaid = mustBeSaid(expected) && notice === null;
  const isAsExpected =
    expected.door === undefined &&
    condition.recordings === listed &&
    opens === listed - (expected.sounds?.length ?? 0) &&
    !isUnsaid &&
    saysExactly(condition, expected);
  const said = [
    ...inWords(condition),
    ...(isMadeAnew(condition.parts, expected) ? [`at unlock: ${expected.parts?.join(', ')}; made anew since`] : []),
    ...(isUnsaid ? ['NOT SAID AT UNLOCK'] : []),
  ];
  if (expected.limit !== undefined && said.length === 0) return { isAsExpected, isMeaningless, said: expected.limit, opens };
  const whole = isMeaningless ? 'means nothing, everything is whole' : 'everything is whole';
  return { isAsExpected, isMeaningless, said: said.length > 0 ? said.join('; ') : whole, opens };
}

/** What opening alone finds. Sound is read by a check. */
const mustBeSaid = ({ parts, mendedBlocks, directory, mendedBits }: Expected): boolean =>
  [parts, mendedBlocks, directory, mendedBits].some((one) => one !== undefined);

function saysExactly({ isComplete, opening, parts, sounds, changedHeads, mendedBits }: Condition, expected: Expected): boolean {
  return (
    isComplete &&
    (isSame(parts, expected.parts ?? []) || isMadeAnew(parts, expected)) &&
    isSame(sounds, expected.sounds ?? []) &&
    isSame(opening.mendedBlocks, expected.mendedBlocks ?? []) &&
    isSame(opening.damagedBlocks, expected.damagedBlocks ?? []) &&
    opening.directory === (expected.directory ?? 'sound') &&
    changedHeads === (expected.changedHeads ?? 0) &&
    mendedBits === (expected.mendedBits ?? 0)
  );
}

const isMadeAnew = (parts: readonly string[], expected: Expected): boolean =>
  parts.length === 0 && expected.isMadeAnew !== undefined;

function inWords({ opening, parts, sounds, changedHeads, mendedBits }: Condition): readonly string[] {
  const more = sounds.length > mostNamed ? ` and ${sounds.length - mostNamed} more` : '';
  const lines = [
    [parts.length, `damaged: ${parts.join(', ')}`],
    [sounds.length, `sound: ${sounds.slice(0, mostNamed).join(', ')}${more}`],
    [opening.mendedBlocks.length, `key file, put right: block ${opening.mendedBlocks.join(', ')}`],
    [opening.damagedBlocks.length, `key file, damaged: block ${opening.damagedBlocks.join(', ')}`],
    [opening.directory === 'sound' ? 0 : 1, `directory: ${opening.directory}`],
    [changedHeads, `${changedHeads} clear head`],
    [mendedBits, `database, put right: ${mendedBits} bit`],
  ] as const;
  return lines.flatMap(([count, line]) => (count > 0 ? [line] : []));
}

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((one) => b.includes(one));

/** `wanted`: so many recordings the vault was to have; null where only some of the places were asked for. None harmed proves nothing. */
export function verdictOf(judged: readonly Judgement[], recordings: number, wanted: number | null): Verdict {
  const passed = judged.filter(({ isAsExpected }) => isAsExpected).length;
  const meaningless = judged.filter(({ isMeaningless }) => isMeaningless).length;
  return {
    isProven: judged.length > 0 && passed === judged.length && (wanted === null || recordings === wanted),
    figures: `${passed} of ${judged.length} places: damage noticed, named and confined, the rest of ${recordings} recordings opens; ${meaningless} of them in bytes that no rule names or that are made anew, which changed nothing`,
  };
}
