/** What a key asks of another part of the room: to choose tags, to write a note, to search. Page. */
import { createStore } from 'zustand/vanilla';

/** Tags are being chosen. */
export const tagPicker = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));
/** Asks the inspector to put the cursor into the note. Counts up. */
export const noteWanted = createStore<{ readonly count: number }>(() => ({ count: 0 }));
/** Asks the search field for the focus. Counts up. */
export const searchWanted = createStore<{ readonly count: number }>(() => ({ count: 0 }));
