/** Values for the completion with the number of their recordings, asked of the vault when a field first wants them. Page. */
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { everything, type Facets } from '../../../shared/seams/vault-protocol.ts';
import type { FieldName } from '../../../shared/search/fields.ts';
import { verdictWords } from '../../../shared/search/fields.ts';
import { currentLanguage } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import type { CountedValue } from './query-suggest.ts';

/** `isWanted`: the field has the focus. What was counted holds until the vault changes. */
export function useCountedValues(isWanted: boolean): (field: FieldName) => readonly CountedValue[] {
  const summary = useStore(library.store, (state) => state.summary);
  const [facets, setFacets] = useState<Facets | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isHere = true;
    library.vault
      .call('facets', { query: everything })
      .then((counted) => (isHere ? setFacets(counted) : undefined))
      // Without counts there is nothing to propose; the list says what is wrong with the vault.
      .catch(() => (isHere ? setFacets(null) : undefined));
    return () => {
      isHere = false;
    };
  }, [isWanted, summary]);
  return useCallback(
    (field) => {
      if (facets === null || summary === null) return [];
      switch (field) {
        case 'device':
          return facets.device;
        case 'person':
          return facets.person;
        case 'tag':
          return summary.tags.map(({ tag, count }) => ({
            value: tag.name,
            count: facets.tag.find(({ value }) => value === tag.id)?.count ?? count,
          }));
        case 'archive':
          return summary.archives.map(({ id, fileName }) => ({
            value: fileName,
            count: facets.archive.find(({ value }) => value === id)?.count ?? 0,
          }));
        case 'verdict':
          return facets.verdict.map(({ value, count }) => ({
            value: verdictWords[value][currentLanguage() === 'de' ? 1 : 0] ?? value,
            count,
          }));
        default:
          return [];
      }
    },
    [facets, summary],
  );
}
