import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes, toHex } from '../../../shared/bytes.ts';
import { recordingId, segmentId } from '../../../shared/model/id.ts';
import { randomBytes } from './aes-gcm.ts';
import {
  importRecordingKey,
  newRecordingKey,
  openPeaks,
  openSound,
  sealedSoundBytes,
  sealPeaks,
  sealSound,
  sealSoundChunk,
  segmentHeader,
  segmentHeaderBytes,
  soundChunkBytes,
} from './seal-sound.ts';

const id = recordingId(70_001);
const freshKey = () => importRecordingKey(newRecordingKey());
const bytesOf = (length: number): Bytes => {
  const bytes = new Uint8Array(length);
  for (let start = 0; start < length; start += 65_536) bytes.set(randomBytes(Math.min(65_536, length - start)), start);
  return bytes;
};
const sealWhole = async (key: CryptoKey, plain: Bytes) => concatBytes(await sealSound(key, id, plain));
const damaged = { code: 'vault/record-damaged' };

describe('sound', () => {
  it.each([0, 1, soundChunkBytes - 1, soundChunkBytes, soundChunkBytes + 1, 3 * soundChunkBytes, 12 * soundChunkBytes + 7])(
    '[V6.1] opens as it was when it has %i bytes, and has the promised length',
    async (length) => {
      const key = await freshKey();
      const plain = bytesOf(length);
      const sealed = await sealWhole(key, plain);
      expect(sealed.byteLength).toBe(sealedSoundBytes(length));
      expect(Buffer.compare(await openSound(key, id, sealed), plain)).toBe(0);
    },
  );

  it('[V6.2] gives the same bytes chunk by chunk as at once', async () => {
    const key = await freshKey();
    const plain = bytesOf(soundChunkBytes + 5);
    const parts = [
      await sealSoundChunk(key, id, 0, false, plain.subarray(0, soundChunkBytes)),
      await sealSoundChunk(key, id, 1, true, plain.subarray(soundChunkBytes)),
    ];
    expect(concatBytes(parts)).toEqual(await sealWhole(key, plain));
  });

  it('[V6.3] is refused when any bit is flipped', async () => {
    const key = await freshKey();
    const sealed = await sealWhole(key, bytesOf(20));
    for (let bit = 0; bit < sealed.byteLength * 8; bit++) {
      const flipped = sealed.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      await expect(openSound(key, id, flipped)).rejects.toMatchObject(damaged);
    }
  });

  it('[V6.3] is refused when it is cut short or lengthened anywhere', async () => {
    const key = await freshKey();
    const sealed = await sealWhole(key, bytesOf(2 * soundChunkBytes + 3));
    const chunk = soundChunkBytes + 16;
    for (const length of [0, 1, 15, 16, chunk - 1, chunk, chunk + 1, 2 * chunk - 1, 2 * chunk, 2 * chunk + 18]) {
      await expect(openSound(key, id, sealed.slice(0, length))).rejects.toMatchObject(damaged);
    }
    await expect(openSound(key, id, concatBytes([sealed, new Uint8Array(1)]))).rejects.toMatchObject(damaged);
  });

  it('[V6.3] is refused when chunks change places, or it is read as another recording, or with another key', async () => {
    const key = await freshKey();
    const sealed = await sealWhole(key, bytesOf(3 * soundChunkBytes));
    const chunk = soundChunkBytes + 16;
    const swapped = concatBytes([sealed.subarray(chunk, 2 * chunk), sealed.subarray(0, chunk), sealed.subarray(2 * chunk)]);
    await expect(openSound(key, id, swapped)).rejects.toMatchObject(damaged);
    await expect(openSound(key, recordingId(70_002), sealed)).rejects.toMatchObject(damaged);
    await expect(openSound(await freshKey(), id, sealed)).rejects.toMatchObject(damaged);
  });

  it('[V6.2] is not sealed when a middle chunk is short or any chunk too long', async () => {
    const key = await freshKey();
    expect(() => sealSoundChunk(key, id, 0, false, new Uint8Array(5))).toThrow('full');
    expect(() => sealSoundChunk(key, id, 0, true, new Uint8Array(soundChunkBytes + 1))).toThrow('at most');
  });
});

describe('peaks', () => {
  it('[V6.4] open as they were, also from a view into a larger buffer', async () => {
    const key = await freshKey();
    const peaks = Int8Array.from({ length: 2_010 }, (_, i) => (i % 256) - 128).subarray(5, 2_005);
    expect(await openPeaks(key, id, await sealPeaks(key, id, peaks))).toEqual(peaks.slice());
  });

  it('[V6.4] are never taken for sound, nor sound for peaks', async () => {
    const key = await freshKey();
    const peaks = await sealPeaks(key, id, new Int8Array(9));
    await expect(openSound(key, id, peaks)).rejects.toMatchObject(damaged);
    await expect(openPeaks(key, id, await sealWhole(key, bytesOf(9)))).rejects.toMatchObject(damaged);
  });
});

it('[V2] a segment begins with magic, version and its id', () => {
  const header = segmentHeader(segmentId('00112233445566778899aabbccddeeff'));
  expect(header.byteLength).toBe(segmentHeaderBytes);
  expect(toHex(header)).toBe('4f5648445345474d010000000000000000112233445566778899aabbccddeeff');
});
