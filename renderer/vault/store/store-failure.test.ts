import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { toStoreFailure } from './store-failure.ts';

const quota = new DOMException('The quota has been exceeded.', 'QuotaExceededError');

describe('what a database throws', () => {
  it.each([
    ['by name', quota],
    ['as Dexie wraps it', new Dexie.QuotaExceededError(quota)],
    ['as the reason of an abort', new Dexie.AbortError('Transaction aborted', quota)],
    ['as one of many rows', new Dexie.BulkError('pages.bulkAdd(): 1 of 2 operations failed', { 0: quota })],
    ['as the reason of an abort of an abort', new Dexie.AbortError('outer', new Dexie.AbortError('inner', quota))],
  ])('is a full disk when it carries a quota %s', (_, thrown) => {
    expect(toStoreFailure(thrown)).toMatchObject({ code: 'vault/disk-full' });
  });

  it('is a later version when the database was upgraded by a later program', () => {
    expect(toStoreFailure(new Dexie.VersionError('…'))).toMatchObject({ code: 'vault/key-file-too-new' });
  });

  it('is a disk error with the name of the error, never its words, otherwise', () => {
    const failure = toStoreFailure(new DOMException('/home/somebody/private', 'UnknownError'));
    expect(failure).toMatchObject({ code: 'vault/disk-error', facts: { error: 'UnknownError' } });
    expect(JSON.stringify(failure)).not.toContain('somebody');
    expect(toStoreFailure(7)).toMatchObject({ code: 'vault/disk-error' });
  });

  it('is what it was when it is a failure already', () => {
    const failure = new Failure('vault/record-damaged');
    expect(toStoreFailure(failure)).toBe(failure);
  });
});
