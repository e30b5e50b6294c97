/**
 * The key file of a vault that is open. Vault worker. What has become of it decides whether a lock is safe: a vault whose key file
 * vanished or was cut off meanwhile lives in this session alone, and says so by a code of its own.
 */
import type { Bytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import type { KeyFileClient } from './key-file-client.ts';

/** Refuses with `vault/key-file-gone`. Whatever else a disk says is passed on. */
export async function readKeyFile(keyFile: KeyFileClient): Promise<Bytes> {
  const file = await keyFile.read().catch(nullWhereCutOff);
  if (file === null) throw new Failure('vault/key-file-gone');
  return file;
}

/** False also where the disk doesn't answer: then nobody knows. */
export function isKeyFileGone(keyFile: KeyFileClient): Promise<boolean> {
  return readKeyFile(keyFile).then(() => false, isGone);
}

export const isGone = (thrown: unknown): boolean => thrown instanceof Failure && thrown.code === 'vault/key-file-gone';

/** Main reads a file of the right length, or refuses. */
function nullWhereCutOff(thrown: unknown): null {
  if (thrown instanceof Failure && thrown.code === 'vault/key-file-damaged') return null;
  throw thrown;
}
