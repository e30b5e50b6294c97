/**
 * Listens to everything in the window that says that something is wrong: errors that nobody caught, errors in the console, and
 * what a content policy refused, in the page and in its workers, across every page that a lock throws away.
 */
import type { Page, Worker } from '@playwright/test';

/** The list grows while the page lives. */
export async function watchForComplaints(page: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  await page.exposeBinding('complain', (_source, sentence: string) => complaints.push(sentence));
  const listen = (): void => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      // The driver's own code has no source file.
      const complain = (window as unknown as { complain(sentence: string): void }).complain;
      complain(`refused: ${effectiveDirective} ${blockedURI} in ${sourceFile ?? 'the page'}`);
    });
  };
  await page.addInitScript(listen);
  await page.evaluate(listen);
  for (const worker of page.workers()) void watchWorker(worker);
  page.on('worker', (worker) => void watchWorker(worker));
  return complaints;
}

/** A worker can't call out by itself: what it writes to its console comes out at the page. */
async function watchWorker(worker: Worker): Promise<void> {
  await worker
    .evaluate(() => {
      const here = self as unknown as DedicatedWorkerGlobalScope;
      here.addEventListener('securitypolicyviolation', (event) => {
        const { effectiveDirective, blockedURI } = event as SecurityPolicyViolationEvent;
        console.error(`refused in a worker: ${effectiveDirective} ${blockedURI}`);
      });
    })
    // Helper workers live for one job: some are gone before anybody could listen.
    .catch(() => undefined);
}
