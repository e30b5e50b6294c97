/**
 * The accessibility checker, brought into the page once and asked often. By way of the driver's evaluation, which the page's
 * content policy doesn't bind; the app itself could load no such script.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const here = createRequire(import.meta.url);
/** The checker that its Playwright binding was made for. */
const axePath = createRequire(here.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js');

interface AxeWindow {
  readonly axe?: { run(options: RunOptions): Promise<AxeResults> };
}

/** One sentence for each element that breaks a rule. `rules`: those alone; all without. */
export async function askAxe(page: Page, rules: readonly string[] | null): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(axePath, 'utf8'));
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as AxeWindow;
    const options: RunOptions = { resultTypes: ['violations'], ...(only && { runOnly: { type: 'rule', values: [...only] } }) };
    const found = await axe?.run(options);
    if (found === undefined) throw new Error('The checker is not in the page');
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary = '' }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)} ${failureSummary}`),
    );
  }, rules);
}
