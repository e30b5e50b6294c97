/** The marks of the current recording, wired to the vault and to the list. Page. */
import { toFailureData } from '../../shared/failure.ts';
import { edits, library } from './library-live.ts';
import { Redaction } from './redaction.ts';
import { showFailure } from './toasts.ts';

export const redaction = new Redaction(async (id, change) => {
  try {
    await edits.change([id], change);
  } catch (thrown) {
    showFailure(toFailureData(thrown));
  }
});

const follow = (): void => redaction.show(library.state.detail);
library.store.subscribe((now, before) => {
  if (now.detail !== before.detail) follow();
});
follow();
