import type { MessageBoxOptions } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { showProfile } from './show-profile.ts';

const { openPath, showMessageBox } = vi.hoisted(() => ({
  openPath: vi.fn<(path: string) => Promise<string>>(),
  showMessageBox: vi.fn<(options: MessageBoxOptions) => Promise<object>>(),
}));
/** Behind any other dialog main would stand still. */
vi.mock('electron', () => ({ shell: { openPath }, dialog: { showMessageBox } }));
beforeEach(() => vi.resetAllMocks());

it('opens the profile folder, and says nothing when it opened', async () => {
  openPath.mockResolvedValue('');
  expect(await showProfile('/home/m/.config/Overheard', 'en')).toBeUndefined();
  expect(openPath).toHaveBeenCalledExactlyOnceWith('/home/m/.config/Overheard');
  expect(showMessageBox).not.toHaveBeenCalled();
});

it('says where it lies when no file manager opens it, holds up nothing meanwhile, and tells the page nothing', async () => {
  openPath.mockResolvedValue('Failed to open path');
  showMessageBox.mockResolvedValue({ response: 0 });
  expect(await showProfile('/home/m/.config/Overheard', 'de')).toBeUndefined();
  expect(showMessageBox.mock.lastCall?.[0].detail).toMatch(/\n\/home\/m\/\.config\/Overheard$/);
});
