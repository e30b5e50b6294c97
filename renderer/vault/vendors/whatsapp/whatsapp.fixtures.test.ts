import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ImportAnswer, type ImportQuestion, proposalOf } from '../../../../shared/model/import-question.ts';
import { inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { whatsapp } from './whatsapp.ts';

const testdata = new URL('testdata/', import.meta.url);
const sounds = readFileSync(new URL('sounds.txt', testdata), 'utf8').split('\n').filter(Boolean);
const fixtures = (verdict: string): readonly string[] => readdirSync(new URL(`${verdict}/`, testdata)).sort();
const firstMs = Date.UTC(2018, 0, 29);
const dayMs = 86_400_000;

async function read(verdict: string, fixture: string) {
  const bytes = new Uint8Array(readFileSync(new URL(`${verdict}/${fixture}`, testdata)));
  const files = { ...Object.fromEntries(sounds.map((name) => [name, null])), 'WhatsApp Chat - Pat Example/_chat.txt': bytes };
  const asked: ImportQuestion[] = [];
  const answer = (question: ImportQuestion): ImportAnswer => {
    asked.push(question);
    return proposalOf(question);
  };
  return { ...(await runAdapter(whatsapp, inputOf(files, null, answer))), asked };
}

describe('a chat of WhatsApp', () => {
  it.each(fixtures('accept'))('is read as its name says: %s', async (fixture) => {
    const { drafts, unlinked, asked } = await read('accept', fixture);
    const linked = drafts.filter(({ linkedBy }) => linkedBy !== null);
    const missing = unlinked.filter(({ missingSound }) => missingSound !== undefined);
    const [what, ...rest] = fixture.replace(/\.txt$/, '').split('--');
    const [first] = linked;
    const steps = [...new Set(linked.map(({ linkedBy }) => linkedBy))];
    const order = rest.at(-1);
    const said = first === undefined ? [] : [...steps, asked.length > 0 ? 'asked' : order];
    expect([what, `${linked.length}-linked`, `${missing.length}-missing`, ...said]).toEqual([what, ...rest]);
    expect(drafts).toHaveLength(sounds.length);
    expect(linked.filter(({ person, title }) => person === null || title !== 'Pat Example')).toEqual([]);
    if (first === undefined || order === 'asked' || fixture.startsWith('order-')) return;
    // Every chat here sends its first recording late on 29 January 2018.
    expect(first.time?.kind).toBe(order === 'day-alone' ? 'date-only' : 'local-unknown');
    const clockMs = (first.time?.epochMs ?? 0) - firstMs;
    if (order === 'day-alone') expect(clockMs).toBe(0);
    else expect(Math.floor(clockMs / 60_000)).toBe(23 * 60 + 46);
    expect(clockMs).toBeLessThan(dayMs);
  });

  it.each(fixtures('reject'))('gives no recording its words when its name says so: %s', async (fixture) => {
    const { drafts, unlinked, issues } = await read('reject', fixture);
    expect(drafts.filter(({ linkedBy }) => linkedBy !== null)).toEqual([]);
    expect(unlinked).toEqual([]);
    expect(issues.map(({ reason }) => reason)).toEqual([fixture.replace(/\.txt$/, '').split('--')[1]]);
  });
});
