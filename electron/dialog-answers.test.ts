import { describe, expect, it } from 'vitest';
import { dialogAnswers } from './dialog-answers.ts';

const never = new Promise<string>(() => undefined);

describe('the answer to a dialog', () => {
  it('is the page’s that asked', async () => {
    const answers = dialogAnswers();
    expect(await answers.toThisPage(Promise.resolve('a path'))).toBe('a path');
    await expect(answers.toThisPage(Promise.reject(new Error('no dialog')))).rejects.toThrow('no dialog');
  });

  it('comes to nothing as soon as that page has gone, answered or not', async () => {
    const answers = dialogAnswers();
    const asked = [answers.toThisPage(never), answers.toThisPage(never)];
    answers.pageLeft();
    expect(await Promise.all(asked)).toEqual([null, null]);
  });

  it('is the next page’s when that asks', async () => {
    const answers = dialogAnswers();
    answers.pageLeft();
    expect(await answers.toThisPage(Promise.resolve('a path'))).toBe('a path');
  });
});
