/** What locks from outside the page: the machine goes to sleep, the screen is locked. Main process. Idle is the page's to see. */
import { powerMonitor } from 'electron';
import type { Page } from './page.ts';

export function lockWithTheMachine(page: Page): void {
  powerMonitor.on('suspend', () => page.lock('sleep'));
  // Linux reports neither reliably without a session manager: the page's idle timer is the second line there.
  powerMonitor.on('lock-screen', () => page.lock('screen'));
}
