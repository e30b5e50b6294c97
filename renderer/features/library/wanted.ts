/** What a key asks of another part of the room: to choose tags, to say who speaks, to write a note, to search. Page. */
import { createStore } from 'zustand/vanilla';
import type { Verdict } from '../../../shared/model/recording.ts';
import type { ActedOn } from './acted-on.ts';

/** Tags, or who is speaking, are being chosen: for what the keys act on, or for everything that is shown. */
export const tagPicker = createStore<{ readonly isOpen: boolean; readonly of: ActedOn }>(() => ({
  isOpen: false,
  of: 'targets',
}));
export const personPicker = createStore<{ readonly isOpen: boolean; readonly of: ActedOn }>(() => ({
  isOpen: false,
  of: 'targets',
}));
/** The verdict that is about to be put on everything that is shown. */
export const verdictForAll = createStore<{ readonly verdict: Verdict | null }>(() => ({ verdict: null }));
/** What is like the current recording is about to be marked. */
export const similarWanted = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));
/** Asks the inspector to put the cursor into the note. Counts up. */
export const noteWanted = createStore<{ readonly count: number }>(() => ({ count: 0 }));
/** Asks the search field for the focus. Counts up. */
export const searchWanted = createStore<{ readonly count: number }>(() => ({ count: 0 }));
