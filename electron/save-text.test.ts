import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dialogAnswers } from './dialog-answers.ts';
import { saveText } from './save-text.ts';

let answer: (answer: { canceled: boolean; filePath: string }) => void = () => undefined;
let asked: unknown;
vi.mock('electron', () => ({
  app: { getPath: () => tmpdir() },
  dialog: {
    showSaveDialog: (options: unknown) => {
      asked = options;
      return new Promise((resolve) => (answer = resolve));
    },
  },
}));

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-save-text-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('saveText', () => {
  it('asks before it takes the place of another file, and leaves no trace in the list of recent ones', async () => {
    const saving = saveText(null, 'report.csv', 'what was said', dialogAnswers());
    answer({ canceled: true, filePath: '' });
    await saving;
    expect(asked).toEqual({
      defaultPath: join(tmpdir(), 'report.csv'),
      properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
    });
  });

  it('writes where the user says', async () => {
    const saving = saveText(null, 'report.csv', 'what was said', dialogAnswers());
    answer({ canceled: false, filePath: join(dir, 'report.csv') });
    expect(await saving).toBe(true);
    expect(readFileSync(join(dir, 'report.csv'), 'utf8')).toBe('what was said');
  });

  it('writes nothing when they leave the dialog', async () => {
    const saving = saveText(null, 'report.csv', 'what was said', dialogAnswers());
    answer({ canceled: true, filePath: '' });
    expect(await saving).toBe(false);
  });

  it('lets the text go when the vault locks under the dialog, and writes nothing when that is answered after it', async () => {
    const answers = dialogAnswers();
    const saving = saveText(null, 'report.csv', 'what was said', answers);
    answers.pageLeft();
    // Over before the dialog is: nothing holds the text any more.
    expect(await saving).toBe(false);
    answer({ canceled: false, filePath: join(dir, 'report.csv') });
    await new Promise((resolve) => setImmediate(resolve));
    expect(existsSync(join(dir, 'report.csv'))).toBe(false);
  });
});
