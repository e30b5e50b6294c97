/**
 * Counts tests out of the runners' own reports. A runner that fails without a failed test, a file that does not load and
 * a run without a single test each count as a failure: nothing may pass by not running.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rootDir } from './child.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/** Before a run, so that an old report is never counted. */
export function forgetReports() {
  rmSync(join(rootDir, 'test-results'), { recursive: true, force: true });
}

/** @param {any} report as vitest wrote it, undefined if it didn't @param {number} exitCode @returns {Counts} */
export function countVitest(report, exitCode) {
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report?.testResults ?? [];
  const brokenFiles = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return judge({ passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + brokenFiles }, exitCode);
}

/** Each failed unit test with the first line of what it says. @param {any} report as vitest wrote it @returns {readonly string[]} */
export function failedInVitest(report) {
  /** @type {{ name: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} */
  const files = report?.testResults ?? [];
  return files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(
        ({ fullName, failureMessages }) => `${relative(rootDir, name)}: ${fullName}\n  ${failureMessages[0]?.split('\n', 1)[0]}`,
      ),
  );
}

/** @param {any} report as Playwright wrote it, undefined if it didn't @param {number} exitCode @returns {Counts} */
export function countPlaywright(report, exitCode) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return judge({ passed: expected, failed: unexpected + flaky + (report?.errors?.length ?? 0) }, exitCode);
}

/** @param {Counts} counts @param {number} exitCode @returns {Counts} */
function judge({ passed, failed }, exitCode) {
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSilentFailure ? 1 : failed };
}

/** @param {string} path */
export function readReport(path) {
  const fullPath = join(rootDir, path);
  return existsSync(fullPath) ? JSON.parse(readFileSync(fullPath, 'utf8')) : undefined;
}
