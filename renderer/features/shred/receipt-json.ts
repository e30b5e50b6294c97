/** A receipt's number as on paper, and the receipt as a file, with its name: docs/receipt-format.md. Pure. */
import type { Receipt } from '../../../shared/model/receipt.ts';
import { wallClockMs } from '../../app/text.ts';

/** Four digits, as on paper: 0007. */
export const receiptNumber = (number: number): string => String(number).padStart(4, '0');

/**
 * Without its ending. The day of this machine's own clock stands in it, since every vault counts from 1: two files of one name would
 * ask to take each other's place.
 */
export function receiptFileName({ atMs, number }: Pick<Receipt, 'atMs' | 'number'>): string {
  const day = new Date(wallClockMs(atMs)).toISOString().slice(0, 10);
  return `overheard-receipt-${day}-${receiptNumber(number)}`;
}

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
