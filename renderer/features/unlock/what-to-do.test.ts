import { describe, expect, it } from 'vitest';
import { type FailureCode, failureCodes } from '../../../shared/failure.ts';
import { t } from '../../app/text.ts';
import { helpFor } from './what-to-do.ts';

const helped = failureCodes.filter((code) => helpFor(code).steps.length > 0);

describe('what helps at a door that stays shut', () => {
  it.each(['vault/unreadable', 'vault/disk-error', 'vault/database-damaged'] satisfies FailureCode[])(
    'begins with a copy and ends with a new vault: %s',
    (code) => {
      const { steps, canPutAside } = helpFor(code);
      expect([steps[0], steps.at(-1), canPutAside]).toEqual(['copy', 'restore', true]);
    },
  );

  it('never sends anybody to a backup without a way to a new vault', () => {
    for (const code of helped) expect([code, helpFor(code).canPutAside]).toEqual([code, helpFor(code).steps.includes('restore')]);
  });

  it('begins anew with the whole app where the database had to be opened before it showed', () => {
    expect(helped.filter((code) => helpFor(code).isDatabaseOpen).toSorted()).toEqual([
      'vault/database-missing',
      'vault/database-rolled-back',
      'vault/directory-damaged',
      'vault/disk-error',
      'vault/key-file-rolled-back',
    ]);
  });

  it('has nothing put back while the app runs', () => expect(t('door.failed.todo.put-back')).toMatch(/^Quit Overheard\./));
});
