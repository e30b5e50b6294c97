/**
 * `npm run check:layers`: every import of the app against the table in layers/table.mjs. Tests and test data are free:
 * a test may put any two rooms together.
 */
import { findAppImports } from './layers/app-sources.mjs';
import { judgeImport } from './layers/judge.mjs';
import { runAsScript, say } from './say.mjs';

await runAsScript(import.meta.url, async () => {
  const imports = findAppImports();
  const wrong = imports.flatMap((found) => {
    const reason = judgeImport(found.path, found);
    return reason === undefined ? [] : [`${found.path}:${found.line}  ${reason}`];
  });
  for (const line of wrong) say(line);
  say(`${imports.length} imports, ${wrong.length} against the layers.`);
  return wrong.length === 0 && imports.length > 0 ? 0 : 1;
});
