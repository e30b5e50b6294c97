/** A receipt's number as on paper, and the receipt as a file: docs/receipt-format.md. Pure. */
import type { Receipt } from '../../../shared/model/receipt.ts';

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
