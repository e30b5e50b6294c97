/**
 * The licences of everything that was bundled, in one text beside the app: their authors ask for it. What was bundled is
 * what the app's sources import, and what those packages need in turn.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../child.mjs';
import { findAppImports } from '../layers/app-sources.mjs';

const PROVIDED = new Set(['electron']);

/**
 * @param {string} targetPath
 * @returns {readonly string[]} a line for each package whose licence text is missing
 */
export function writeNotices(targetPath) {
  /** @type {string[]} */
  const withoutText = [];
  const notices = listBundled().map(({ name, dir }) => {
    const { version, license, homepage } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
    const file = readdirSync(dir).find((each) => /^(licen[cs]e|copying)/i.test(each));
    if (file === undefined) withoutText.push(`${name} (${license}) comes without its licence text`);
    const text = file === undefined ? `Licence: ${license}` : readFileSync(join(dir, file), 'utf8').trim();
    return `${name} ${version}\n${homepage ?? ''}\n\n${text}\n`;
  });
  writeFileSync(targetPath, notices.join(`\n${'-'.repeat(80)}\n\n`));
  return withoutText;
}

function listBundled() {
  /** @type {Map<string, { name: string, dir: string }>} */
  const found = new Map();
  const add = (/** @type {string} */ name, /** @type {string} */ fromDir) => {
    const dir = findPackage(name, fromDir);
    if (dir === undefined || found.has(dir)) return;
    found.set(dir, { name, dir });
    const { dependencies = {} } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
    for (const next of Object.keys(dependencies)) add(next, dir);
  };
  for (const name of importedPackages()) add(name, rootDir);
  return [...found.values()].sort((left, right) => left.name.localeCompare(right.name));
}

function importedPackages() {
  const names = findAppImports()
    .map(({ specifier = '.' }) => /^(@[^/]+\/[^/]+|[^./][^/]*)/.exec(specifier)?.[0])
    .filter((name) => name !== undefined && !name.startsWith('node:') && !PROVIDED.has(name));
  return new Set(/** @type {string[]} */ (names));
}

/** As Node looks for it: beside, then further up. @param {string} name @param {string} fromDir @returns {string | undefined} */
function findPackage(name, fromDir) {
  for (let dir = fromDir; dir.startsWith(rootDir); dir = join(dir, '..')) {
    const candidate = join(dir, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}
