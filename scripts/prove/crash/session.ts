/** One start of the real app at a prepared profile, with the seams taken and a witness in the page, up to the kill. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { executableFromEnvironment, type LaunchedApp, launchApp } from '../../../e2e/driver/launch.ts';
import { seeUntil } from '../../../e2e/hands.ts';
import { seeText, unlock } from '../../../e2e/journeys.ts';
import { isShown } from '../../../e2e/sights.ts';
import { savingTo } from '../answering-app.ts';
import { backupDirOf, backupName } from './backups.ts';
import { type Seams, takeSeams } from './seams.ts';
import { callWitness, type Witness } from './witness.ts';

export interface Session {
  readonly app: LaunchedApp;
  readonly seams: Seams;
  readonly witness: Witness;
  readonly profileDir: string;
  readonly tempDir: string;
}

/** `dir` holds the profile and a temp folder of its own. Stops at the locked door. */
export async function startAtDoor(appDir: string, dir: string): Promise<Session> {
  const [profileDir, tempDir] = [join(dir, 'profile'), join(dir, 'temp')];
  await Promise.all([tempDir, backupDirOf(dir)].map((made) => mkdir(made, { recursive: true })));
  const env = { TMPDIR: tempDir, ...savingTo(join(backupDirOf(dir), backupName)) };
  const app = await launchApp({ executable: executableFromEnvironment(), appDir, profileDir, env });
  try {
    await seeText(app.hands, 'door.locked.title');
    const [seams, witness] = await Promise.all([takeSeams(app), callWitness(app)]);
    return { app, seams, witness, profileDir, tempDir };
  } catch (thrown) {
    await app.kill();
    throw thrown;
  }
}

/** At the door, as a person does: the rooms are there afterwards, so that archives can be dropped. */
export async function unlockByHand({ app: { hands } }: Session, passphrase: string): Promise<void> {
  await unlock(hands, passphrase);
  await seeUntil(hands, 'the review room', isShown, '[data-pane="main"]', 30_000);
}
