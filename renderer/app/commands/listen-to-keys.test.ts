// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addHandlers, type CommandHandlers } from './active-commands.ts';
import { listenToKeys } from './listen-to-keys.ts';

let undo: (() => void)[] = [];
let singleLetterKeys: 'on' | 'list-and-player' | 'off' = 'on';
const onPending = vi.fn<(firstChord: string | null) => void>();

beforeEach(() => {
  singleLetterKeys = 'on';
  document.body.innerHTML =
    '<input id="text"><button id="push"></button><div data-single-keys><p id="row" tabindex="0"></p></div>';
  undo = [listenToKeys(window, { singleLetterKeys: () => singleLetterKeys, onPending })];
});
afterEach(() => {
  for (const run of undo) run();
  onPending.mockClear();
});

const apply = (handlers: CommandHandlers, isLast = false) => undo.push(addHandlers({ handlers: () => handlers, isLast }));

function press(key: string, at: string | null = null, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  (at === null ? document.body : (document.querySelector(at) ?? document.body)).dispatchEvent(event);
  return event;
}

describe('listenToKeys', () => {
  it('runs the command that applies and takes the key', () => {
    const keep = vi.fn<() => void>();
    apply({ 'review.keep': keep });
    expect(press('k').defaultPrevented).toBe(true);
    expect(press('r').defaultPrevented).toBe(false);
    expect(keep).toHaveBeenCalledOnce();
  });

  it('leaves letters and editing keys to a text field, and takes Mod+L from it', () => {
    const [keep, undoIt, lock] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    apply({ 'review.keep': keep, 'edit.undo': undoIt, 'vault.lock': lock });
    press('k', '#text');
    press('z', '#text', { ctrlKey: true });
    press('l', '#text', { ctrlKey: true });
    expect([keep, undoIt, lock].map((fn) => fn.mock.calls.length)).toEqual([0, 0, 1]);
  });

  it('leaves the space bar to a button', () => {
    const toggle = vi.fn<() => void>();
    apply({ 'playback.toggle': toggle });
    press(' ', '#push');
    press(' ', '#row');
    expect(toggle).toHaveBeenCalledOnce();
  });

  it('leaves composing alone', () => {
    const keep = vi.fn<() => void>();
    apply({ 'review.keep': keep });
    press('k', null, { isComposing: true });
    expect(keep).not.toHaveBeenCalled();
  });

  it('waits without a limit for the second key of a sequence, and drops it at a wrong one', () => {
    const [toArchives, keep] = [vi.fn<() => void>(), vi.fn<() => void>()];
    apply({ 'go.archives': toArchives, 'review.keep': keep });
    press('g');
    expect(onPending).toHaveBeenLastCalledWith('G');
    press('a');
    press('g');
    press('k');
    expect(toArchives).toHaveBeenCalledOnce();
    expect(keep).not.toHaveBeenCalled();
    expect(onPending).toHaveBeenLastCalledWith(null);
  });

  it('asks the feature that came last first, and the frame last of all', () => {
    const order: string[] = [];
    apply({ 'app.leave': () => order.push('room') > 0 && false });
    apply({ 'app.leave': () => order.push('frame') > 0 }, true);
    apply({ 'app.leave': () => order.push('selection') > 0 && false });
    press('Escape');
    expect(order).toEqual(['selection', 'room', 'frame']);
  });

  it('lets an overriding command take the arrow keys while it applies', () => {
    const [seek, edge] = [vi.fn<() => void>(), vi.fn<() => void>()];
    apply({ 'playback.backHalf': seek });
    press('ArrowLeft');
    apply({ 'redaction.edgeEarlier': edge });
    press('ArrowLeft');
    expect([seek.mock.calls.length, edge.mock.calls.length]).toEqual([1, 1]);
  });

  it('holds as long as the key is held', () => {
    const held = { press: vi.fn<() => void>(), release: vi.fn<() => void>() };
    apply({ 'playback.holdToRedact': held });
    press('b', null, { code: 'KeyB' });
    press('b', null, { code: 'KeyB', repeat: true });
    expect([held.press.mock.calls.length, held.release.mock.calls.length]).toEqual([1, 0]);
    window.dispatchEvent(new KeyboardEvent('keyup', { key: 'b', code: 'KeyB' }));
    expect(held.release).toHaveBeenCalledOnce();
  });

  it('heeds the setting of single letters', () => {
    const [keep, lock] = [vi.fn<() => void>(), vi.fn<() => void>()];
    apply({ 'review.keep': keep, 'vault.lock': lock });
    singleLetterKeys = 'list-and-player';
    press('k');
    press('k', '#row');
    singleLetterKeys = 'off';
    press('k', '#row');
    press('l', null, { ctrlKey: true });
    expect([keep.mock.calls.length, lock.mock.calls.length]).toEqual([1, 1]);
  });

  it('lets only the lock through a dialog', () => {
    const [keep, lock] = [vi.fn<() => void>(), vi.fn<() => void>()];
    apply({ 'review.keep': keep, 'vault.lock': lock });
    document.body.innerHTML = '<div role="dialog"><p id="inside" tabindex="0"></p></div>';
    press('k', '#inside');
    press('l', '#inside', { ctrlKey: true });
    expect([keep.mock.calls.length, lock.mock.calls.length]).toEqual([0, 1]);
  });
});
