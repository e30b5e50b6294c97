import { expect, it } from 'vitest';
import { everything, type RecordingQuery } from '../../../shared/seams/vault-protocol.ts';
import { Desk } from '../library/desk.ts';
import { listRecordings } from './list-recordings.ts';
import { makeRecording } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';
import { summarise } from './view-recordings.ts';

const count = 100_000;
/**
 * About ten times what it takes, counted in the processor's time and best of several: it fails when the way of doing it has
 * changed, not when others are busy.
 */
const mostCpuMs = 150;
const rounds = 6;

const words = 'schalte das licht im wohnzimmer an bitte ruf marlene grüner wetter morgen straße timer zehn minuten'.split(' ');
const wordsOf = (id: number): string =>
  Array.from({ length: 12 }, (_, place) => words[(id * 7 + place * place) % words.length]).join(' ');

it('lists, searches and sums up 100,000 recordings at once', { timeout: 60_000 }, async () => {
  const vault = new MemoryVault();
  await vault.commit({
    recordings: Array.from({ length: count }, (_, id) =>
      makeRecording(id, {
        time: { kind: 'utc-exact', epochMs: 1.4e12 + ((id * 7_919) % count) * 600_000, source: 'metadata' },
        transcript: wordsOf(id),
        device: ['kitchen', 'bedroom', null][id % 3] ?? null,
      }),
    ),
  });
  const desk = new Desk(vault, () => undefined);
  const list = (query: Partial<RecordingQuery>) =>
    listRecordings(desk, { query: { ...everything, ...query }, order: 'newest-first' });
  list({ text: 'warm' });

  const queries = [{}, { text: 'marlene' }, { text: 'strasse gruner' }, { text: 'nirgends' }, { device: 'kitchen' }];
  expect(list({}).ids.length).toBe(count);
  expect(list({ text: 'MARLENE Gruner' }).ids.length).toBeGreaterThan(0);
  for (const query of queries) expect(leastCpuMs(() => list(query))).toBeLessThan(mostCpuMs);
  expect(leastCpuMs(() => summarise(desk))).toBeLessThan(mostCpuMs);
});

function leastCpuMs(work: () => unknown): number {
  return Math.min(...Array.from({ length: rounds }, () => cpuMs(work)));
}

function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
