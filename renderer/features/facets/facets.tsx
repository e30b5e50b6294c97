/** Verdicts, devices, people, tags, archives and marks, each with how many recordings would be left if it were chosen. */
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { facetNames } from '../../../shared/model/facet-names.ts';
import type { VaultSummary } from '../../../shared/seams/vault-protocol.ts';
import { useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { facetCounts } from '../../state/narrowing-live.ts';
import { FacetGroup } from './facet-group.tsx';
import { facetLines } from './facet-lines.ts';
import './facets.css';

const balanced = ['keep', 'redact', 'delete'] as const;

/** `isHere`: the list that they narrow is on screen. */
export function FacetPane({ summary, isHere }: { readonly summary: VaultSummary; readonly isHere: boolean }) {
  const t = useText();
  const narrowing = useStore(
    library.store,
    useShallow(({ query }) => ({ ...query, text: '' })),
  );
  const facets = useStore(facetCounts.store, (state) => state.facets);
  if (facets === null) return null;
  return (
    <div className="facet">
      <h2>{t('shell.narrowBy')}</h2>
      <Balance summary={summary} />
      {facetNames.map((name) => {
        const lines = facetLines(name, facets, narrowing, summary, t);
        const isPointless = lines.length === 0 || (name === 'archive' && summary.archives.length < 2);
        return isPointless ? null : <FacetGroup key={name} name={name} lines={lines} isHere={isHere} />;
      })}
    </div>
  );
}

/** Of the whole vault, whatever is asked for: how far the evening has come. */
function Balance({ summary: { byVerdict, total } }: { readonly summary: VaultSummary }) {
  const t = useText();
  return (
    <div className="meter balance" role="img" aria-label={t('shell.balance', byVerdict)}>
      {balanced.map((verdict) =>
        byVerdict[verdict] === 0 ? null : (
          <b key={verdict} style={{ width: `${(byVerdict[verdict] / total) * 100}%`, background: `var(--${verdict})` }} />
        ),
      )}
    </div>
  );
}
