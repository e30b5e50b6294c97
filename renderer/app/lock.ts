/** Locking: the page goes at once, the vault keeps the place, and a fresh page comes. One way in for key, pill, menu, idle and main. */
import { library } from '../state/library-live.ts';
import { navigation } from '../state/navigation.ts';
import { lockVault, sessionStore } from '../state/session.ts';

let isLocking = false;

export function lockNow(): void {
  if (isLocking || sessionStore.getState().session.phase !== 'open') return;
  isLocking = true;
  void lockVault(library.currentPlace(navigation.getState().room.name));
}
