/** The open vault's rows and blocks read once more, as they lie on the disk now: what a vault check looks at. Vault worker. Reads only. */
import { equalBytes } from '../../shared/bytes.ts';
import type { DamagedPage, OpeningFindings } from '../../shared/model/damage.ts';
import { mendKeyFile } from './crypto/mend-block.ts';
import { otherRootSlot, type RootKey, type VaultIdentity } from './crypto/root-keys.ts';
import { openDirectory } from './crypto/seal-directory.ts';
import { segmentHeader, segmentHeaderBytes } from './crypto/seal-sound.ts';
import type { KeyFileClient } from './key-file-client.ts';
import { pageKinds } from './pages/page-kinds.ts';
import { readKeyFile } from './read-key-file.ts';
import { damagedPage, openPages, readPages } from './reread-pages.ts';
import type { RecordStore } from './store/record-store.ts';
import type { VaultRereading } from './unlocked-vault.ts';
import type { VaultMemory } from './vault-memory.ts';

export interface RereadParts {
  readonly keyFile: KeyFileClient;
  readonly store: RecordStore;
  readonly memory: VaultMemory;
  /** Fails when the vault is locked. */
  readonly keys: () => { readonly identity: VaultIdentity; readonly root: RootKey };
  /** Between two commits. */
  readonly inQueue: <T>(work: () => Promise<T>) => Promise<T>;
}

export function rereadVault({ keyFile, store, memory, keys, inQueue }: RereadParts): VaultRereading {
  return {
    pageNames: () => [...memory.pages.keys()],
    pages: (names) => inQueue(() => rereadPages(store, memory, names)),
    frame: () =>
      inQueue(async () => {
        const { identity, root } = keys();
        const { mendedBlocks, damagedBlocks } = await mendKeyFile(await readKeyFile(keyFile));
        const copies = (await store.directories()).filter(({ epoch }) => epoch === root.epoch);
        const opened = await Promise.all(
          copies.map(({ sealed }) => openDirectory(root.key, identity.vaultId, root.epoch, sealed)),
        );
        const directory: OpeningFindings['directory'] = opened.every((one) => one !== null) ? 'sound' : 'copy-used';
        // [V12.1] Whatever is wrong with the slot that is erased means nothing.
        return { mendedBlocks, damagedBlocks: damagedBlocks.filter((block) => block !== otherRootSlot(root.block)), directory };
      }),
    segmentHead: async (id) => {
      const bytes = await store.segmentBytes(id);
      const head = bytes === null ? null : await store.readSegment(id, 0, segmentHeaderBytes);
      return bytes === null ? null : { bytes, isWhole: head !== null && equalBytes(head, segmentHeader(id)) };
    },
    segmentRange: (id, offset, length) => store.readSegment(id, offset, length),
  };
}

async function rereadPages(store: RecordStore, memory: VaultMemory, names: readonly number[]) {
  const entries = names.flatMap((name) => memory.pages.get(name) ?? []);
  const read = await readPages(store, entries);
  const damaged: DamagedPage[] = [];
  for (const [entry, opened] of await openPages(read)) {
    if ('fault' in opened) damaged.push(damagedPage(entry, opened.fault));
    else if (entry.kind === pageKinds.keys) opened.plain.fill(0);
  }
  const bytes = read.reduce((sum, [, sealed]) => sum + (typeof sealed === 'string' ? 0 : sealed.byteLength), 0);
  return { damaged, bytes };
}
