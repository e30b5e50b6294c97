/** Invented recordings, with and without sound, for the tests of the use cases. */
import { type Bytes, toHex } from '../../../../shared/bytes.ts';
import type { ImportedArchive } from '../../../../shared/model/archive.ts';
import { archiveId, recordingId, segmentId } from '../../../../shared/model/id.ts';
import type { Recording, SoundFacts } from '../../../../shared/model/recording.ts';
import { wavPeaks } from '../../audio/peaks.ts';
import { parseWav } from '../../audio/wav.ts';
import { importRecordingKey, newRecordingKey, sealPeaks, sealSound, segmentHeader } from '../../crypto/seal-sound.ts';
import type { UnlockedVault } from '../../unlocked-vault.ts';

const silentFacts: SoundFacts = {
  format: 'wav',
  codec: 'pcm-s16le',
  isPlayable: true,
  durationMs: 2_000,
  sampleRateHz: 16_000,
  channels: 1,
  sizeBytes: 64_044,
  sha256: '00'.repeat(32),
};

/** Without sound: for lists, searches and changes. */
export function makeRecording(id: number, parts: Partial<Recording> = {}): Recording {
  return {
    id: recordingId(id),
    archiveId: archiveId(0),
    entryName: `Audio/${id}.wav`,
    vendor: 'alexa',
    time: null,
    device: null,
    person: null,
    title: null,
    transcript: null,
    reply: null,
    linkedBy: null,
    flags: [],
    speechMs: null,
    sound: silentFacts,
    location: { segmentId: segmentId('00'.repeat(16)), offset: 32 + id, peaksLength: 0, soundLength: 100 },
    verdict: 'undecided',
    tags: [],
    note: '',
    stretches: [],
    struckWords: [],
    burnt: [],
    ...parts,
  };
}

/** Seals a sound into a segment of its own and commits the recording. */
export async function putSound(
  vault: UnlockedVault,
  bytes: Bytes,
  parts: Partial<Recording> = {},
  facts: Partial<SoundFacts> = {},
): Promise<Recording> {
  const [id = recordingId(0)] = vault.takeRecordingIds(1);
  const rawKey = newRecordingKey();
  const key = await importRecordingKey(rawKey);
  const wav = parseWav(bytes);
  const peaks = wav === null ? null : await sealPeaks(key, id, wavPeaks(bytes, wav));
  const idOfSegment = segmentId(toHex(crypto.getRandomValues(new Uint8Array(16))));
  const head = segmentHeader(idOfSegment);
  const sound = await sealSound(key, id, bytes);
  const blob = new Blob([head, ...(peaks === null ? [] : [peaks]), ...sound]);
  const peaksLength = peaks?.byteLength ?? 0;
  const recording = makeRecording(id, {
    sound: {
      ...silentFacts,
      codec: wav?.codec ?? 'mp3',
      durationMs: wav?.durationMs ?? null,
      sampleRateHz: wav?.sampleRateHz ?? null,
      channels: wav?.channels ?? null,
      sizeBytes: bytes.byteLength,
      sha256: toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))),
      ...facts,
    },
    location: {
      segmentId: idOfSegment,
      offset: head.byteLength,
      peaksLength,
      soundLength: blob.size - head.byteLength - peaksLength,
    },
    ...parts,
  });
  await vault.commit({ segments: [{ id: idOfSegment, blob }], recordings: [recording], keys: new Map([[id, rawKey]]) });
  return recording;
}

export function makeArchive(id: number, parts: Partial<ImportedArchive> = {}): ImportedArchive {
  return {
    id: archiveId(id),
    fileName: `archive-${id}.zip`,
    sizeBytes: 1_000,
    fingerprint: id.toString(16).padStart(64, '0'),
    vendor: 'alexa',
    isSample: false,
    startedAtMs: 0,
    tookMs: 1,
    state: 'complete',
    entryCount: 1,
    imported: 1,
    withTranscript: 0,
    duplicates: 0,
    unplayable: 0,
    damaged: 0,
    leftOut: 0,
    unlinkedLines: 0,
    entries: [],
    ...parts,
  };
}
