/** The plain sound of a recording, a megabyte at a time, from the first byte to the last. Vault worker. */
import type { Bytes } from '../../../shared/bytes.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { openSoundPart, sealedChunkBytes } from '../crypto/seal-sound.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';

const chunksPerPiece = 4;

/** `vault/record-damaged` when a bit of it has changed: what came before was whole. */
export async function* soundPieces(
  vault: Pick<UnlockedVault, 'keyOf' | 'readSealed'>,
  { id, location }: Pick<Recording, 'id' | 'location'>,
): AsyncGenerator<Bytes> {
  const key = await vault.keyOf(id);
  const chunkCount = Math.max(1, Math.ceil(location.soundLength / sealedChunkBytes));
  for (let firstChunk = 0; firstChunk < chunkCount; firstChunk += chunksPerPiece) {
    const start = firstChunk * sealedChunkBytes;
    const part = {
      segmentId: location.segmentId,
      offset: location.offset + location.peaksLength + start,
      peaksLength: 0,
      soundLength: Math.min(chunksPerPiece * sealedChunkBytes, location.soundLength - start),
    };
    const { sound } = await vault.readSealed(part);
    yield await openSoundPart(key, id, { firstChunk, chunkCount }, sound);
  }
}
