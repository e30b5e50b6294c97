/** Whether there is a vault, before anybody has said a passphrase. Vault worker. Reads only. */
import { Failure } from '../../shared/failure.ts';
import type { KeyFileClient } from './key-file-client.ts';
import type { RecordStore } from './store/record-store.ts';

/**
 * `locked` when there is a key file, sound or not: opening tells. Without one, rows that a vault has used are
 * `vault/key-file-missing`; a mere directory is what an interrupted creation leaves, and counts as nothing.
 */
export async function vaultPresence(keyFile: KeyFileClient, store: RecordStore): Promise<'absent' | 'locked'> {
  if ((await keyFile.read()) !== null) return 'locked';
  const [pages, segments] = await Promise.all([store.pageIds(), store.segmentIds()]);
  if (pages.length + segments.length > 0) throw new Failure('vault/key-file-missing', { pages: pages.length });
  return 'absent';
}
