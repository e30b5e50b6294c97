import { describe, expect, it } from 'vitest';
import { pageKinds } from '../../../renderer/vault/pages/page-kinds.ts';
import { pagesToHarm, partNames } from './places.ts';
import type { MappedPage } from './vault-map.ts';

const page = (kind: number, index: number): MappedPage => ({ kind, index, id: `${kind}/${index}`, bytes: 100 });

describe('the pages that tamper harms', () => {
  it('have a name for every kind that the app writes', () => {
    expect(Object.keys(partNames).map(Number)).toEqual(Object.values(pageKinds));
  });

  it('are the first of each kind, and of the history also the first with steps', () => {
    const pages = [page(13, 2), page(2, 1), page(13, 0), page(2, 0), page(7, 3), page(13, 1)];
    expect(pagesToHarm(pages).map(({ id }) => id)).toEqual(['2/0', '7/3', '13/0', '13/1']);
  });
});
