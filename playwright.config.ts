/**
 * End-to-end tests: the built app in a real Electron. As many at a time as there are displays (each has a window and the keyboard to
 * itself), but what races against a clock of the app's own comes last, with nothing beside it. Never twice (a test that passes at the
 * second go has found something). No browser is downloaded: Electron is the browser, at OVERHEARD_ELECTRON_PATH.
 */
import { defineConfig } from '@playwright/test';

/** One for each worker, by scripts/virtual-display.mjs; none where the machine has a display of its own. */
const displays = process.env.OVERHEARD_DISPLAYS?.split(' ') ?? [];
// Each worker reads this file, too: whatever it starts opens on its own display.
const display = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
if (display !== undefined) process.env.DISPLAY = display;

/** A page that closes has a seventh of a second to turn the root key, whatever the machine does meanwhile. */
const againstTheClock = /closing\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/keep-prepared.ts',
  workers: Math.max(1, displays.length),
  retries: 0,
  projects: [
    { name: 'together', testIgnore: againstTheClock },
    // One display is one app at a time anyhow; then a single spec doesn't pull in all others.
    { name: 'alone', testMatch: againstTheClock, workers: 1, dependencies: displays.length > 1 ? ['together'] : [] },
  ],
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
