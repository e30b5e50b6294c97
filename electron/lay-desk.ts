/** Makes what main works with (desk.ts). Main process. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, safeStorage } from 'electron';
import { systemLanguage } from './app-info.ts';
import { receiveSources } from './archive/incoming-sources.ts';
import { rememberSources } from './archive/sources.ts';
import { clearCopied, clearMarked } from './clipboard.ts';
import { decideClosing } from './closing.ts';
import { checkDatabase } from './database-files/check-database.ts';
import type { Desk } from './desk.ts';
import { destructionOf } from './destroy/destruction.ts';
import { placesOfCopies } from './destroy/find-copies.ts';
import { dialogAnswers } from './dialog-answers.ts';
import { guardKeyFile } from './guard-key-file.ts';
import { keyFileAt } from './key-file.ts';
import type { Log } from './log.ts';
import { machineFacts } from './machine-facts.ts';
import { keepMenuKeys } from './menu-keys.ts';
import { openMenuOnF10 } from './menu.ts';
import { chooseLanguage } from './menu-text.ts';
import { makePage } from './page.ts';
import { askToPutAside, vaultsPutAside } from './put-aside.ts';
import { keyFileService } from './serve-key-file.ts';
import { openSettings } from './settings.ts';
import { showProfile } from './show-profile.ts';
import { startAgain } from './start-again.ts';
import { thisComputer } from './this-computer.ts';
import { rememberSinks } from './sink/sinks.ts';
import { firstPicture } from './window/first-picture.ts';
import { openWindow } from './window/window.ts';

interface Given {
  readonly profileDir: string;
  readonly isThrowAway: boolean;
  readonly isPutAsideRefused: boolean;
  readonly log: Log;
}

export function layDesk({ profileDir, isThrowAway, isPutAsideRefused, log }: Given): Desk {
  const settings = openSettings(join(profileDir, 'preferences.json'), log);
  const language = () => chooseLanguage(settings.preferences.language, systemLanguage());
  const sources = rememberSources();
  const sinks = rememberSinks(log);
  const closing = decideClosing(app, settings, process.platform);
  const page = makePage({
    openWindow: () => {
      const window = openWindow(settings, profileDir, log);
      openMenuOnF10(window);
      return window;
    },
    staysOpen: () => closing.staysOpen(),
    // What comes from outside from here on is the next page's; what the user still answers to this one is nobody's.
    onLock: () => {
      incoming.pageLeft();
      answers.pageLeft();
    },
    // A locked app remembers no path but those that no page has seen yet.
    onLeave: () => {
      destruction.stopAll();
      answers.pageLeft();
      sources.keepOnly(incoming.pageLeft());
      void clearCopied();
      clearMarked();
      // macOS lists what was opened with the app by itself. Linux's list belongs to the desktop.
      if (process.platform !== 'linux') app.clearRecentDocuments();
      sinks.forget();
    },
    log,
  });
  const incoming = receiveSources(sources, page.send);
  const answers = dialogAnswers();
  const copyPlaces = placesOfCopies(app.getPath('downloads'), app.getPath('home'), process.env.XDG_DATA_HOME);
  const destruction = destructionOf(sources, page.send, copyPlaces);
  const places = { secretPath: join(profileDir, 'vault.computer'), epochPath: join(profileDir, 'vault.epoch') };
  const computer = thisComputer(safeStorage, places, log);
  const keyFilePath = join(profileDir, 'vault.keys');
  const drawn = firstPicture(app);
  // A tenth of a second of reading and summing at 100,000 recordings: the lock screen is there first.
  const check = () => drawn.then(() => checkDatabase(join(profileDir, 'IndexedDB'), existsSync(keyFilePath), log));
  const guard = guardKeyFile(keyFileAt(keyFilePath), check);
  return {
    page,
    closing,
    settings,
    menuKeys: keepMenuKeys(),
    sources,
    sinks,
    incoming,
    answers,
    destruction,
    serveKeyFile: keyFileService(guard.keyFile, log, computer),
    databaseState: guard.state,
    putVaultAside: () => {
      askToPutAside(profileDir, new Date());
      startAgain(app);
    },
    showProfile: () => showProfile(profileDir, language()),
    startAgain: () => startAgain(app),
    vaultsPutAside: () => vaultsPutAside(profileDir),
    isPutAsideRefused,
    machineFacts: async () => ({ ...(await machineFacts(profileDir)), vaultsPutAside: vaultsPutAside(profileDir).length }),
    isThrowAway,
    keyFilePath,
    log,
    language,
  };
}
