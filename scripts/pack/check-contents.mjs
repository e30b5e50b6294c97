/**
 * Looks into the packed app: only what was bundled is in it, and main needs nothing but Electron and Node, because there
 * is nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { rootDir } from '../child.mjs';
import { findImports } from '../layers/find-imports.mjs';

/**
 * @param {string} resourcesDir
 * @returns {readonly string[]} a line for each thing that is wrong
 */
export function findWrongContents(resourcesDir) {
  const names = readdirSync(resourcesDir);
  const missing = ['app.asar', 'sample-archive.zip', 'third-party-licences.txt']
    .filter((name) => !names.includes(name))
    .map((name) => `${name} is missing`);
  const extra = names
    .filter((name) => /^(default_app\.asar|app|app\.asar\.unpacked)$/.test(name))
    .map((name) => `${name} should not be there`);
  return [...missing, ...extra, ...findForeignImports()];
}

/** Main and the preload are packed as they lie in out/. */
function findForeignImports() {
  return ['main', 'preload'].flatMap((part) => {
    const dir = join(rootDir, 'out', part);
    return readdirSync(dir)
      .filter((name) => /\.c?js$/.test(name))
      .flatMap((name) => findImports(name, readFileSync(join(dir, name), 'utf8')))
      .map(({ specifier = '(not a plain string)' }) => specifier)
      .filter((specifier) => !specifier.startsWith('.') && specifier !== 'electron' && !isBuiltin(specifier))
      .map((specifier) => `out/${part} imports ${specifier}, which is not in the app`);
  });
}
