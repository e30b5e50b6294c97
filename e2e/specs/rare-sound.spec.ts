/** Sound that Chromium doesn't play, in the real app: it is decoded under the real content policy, and is heard to its end. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectDir } from '../driver/launch.ts';
import { seeUntil } from '../hands.ts';
import { importByDrop, startReviewing } from '../journeys.ts';
import { aiffTones, amrNoise, silkTones } from '../make-archives/rare-sound.ts';
import { testArchive } from '../make-archives/test-archive.ts';
import { deflated, stored } from '../make-archives/zip-file.ts';
import type { OpenedApp } from '../playwright-hands.ts';
import { openPrepared } from '../prepared-profiles.ts';
import { isTextIn, seenClockMs } from '../sights.ts';

test.describe.configure({ mode: 'serial' });

const soundMs = 1_600;
let app: OpenedApp;
let dir = '';

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overheard-rare-sound-'));
  app = await openPrepared('empty');
});
test.afterAll(async () => {
  await app.close();
  await rm(dir, { recursive: true, force: true });
});

/** Apple Lossless, and AMR in a 3GP: of 400 ms each. */
const testdata = (name: string): Promise<Uint8Array> => readFile(join(projectDir, 'renderer/vault/audio/testdata', name));

const archive = testArchive(
  'rare-sound',
  async () => [
    stored('2024-01-01 10.00.00.amr', amrNoise(1, soundMs)),
    stored('2024-01-02 10.00.00.silk', await silkTones(2, soundMs)),
    deflated('2024-01-03 10.00.00.aiff', aiffTones(3, soundMs)),
    stored('2024-01-04 10.00.00.m4a', await testdata('tones-31-alac-16.m4a')),
    stored('2024-01-05 10.00.00.3gp', await testdata('noise-33-amr.3gp')),
    deflated(
      '2024-01-06 10.00.00.wma',
      Buffer.concat([Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'), Buffer.alloc(500)]),
    ),
  ],
  {
    kind: 'imported',
    vendor: 'generic',
    recordings: 6,
    withTranscript: 0,
    unlinkedLines: 0,
    reasons: { unplayable: 1 },
    words: [],
  },
);

/** Some play for less than half a second: told of each change, nothing that passes by is missed. */
const watchPlaying = (name: string): void => {
  const seen = { name, hasPlayed: false };
  Object.assign(window, { seenPlaying: seen });
  const look = (): void => {
    const isCurrent = document.querySelector<HTMLElement>('.inspector')?.innerText.includes(name) ?? false;
    if (isCurrent && document.querySelector('.rec.now.playing') !== null) seen.hasPlayed = true;
  };
  const changes = { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['class'] };
  new MutationObserver(look).observe(document.body, changes);
};
const hasPlayed = (name: string): boolean => {
  const seen = (window as unknown as { seenPlaying?: { name: string; hasPlayed: boolean } }).seenPlaying;
  return seen?.name === name && seen.hasPlayed;
};

test('AMR, SILK, AIFF and Apple Lossless come in as playable, WMA marked as not', async () => {
  const { figures } = await importByDrop(app.hands, await archive.write(dir));
  expect(figures).toMatchObject({ kept: 6, unplayable: 1 });
  await startReviewing(app.hands);
});

test('each of them plays', async () => {
  const { hands } = app;
  for (const [at, kind] of ['amr', 'silk', 'aiff', 'm4a', '3gp'].entries()) {
    const text = `2024-01-0${at + 1} 10.00.00.${kind}`;
    await hands.look(watchPlaying, text);
    await hands.press(at === 0 ? 'Home' : 'ArrowDown');
    await seeUntil(hands, `${kind} as the current one`, isTextIn, { selector: '.inspector', text });
    if (at === 0) await hands.press(' ');
    await seeUntil(hands, `${kind} that plays`, hasPlayed, text);
    await expect.poll(() => hands.look(seenClockMs, null)).toBeGreaterThan(300);
  }
});

test('nothing complained', () => {
  expect(app.complaints).toEqual([]);
});
