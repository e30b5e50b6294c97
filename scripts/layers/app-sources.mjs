/** The app's own sources and what they import. Tests and test data are not part of the app. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../child.mjs';
import { findImports } from './find-imports.mjs';

const APP = ['electron', 'renderer', 'shared'];

/** @returns {readonly string[]} from the root, with forward slashes */
export function listAppSources() {
  return APP.flatMap((dir) => readdirSync(join(rootDir, dir), { withFileTypes: true, recursive: true }))
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(rootDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => /\.(ts|tsx|mts|mjs|js)$/.test(path) && !/\/(testdata|out)\/|\.test\.tsx?$/.test(path))
    .sort();
}

/** @returns {readonly (import('./find-imports.mjs').Import & { path: string })[]} */
export function findAppImports() {
  return listAppSources().flatMap((path) =>
    findImports(path, readFileSync(join(rootDir, path), 'utf8')).map((found) => ({ path, ...found })),
  );
}
