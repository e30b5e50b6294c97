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

/** Between two recordings, while the next is asked for, the marks of the last one stand: the bed needn't be drawn in between. */
const follow = (): void => {
  const { detail, current } = library.state;
  if (detail !== null || current === null) redaction.show(detail);
};
library.store.subscribe((now, before) => {
  if (now.detail !== before.detail) follow();
});
follow();
