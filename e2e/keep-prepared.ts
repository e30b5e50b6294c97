/** Playwright's global setup: a folder for prepared-profiles.ts, and its end. Whoever needs nothing in it waits for nothing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Playwright takes what a module gives by default.
// oxlint-disable-next-line import/no-default-export
export default async function keepPrepared(): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'overheard-prepared-'));
  process.env['OVERHEARD_PREPARED'] = dir;
  return () => rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
