import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const system = vi.hoisted(() => ({ text: '', marked: '' }));

vi.mock('electron', () => ({
  app: Object.assign(new EventEmitter(), { quit: vi.fn<() => void>() }),
  // As Electron 45 has it: nothing is there at once.
  clipboard: {
    readText: async () => later(() => system.text),
    writeText: async (text: string) => later(() => void (system.text = text)),
    clear: () => void (system.text = ''),
    selection: { clear: () => void (system.marked = '') },
  },
}));
const { app } = await import('electron');
const { clearCopied, clearMarked, copyForAWhile, keepCopied } = await import('./clipboard.ts');

async function later<T>(run: () => T): Promise<T> {
  await new Promise<void>((resolve) => setTimeout(resolve, 5));
  return run();
}

/** Beyond the time that the system takes to answer. */
const andABitMs = 10;

/** As Chromium does it in a page: what was copied is there a moment after the page has said so. */
async function copyInThePage(text: string): Promise<void> {
  keepCopied();
  await vi.advanceTimersByTimeAsync(20);
  system.text = text;
}

/** Whether the quit was held up. */
function willQuit(): boolean {
  const preventDefault = vi.fn<() => void>();
  app.emit('will-quit', { preventDefault });
  return preventDefault.mock.calls.length > 0;
}

const ways = [
  ['a transcript', (text: string) => copyForAWhile(text)],
  ['marked text', copyInThePage],
] as const;

beforeEach(() => {
  vi.useFakeTimers();
  system.text = '';
});
afterEach(async () => {
  await vi.runAllTimersAsync();
  vi.mocked(app.quit).mockClear();
  vi.useRealTimers();
});

describe.each(ways)('%s that was copied', (_, copy) => {
  const copied = async (): Promise<void> => {
    const copying = copy('what was said');
    await vi.advanceTimersByTimeAsync(200);
    await copying;
    expect(system.text).toBe('what was said');
  };

  it('is off the clipboard after ten seconds', async () => {
    await copied();
    await vi.advanceTimersByTimeAsync(9_700);
    expect(system.text).toBe('what was said');
    await vi.advanceTimersByTimeAsync(100 + andABitMs);
    expect(system.text).toBe('');
  });

  it('is off it at once when the vault locks', async () => {
    await copied();
    void clearCopied();
    await vi.advanceTimersByTimeAsync(andABitMs);
    expect(system.text).toBe('');
  });

  it('holds up a quit until it is off it', async () => {
    await copied();
    expect(willQuit()).toBe(true);
    expect(app.quit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(andABitMs);
    expect(system.text).toBe('');
    expect(app.quit).toHaveBeenCalledOnce();
    expect(willQuit()).toBe(false);
  });

  it('holds up a quit also when the lock before it has only begun to clear', async () => {
    await copied();
    void clearCopied();
    expect(willQuit()).toBe(true);
    await vi.advanceTimersByTimeAsync(andABitMs);
    expect(system.text).toBe('');
  });

  it('leaves what was copied elsewhere meanwhile', async () => {
    await copied();
    system.text = 'an address';
    await vi.advanceTimersByTimeAsync(10_000 + andABitMs);
    expect(system.text).toBe('an address');
    expect(willQuit()).toBe(false);
  });

  it('has its own ten seconds when it is copied after something else', async () => {
    void copyForAWhile('something else');
    await vi.advanceTimersByTimeAsync(8_000);
    await copied();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(system.text).toBe('what was said');
  });
});

describe('what Chromium copies', () => {
  it('is cleared also when the vault locks before it could be read back', async () => {
    await copyInThePage('what was said');
    await clearCopied();
    expect(system.text).toBe('');
  });

  it('is let go when it is no text', async () => {
    await copyInThePage('');
    await vi.advanceTimersByTimeAsync(200);
    expect(willQuit()).toBe(false);
  });
});

describe.runIf(process.platform === 'linux')('what is marked', () => {
  it('is let go', () => {
    system.marked = 'what was said';
    clearMarked();
    expect(system.marked).toBe('');
  });
});
