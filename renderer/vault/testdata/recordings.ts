/** Invented recordings, really sealed: what an import would hand to a commit. */
import { equalBytes, toHex } from '../../../shared/bytes.ts';
import { archiveId, type RecordingId, segmentId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { randomBytes } from '../crypto/aes-gcm.ts';
import { importRecordingKey, newRecordingKey, openPeaks, openSound, sealPeaks, sealSound, segmentHeader } from '../crypto/seal-sound.ts';
import type { UnlockedVault, VaultChange } from '../unlocked-vault.ts';

export const soundOf = (id: RecordingId) => new TextEncoder().encode(`the sound of recording ${id} `.repeat(9));

export function inventRecording(id: RecordingId, location: Recording['location']): Recording {
  return {
    id,
    archiveId: archiveId(id % 3),
    entryName: `Audio/2018/${id}/utterance-${id}.wav`,
    vendor: 'alexa',
    time: id % 7 === 0 ? null : { kind: 'utc-exact', epochMs: 1_520_000_000_000 + id * 61_000, source: 'metadata' },
    device: id % 2 === 0 ? 'kitchen' : 'bedroom',
    person: null,
    title: null,
    transcript: id % 5 === 0 ? null : `what was said in recording ${id}`,
    reply: id % 4 === 0 ? `answer ${id}` : null,
    linkedBy: 'exact-path',
    flags: id % 11 === 0 ? ['no-words'] : [],
    speechMs: id % 3 === 0 ? null : 20 * id,
    sound: {
      format: 'wav',
      codec: 'pcm-s16le',
      isPlayable: true,
      durationMs: 1_000 + id,
      sampleRateHz: 16_000,
      channels: 1,
      sizeBytes: soundOf(id).byteLength,
      sha256: toHex(new Uint8Array(32).fill(id % 256)),
    },
    location,
    verdict: 'undecided',
    tags: [],
    note: '',
    stretches: [],
    struckWords: [],
    burnt: [],
  };
}

/** New recordings with their keys and one segment that holds them all. */
export async function importChange(ids: readonly RecordingId[]): Promise<VaultChange> {
  const id = segmentId(toHex(randomBytes(16)));
  const parts: BlobPart[] = [segmentHeader(id)];
  let offset = segmentHeader(id).byteLength;
  const recordings: Recording[] = [];
  const keys = new Map<RecordingId, Uint8Array<ArrayBuffer>>();
  for (const recording of ids) {
    const raw = newRecordingKey();
    const key = await importRecordingKey(raw);
    const peaks = await sealPeaks(key, recording, new Int8Array(20).fill(recording % 128));
    const sound = await sealSound(key, recording, soundOf(recording));
    const soundLength = sound.reduce((sum, chunk) => sum + chunk.byteLength, 0);
    const location = { segmentId: id, offset, peaksLength: peaks.byteLength, soundLength };
    recordings.push(inventRecording(recording, location));
    keys.set(recording, raw);
    parts.push(peaks, ...sound);
    offset += peaks.byteLength + soundLength;
  }
  return { segments: [{ id, blob: new Blob(parts) }], recordings, keys };
}

/** Fails unless sound and peaks open to what was sealed. */
export async function expectSoundOpens(vault: UnlockedVault, { id, location }: Recording): Promise<void> {
  const key = await vault.keyOf(id);
  const { peaks, sound } = await vault.readSealed(location);
  const opened = await openSound(key, id, sound);
  if (!equalBytes(opened, soundOf(id))) throw new Error(`sound of recording ${id} is as it was`);
  if (peaks === null || (await openPeaks(key, id, peaks))[0] !== id % 128) throw new Error(`peaks of recording ${id} are as they were`);
}
