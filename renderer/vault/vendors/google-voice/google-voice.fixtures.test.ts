import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { googleVoice } from './google-voice.ts';

const testdata = new URL('testdata/', import.meta.url);
const sounds = readFileSync(new URL('sounds.txt', testdata), 'utf8').split('\n').filter(Boolean);
const fixtures = (verdict: string): readonly string[] => readdirSync(new URL(`${verdict}/`, testdata)).sort();
const pageNames = {
  call: 'Takeout/Voice/Calls/Pat Example - Voicemail - 2014-05-17T02_54_27Z.html',
  conversation: 'Takeout/Voice/Calls/Group Conversation - 2016-01-01T00_00_00Z.html',
};

async function read(verdict: string, fixture: string) {
  const bytes = new Uint8Array(readFileSync(new URL(`${verdict}/${fixture}`, testdata)));
  const pageName = pageNames[fixture.startsWith('conversation') ? 'conversation' : 'call'];
  return runAdapter(googleVoice, inputOf({ ...Object.fromEntries(sounds.map((name) => [name, null])), [pageName]: bytes }));
}

describe('a page of Google Voice', () => {
  it.each(fixtures('accept'))('is read as its name says: %s', async (fixture) => {
    const { drafts, unlinked } = await read('accept', fixture);
    const linked = drafts.filter(({ linkedBy }) => linkedBy !== null);
    const missing = unlinked.filter(({ missingSound }) => missingSound !== undefined);
    const [what, ...rest] = fixture.replace(/\.\w+$/, '').split('--');
    const steps = [...new Set(linked.map(({ linkedBy }) => linkedBy))];
    expect([what, `${linked.length}-linked`, `${missing.length}-missing`, ...steps]).toEqual([what, ...rest]);
    expect(drafts).toHaveLength(sounds.length);
  });

  it.each(fixtures('reject'))('gives no recording its words when its name says so: %s', async (fixture) => {
    const { drafts, unlinked, issues } = await read('reject', fixture);
    expect(drafts.filter(({ linkedBy }) => linkedBy !== null)).toEqual([]);
    expect(unlinked).toEqual([]);
    expect(issues.map(({ reason }) => reason)).toEqual(
      fixture.includes('empty') ? [] : [fixture.replace(/\.\w+$/, '').split('--')[1]],
    );
  });
});
