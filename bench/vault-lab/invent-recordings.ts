/**
 * Recordings that nobody made, sealed as an import would: a short WAV of noise with real peaks' length, words, a time, a device.
 * The same number always gives the same recording, so that two runs measure the same vault.
 */
import { type Bytes, toHex } from '../../shared/bytes.ts';
import { archiveId, type RecordingId, segmentId } from '../../shared/model/id.ts';
import type { Recording } from '../../shared/model/recording.ts';
import { randomBytes } from '../../renderer/vault/crypto/aes-gcm.ts';
import {
  importRecordingKey,
  newRecordingKey,
  sealPeaks,
  sealSound,
  segmentHeader,
} from '../../renderer/vault/crypto/seal-sound.ts';
import type { VaultChange } from '../../renderer/vault/unlocked-vault.ts';

export interface Invention {
  /** How many there will be in all. */
  readonly count: number;
  /** Every so many are marked "delete"; 0: none. */
  readonly deleteEvery: number;
}

const sampleRateHz = 8_000;
/** A tenth of a second; the first few and the last are long enough to be listened to and to mark a stretch in. */
const usualSamples = 800;
const longSamples = 24_000;
const longAtStart = 64;
const peaksBytes = 2_000;

const words = 'ferry lamp oatmeal gravel seven heron ladder copper violin harbour thistle cinder marble otter kettle quilt'.split(
  ' ',
);
const devices = ['Kitchen', 'Bedroom', 'Hall', 'Study', 'Workshop'];
/** Has every tenth recording: a search finds as many as are changed at once. */
const tenthDevice = 'Attic';

export async function inventChange(ids: readonly RecordingId[], { count, deleteEvery }: Invention): Promise<VaultChange> {
  const id = segmentId(toHex(randomBytes(16)));
  const head = segmentHeader(id);
  const sealed = await Promise.all(
    ids.map((recording) => sealOne(recording, recording < longAtStart || recording === count - 1)),
  );
  const parts: BlobPart[] = [head];
  const recordings: Recording[] = [];
  let offset = head.byteLength;
  for (const { recording, peaks, chunks } of sealed) {
    const soundLength = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
    const location = { segmentId: id, offset, peaksLength: peaks.byteLength, soundLength };
    const isMarked = deleteEvery > 0 && recording.id % deleteEvery === 1;
    recordings.push({ ...recording, location, verdict: isMarked ? 'delete' : 'undecided' });
    parts.push(peaks, ...chunks);
    offset += peaks.byteLength + soundLength;
  }
  const keys = new Map(sealed.map(({ recording, raw }) => [recording.id, raw]));
  return { segments: [{ id, blob: new Blob(parts) }], recordings, keys };
}

async function sealOne(id: RecordingId, isLong: boolean) {
  const raw = newRecordingKey();
  const key = await importRecordingKey(raw);
  const samples = isLong ? longSamples : usualSamples;
  const sound = noise(id, samples);
  const [peaks, chunks, digest] = await Promise.all([
    sealPeaks(key, id, new Int8Array(peaksBytes).fill(id % 100)),
    sealSound(key, id, sound),
    crypto.subtle.digest('SHA-256', sound),
  ]);
  return { recording: describeInvented(id, sound.byteLength, samples, toHex(new Uint8Array(digest))), raw, peaks, chunks };
}

/** Without its place in the vault and without a verdict. */
export function describeInvented(
  id: RecordingId,
  sizeBytes: number,
  samples: number,
  sha256: string,
): Omit<Recording, 'location' | 'verdict'> {
  const pick = (salt: number) => words[Math.imul(id + salt, 2_654_435_761) >>> 28] ?? 'ferry';
  return {
    id,
    archiveId: archiveId(0),
    entryName: `Voice/2019/made-up-${String(id).padStart(6, '0')}.wav`,
    vendor: 'alexa',
    time: { kind: 'utc-exact', epochMs: Date.UTC(2019, 0, 1) + id * 1_317_000, source: 'metadata' },
    device: id % 10 === 9 ? tenthDevice : (devices[id % devices.length] ?? null),
    person: null,
    title: null,
    transcript: `${pick(1)} ${pick(2)} ${pick(3)} ${pick(4)} number ${id} ${pick(5)} ${pick(6)}`,
    reply: id % 4 === 0 ? `${pick(7)} ${pick(8)}` : null,
    linkedBy: 'exact-path',
    flags: [],
    speechMs: null,
    sound: {
      format: 'wav',
      codec: 'pcm-s16le',
      isPlayable: true,
      durationMs: (samples / sampleRateHz) * 1000,
      sampleRateHz,
      channels: 1,
      sizeBytes,
      sha256,
    },
    tags: [],
    note: '',
    stretches: [],
    struckWords: [],
    burnt: [],
  };
}

/** Mono PCM of 16 bits: noise that begins with the number, so that no two sounds are the same. */
function noise(seed: number, samples: number): Bytes {
  const file = new Uint8Array(44 + 2 * samples);
  const view = new DataView(file.buffer);
  const text = (at: number, letters: string) => file.set(new TextEncoder().encode(letters), at);
  text(0, 'RIFF');
  view.setUint32(4, 36 + 2 * samples, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, 2 * sampleRateHz, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, 2 * samples, true);
  view.setUint32(44, seed, true);
  let state = seed + 1;
  for (let at = 48; at < file.byteLength; at += 2) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    view.setInt16(at, (state >>> 18) - 8_192, true);
  }
  return file;
}
