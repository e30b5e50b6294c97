/**
 * `npm test`: installs what is missing and runs everything. A line for each step with its time; the last line alone
 * counts the tests: each static check is one, then every unit and end-to-end test.
 *
 *   npm test -- types unit      only these steps
 */
import { availableParallelism } from 'node:os';
import { run } from './child.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDebian } from './ensure-debian.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { runAsScript, say, secondsSince } from './say.mjs';
import { countPlaywright, countVitest, failedInVitest, forgetReports, readReport } from './test-counts.mjs';
import { hasDisplay, withDisplays } from './virtual-display.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */
/**
 * `isAside`: says nothing while it goes well, so that it can run beside others.
 * @typedef {{ name: string, what: string, onFailure: string, isAside?: boolean, take: () => Promise<Counts> }} Step
 */

/** An app that starts or unlocks takes two cores: on fewer than eight, several would wait for each other, and tests for them. */
const appsAtOnce = Math.max(1, Math.min(2, Math.floor(availableParallelism() / 4)));

/** @type {readonly Step[]} */
const steps = [
  check(
    'format',
    'every file as the formatter writes it',
    ['biome', 'format', '.', '--reporter=summary'],
    'npm run format writes them.',
  ),
  check('lint', 'type-aware rules', ['oxlint', '--type-aware', '--deny-warnings'], 'Rules and their reasons: .oxlintrc.json.'),
  check('types', 'every room', [process.execPath, 'scripts/check-types.mjs'], 'npm run check:types shows the same.'),
  check('layers', 'who imports whom', [process.execPath, 'scripts/check-layers.mjs'], 'The table: scripts/layers/table.mjs.'),
  {
    name: 'build',
    what: 'the app into out/',
    onFailure: 'npm run build shows the same.',
    isAside: true,
    take: async () => {
      await ensureBuild();
      return { passed: 1, failed: 0 };
    },
  },
  {
    name: 'unit',
    what: 'functions, formats, vectors',
    onFailure: 'One file again: npx vitest run PATH',
    take: async () => {
      const { code } = await run([
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        '--outputFile.json=test-results/unit.json',
      ]);
      return countVitest(readReport('test-results/unit.json'), code);
    },
  },
  {
    name: 'e2e',
    what: 'the app itself, by its keys',
    onFailure: 'Traces and pictures are in test-results/e2e. One again: node scripts/with-display.mjs playwright test -g "NAME"',
    take: async () => {
      const electron = await ensureElectron();
      const { code } = await withDisplays(appsAtOnce, (env) =>
        run(['playwright', 'test'], { env: { ...env, OVERHEARD_ELECTRON_PATH: electron.path } }),
      );
      return countPlaywright(readReport('test-results/e2e.json'), code);
    },
  },
];

await runAsScript(import.meta.url, async () => {
  const chosen = choose(process.argv.slice(2));
  const startedAt = performance.now();
  await ensurePackages();
  if (chosen.some(({ name }) => name === 'e2e')) {
    ensureDebian(hasDisplay ? ['window', 'test'] : ['window', 'display', 'test']);
    const { version, isDevelopmentRuntime } = await ensureElectron();
    say(`Electron ${version}${isDevelopmentRuntime ? ' (development runtime)' : ''}.`);
  }
  forgetReports();

  const total = { passed: 0, failed: 0 };
  /** @type {Set<string>} */
  const failedSteps = new Set();
  /** @param {Step} step */
  const takeAndCount = async (step) => {
    const counts = await takeStep(step);
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (counts.failed > 0) failedSteps.add(step.name);
  };
  // Side by side: alone, each leaves a core idle for half of its time.
  await Promise.all(chosen.filter(({ isAside }) => isAside).map(takeAndCount));
  for (const step of chosen.filter(({ isAside }) => !isAside)) {
    if (step.name === 'e2e' && failedSteps.has('build')) {
      say('· e2e     not run: there is no build.');
      total.failed += 1;
    } else {
      await takeAndCount(step);
    }
  }

  say(`Everything took ${secondsSince(startedAt)}.`);
  for (const { name, onFailure } of chosen.filter((step) => failedSteps.has(step.name))) say(`${name} failed. ${onFailure}`);
  // Last, because of a long output often only the end is kept.
  for (const name of failedInVitest(readReport('test-results/unit.json'))) say(`✗ ${name}`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/** @param {Step} step @returns {Promise<Counts>} */
async function takeStep({ name, what, take }) {
  say(`· ${name.padEnd(7)} ${what} …`);
  const startedAt = performance.now();
  const counts = await take().catch((/** @type {Error} */ error) => {
    say(error.message);
    return { passed: 0, failed: 1 };
  });
  const isOk = counts.failed === 0;
  const sum = counts.passed + counts.failed > 1 ? `, ${counts.passed} passed, ${counts.failed} failed` : '';
  say(`${isOk ? '✓' : '✗'} ${name.padEnd(7)} ${secondsSince(startedAt)}${sum}`);
  return counts;
}

/** A static check counts as one test. It is silent while it is right. @param {string} name @param {string} what @param {string[]} words @param {string} onFailure @returns {Step} */
function check(name, what, words, onFailure) {
  const take = async () => {
    const { code, output } = await run(words, { isQuiet: true });
    if (code === 0) return { passed: 1, failed: 0 };
    say(output.trimEnd());
    return { passed: 0, failed: 1 };
  };
  return { name, what, onFailure, isAside: true, take };
}

/** @param {readonly string[]} names @returns {readonly Step[]} */
function choose(names) {
  const unknown = names.filter((name) => steps.every((step) => step.name !== name));
  if (unknown.length > 0) throw new Error(`No step ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}
