/**
 * Where somebody speaks in a recording: its sound is opened a few chunks at a time, so that an hour takes no more memory than a minute.
 * Vault worker. Nothing plain is kept but the stretches, and those go to the page. Whoever opens sound to play it goes first.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { VaultResult } from '../../../shared/seams/vault-protocol.ts';
import { findSpeech, speechMsOf } from '../../../shared/speech/find-speech.ts';
import { loudnessDb } from '../../../shared/speech/loudness.ts';
import { type LevelMeter, startLevels, wavLevels } from '../audio/level-meter.ts';
import { isRare } from '../audio/rare-sound.ts';
import { parseWav } from '../audio/wav.ts';
import type { Desk } from '../library/desk.ts';
import { openHeard } from './open-recording-sound.ts';
import { soundPieces } from './sound-pieces.ts';

export async function findSpeechIn(desk: Desk, id: RecordingId): Promise<VaultResult<'findSpeech'>> {
  const recording = desk.recording(id);
  const levels = recording.sound.isPlayable ? await levelsOf(desk, recording) : null;
  if (levels === null) return { speech: null, loudnessDb: null };
  const speech = findSpeech(levels);
  desk.speechNotes.note(id, speechMsOf(speech));
  return { speech, loudnessDb: loudnessDb(levels, speech) };
}

async function levelsOf(desk: Desk, recording: Recording): Promise<Uint8Array | null> {
  await desk.openings.over();
  if (isRare(recording.sound)) {
    const { bytes } = await openHeard(desk, recording);
    const wav = parseWav(bytes);
    return wav === null ? null : wavLevels(bytes, wav);
  }
  if (recording.sound.format !== 'wav') return null;
  let meter: LevelMeter | null = null;
  for await (const piece of soundPieces(desk.vault, recording)) {
    await desk.openings.over();
    if (meter !== null) meter.add(piece);
    else {
      const wav = parseWav(piece, recording.sound.sizeBytes);
      meter = wav === null ? null : startLevels(wav);
      if (wav === null || meter === null) return null;
      meter.add(piece.subarray(wav.dataOffset));
    }
  }
  return meter?.finish() ?? null;
}
