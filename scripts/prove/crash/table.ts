/** The storm as a table: operation × step, how often killed there, and which state was found. Pure. */
import type { Death, Step } from './kill.ts';

interface Line {
  readonly operation: string;
  readonly step: string;
  kills: number;
  told: number;
  old: number;
  fresh: number;
  broken: number;
}

const heads = ['operation', 'killed at', 'kills', 'told', 'old', 'new', 'broken'] as const;

interface Labelled {
  readonly operation: string;
  readonly label: string;
}

/** `planned`: what was to be killed at, as it follows each other; the table keeps that order, and a row for what wasn't met. */
export function drawTable(deaths: readonly Death[], planned: readonly Labelled[]): readonly string[] {
  const lines = new Map<string, Line>();
  for (const operation of new Set(planned.map((step) => step.operation))) {
    const labels = planned.filter((step) => step.operation === operation).map(({ label }) => label);
    for (const step of [...labels, nameOf({ at: 'moment', afterMs: 0 }, true)])
      lines.set(JSON.stringify([operation, step]), { operation, step, kills: 0, told: 0, old: 0, fresh: 0, broken: 0 });
  }
  for (const death of deaths) {
    const step = nameOf(death.step, death.isMet);
    const key = JSON.stringify([death.operation, step]);
    const line = lines.get(key) ?? { operation: death.operation, step, kills: 0, told: 0, old: 0, fresh: 0, broken: 0 };
    line.kills++;
    if (death.isTold) line.told++;
    if (death.state === 'old') line.old++;
    if (death.state === 'new') line.fresh++;
    if (death.broken.length > 0) line.broken++;
    lines.set(key, line);
  }
  const cells = [...lines.values()].map(({ operation, step, ...counts }) => [
    operation,
    step,
    ...[counts.kills, counts.told, counts.old, counts.fresh, counts.broken].map(String),
  ]);
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const draw = (row: readonly string[]) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [draw(heads), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.map(draw)];
}

export function nameOf(step: Step, isMet: boolean): string {
  if (step.at === 'moment') return 'any moment';
  if (step.at === 'told') return 'page just told';
  return isMet ? step.label : `${step.label} (not met, killed later)`;
}

/** Planned, and never met alive. That the page was told is met when it was. */
export function withoutKill<T extends Labelled>(deaths: readonly Death[], planned: readonly T[]): readonly T[] {
  const met = deaths.filter(({ isMet }) => isMet);
  const killed = new Set(met.map(({ operation, step }) => JSON.stringify([operation, nameOf(step, true)])));
  return planned.filter(({ operation, label }) => !killed.has(JSON.stringify([operation, label])));
}
