import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveText } from './save-text.ts';

const { showSaveDialog } = vi.hoisted(() => ({
  showSaveDialog: vi.fn<() => Promise<{ canceled: boolean; filePath: string }>>(),
}));
vi.mock('electron', () => ({ app: { getPath: () => '/documents' }, dialog: { showSaveDialog } }));

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-save-'));
});
afterEach(() => {
  showSaveDialog.mockReset();
  rmSync(dir, { recursive: true });
});

describe('saveText', () => {
  it('asks before it takes the place of another file, and leaves no trace in the list of recent ones', async () => {
    const filePath = join(dir, 'receipt.json');
    showSaveDialog.mockResolvedValue({ canceled: false, filePath });
    await expect(saveText(null, 'receipt.json', '{}')).resolves.toBe(true);
    expect(readFileSync(filePath, 'utf8')).toBe('{}');
    expect(showSaveDialog).toHaveBeenCalledWith({
      defaultPath: join('/documents', 'receipt.json'),
      properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
    });
  });

  it('writes nothing when the dialog is left', async () => {
    showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    await expect(saveText(null, 'receipt.json', '{}')).resolves.toBe(false);
  });
});
