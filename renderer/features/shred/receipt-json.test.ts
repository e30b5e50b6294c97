import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { receiptFileName, receiptJson, receiptNumber } from './receipt-json.ts';

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
  it('are called by the day of their act, as the clock here showed it, and their number', () => {
    const day = (atMs: number) => receiptFileName({ number: 7, atMs });
    expect(day(new Date(2026, 10, 23, 0, 1).getTime())).toBe('overheard-receipt-2026-11-23-0007');
    expect(day(new Date(2026, 10, 23, 23, 59).getTime())).toBe('overheard-receipt-2026-11-23-0007');
  });
  it('stand by themselves as a file', () => {
    const saved = JSON.parse(receiptJson(receipt)) as Record<string, unknown>;
    expect(saved).toMatchObject({ kind: 'overheard-receipt', version: 1, at: '2026-11-16T22:58:14.000Z', number: 7 });
    expect(saved['commitments']).toEqual(['c41e', '08d5']);
  });
  it('[Q1] are checked by a script that shares no code with them', () => {
    const dir = mkdtempSync(join(tmpdir(), 'overheard-receipt-'));
    try {
      const [sound, other] = [join(dir, 'one.wav'), join(dir, 'other.wav')];
      writeFileSync(sound, 'a sound');
      writeFileSync(other, 'another');
      const sha256 = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
      const salt = Buffer.alloc(32, 7);
      const commitment = sha256(salt, sha256(Buffer.from('a sound'))).toString('hex');
      const file = join(dir, 'receipt.json');
      writeFileSync(file, receiptJson({ ...receipt, salt: salt.toString('hex'), commitments: ['00'.repeat(32), commitment] }));
      const check = (...paths: string[]) =>
        spawnSync(process.execPath, [join(import.meta.dirname, '../../../scripts/check-receipt.mjs'), file, ...paths], {
          encoding: 'utf8',
        });
      expect(check(sound)).toMatchObject({ status: 0, stdout: `commitment 2 of 2: ${sound}\n` });
      expect(check(sound, other).status).toBe(1);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
