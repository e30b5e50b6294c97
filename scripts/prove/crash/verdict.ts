/** What a storm has shown, and whether that is enough. Pure. */
import type { Verdict } from '../prove.ts';
import type { Control } from './control.ts';
import type { Death } from './kill.ts';
import type { StormLabel } from './plan.ts';
import { withoutKill } from './table.ts';

interface Storm {
  readonly deaths: readonly Death[];
  readonly times: number;
  readonly labels: readonly StormLabel[];
  readonly controls: readonly Control[];
}

/** Kills enough for all named steps, and one that none was at: then not every step was tried, whatever held at the others. */
export function verdictOf({ deaths, times, labels, controls }: Storm): Verdict {
  const broken = deaths.filter(isBroken).length;
  const caught = controls.filter(({ isCaught }) => isCaught).length;
  const missed = withoutKill(deaths, labels).length;
  const loops = labels.filter(({ steps }) => steps.length > 1);
  const ended = loops.filter((loop) => isLastRoundMet(deaths, loop)).length;
  const unmet = deaths.filter(({ isMet }) => !isMet).length;
  const sum = (of: (death: Death) => number) => deaths.reduce((total, death) => total + of(death), 0);
  return {
    isProven: broken === 0 && deaths.length === times && caught === controls.length && (missed === 0 || times < labels.length),
    figures:
      `${deaths.length} kills, ${broken} broken; at ${labels.length - missed} of ${labels.length} named steps, ` +
      `${missed} had none, ${ended} of ${loops.length} loops in their last round too, ${unmet} kills missed theirs; ${deaths.filter(({ isTold }) => isTold).length} after the page was told; ` +
      `${sum(({ opened }) => opened)} recordings opened again, ${sum(({ lookedFor }) => lookedFor)} looked for in vain; ` +
      `control ${caught} of ${controls.length} caught`,
  };
}

export const isBroken = ({ broken }: Death): boolean => broken.length > 0;

/** How many rounds it takes is the vault's doing, so one may be over before: told, and no failure. */
function isLastRoundMet(deaths: readonly Death[], { operation, steps }: StormLabel): boolean {
  const last = steps.at(-1);
  const isLast = ({ step }: Death) => step.at === 'passage' && last?.at === 'passage' && step.passage === last.passage;
  return deaths.some((death) => death.operation === operation && death.isMet && isLast(death));
}
