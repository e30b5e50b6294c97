/**
 * The SHA-256 of a recording's sound as it opens in the vault, from the disk and not from memory. Vault worker. Longer sound is opened
 * part by part and never held whole.
 */
import { toHex } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { startSha256 } from '../archive/sha256.ts';
import { openSoundPart, sealedChunkBytes } from '../crypto/seal-sound.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';

const chunksPerPart = 32;

/** Fails with `vault/record-damaged` or `vault/record-missing`. */
export async function storedSoundHash(vault: UnlockedVault, recording: Recording): Promise<string> {
  const { id, location } = recording;
  const key = await vault.keyOf(id);
  const chunkCount = Math.max(1, Math.ceil(location.soundLength / sealedChunkBytes));
  const open = async (firstChunk: number) => {
    const start = firstChunk * sealedChunkBytes;
    const length = Math.min(chunksPerPart * sealedChunkBytes, location.soundLength - start);
    const offset = location.offset + location.peaksLength + start;
    const sealed = await vault.reread.segmentRange(location.segmentId, offset, length);
    if (sealed === null || sealed.byteLength < length) throw new Failure('vault/record-damaged', { part: 'segment' });
    return openSoundPart(key, id, { firstChunk, chunkCount }, sealed);
  };
  if (chunkCount <= chunksPerPart) return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await open(0))));
  const hash = startSha256();
  for (let chunk = 0; chunk < chunkCount; chunk += chunksPerPart) hash.add(await open(chunk));
  return hash.finish();
}
