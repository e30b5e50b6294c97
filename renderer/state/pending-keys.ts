/** The first key of a sequence that waits for its second: the status bar says what may follow. */
import { createStore } from 'zustand/vanilla';

export const pendingKeys = createStore<{ readonly firstChord: string | null }>(() => ({ firstChord: null }));
