/** What starts when the rooms are entered and lives as long as the page: imports, and the place one was at. */
import { useEffect } from 'react';
import { host } from '../host/host.ts';
import { Scope } from '../host/scope.ts';
import { listenToBackups, refreshBackups } from '../state/backups.ts';
import { listenToFormatReports } from '../state/format-reports.ts';
import { isSoundInUse, usesOfVault } from '../state/idle.ts';
import { listenToDestroying } from '../state/destroy-source.ts';
import { bringInOpened, listenToChoosing, takeChosen } from '../state/choosing.ts';
import { listenToImports } from '../state/imports.ts';
import { listenToQuestions } from '../state/import-questions.ts';
import { goTo, type Room } from '../state/navigation.ts';
import { player } from '../state/player-live.ts';
import { sessionStore } from '../state/session.ts';
import { showFailure } from '../state/toasts.ts';
import { keepPlace } from './keep-place.ts';
import { enterRooms } from './lock.ts';
import { Rooms } from './rooms.tsx';

/** Rooms that can be gone back to by their name alone. */
const plainRooms: Readonly<Record<string, Room>> = {
  archives: { name: 'archives', archiveId: null },
  journal: { name: 'journal' },
  vault: { name: 'vault' },
  receipt: { name: 'vault' },
  settings: { name: 'settings' },
};

let hasStarted = false;

/** Once for the page's life: React may mount twice, the vault is opened once. */
function startOnce(): void {
  if (hasStarted) return;
  hasStarted = true;
  const { session } = sessionStore.getState();
  const place = session.phase === 'open' ? session.place : null;
  if (place !== null) goTo(plainRooms[place.room] ?? { name: 'review' });
  enterRooms();
  listenToChoosing();
  listenToImports();
  listenToQuestions();
  listenToFormatReports();
  listenToDestroying();
  listenToBackups();
  // One that was cut off is told of at once, not only where backups are listed.
  void refreshBackups();
  usesOfVault.add(() => isSoundInUse(player.state));
  void bringInOpened();
}

export function OpenRooms() {
  useEffect(() => {
    startOnce();
    const scope = new Scope();
    scope.add(host.on('source.opened', ({ sources }) => takeChosen(sources)));
    scope.add(host.on('source.failed', ({ failure }) => showFailure(failure)));
    const keeping = keepPlace();
    scope.add(() => keeping.end());
    // Behind the cover of a lock that waits nothing sounds.
    scope.add(() => player.pause());
    return () => scope.end();
  }, []);
  return <Rooms />;
}
