/** What stands on which line of the journal: a head before each session and day, then what was done in it. Pure. */
import type { Journal, JournalLine } from '../../../shared/model/journal.ts';

export type JournalItem =
  | { readonly kind: 'head'; readonly dayMs: number; readonly sessionMs: number | null }
  | { readonly kind: 'line'; readonly line: JournalLine; readonly row: number };

const dayLengthMs = 86_400_000;

/** `wallClockMs`: a moment as this machine's clock shows it, read as UTC. Days are this machine's days. */
export function layoutOf(journal: Journal, wallClockMs: (ms: number) => number): readonly JournalItem[] {
  const items: JournalItem[] = [];
  let above = '';
  for (const [row, line] of journal.entries()) {
    const dayMs = Math.floor(wallClockMs(line.atMs) / dayLengthMs) * dayLengthMs;
    const group = `${line.sessionMs} ${dayMs}`;
    if (group !== above) items.push({ kind: 'head', dayMs, sessionMs: line.sessionMs });
    above = group;
    items.push({ kind: 'line', line, row });
  }
  return items;
}

/** What pressing Enter on a line does; null: nothing. */
export type JournalDoing =
  | { readonly does: 'go'; readonly step: number; readonly isBack: boolean }
  | { readonly does: 'open'; readonly receipt: number };

export function doingOf(line: JournalLine): JournalDoing | null {
  switch (line.kind) {
    case 'receipt':
      return { does: 'open', receipt: line.receipt };
    case 'earlier':
      return null;
    case 'start':
      return line.reach.steps === 0 ? null : { does: 'go', step: 0, isBack: true };
    case 'step':
      if (line.reach.steps === 0 || (line.isFixed && !line.isDone)) return null;
      return { does: 'go', step: line.step, isBack: line.isDone };
  }
}

/** The same line in a journal that was asked for anew: lines have no number of their own but these. */
export function keyOfLine(line: JournalLine): string {
  switch (line.kind) {
    case 'step':
      return `step${line.step}`;
    case 'receipt':
      return `receipt${line.receipt}`;
    case 'earlier':
      return `earlier${line.sessionMs}${line.act}`;
    case 'start':
      return 'start';
  }
}
