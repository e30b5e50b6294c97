import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { discord } from './discord.ts';

const testdata = new URL('testdata/', import.meta.url);
const sounds = readFileSync(new URL('sounds.txt', testdata), 'utf8').split('\n').filter(Boolean);
const fixtures = (verdict: string): readonly string[] => readdirSync(new URL(`${verdict}/`, testdata)).sort();

async function read(verdict: string, fixture: string) {
  const bytes = new Uint8Array(readFileSync(new URL(`${verdict}/${fixture}`, testdata)));
  const path = `package/Messages/c900000000000000001/messages.${fixture.endsWith('.csv') ? 'csv' : 'json'}`;
  const input = inputOf({ ...Object.fromEntries(sounds.map((one) => [one, null])), [path]: bytes });
  return runAdapter(discord, input);
}

describe('a channel of Discord', () => {
  it.each(fixtures('accept'))('is read as its name says: %s', async (fixture) => {
    const { drafts, unlinked } = await read('accept', fixture);
    const linked = drafts.filter(({ linkedBy }) => linkedBy !== null);
    const missing = unlinked.filter(({ missingSound }) => missingSound !== undefined);
    const [what, ...rest] = fixture.replace(/\.\w+$/, '').split('--');
    const found = [`${linked.length}-linked`, `${missing.length}-missing`, ...new Set(linked.map(({ linkedBy }) => linkedBy))];
    expect([what, ...found]).toEqual([what, ...rest]);
    expect(drafts).toHaveLength(sounds.length);
  });

  it.each(fixtures('reject'))('gives no recording anything when its name says so: %s', async (fixture) => {
    const { drafts, unlinked, issues } = await read('reject', fixture);
    expect(drafts.filter(({ linkedBy }) => linkedBy !== null)).toEqual([]);
    expect(unlinked).toEqual([]);
    expect(issues.map(({ reason }) => reason)).toEqual([fixture.replace(/\.\w+$/, '').split('--')[1]]);
  });
});
