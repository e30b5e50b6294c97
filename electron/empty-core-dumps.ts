/**
 * Keeps memory out of core dumps where the system lets us. Main process; Linux. What a process may write when it crashes is a mask of its kinds
 * of memory, inherited by its children: with none of them, a dump holds registers and not a byte of memory. The processes that the
 * page's are forked from are there before this line runs, so they are told themselves.
 *
 * Windows and macOS have nothing like it for a program to ask for (SECURITY.md). There, as here, no crash reporter is started.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Log } from './log.ts';
import { errnoOf } from './system-error.ts';

export function emptyCoreDumps(log: Log): void {
  if (process.platform !== 'linux') return;
  for (const process of ['self', ...descendants('self')]) {
    try {
      writeFileSync(`/proc/${process}/coredump_filter`, '0x0');
    } catch (thrown) {
      // One that has ended, or one that the sandbox made undumpable: that writes none at all.
      if (process === 'self') log('core-dump/not-emptied', { errno: errnoOf(thrown) });
    }
  }
}

function descendants(process: string): readonly string[] {
  try {
    const threads = readdirSync(`/proc/${process}/task`);
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${process}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter((pid) => pid !== ''),
    );
    return children.flatMap((pid) => [pid, ...descendants(pid)]);
  } catch {
    // It has ended meanwhile, or the kernel doesn't list children.
    return [];
  }
}
