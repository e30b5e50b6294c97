/** How the vault can be opened here and now, before anybody has brought a key. Vault worker. Reads only, and never fails. */
import { Failure } from '../../shared/failure.ts';
import { type KeyKind, keyKinds } from '../../shared/model/key-slot.ts';
import { mendKeyFile } from './crypto/mend-block.ts';
import type { KeyFileClient } from './key-file-client.ts';
import { blocksThatAre, readSlots, slotsInUse } from './read-slots.ts';

/** Empty when there is no vault. This computer counts only where it still keeps its secret. */
export async function waysIn(keyFile: KeyFileClient): Promise<readonly KeyKind[]> {
  try {
    const file = await keyFile.read();
    if (file === null) return [];
    // As it will be read once a key is brought: one changed bit hides no way in.
    const states = await readSlots((await mendKeyFile(file)).file);
    const kinds = new Set<KeyKind>(slotsInUse(states).map(({ kind }) => kind));
    // The damaged one may be the passphrase's or the recovery key's: whoever tries it hears what is wrong.
    if (blocksThatAre(states, 'damaged').length > 0) kinds.add('passphrase').add('recovery-key');
    if (kinds.has('this-computer') && !(await canComputerOpen(keyFile))) kinds.delete('this-computer');
    return keyKinds.filter((kind) => kinds.has(kind));
  } catch (thrown) {
    // Why the key file can't be read is said by whoever tries to open the vault.
    if (thrown instanceof Failure) return ['passphrase'];
    throw thrown;
  }
}

async function canComputerOpen(keyFile: KeyFileClient): Promise<boolean> {
  const { keychain, hasSecret } = await keyFile.computer.report();
  return keychain === 'ready' && hasSecret;
}
