/** Which deaths a storm has, in which lives: every named step first, then random moments. Pure, from a seed. */
import type { Step } from './kill.ts';
import type { OperationName } from './operations.ts';
import type { NamedStep } from './steps.ts';
import { nameOf } from './table.ts';

export interface PlannedDeath {
  readonly operation: OperationName;
  readonly step: Step;
}

export interface Rehearsal {
  readonly operation: OperationName;
  readonly steps: readonly NamedStep[];
  readonly tookMs: number;
}

/** What has to be killed at by its name. */
export interface StormLabel {
  readonly operation: OperationName;
  readonly label: string;
  /** Where it can be met: once, or for a loop the first time and the last. */
  readonly steps: readonly Step[];
}

const deathsPerLife = 20;

/** Of an import's many commits, all alike, none has a name of its own: from three on it is a loop, which is one label. */
export function labelsOf({ operation, steps }: Rehearsal): readonly StormLabel[] {
  const kindOf = ({ label }: NamedStep) => label.replaceAll(/\d+/g, '#');
  const loops = grouped(steps, kindOf).filter((alike) => new Set(alike.map(({ label }) => label)).size > 2);
  const inLoop = new Set(loops.flat());
  const told: Step = { at: 'told' };
  return [
    ...grouped(steps, (step) => (inLoop.has(step) ? kindOf(step) : step.label)).map((alike) => labelOf(operation, alike)),
    { operation, label: nameOf(told, true), steps: [told] },
  ];
}

function labelOf(operation: OperationName, alike: readonly NamedStep[]): StormLabel {
  const label = loopName(alike.map((step) => step.label));
  const ends = new Set([alike.at(0)?.passage ?? '', alike.at(-1)?.passage ?? '']);
  return { operation, label, steps: [...ends].map((passage) => ({ at: 'passage', passage, label })) };
}

/** `commit 1…9: on the disk`. */
function loopName(labels: readonly string[]): string {
  const [first = '', last = ''] = [labels.at(0), labels.at(-1)];
  const end = /\d+/.exec(last)?.[0] ?? '';
  return first === last ? first : first.replace(/\d+/, (start) => `${start}…${end}`);
}

export function planStorm(
  rehearsals: readonly Rehearsal[],
  times: number,
  random: () => number,
): readonly (readonly PlannedDeath[])[] {
  const each = (stepsOf: (label: StormLabel) => readonly Step[]): readonly PlannedDeath[] =>
    inTurn(
      rehearsals.map((rehearsal) => {
        const steps = labelsOf(rehearsal).flatMap(stepsOf);
        return shuffled(steps, random).map((step) => ({ operation: rehearsal.operation, step }));
      }),
    );
  const named = [...each(({ steps }) => steps.slice(0, 1)), ...each(({ steps }) => steps.slice(1))].slice(0, times);
  const moments = Array.from({ length: times - named.length }, (_, at) => rehearsals[at % rehearsals.length]).flatMap(
    (rehearsal): PlannedDeath[] => {
      if (rehearsal === undefined) return [];
      const { operation, tookMs } = rehearsal;
      return [{ operation, step: { at: 'moment', afterMs: random() * tookMs * 1.2 } }];
    },
  );
  return dealt([...named, ...moments], Math.max(1, Math.round(times / deathsPerLife)));
}

/** One by one: each life has some of every operation, in the order in which they can follow each other. */
function dealt(deaths: readonly PlannedDeath[], lives: number): readonly (readonly PlannedDeath[])[] {
  const planned: PlannedDeath[][] = Array.from({ length: lives }, () => []);
  for (const [place, ofOne] of grouped(deaths, ({ operation }) => operation).entries())
    for (const [at, death] of ofOne.entries()) planned[(at + place) % lives]?.push(death);
  return planned.filter((life) => life.length > 0);
}

/** In the order in which they first come. */
function grouped<T>(list: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

/** The first of each list, then the second of each: cut off anywhere, none has had more than its share. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
