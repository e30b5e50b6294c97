/**
 * Burns a recording's marked stretches in: new sound under a new key in a segment of its own, the words gone with it, the
 * old sound, peaks, words and key shredded with the old root key. There is no undo. Vault worker.
 */
import { toHex } from '../../../shared/bytes.ts';
import { segmentId } from '../../../shared/model/id.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import type { Recording, SoundFacts, SoundLocation, Stretch } from '../../../shared/model/recording.ts';
import { withSpeechFlags } from '../../../shared/speech/speech-flags.ts';
import type { VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import { importRecordingKey, newRecordingKey, sealPeaks, sealSound, segmentHeader } from '../crypto/seal-sound.ts';
import type { Desk } from '../library/desk.ts';
import { burnWords, reachingTheEnd, tidyStretches } from '../library/marked-runs.ts';
import type { SealedSegment } from '../unlocked-vault.ts';
import { openHeard } from './open-recording-sound.ts';
import { type RedactedSound, redactSound } from './redact-sound.ts';
import { withoutWords } from './without-traces.ts';
import { commitWithReceipt } from './write-receipt.ts';

/** `machine`: what the page was told of the disk at that moment; it goes into the receipt. */
export async function burnIn(desk: Desk, { id, decoded, machine }: VaultArgs<'burnIn'>): Promise<Receipt> {
  // An import that runs writes the lines it has read when it ends, burnt words among them; one that is asked for now waits.
  desk.refuseWhileBringingIn();
  const burn = async () => {
    const startedAtMs = performance.now();
    const recording = desk.recording(id);
    const stretches = reachingTheEnd(recording.stretches, recording.sound.durationMs);
    const { bytes } = await openHeard(desk, recording);
    const redacted = redactSound(bytes, recording.sound.durationMs, stretches, decoded);
    const rawKey = newRecordingKey();
    const key = await importRecordingKey(rawKey);
    const { segment, location } = await sealAlone(key, id, redacted);
    const sound = { ...redacted.facts, sha256: await sha256(redacted.bytes) };

    const forgetting = desk.forgetting([id]);
    const receipt = await commitWithReceipt(
      desk,
      {
        segments: [segment],
        recordings: [burnt(recording, stretches, sound, location, redacted.speechMs)],
        keys: new Map([[id, rawKey]]),
        ...withoutWords(desk.vault, [recording]),
        ...forgetting.pages,
      },
      {
        act: 'burn-in',
        recordings: [recording],
        soundMs: totalMs(tidyStretches(stretches, sound.durationMs)),
        startedAtMs,
        ...(machine && { machine }),
      },
    );
    forgetting.done();
    return receipt;
  };
  return desk.importTurns.take(() => desk.turns.take(burn));
}

/** One recording, one segment: head, peaks, sound. */
async function sealAlone(key: CryptoKey, id: Recording['id'], { bytes, peaks }: RedactedSound) {
  const idOfSegment = segmentId(toHex(crypto.getRandomValues(new Uint8Array(16))));
  const head = segmentHeader(idOfSegment);
  const [sealedPeaks, sealedSound] = await Promise.all([sealPeaks(key, id, peaks), sealSound(key, id, bytes)]);
  const segment: SealedSegment = { id: idOfSegment, blob: new Blob([head, sealedPeaks, ...sealedSound]) };
  const location: SoundLocation = {
    segmentId: idOfSegment,
    offset: head.byteLength,
    peaksLength: sealedPeaks.byteLength,
    soundLength: segment.blob.size - head.byteLength - sealedPeaks.byteLength,
  };
  return { segment, location };
}

/**
 * Words go with the sound. Where the user chose which, those; where they chose none, all of them, because nobody knows
 * which were spoken in the stretches. The answer goes in any case: it may repeat them, and none of it can be struck.
 */
export function burnt(
  recording: Recording,
  stretches: readonly Stretch[],
  sound: SoundFacts,
  location: SoundLocation,
  speechMs: number | null,
): Recording {
  const { transcript, struckWords } = recording;
  const hasChosenWords = transcript !== null && struckWords.length > 0;
  const left: Recording = {
    ...recording,
    speechMs,
    sound,
    location,
    transcript: hasChosenWords ? burnWords(transcript, struckWords) : null,
    reply: null,
    stretches: [],
    struckWords: [],
    burnt: tidyStretches([...recording.burnt, ...stretches], sound.durationMs),
  };
  return { ...left, flags: withSpeechFlags(left) };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

const totalMs = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
