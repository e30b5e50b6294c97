import { describe, expect, it } from 'vitest';
import { ipcContract } from '../../../shared/seams/ipc-contract.ts';
import * as v from 'valibot';
import { acceleratorOf } from './accelerator.ts';
import { commandIds, commandSpec } from './registry.ts';

describe('acceleratorOf', () => {
  it.each([
    [['Mod+Shift+Z'], 'CmdOrCtrl+Shift+Z'],
    [['Mod++', 'Mod+='], 'CmdOrCtrl+Plus'],
    [['Alt+ArrowLeft'], 'Alt+Left'],
    [['?', 'F1'], 'F1'],
    [['Shift+F1'], 'Shift+F1'],
    [['K'], null],
    [['Shift+K'], null],
    [['G R'], null],
    [['Mod+ö'], null],
    [[], null],
  ])('spells %j as %j', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator);
  });

  it('spells every usual key as main takes it', () => {
    const accelerators = Object.fromEntries(
      commandIds.flatMap((id) => {
        const accelerator = acceleratorOf(commandSpec(id).keys);
        return accelerator === null ? [] : [[id, accelerator]];
      }),
    );
    expect(Object.keys(accelerators).length).toBeGreaterThan(30);
    expect(v.safeParse(ipcContract['menu.showKeys'].args, { accelerators }).success).toBe(true);
  });
});
