/** The review room's store, wired to the vault that this page has open. One for the page's life: locking ends both. */
import { vault } from '../host/vault-client.ts';
import { Library } from './library.ts';
import { LibraryEdits } from './library-edits.ts';
import { LibraryMoves } from './library-moves.ts';
import { preferences } from './preferences.ts';
import { sessionStore } from './session.ts';

export const library = new Library(vault);
export const moves = new LibraryMoves(library);
export const edits = new LibraryEdits(library);

let hasStarted = false;
const startWhenOpen = (): void => {
  const { session } = sessionStore.getState();
  if (hasStarted || session.phase !== 'open') return;
  hasStarted = true;
  library.start(session.place, preferences().arrangement);
};
sessionStore.subscribe(startWhenOpen);
startWhenOpen();
