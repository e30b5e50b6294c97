/** The days that a term of a query means, as UTC midnights of wall-clock days; end exclusive. Pure. */
import type { QueryTerm } from '../../../shared/search/query-tree.ts';
import { spanOfDay } from '../../../shared/search/read-day.ts';

/** `after:2018-05` begins with May: what somebody looks for is rather shown too early than left out. */
export function spanOfDays({ relation, day, lastDay }: QueryTerm & { readonly kind: 'day' }): {
  readonly fromMs: number;
  readonly untilMs: number;
} {
  const { fromMs, untilMs } = spanOfDay(day);
  switch (relation) {
    case 'after':
      return { fromMs, untilMs: Number.POSITIVE_INFINITY };
    case 'before':
      return { fromMs: Number.NEGATIVE_INFINITY, untilMs: fromMs };
    case 'until':
      return { fromMs: Number.NEGATIVE_INFINITY, untilMs };
    case 'on':
      return { fromMs, untilMs: lastDay === null ? untilMs : spanOfDay(lastDay).untilMs };
  }
}
