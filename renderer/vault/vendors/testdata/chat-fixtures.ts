/**
 * The fixtures of a chat's adapter, each read as its name says: `what-it-is--2-linked--1-missing--exact-path.json` in accept,
 * `what-it-is--reason.json` in reject, among the sounds that `sounds.txt` names. For tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { VendorAdapter } from '../adapter.ts';
import { inputOf, runAdapter } from './run-adapter.ts';

export interface ChatFixtures {
  readonly adapter: VendorAdapter;
  /** The vendor's own, with a slash at its end. */
  readonly testdata: URL;
  /** Where a fixture would lie in an archive. */
  readonly pathOf: (fixture: string) => string;
}

export function describeChatFixtures(what: string, { adapter, testdata, pathOf }: ChatFixtures): void {
  const sounds = readFileSync(new URL('sounds.txt', testdata), 'utf8').split('\n').filter(Boolean);
  const fixtures = (verdict: string): readonly string[] => readdirSync(new URL(`${verdict}/`, testdata)).sort();
  const read = (verdict: string, fixture: string) => {
    const bytes = new Uint8Array(readFileSync(new URL(`${verdict}/${fixture}`, testdata)));
    const input = inputOf({ ...Object.fromEntries(sounds.map((one) => [one, null])), [pathOf(fixture)]: bytes });
    return runAdapter(adapter, input);
  };

  describe(what, () => {
    it.each(fixtures('accept'))('is read as its name says: %s', async (fixture) => {
      const { drafts, unlinked } = await read('accept', fixture);
      const linked = drafts.filter(({ linkedBy }) => linkedBy !== null);
      const missing = unlinked.filter(({ missingSound }) => missingSound !== undefined);
      const [name, ...rest] = fixture.replace(/\.\w+$/, '').split('--');
      const found = [`${linked.length}-linked`, `${missing.length}-missing`, ...new Set(linked.map(({ linkedBy }) => linkedBy))];
      expect([name, ...found]).toEqual([name, ...rest]);
      expect(drafts).toHaveLength(sounds.length);
    });

    it.each(fixtures('reject'))('gives no recording anything when its name says so: %s', async (fixture) => {
      const { drafts, unlinked, issues } = await read('reject', fixture);
      expect(drafts.filter(({ linkedBy }) => linkedBy !== null)).toEqual([]);
      expect(unlinked).toEqual([]);
      expect(issues.map(({ reason }) => reason)).toEqual([fixture.replace(/\.\w+$/, '').split('--')[1]]);
    });
  });
}
