/** The receipts of this vault, asked for when a place that shows them opens. */
import { useEffect, useState } from 'react';
import { toFailureData } from '../../../shared/failure.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { vault } from '../../host/vault-client.ts';
import { showFailure } from '../../state/toasts.ts';

/** null until they are here. Newest first. */
export function useReceipts(): readonly Receipt[] | null {
  const [receipts, setReceipts] = useState<readonly Receipt[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = () =>
      void vault
        .call('receipts', null)
        .then((all) => (isWanted ? setReceipts(all.toSorted((a, b) => b.number - a.number)) : undefined))
        .catch((thrown: unknown) => showFailure(toFailureData(thrown)));
    ask();
    const stop = vault.on('changed', ask);
    return () => {
      isWanted = false;
      stop();
    };
  }, []);
  return receipts;
}
