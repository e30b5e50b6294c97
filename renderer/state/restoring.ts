/** Whether the door shows the way in by a backup instead of a new, empty vault. Page. */
import { createStore } from 'zustand/vanilla';
import { listenToBackups } from './backups.ts';

export const restoringStore = createStore<{ readonly isRestoring: boolean }>(() => ({ isRestoring: false }));

export function beginRestoring(): void {
  listenToBackups();
  restoringStore.setState({ isRestoring: true });
}

export const leaveRestoring = (): void => restoringStore.setState({ isRestoring: false });
