/**
 * End-to-end tests: the built app in a real Electron. One at a time (each has a window and the keyboard to itself), never
 * twice (a test that passes at the second go has found something). No browser is downloaded: Electron is the browser, at
 * OVERHEARD_ELECTRON_PATH.
 */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
