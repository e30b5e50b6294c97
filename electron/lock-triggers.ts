/**
 * What locks from outside the page: the machine goes to sleep, its screen is locked, another user comes, it shuts down. Main
 * process. Idle is the page's to see.
 */
import { type App, powerMonitor } from 'electron';
import type { Page } from './page.ts';
import { watchLinuxSession } from './watch-linux-session.ts';

export function lockWithTheMachine(app: App, page: Page): void {
  powerMonitor.on('suspend', () => page.lock('sleep'));
  // macOS and Windows. On Windows a switch to another user locks the screen first.
  powerMonitor.on('lock-screen', () => page.lock('screen'));
  powerMonitor.on('user-did-resign-active', () => page.lock('user'));
  // macOS and Linux; Windows tells the window (page.ts).
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    page.lock('shutdown');
    app.quit();
  });
  if (process.platform === 'linux') watchLinuxSession(app, (reason) => page.lock(reason));
}
