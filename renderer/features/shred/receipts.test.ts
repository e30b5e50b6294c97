import { describe, expect, it, vi } from 'vitest';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { receiptJson, receiptNumber } from './receipts.ts';

vi.mock('../../host/vault-client.ts', () => ({ vault: {} }));

const receipt: Receipt = {
  number: 7,
  act: 'shred',
  atMs: Date.UTC(2026, 10, 16, 22, 58, 14),
  recordings: 2,
  archives: ['alexa.zip'],
  soundMs: 4100,
  soundBytes: 131_200,
  fromEpoch: 41,
  toEpoch: 42,
  tookMs: 900,
  stillInVault: 1272,
  commitments: ['c41e', '08d5'],
  salt: 'ab',
};

describe('receipts', () => {
  it('are numbered as on paper', () => expect(receiptNumber(7)).toBe('0007'));
  it('stand by themselves as a file', () => {
    const saved = JSON.parse(receiptJson(receipt)) as Record<string, unknown>;
    expect(saved).toMatchObject({ kind: 'overheard-receipt', version: 1, at: '2026-11-16T22:58:14.000Z', number: 7 });
    expect(saved['commitments']).toEqual(['c41e', '08d5']);
  });
});
