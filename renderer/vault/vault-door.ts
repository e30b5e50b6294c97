/** The way into the vault of this machine: the key file that main holds, the database of this profile. Vault worker. */
import { createVault } from './create-vault.ts';
import { connectKeyFile } from './key-file-client.ts';
import { openVault } from './open-vault.ts';
import type { VaultDoor } from './session.ts';
import { DexieRecordStore } from './store/dexie-record-store.ts';
import { vaultPresence } from './vault-presence.ts';
import { waysIn } from './ways-in.ts';

/** Takes the port over. Each try opens the database anew: an open vault closes its own when it locks. */
export function vaultDoor(keyFilePort: MessagePort): VaultDoor {
  const keyFile = connectKeyFile(keyFilePort);
  return {
    presence: async () => {
      const store = new DexieRecordStore();
      try {
        return await vaultPresence(keyFile, store);
      } finally {
        store.close();
      }
    },
    create: (passphrase) => createVault(keyFile, new DexieRecordStore(), passphrase),
    ways: () => waysIn(keyFile),
    open: (how) => openVault(keyFile, new DexieRecordStore(), how),
  };
}
