// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const calls = vi.hoisted((): string[] => []);
vi.mock('../host/host.ts', () => ({
  host: { call: async (name: string) => void calls.push(name) },
  failureOf: (thrown: unknown) => thrown,
}));
const { toasts } = await import('../state/toasts.ts');
const { t } = await import('./text.ts');
const { watchCopying } = await import('./watch-copying.ts');

let watching = watchCopying(document);
beforeEach(() => {
  calls.length = 0;
  document.body.innerHTML =
    '<p id="said">what was said</p><textarea id="note">a note</textarea><input id="fixed" readonly value="fixed">' +
    '<input id="passphrase" type="password" value="passphrase">';
  watching.end();
  watching = watchCopying(document);
});
afterEach(() => document.getSelection()?.removeAllRanges());

const at = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`)!;

function send(name: 'copy' | 'cut', id: string): Event {
  const event = new Event(name, { bubbles: true, cancelable: true });
  at(id).dispatchEvent(event);
  return event;
}
const mark = (id: string): void => (at(id) as HTMLInputElement).setSelectionRange(0, 2);

it('tells main that marked text is copied, leaves the copying to Chromium, and says what comes', async () => {
  document.getSelection()?.selectAllChildren(at('said'));
  expect(send('copy', 'said').defaultPrevented).toBe(false);
  expect(calls).toEqual(['clipboard.copied']);
  await vi.waitFor(() => expect(toasts.getState().current?.content).toEqual({ text: t('shell.copied') }));
});

it.each(['copy', 'cut'] as const)('tells it of a %s in a field, and leaves what it does to the field', (name) => {
  mark('note');
  expect(send(name, 'note').defaultPrevented).toBe(false);
  expect(calls).toEqual(['clipboard.copied']);
});

it('says nothing where nothing is copied', () => {
  send('copy', 'said');
  send('copy', 'note');
  document.getSelection()?.selectAllChildren(at('said'));
  send('cut', 'said');
  mark('fixed');
  send('cut', 'fixed');
  mark('passphrase');
  send('copy', 'passphrase');
  expect(calls).toEqual([]);
});

it('says nothing any more when it has ended', () => {
  watching.end();
  document.getSelection()?.selectAllChildren(at('said'));
  send('copy', 'said');
  expect(calls).toEqual([]);
});
