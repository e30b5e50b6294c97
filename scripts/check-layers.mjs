/**
 * `npm run check:layers`: every import of the app against the table in layers/table.mjs. Tests and test data are free:
 * a test may put any two rooms together.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from './child.mjs';
import { findImports } from './layers/find-imports.mjs';
import { judgeImport } from './layers/judge.mjs';
import { runAsScript, say } from './say.mjs';

const APP = ['electron', 'renderer', 'shared'];

await runAsScript(import.meta.url, async () => {
  const paths = APP.flatMap(listSources);
  let importCount = 0;
  let wrongCount = 0;
  for (const path of paths) {
    for (const found of findImports(path, readFileSync(join(rootDir, path), 'utf8'))) {
      importCount += 1;
      const reason = judgeImport(path, found);
      if (reason === undefined) continue;
      wrongCount += 1;
      say(`${path}:${found.line}  ${reason}`);
    }
  }
  say(`${importCount} imports in ${paths.length} files, ${wrongCount} against the layers.`);
  return wrongCount === 0 && paths.length > 0 ? 0 : 1;
});

/** @param {string} dir @returns {string[]} */
function listSources(dir) {
  return readdirSync(join(rootDir, dir), { withFileTypes: true, recursive: true })
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(rootDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => /\.(ts|tsx|mts|mjs|js)$/.test(path) && !/\/testdata\/|\.test\.tsx?$/.test(path))
    .sort();
}
