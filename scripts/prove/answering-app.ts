/** The built app, started as it is, behind a tiny one that answers the platform's save dialog: nobody can do that by keys. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectDir } from '../../e2e/driver/launch.ts';

/** The environment in which whatever is saved goes to `path`. */
export const savingTo = (path: string): Readonly<Record<string, string>> => ({ PROOF_SAVE_PATH: path });

export async function writeAnsweringApp(appDir: string): Promise<void> {
  await mkdir(appDir, { recursive: true });
  await writeFile(join(appDir, 'package.json'), JSON.stringify({ name: 'overheard', type: 'module', main: 'main.mjs' }));
  const builtMain = pathToFileURL(join(projectDir, 'out/main/main.js')).href;
  await writeFile(
    join(appDir, 'main.mjs'),
    `import { dialog } from 'electron';
dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: process.env.PROOF_SAVE_PATH });
await import(${JSON.stringify(builtMain)});
`,
  );
}
