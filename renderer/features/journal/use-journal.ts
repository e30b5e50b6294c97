/** The journal as the vault tells it, asked for when the room opens and whenever something changes. */
import { useEffect, useState } from 'react';
import { toFailureData } from '../../../shared/failure.ts';
import type { Journal } from '../../../shared/model/journal.ts';
import { vault } from '../../host/vault-client.ts';
import { showFailure } from '../../state/toasts.ts';

/** null until it is here. */
export function useJournal(): Journal | null {
  const [journal, setJournal] = useState<Journal | null>(null);
  useEffect(() => {
    let isWanted = true;
    let asked = 0;
    const ask = () => {
      const number = ++asked;
      void vault
        .call('journal', null)
        // An answer that a later one has overtaken is old.
        .then((told) => (isWanted && number === asked ? setJournal(told) : undefined))
        .catch((thrown: unknown) => showFailure(toFailureData(thrown)));
    };
    ask();
    const stop = vault.on('changed', ask);
    return () => {
      isWanted = false;
      stop();
    };
  }, []);
  return journal;
}
