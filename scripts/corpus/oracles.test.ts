/** Other readers on the same bytes: every disagreement has its reason, and docs/hostile-archives.md lists it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { accepted, inMemory, refused, zipCase } from './hostile-case.ts';
import { compare } from './compare-oracles.ts';
import { sound } from './byte-fields.ts';
import { begin, end, oracleTable } from './oracle-table.ts';
import { zip } from './zip-writer.ts';

it('lists every disagreement with yauzl, zip.js and tar-stream, each with its reason', async () => {
  const document = readFileSync(new URL('../../docs/hostile-archives.md', import.meta.url), 'utf8');
  const listed = document.slice(document.indexOf(begin), document.indexOf(end) + end.length);
  expect(listed).toBe(await oracleTable());
}, 120_000);

it('agrees with all on an honest archive, and sees that a refusal of it would not', async () => {
  const honest = zipCase('honest', 'an honest archive', () => zip([{ name: 'a.wav', data: sound(1) }]), accepted(1));
  expect((await compare(honest)).against).toEqual([]);
  expect((await compare({ ...honest, expect: refused('archive/bomb') })).against).toEqual(['yauzl', 'zip.js']);
  const noise = { ...honest, files: () => [inMemory('a.zip', sound(2))] };
  expect((await compare(noise)).against).toEqual(['yauzl', 'zip.js']);
});
