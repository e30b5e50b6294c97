/**
 * Apps that are broken on purpose, and orphans that are planted: the storm must notice each of them. The built main process is
 * patched in a throw-away copy.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDir } from '../../../e2e/driver/launch.ts';
import { die, type Step } from './kill.ts';
import { orphansOf } from './orphans.ts';
import { beginLife, bringIn, endLife, type Ground } from './storm.ts';

export interface Control {
  readonly name: string;
  readonly isCaught: boolean;
  readonly words: string;
}

interface BrokenApp {
  readonly name: string;
  readonly find: RegExp;
  readonly put: string;
  readonly step: Step;
  /** What the storm must say of it. */
  readonly finding: RegExp;
}

const brokenApps: readonly BrokenApp[] = [
  {
    name: 'an app that never overwrites the old root',
    find: /await keyFile\.eraseBlock\(request\.block\);/,
    put: '',
    step: { at: 'told' },
    finding: /destroyed sounds open from the disk/,
  },
  {
    name: 'an app that says that the new root is written before it is',
    find: /await keyFile\.writeBlock\(request\.block, request\.bytes\);/,
    put: 'setTimeout(() => void keyFile.writeBlock(request.block, request.bytes), 60000);',
    step: { at: 'told' },
    finding: /can't be looked at/,
  },
];

export async function runControls(ground: Ground): Promise<readonly Control[]> {
  const controls: Control[] = [];
  for (const [number, broken] of brokenApps.entries()) {
    const appDir = join(ground.dir, `broken-app-${number}`);
    await breakApp(appDir, broken);
    const life = await beginLife(ground, appDir, `broken-life-${number}`);
    try {
      // Unchecked: what is broken in it shows at once.
      await bringIn(life);
      const death = await die(life, 'shred', broken.step, null);
      const words = death.broken.find((found) => broken.finding.test(found));
      controls.push({
        name: broken.name,
        isCaught: words !== undefined,
        words: words ?? `but ${death.broken.join('; ')}`,
      });
    } finally {
      await endLife(life);
    }
  }
  return [...controls, await plantOrphans(ground)];
}

async function breakApp(appDir: string, { name, find, put }: BrokenApp): Promise<void> {
  await cp(join(projectDir, 'out'), join(appDir, 'out'), { recursive: true });
  await cp(join(projectDir, 'package.json'), join(appDir, 'package.json'));
  const mainPath = join(appDir, 'out/main/main.js');
  const main = await readFile(mainPath, 'utf8');
  if (main.split(find).length !== 2) throw new Error(`The built main process has no one place for ${name}`);
  await writeFile(
    mainPath,
    main.replace(find, () => put),
  );
}

async function plantOrphans(ground: Ground): Promise<Control> {
  const life = await beginLife(ground, projectDir, 'orphans');
  const { session, passphrases } = life;
  const { profileDir, tempDir, app } = session;
  let found: readonly string[];
  try {
    await writeFile(join(profileDir, 'backup.part'), 'half of it');
    await app.hands.look(plantPage, null);
    found = await orphansOf(app.hands, { profileDir, tempDir, passphrase: passphrases.at(-1) ?? '' });
  } finally {
    await endLife(life);
  }
  const isCaught =
    found.length === 2 && found.some((words) => words.includes('.part')) && found.some((words) => words.includes('pages'));
  return { name: 'a page that no directory names and half a file', isCaught, words: found.join(', ') };
}

const plantPage = (_: null): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('overheard-vault');
    opening.onerror = () => reject(new Error('The database does not open'));
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction('pages', 'readwrite');
      writing.objectStore('pages').add({ id: 'ff'.repeat(16), sealed: new Uint8Array(64) });
      writing.oncomplete = () => resolve(database.close());
      writing.onabort = () => reject(new Error('Nothing was planted'));
    };
  });
