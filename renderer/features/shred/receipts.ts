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

/** Four digits, as on paper: 0007. */
export const receiptNumber = (number: number): string => String(number).padStart(4, '0');

/** The receipt as a file that stands by itself: says what its numbers mean. Names no one and repeats no word. */
export function receiptJson(receipt: Receipt): string {
  const { atMs, ...rest } = receipt;
  return `${JSON.stringify(
    {
      kind: 'overheard-receipt',
      version: 1,
      at: new Date(atMs).toISOString(),
      ...rest,
      commitmentsAre: 'SHA-256(salt || SHA-256 of the sound), hex',
    },
    null,
    2,
  )}\n`;
}
