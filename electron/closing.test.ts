import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { type Preferences, preferencesSchema } from '../shared/seams/ipc-contract.ts';
import { afterClosing, decideClosing } from './closing.ts';

const usual = v.parse(preferencesSchema, {});

function decide(onClose: Preferences['onClose'], platform: NodeJS.Platform) {
  const quits: string[] = [];
  const app = Object.assign(new EventEmitter(), { quit: () => quits.push('quit') });
  const closing = decideClosing(app as unknown as App, { preferences: { ...usual, onClose } }, platform);
  return { app, closing, quits };
}

describe('closing the window', () => {
  it('quits where apps end with their window, and keeps the app on macOS, when nothing else was chosen', () => {
    expect(usual.onClose).toBe('usual');
    expect((['linux', 'win32', 'darwin'] as const).map((platform) => afterClosing('usual', platform))).toEqual([
      'quit',
      'quit',
      'stay',
    ]);
  });

  it('does what was chosen, on every platform', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      expect(afterClosing('quit', platform)).toBe('quit');
      expect(afterClosing('stay', platform)).toBe('stay');
    }
  });

  it('keeps the window where the app stays and has no Dock', () => {
    expect(decide('stay', 'linux').closing.staysOpen()).toBe(true);
    expect(decide('stay', 'darwin').closing.staysOpen()).toBe(false);
    expect(decide('usual', 'linux').closing.staysOpen()).toBe(false);
  });

  it('never holds up a quit that was asked for, until somebody wants the app after all', () => {
    const { app, closing } = decide('stay', 'win32');
    app.emit('before-quit');
    expect(closing.staysOpen()).toBe(false);
    closing.goesOn();
    expect(closing.staysOpen()).toBe(true);
  });

  it('ends the app with its last window, but on macOS only when that was chosen or asked for', () => {
    const quitsOf = (onClose: Preferences['onClose'], platform: NodeJS.Platform, isAsked = false) => {
      const { app, quits } = decide(onClose, platform);
      if (isAsked) app.emit('before-quit');
      app.emit('window-all-closed');
      return quits.length;
    };
    expect(quitsOf('usual', 'linux')).toBe(1);
    expect(quitsOf('stay', 'linux')).toBe(1);
    expect(quitsOf('usual', 'darwin')).toBe(0);
    expect(quitsOf('quit', 'darwin')).toBe(1);
    expect(quitsOf('usual', 'darwin', true)).toBe(1);
  });
});
