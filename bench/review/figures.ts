/** Numbers of the review bench: each with its target, and PASS or FAIL. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly target: number;
  readonly unit: 'ms' | 'KB' | 'MB' | 'times';
  /** Of what it is made: rounds, medians, what else was measured. */
  readonly more: string;
}

const digits = { ms: 0, KB: 0, MB: 0, times: 2 } as const;

/** True when every target is met. */
export function printFigures(figures: readonly Figure[]): boolean {
  for (const { what, value, target, unit, more } of figures) {
    const text = value.toFixed(digits[unit]);
    console.log(`${isMet({ value, target }) ? 'PASS' : 'FAIL'} ${what}: ${text} ${unit} (target ${target}); ${more}`);
  }
  return figures.every(isMet);
}

/** What was never measured isn't met. */
const isMet = ({ value, target }: Pick<Figure, 'value' | 'target'>): boolean => value <= target;

export function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
export const median = (values: readonly number[]): number => share(values, 0.5);
export const p95 = (values: readonly number[]): number => share(values, 0.95);
export const worst = (values: readonly number[]): number => (values.length === 0 ? Number.NaN : Math.max(...values));

export const inWords = (values: readonly number[]): string =>
  `median ${median(values).toFixed(0)}, worst ${worst(values).toFixed(0)} of ${values.length}`;
