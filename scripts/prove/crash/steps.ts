/** From what passed through the doors in a rehearsal to the steps of an operation, named as docs/vault-format.md names them. Pure. */
import type { Passage, Passed } from './seams.ts';

export interface NamedStep {
  readonly passage: Passage;
  readonly label: string;
}

const rootBlocks: ReadonlySet<string> = new Set(['9', '10']);
const whenOf: Readonly<Record<string, string>> = {
  open: 'not begun',
  rows: 'rows handed over',
  done: 'on the disk',
  ask: 'not begun',
  run: 'under way',
};

export function nameSteps(passed: readonly Passed[]): readonly NamedStep[] {
  const touched = new Map(passed.map(({ passage, what }) => [passage, what]));
  let commits = 0;
  const names = new Map<string, string>();
  return passed.map(({ passage, what }, place) => {
    if (passage === 'answer') return { passage, label: 'all done, page not told' };
    const [door = '', number = '', moment = ''] = passage.split('-');
    const key = `${door}-${number}`;
    if (!names.has(key))
      names.set(
        key,
        door === 'tx'
          ? nameTransaction(touched.get(`${key}-done`) ?? '', isTurn(passed, place, key), () => ++commits)
          : door === 'block'
            ? nameBlock(what)
            : `backup file, ${door} ${number}`,
      );
    return { passage, label: `${names.get(key)}: ${whenOf[moment]}` };
  });
}

/** A turn's rows are those that a new root follows. */
function isTurn(passed: readonly Passed[], from: number, key: string): boolean {
  const next = passed.slice(from).find(({ passage }) => !passage.startsWith(`${key}-`));
  return (
    next !== undefined &&
    next.passage.startsWith('block-') &&
    next.what.startsWith('write-block') &&
    rootBlocks.has(next.what.split(' ')[1] ?? '')
  );
}

function nameTransaction(what: string, isFirstOfTurn: boolean, nextCommit: () => number): string {
  if (isFirstOfTurn) return 'turn 1, rows of the new epoch';
  if (what.includes('put:directory')) return `commit ${nextCommit()}`;
  return 'turn 4, old rows dropped';
}

function nameBlock(what: string): string {
  const [act = '', block = ''] = what.split(' ');
  if (rootBlocks.has(block)) return act === 'write-block' ? 'turn 2, new root into its slot' : 'turn 3, old root overwritten';
  if (block === '0') return 'header written';
  return act === 'write-block' ? `unlock slot ${block} written` : `unlock slot ${block} overwritten`;
}
