/** Which deaths a storm has, in which lives: every named step in turn, and random moments between them. Pure, from a seed. */
import type { Step } from './kill.ts';
import type { OperationName } from './operations.ts';
import type { NamedStep } from './steps.ts';

export interface PlannedDeath {
  readonly operation: OperationName;
  readonly step: Step;
}

export interface Rehearsal {
  readonly operation: OperationName;
  readonly steps: readonly NamedStep[];
  readonly tookMs: number;
}

/** Of the deaths of an operation, how many come at any moment rather than at a named step. */
const shareOfMoments = 0.35;
const deathsPerLife = 20;

export function planStorm(
  rehearsals: readonly Rehearsal[],
  times: number,
  random: () => number,
): readonly (readonly PlannedDeath[])[] {
  const lives = Math.max(1, Math.round(times / deathsPerLife));
  const planned: PlannedDeath[][] = Array.from({ length: lives }, () => []);
  for (const [place, rehearsal] of rehearsals.entries()) {
    const count = Math.floor(times / rehearsals.length) + (place < times % rehearsals.length ? 1 : 0);
    const steps = stepsOf(rehearsal, count, random);
    // Dealt out one by one: each life has some of every operation, in the order in which they can follow each other.
    for (const [at, step] of steps.entries()) planned[(at + place) % lives]?.push({ operation: rehearsal.operation, step });
  }
  return planned.filter((life) => life.length > 0);
}

function stepsOf({ steps, tookMs }: Rehearsal, count: number, random: () => number): readonly Step[] {
  const named = shuffled<Step>(
    [...firstAndLast(steps).map((step): Step => ({ at: 'passage', ...step })), { at: 'told' }],
    random,
  );
  const moments = Math.floor(count * shareOfMoments);
  const atSteps = Array.from({ length: count - moments }, (_, at) => named[at % named.length]).filter(
    (step) => step !== undefined,
  );
  const atMoments = Array.from({ length: moments }, (): Step => ({ at: 'moment', afterMs: random() * tookMs * 1.2 }));
  return shuffled([...atSteps, ...atMoments], random);
}

/** An import has many commits, all alike: of steps that differ by their number alone, the first and the last. */
function firstAndLast(steps: readonly NamedStep[]): readonly NamedStep[] {
  const kindOf = ({ label }: NamedStep) => label.replaceAll(/\d+/g, '#');
  return steps.filter((step, place) => {
    const alike = (other: NamedStep) => kindOf(other) === kindOf(step);
    return steps.findIndex(alike) === place || steps.findLastIndex(alike) === place;
  });
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
