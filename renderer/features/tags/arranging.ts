/** What is done to tags and people as such: asked of the vault, told in the dialog, and taken back there. Page. */
import { createStore } from 'zustand/vanilla';
import { type FailureData, toFailureData } from '../../../shared/failure.ts';
import type { TagsChange, VaultResult } from '../../../shared/seams/vault-protocol.ts';
import { edits, library } from '../../state/library-live.ts';

/** Which of the two dialogs is open, and what was done in it last. */
export const arranging = createStore<{
  readonly open: 'tags' | 'people' | null;
  readonly said: string | null;
  readonly failure: FailureData | null;
  /** Counts up with every change: lists are asked for anew. */
  readonly turn: number;
}>(() => ({ open: null, said: null, failure: null, turn: 0 }));

export const openArranging = (open: 'tags' | 'people'): void => arranging.setState({ open, said: null, failure: null });
export const closeArranging = (): void => arranging.setState({ open: null });

/** `sentence` says what was done; null: it is plain to see. */
export async function arrangeTags(
  edit: TagsChange,
  sentence: ((done: VaultResult<'changeTags'>) => string) | null = null,
): Promise<boolean> {
  return await told(async () => {
    const done = await library.track(library.vault.call('changeTags', { edit }));
    followTag(edit);
    return sentence === null ? null : sentence(done);
  });
}

/** A list that asked for a tag that is gone asks for the one in its place. */
function followTag(edit: TagsChange): void {
  const { tagId } = library.state.query;
  if (tagId === null || (edit.kind !== 'merge' && edit.kind !== 'delete') || !edit.ids.includes(tagId)) return;
  library.setQuery({ tagId: edit.kind === 'merge' ? edit.into : null });
}

export async function arrangePeople(
  from: readonly string[],
  to: string | null,
  sentence: (changed: number) => string,
): Promise<boolean> {
  return await told(async () => {
    const { changed } = await library.track(library.vault.call('renamePeople', { from, to }));
    return sentence(changed);
  });
}

export async function undoArranging(): Promise<void> {
  await told(async () => {
    await edits.undo();
    return null;
  });
}

async function told(run: () => Promise<string | null>): Promise<boolean> {
  try {
    const said = await run();
    await library.refresh();
    arranging.setState(({ turn }) => ({ said, failure: null, turn: turn + 1 }));
    return true;
  } catch (thrown) {
    arranging.setState({ said: null, failure: toFailureData(thrown) });
    return false;
  }
}
