/** Of which command the key is being chosen. Any list of commands may ask for it; the dialog lies over all rooms. */
import { createStore } from 'zustand/vanilla';
import type { CommandId } from './registry.ts';

export const changingKey = createStore<{ readonly id: CommandId | null }>(() => ({ id: null }));
