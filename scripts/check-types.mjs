/** `npm run check:types`: every room has a tsconfig of its own, so that the compiler knows what exists there. All at once. */
import { run } from './child.mjs';
import { runAsScript, say } from './say.mjs';

const projects = ['shared', 'electron', 'electron/tsconfig.preload.json', 'renderer', 'renderer/vault', 'e2e'];

await runAsScript(import.meta.url, async () => {
  const results = await Promise.all(
    projects.map(async (project) => ({
      project,
      ...(await run(['tsc', '-p', project, '--pretty', 'false'], { isQuiet: true })),
    })),
  );
  const failed = results.filter(({ code }) => code !== 0);
  for (const { project, output } of failed) say(`${project}:\n${output.trimEnd().replaceAll(/^/gm, '  ')}`);
  say(`${projects.length} projects, ${failed.length} with errors.`);
  return failed.length === 0 ? 0 : 1;
});
