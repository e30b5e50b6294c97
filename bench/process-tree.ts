/** The processes of a running app, as Linux counts them: which there are, which draw pages, and what memory they hold. For benches. */
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function allProcesses(): readonly Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const stat = read(`/proc/${name}/stat`);
    const command = read(`/proc/${name}/cmdline`);
    // Behind the name in brackets: state and parent. A zombie holds nothing any more.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === undefined || state === 'Z' || state === 'X' ? [] : [{ pid: Number(name), parent: Number(parent), command }];
  });
}

export function processesOf(rootPid: number): readonly Process[] {
  const all = allProcesses();
  const found = all.filter(({ pid }) => pid === rootPid);
  for (const process of found) found.push(...all.filter(({ parent }) => parent === process.pid));
  return found;
}

export function pageProcesses(rootPid: number): readonly number[] {
  return processesOf(rootPid)
    .filter(({ command }) => command.includes('--type=renderer'))
    .map(({ pid }) => pid);
}

export function isAlive(pid: number): boolean {
  const stat = read(`/proc/${pid}/stat`);
  return stat !== '' && !/\) [ZX] /.test(stat);
}

/** Proportional set size: what is shared counts once in all. */
export function memoryBytes(rootPid: number): number {
  return processesOf(rootPid).reduce((sum, { pid }) => {
    const kib = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
    return sum + Number(kib ?? 0) * 1024;
  }, 0);
}

/** A process may end between two looks. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
