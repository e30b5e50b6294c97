/** What several recordings have in common, asked of the vault when they are first shown and when they have changed. Page. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { toFailureData } from '../../../shared/failure.ts';
import type { Tally } from '../../../shared/seams/vault-protocol.ts';
import { Scope } from '../../host/scope.ts';
import { library } from '../../state/library-live.ts';
import { type ActedOn, idsActedOn } from './acted-on.ts';
import { showFailure } from '../../state/toasts.ts';

/** A selection that is being extended is asked for when it rests. */
const restMs = 60;

/** null: nothing is asked. null until the answer is here; what was known before stays while it is asked again. */
export function useTally(of: ActedOn | null): Tally | null {
  const { selection, current, summary } = useStore(library.store);
  const [tally, setTally] = useState<Tally | null>(null);
  useEffect(() => {
    if (of === null) {
      setTally(null);
      return undefined;
    }
    const scope = new Scope();
    const show = (answer: Tally) => (scope.hasEnded ? undefined : setTally(answer));
    scope.after(restMs, () => {
      library
        .settled()
        .then(() => library.vault.call('tally', { ids: idsActedOn(of) }))
        .then(show)
        .catch((thrown: unknown) => showFailure(toFailureData(thrown)));
    });
    return () => scope.end();
    // Which recordings these are is told by selection and current; that they changed, by the summary that comes after each change.
  }, [of, selection, current, summary]);
  return tally;
}
