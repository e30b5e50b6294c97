/** Start-up order, and nothing else. Main process. */
import { join } from 'node:path';
import { app, protocol, session } from 'electron';
import { systemLanguage } from './app-info.ts';
import { appScheme, appSchemePrivileges } from './app-scheme/app-scheme.ts';
import { appResponder } from './app-scheme/serve-app.ts';
import { keepBlobsInMemory } from './blobs-in-memory.ts';
import { readCommandLine } from './command-line.ts';
import { emptyCoreDumps } from './empty-core-dumps.ts';
import { hardenBeforeReady, hardenSession } from './hardening.ts';
import { endOnBrokenPromise } from './broken-promise.ts';
import { listenToPage } from './ipc/listen.ts';
import { lockWithTheMachine } from './lock-triggers.ts';
import { fileLog, stderrLog } from './log.ts';
import { keepMenu } from './menu.ts';
import { chooseLanguage } from './menu-text.ts';
import { layDesk } from './lay-desk.ts';
import { gatherOpenedPaths, isFirstStart } from './opened-paths.ts';
import { putAsideIfAsked } from './put-aside.ts';
import { profileProblem, tellAndEnd } from './profile-problem.ts';
import { chooseProfile, removeWhenDone, settleIn } from './profile.ts';

let log = stderrLog();
endOnBrokenPromise(app, (...line) => log(...line));
// Whatever this process and its children write belongs to the user alone.
process.umask(0o077);
emptyCoreDumps(log);

const wishes = readCommandLine(process.argv, process.cwd(), app.getAppPath());
const profile = chooseProfile(wishes);
const profileDir = settleIn(app, profile);
if (app.isPackaged) log = fileLog(join(profileDir, 'log.txt'));

hardenBeforeReady(app);
protocol.registerSchemesAsPrivileged(appSchemePrivileges);

const problem = profileProblem(profileDir);
if (problem !== null) {
  tellAndEnd(problem, () => chooseLanguage('system', systemLanguage()), log);
} else if (isFirstStart(app, wishes.archivePaths)) {
  const openedPaths = gatherOpenedPaths(app, wishes.archivePaths);
  // Before anything has opened the database.
  const putAside = putAsideIfAsked(profileDir);
  if (putAside !== null) log(putAside === 'done' ? 'vault/put-aside' : 'vault/not-put-aside');
  removeWhenDone(app, profile);
  keepBlobsInMemory(profileDir, log);
  // Not a top-level await: `ready` waits for this module to end.
  void app.whenReady().then(() => {
    // The rules of the session come first, before anything is awaited or loaded.
    hardenSession(session.defaultSession, app.isPackaged);
    session.defaultSession.protocol.handle(appScheme, appResponder(join(import.meta.dirname, '../renderer')));
    const desk = layDesk({ profileDir, isThrowAway: profile.isThrowAway, isPutAsideRefused: putAside === 'refused', log });
    listenToPage(desk);
    keepMenu(desk);
    lockWithTheMachine(app, desk.page);
    openedPaths.giveTo({
      show: () => {
        desk.closing.goesOn();
        desk.page.show();
      },
      take: (paths) => desk.incoming.open(paths),
    });
    app.on('activate', () => desk.page.show());
    desk.page.show();
  });
}
