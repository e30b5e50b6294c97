import { describe, expect, it } from 'vitest';
import { readKeysFile, writeKeysFile } from './key-bindings.ts';

const file = (change: object): string =>
  JSON.stringify({ format: 'overheard-keys', version: 1, bindings: { 'review.keep': ['Y'] }, ...change });

describe('readKeysFile', () => {
  it('reads what was written, the commands in order', () => {
    const bindings = { 'review.keep': ['Y', 'Mod+Enter'], 'app.keys': [], 'go.review': ['G D'] };
    const text = writeKeysFile(bindings);
    expect(readKeysFile(text)).toEqual({ ok: true, bindings });
    expect(Object.keys((JSON.parse(text) as { bindings: object }).bindings)).toEqual(['app.keys', 'go.review', 'review.keep']);
  });

  it('tells a file of a later version from one that is no keys file', () => {
    expect(readKeysFile(file({ version: 2, bindings: [] }))).toEqual({ ok: false, reason: 'later' });
    for (const text of ['', '{}', '[1]', 'K = keep', file({ format: 'other' }), file({ version: 0 })]) {
      expect(readKeysFile(text)).toEqual({ ok: false, reason: 'no-keys-file' });
    }
  });

  it.each([
    ['a key that is no text', { 'review.keep': [1] }],
    ['one key instead of a list', { 'review.keep': 'K' }],
    ['more keys than a command takes', { 'review.keep': ['1', '2', '3', '4', '5'] }],
    ['a sequence of three', { 'review.keep': ['G R K'] }],
    ['what is no id', { '<b>': ['K'] }],
    ['an endless key', { 'review.keep': ['K'.repeat(500)] }],
  ])('takes no file with %s', (_what, bindings) => {
    expect(readKeysFile(file({ bindings }))).toEqual({ ok: false, reason: 'no-keys-file' });
  });
});
