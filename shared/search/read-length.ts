/** Lengths in a query: `10s`, `1.5m`, `1,5 min` without the blank, `500ms`, `2h`, `1:30`. Pure. */
import type { Comparison, NamedLength } from './query-tree.ts';

const withUnit = /^(\d{1,7}(?:[.,]\d{1,3})?)(\p{L}*)$/u;
const clock = /^(\d{1,4}):([0-5]\d)$/;
const units: Readonly<Record<string, NamedLength['unit']>> = {
  ms: 'ms',
  s: 's',
  sec: 's',
  sek: 's',
  m: 'm',
  min: 'm',
  h: 'h',
  std: 'h',
  '': 's',
};
const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

export function readLength(text: string): NamedLength | null {
  const byClock = clock.exec(text);
  if (byClock) return { amount: String(Number(byClock[1]) * 60 + Number(byClock[2])), unit: 's' };
  const found = withUnit.exec(text);
  const unit = units[found?.[2]?.toLowerCase() ?? '?'];
  if (!found || unit === undefined) return null;
  return { amount: (found[1] ?? '').replace(',', '.'), unit };
}

export const writeLength = ({ amount, unit }: NamedLength): string => `${amount}${unit}`;

/** Milliseconds; end exclusive. null: no limit. */
export function spanOfLength(
  comparison: Comparison,
  { amount, unit }: NamedLength,
): { readonly fromMs: number | null; readonly untilMs: number | null } {
  const ms = Math.round(Number(amount) * unitMs[unit] * 1_000) / 1_000;
  switch (comparison) {
    case '<':
      return { fromMs: null, untilMs: ms };
    case '<=':
      return { fromMs: null, untilMs: above(ms) };
    case '>':
      return { fromMs: above(ms), untilMs: null };
    case '>=':
      return { fromMs: ms, untilMs: null };
    // As exact as it was written: `len=10s` is everything that a clock with seconds shows as 10.
    case '=':
      return { fromMs: ms, untilMs: ms + stepMs(amount) * unitMs[unit] };
  }
}

/** Lengths of recordings have fractions of a millisecond, but never this fine. */
const above = (ms: number): number => ms + 1e-6;

const stepMs = (amount: string): number => 10 ** -(amount.split('.')[1]?.length ?? 0);
