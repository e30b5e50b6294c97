import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Page } from './page.ts';

vi.mock('electron', () => ({ powerMonitor: new EventEmitter() }));
vi.mock('./watch-linux-session.ts', () => ({ watchLinuxSession: () => undefined }));
const { powerMonitor } = await import('electron');
const { lockWithTheMachine } = await import('./lock-triggers.ts');

function watched() {
  const done: string[] = [];
  lockWithTheMachine(
    { quit: () => done.push('quit') } as unknown as App,
    { lock: (reason: string) => done.push(`lock: ${reason}`) } as unknown as Page,
  );
  return done;
}
const tell = (event: string, ...what: unknown[]): boolean => (powerMonitor as unknown as EventEmitter).emit(event, ...what);

afterEach(() => powerMonitor.removeAllListeners());

describe('the machine', () => {
  it.each([
    ['suspend', 'sleep'],
    ['lock-screen', 'screen'],
    ['user-did-resign-active', 'user'],
  ])('locks the page at "%s"', (event, reason) => {
    const done = watched();
    tell(event);
    expect(done).toEqual([`lock: ${reason}`]);
  });

  it('locks and ends the app when the machine shuts down, which waits for it', () => {
    const done = watched();
    const preventDefault = vi.fn<() => void>();
    tell('shutdown', { preventDefault });
    expect(done).toEqual(['lock: shutdown', 'quit']);
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('does so also where the system lets nobody hold it up', () => {
    const done = watched();
    tell('shutdown');
    expect(done).toEqual(['lock: shutdown', 'quit']);
  });
});
