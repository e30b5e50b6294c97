import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
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

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

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
    const commitments = ['00'.repeat(32), commitmentOf('a sound')];
    const { check, sound, other } = asFiles({ ...receipt, commitments });
    expect(check(sound)).toMatchObject({ status: 0, stdout: `commitment 2 of 2: ${sound}\n` });
    expect(check(sound, other)).toMatchObject({
      status: 1,
      stdout: `commitment 2 of 2: ${sound}\nnot on this receipt: ${other}\n`,
    });
  });
  it('[Q1] are checked after a giving up too, where not every recording has a commitment', () => {
    const { check, sound, other } = asFiles({
      ...receipt,
      act: 'give-up',
      recordings: 3,
      commitments: [commitmentOf('a sound')],
    });
    expect(check(sound)).toMatchObject({ status: 0, stdout: `commitment 1 of 1: ${sound}\n` });
    const { status, stdout } = check(other);
    expect(status).toBe(1);
    expect(stdout).toContain("2 of its 3 recordings couldn't be read any more and have no commitment here.");
  });
});

const salt = Buffer.alloc(32, 7);
const sha256 = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const commitmentOf = (sound: string): string => sha256(salt, sha256(Buffer.from(sound))).toString('hex');

/** The receipt and two sounds as files, and the script that compares them. */
function asFiles(one: Receipt) {
  const dir = mkdtempSync(join(tmpdir(), 'overheard-receipt-'));
  dirs.push(dir);
  const write = (name: string, text: string): string => {
    const path = join(dir, name);
    writeFileSync(path, text);
    return path;
  };
  const file = write('receipt.json', receiptJson({ ...one, salt: salt.toString('hex') }));
  const script = join(import.meta.dirname, '../../../scripts/check-receipt.mjs');
  const check = (...paths: readonly string[]) => spawnSync(process.execPath, [script, file, ...paths], { encoding: 'utf8' });
  return { check, sound: write('one.wav', 'a sound'), other: write('other.wav', 'another') };
}
