/** What others say that the ciphers give, asked of the app itself: in its vault worker and in its throw-away workers. */
import { join } from 'node:path';
import { expect, test, type Worker } from '@playwright/test';
import type { VectorOutcome } from '../../renderer/vault/crypto/testdata/vector-outcome.ts';
import { projectDir } from '../driver/launch.ts';
import { openApp } from '../playwright-hands.ts';
import { bundleRun } from '../vectors/bundle.ts';

test('[V1.1] [V4.1] [V4.5] every foreign vector comes out in the app’s own workers as its author says', async () => {
  // A gibibyte is stretched through and a hundred workers start, on a machine that may be busy.
  test.setTimeout(600_000);
  const run = await bundleRun(join(projectDir, 'e2e/vectors/in-worker.ts'));
  const app = await openApp();
  try {
    await expect.poll(() => app.page.workers().some(isVaultWorker)).toBe(true);
    const worker = app.page.workers().find(isVaultWorker) as Worker;
    const outcomes = (await worker.evaluate(run)) as Readonly<Record<string, VectorOutcome>>;
    expect(outcomes).toEqual({
      sealing: { ran: 48, wrong: [] },
      unwrapping: { ran: 30, wrong: [] },
      derivation: { ran: 22, wrong: [] },
      words: { ran: 8, wrong: [] },
      hkdf: { ran: 84, wrong: [] },
      slots: { ran: 16, wrong: [] },
      age: { ran: 110, wrong: [] },
    });
  } finally {
    await app.close();
  }
});

const isVaultWorker = (worker: Worker): boolean => worker.url().includes('vault.worker');
