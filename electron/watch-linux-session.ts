/**
 * Hears of a locked screen and of a switch to another user on Linux, where Electron tells of neither: `dbus-monitor`, which comes
 * with every desktop's message bus, listens to those signals alone. Main process. Local sockets only; without a bus or without
 * the program nothing is heard, and the idle clock is what locks.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { App } from 'electron';
import { loginRules, readSessionSignals, screenSaverRules } from './session-signals.ts';

/** The shell waits for the end of its input, which is our end, also by a kill; the listener ends with it. */
const untilWeEnd = 'dbus-monitor "$@" 2>/dev/null & read -r _; kill $!';

export function watchLinuxSession(app: App, onAway: (reason: 'screen' | 'user') => void): void {
  const { DBUS_SESSION_BUS_ADDRESS: address = '', XDG_SESSION_ID: sessionId = '' } = process.env;
  const listeners: ChildProcess[] = [];
  const listen = (bus: string, rules: readonly string[]): void => {
    const child = spawn('/bin/sh', ['-c', untilWeEnd, 'overheard-session', bus, ...rules], { stdio: ['pipe', 'pipe', 'ignore'] });
    const read = readSessionSignals();
    createInterface({ input: child.stdout }).on('line', (line) => {
      const reason = read(line);
      if (reason !== null) onAway(reason);
    });
    // No shell: then this desktop isn't heard, as without a bus.
    child.on('error', () => undefined);
    listeners.push(child);
  };
  if (address.startsWith('unix:')) listen('--session', screenSaverRules);
  if (sessionId !== '') listen('--system', loginRules(sessionId));
  app.on('quit', () => {
    for (const child of listeners) child.stdin?.destroy();
  });
}
