/**
 * The log: codes and numbers, nothing else, so that it can be shown to anybody. Main process. Never a path, a name, a message of
 * an error (they quote paths) or anything of the page's. To stderr in development, else to a small file in the profile.
 */
import { appendFileSync, renameSync, statSync } from 'node:fs';

const largestLogBytes = 64 * 1024;
const codeShape = /^[a-z]+(?:[/-][a-z0-9]+)*$/;

export type LogFacts = Readonly<Record<string, number | boolean | null>>;
export type Log = (code: string, facts?: LogFacts) => void;

export function logLine(now: Date, code: string, facts: LogFacts): string {
  const words = Object.entries(facts).map(([name, fact]) => `${name}=${typeof fact === 'string' ? '?' : String(fact)}`);
  return [now.toISOString(), codeShape.test(code) ? code : 'log/unfit-code', ...words].join(' ');
}

export function stderrLog(): Log {
  return (code, facts = {}) => void process.stderr.write(`${logLine(new Date(), code, facts)}\n`);
}

/** Keeps this file and one older. A log that can't be written is no reason to fail: the app goes on without. */
export function fileLog(path: string): Log {
  return (code, facts = {}) => {
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes) renameSync(path, `${path}.old`);
      appendFileSync(path, `${logLine(new Date(), code, facts)}\n`, { mode: 0o600 });
    } catch {
      process.stderr.write('log/unwritable\n');
    }
  };
}
