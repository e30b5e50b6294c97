import { expect, it } from 'vitest';
import type { SourceDestruction } from '../../../shared/model/archive.ts';
import { type FileDestruction, fileDestructions } from '../../../shared/model/source-destruction.ts';
import { t } from '../../app/text.ts';
import { destructionText } from './report-text.ts';

const destroyed = (counts: Partial<Record<FileDestruction, number>>): SourceDestruction => ({
  atMs: Date.UTC(2026, 10, 23, 12),
  fileName: 'recordings',
  isCopy: false,
  counts: { ...(Object.fromEntries(fileDestructions.map((way) => [way, 0])) as Record<FileDestruction, number>), ...counts },
  notDestroyed: [],
  tookMs: 1,
});

it('says how many files are left and why, also when their names are gone from the vault', () => {
  const said = destructionText(destroyed({ destroyed: 3, 'in-use': 2 }));
  expect(said).toContain('3 files were destroyed, 2 weren’t');
  expect(said).toContain(t('destroySource.outcome.in-use'));
  expect(destructionText(destroyed({ destroyed: 3 }))).not.toContain('weren’t');
});
