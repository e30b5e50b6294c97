/** What is typed into the field above the settings. For as long as the room is open. */
import { createStore } from 'zustand/vanilla';

export const settingsQuery = createStore<{ readonly text: string; readonly hitCount: number }>(() => ({ text: '', hitCount: 0 }));
