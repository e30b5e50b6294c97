/** Which recordings are asked to be shredded: decided when the dialog opens, so that nothing is added while it is read. */
import { oldestFirst } from '../../../shared/model/arrangement.ts';
import { createStore } from 'zustand/vanilla';
import type { RecordingId } from '../../../shared/model/id.ts';
import { everything } from '../../../shared/seams/vault-protocol.ts';
import { library } from '../../state/library-live.ts';

export interface ShredRequest {
  readonly ids: readonly RecordingId[];
  /** All that are marked "delete", or the selected ones of them. */
  readonly isAllMarked: boolean;
}

export const shredRequest = createStore<{ readonly request: ShredRequest | null }>(() => ({ request: null }));

export const closeShred = (): void => shredRequest.setState({ request: null });

/** What is marked "delete", anywhere in the vault. False when nothing is. */
export async function askToShredMarked(): Promise<boolean> {
  await library.settled();
  const { ids } = await library.vault.call('list', { query: { ...everything, verdict: 'delete' }, arrangement: oldestFirst });
  if (ids.length === 0) return false;
  shredRequest.setState({ request: { ids: Array.from(ids, (id) => id as RecordingId), isAllMarked: true } });
  return true;
}
