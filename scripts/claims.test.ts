/** Every claim of SECURITY.md that has an id names tests or proofs that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

/** `| [S1.1] | what holds | what shows it |` */
const claims = [...read('SECURITY.md').matchAll(/^\| \[(S\d+\.\d+)\] \| (.+) \| (.+) \|$/gm)].map(
  ([, id = '', what = '', shownBy = '']) => ({
    id,
    what,
    proofs: [...shownBy.matchAll(/`([^`]+)`/g)].map(([, proof = '']) => proof),
  }),
);
const proofs = new Set([...read('scripts/prove/prove.ts').matchAll(/^ {2}'?([a-z-]+)'?: prove\w+,$/gm)].map(([, name]) => name));

const benches = read('bench/bench.ts');

/** `path/to.test.ts: words of its title`, `prove name`, or `bench name` for what is a matter of time. */
function isThere(proof: string): boolean {
  const proven = /^prove ([a-z-]+)$/.exec(proof)?.[1];
  if (proven !== undefined) return proofs.has(proven);
  const timed = /^bench ([a-z-]+)$/.exec(proof)?.[1];
  if (timed !== undefined) return new RegExp(`^ {2}'?${timed}'?(?:: |,$)`, 'm').test(benches);
  const [, path = '', words = ''] = /^(\S+\.(?:test|spec)\.tsx?): (.+)$/.exec(proof) ?? [];
  return path !== '' && existsSync(`${root}${path}`) && read(path).includes(words);
}

describe('SECURITY.md', () => {
  it('has claims for every state, numbered in order, each once', () => {
    const ids = claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const state of [1, 2, 3, 4, 5]) {
      const own = ids.filter((id) => id.startsWith(`S${state}.`));
      expect(own).toEqual(own.map((_, at) => `S${state}.${at + 1}`));
      expect(own.length).toBeGreaterThan(2);
    }
  });

  it.each(claims)('$id names what shows it: $what', ({ proofs: named }) => {
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((proof) => !isThere(proof))).toEqual([]);
  });
});
