/**
 * Opens the sound of a recording for playing, and of its neighbours in the list ahead of the next key. Vault worker.
 * The plain bytes are given away to the page; none stay here but the few opened ahead.
 */
import { Failure } from '../../../shared/failure.ts';
import { recordingId, type RecordingId } from '../../../shared/model/id.ts';
import type { Recording, SoundFormat } from '../../../shared/model/recording.ts';
import type { VaultResult } from '../../../shared/seams/vault-protocol.ts';
import { decodeRare } from '../audio/decode-rare.ts';
import { wavPeaks } from '../audio/peaks.ts';
import { isRare } from '../audio/rare-sound.ts';
import { parseWav } from '../audio/wav.ts';
import { openPeaks, openSound } from '../crypto/seal-sound.ts';
import type { Desk } from '../library/desk.ts';
import type { OpenedSound } from '../library/near-sounds.ts';

const mimeTypes: Readonly<Record<SoundFormat, string>> = {
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
  mp4: 'audio/mp4',
  adts: 'audio/aac',
  webm: 'audio/webm',
  amr: 'audio/amr',
  silk: 'application/octet-stream',
  aiff: 'audio/aiff',
  caf: 'audio/x-caf',
  au: 'audio/basic',
  wma: 'audio/x-ms-wma',
};

/** A longer neighbour would push the others out, and opening it takes a moment anyhow. */
const mostAheadBytes = 6 << 20;

/** Sound that can't be played isn't opened: its `bytes` are empty. What the player doesn't know comes decoded, as a WAV. */
export async function openForPlaying(desk: Desk, id: RecordingId): Promise<VaultResult<'openSound'>> {
  const recording = desk.recording(id);
  const opened = recording.sound.isPlayable ? await desk.openings.during(() => openNearOrHeard(desk, recording)) : null;
  void desk.openings.during(() => openNeighbours(desk, id));
  const format = opened !== null && isRare(recording.sound) ? 'wav' : recording.sound.format;
  const { bytes, peaks } = opened ?? { bytes: new Uint8Array(), peaks: null };
  return { bytes: wholeBuffer(bytes), mimeType: mimeTypes[format], peaks, isPlayable: opened !== null };
}

/** null: a kind of sound that is decoded here, and these bytes of it can't be. */
async function openNearOrHeard(desk: Desk, recording: Recording): Promise<OpenedSound | null> {
  try {
    return desk.nearSounds.take(recording.id, recording.location) ?? (await openHeard(desk, recording));
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'vault/record-unplayable') return null;
    throw thrown;
  }
}

/** As it is heard: sound that the player doesn't know, decoded. `vault/record-unplayable` when it can't be. */
export async function openHeard(desk: Desk, recording: Recording): Promise<OpenedSound> {
  const opened = await openRecording(desk, recording);
  if (!isRare(recording.sound)) return opened;
  const bytes = await decodeRare(opened.bytes, recording.sound);
  const wav = parseWav(bytes);
  return { bytes, peaks: opened.peaks ?? (wav === null ? null : wavPeaks(bytes, wav)) };
}

/** `vault/record-damaged` when a bit of it has changed. */
export async function openRecording(desk: Desk, recording: Recording): Promise<OpenedSound> {
  const [key, sealed] = await Promise.all([desk.vault.keyOf(recording.id), desk.vault.readSealed(recording.location)]);
  const [bytes, peaks] = await Promise.all([
    openSound(key, recording.id, sealed.sound),
    sealed.peaks === null ? null : openPeaks(key, recording.id, sealed.peaks),
  ]);
  return { bytes, peaks };
}

/** The next one first. One after the other, so that a key pressed meanwhile isn't kept waiting for both. */
async function openNeighbours(desk: Desk, id: RecordingId): Promise<void> {
  const position = desk.shownIds.indexOf(id);
  if (position === -1) return;
  for (const neighbour of [desk.shownIds[position + 1], desk.shownIds[position - 1]]) {
    if (neighbour !== undefined) await openAhead(desk, recordingId(neighbour));
  }
}

async function openAhead(desk: Desk, id: RecordingId): Promise<void> {
  const recording = desk.library.recording(id);
  if (recording === undefined || !isOpenedAhead(recording)) return;
  if (desk.nearSounds.has(id, recording.location)) return;
  try {
    const opened = await openRecording(desk, recording);
    // It may have been burnt, shredded or locked away while it was read.
    if (desk.library.recording(id)?.location === recording.location) desk.nearSounds.keep(id, recording.location, opened);
  } catch {
    // Nobody asked for it yet. Whoever does gets the failure then, from a fresh attempt.
  }
}

/** What has to be decoded isn't: it grows, and its worker would run for nothing most of the time. */
const isOpenedAhead = ({ sound }: Recording): boolean => sound.isPlayable && sound.sizeBytes <= mostAheadBytes && !isRare(sound);

const wholeBuffer = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
