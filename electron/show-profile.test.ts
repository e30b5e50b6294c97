import { beforeEach, expect, it, vi } from 'vitest';
import { showProfile } from './show-profile.ts';

const { openPath, showErrorBox } = vi.hoisted(() => ({
  openPath: vi.fn<(path: string) => Promise<string>>(),
  showErrorBox: vi.fn<(title: string, text: string) => void>(),
}));
vi.mock('electron', () => ({ shell: { openPath }, dialog: { showErrorBox } }));
beforeEach(() => vi.resetAllMocks());

it('opens the profile folder, and says nothing when it opened', async () => {
  openPath.mockResolvedValue('');
  expect(await showProfile('/home/m/.config/Overheard', 'en')).toBeUndefined();
  expect(openPath).toHaveBeenCalledExactlyOnceWith('/home/m/.config/Overheard');
  expect(showErrorBox).not.toHaveBeenCalled();
});

it('says where it lies when no file manager opens it, and tells the page nothing', async () => {
  openPath.mockResolvedValue('Failed to open path');
  expect(await showProfile('/home/m/.config/Overheard', 'de')).toBeUndefined();
  expect(showErrorBox.mock.lastCall?.[1]).toMatch(/\n\/home\/m\/\.config\/Overheard$/);
});
