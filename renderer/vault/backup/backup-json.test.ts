import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { noneReached } from '../../../shared/model/source-destruction.ts';
import { archivesSchema } from './backup-json.ts';

const archive = {
  id: 0,
  fileName: 'archive.zip',
  sizeBytes: 10,
  fingerprint: 'ab'.repeat(32),
  vendor: 'generic',
  isSample: false,
  startedAtMs: 1,
  tookMs: 5,
  state: 'complete',
  entryCount: 0,
  imported: 0,
  withTranscript: 0,
  duplicates: 0,
  unplayable: 0,
  damaged: 0,
  leftOut: 0,
  unlinkedLines: 0,
  entries: [],
};
const ended = { atMs: 1, fileName: 'archive.zip', isCopy: false, ...noneReached(1) };

describe('the archives of a backup', () => {
  it('are read with destructions that ended, as in backups of before, and with those that were cut off', () => {
    const archives = [archive, { ...archive, destructions: [ended, { ...ended, state: 'begun' }, { ...ended, state: 'left' }] }];
    expect(v.parse(archivesSchema, archives)).toEqual(archives);
    const unknown = [{ ...archive, destructions: [{ ...ended, state: 'undone' }] }];
    expect(v.is(archivesSchema, unknown)).toBe(false);
  });
});
