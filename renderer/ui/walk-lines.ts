/** Arrow keys walk through the lines of a sidebar, across its groups; Home and End go to the ends. */
import type { KeyboardEvent } from 'react';

const lines = '[data-line], .nav';

/** True when the key was its own. */
export function walkLines(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const shown = [...event.currentTarget.querySelectorAll<HTMLElement>(lines)].filter((line) => line.getClientRects().length > 0);
  const at = shown.findIndex((line) => line.contains(event.target as Node));
  const to = targetOf(event.key, at, shown.length);
  if (at < 0 || to === null) return false;
  event.preventDefault();
  shown[to]?.focus();
  return true;
}

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
