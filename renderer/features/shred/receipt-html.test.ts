import { afterEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { setLanguage, t } from '../../app/text.ts';
import { receiptHtml } from './receipt-html.ts';
import { receiptText } from './receipt-text.ts';

const receipt: Receipt = {
  number: 7,
  act: 'shred',
  atMs: Date.UTC(2026, 10, 16, 22, 58, 14),
  recordings: 459,
  archives: ['<img src=x onerror=alert(1)> & "co".zip', 'sample.zip'],
  samples: ['sample.zip'],
  soundMs: 1_274_000,
  soundBytes: 40_800_000,
  fromEpoch: 41,
  toEpoch: 42,
  tookMs: 900,
  stillInVault: 1272,
  commitments: Array.from({ length: 459 }, (_, place) => String(place).padStart(64, 'a')),
  salt: 'ab'.repeat(32),
  backups: { count: 2, lastMadeAtMs: Date.UTC(2026, 10, 2, 12) },
  machine: { fileSystem: 'btrfs', overwrites: 'elsewhere', drive: 'solid-state', syncedBy: 'dropbox', vaultsPutAside: 1 },
};

afterEach(() => setLanguage('en'));

describe('a receipt as a page', () => {
  it('says what was done, and what this machine may keep', () => {
    const html = receiptHtml(receiptText(receipt, t), 'en');
    expect(html).toContain('459 recordings were destroyed on');
    expect(html).toContain('41 → 42');
    expect(html).toContain('2 backups had been made by this app, the last on 2 November 2026');
    expect(html).toContain('btrfs');
    expect(html).toContain('The disk was an SSD.');
    expect(html).toContain('Dropbox');
    expect(html).toContain('One vault that had been put aside lay in the profile folder');
    expect(html).toContain('sample.zip (the sample)');
  });

  it('needs nothing from anywhere, and lets no name become code', () => {
    const html = receiptHtml(receiptText(receipt, t), 'en');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot;.zip');
    expect(html).not.toMatch(/<(?:img|script|link|iframe)|(?:href|src)="|url\(|@import/i);
    expect(html).toContain("default-src 'none'");
  });

  it('reads in the language of its reader', () => {
    setLanguage('de');
    const html = receiptHtml(receiptText(receipt, t), 'de');
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('459 Aufnahmen wurden am');
    expect(html).toContain('Das Laufwerk war eine SSD.');
  });

  it('shows as many commitments as a sheet holds and counts the others', () => {
    const { commitments } = receiptText(receipt, t);
    expect(commitments.shown.length).toBe(24);
    expect(commitments.more).toContain('435');
  });

  it('counts what was given up, and promises no proof of what nobody could read', () => {
    const text = receiptText({ ...receipt, act: 'give-up', recordings: 3, commitments: ['aa'] }, t);
    expect(text.sentence).toContain('the sound of 3 recordings');
    expect(text.commitments.note).toContain('one per recording that could still be read, 1 in all');
    expect(receiptText({ ...receipt, act: 'give-up', recordings: 0 }, t).sentence).toContain('No recording was lost');
  });

  it('says only what holds everywhere when a receipt knows no more', () => {
    const { backups: _backups, machine: _machine, samples: _samples, ...old } = receipt;
    const { facts, sections } = receiptText(old, t);
    expect(facts.find(({ isMachine }) => isMachine)?.value).toContain('sample.zip');
    expect(sections[1]?.sentences.join(' ')).not.toMatch(/The disk was|put aside/);
  });
});
