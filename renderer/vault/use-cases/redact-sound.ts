/**
 * The sound of a recording as it is after a burn-in: a WAV with silence in the stretches, checked before anybody gets it.
 * In its own bytes where they can be cut; else from what the page has decoded. Sound of a kind that is decoded here comes as the
 * WAV that it was decoded to (openHeard): it is cut as it is heard. Vault worker. Stores nothing.
 */
import { assert } from '../../../shared/assert.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { SoundFacts, Stretch } from '../../../shared/model/recording.ts';
import type { DecodedSound } from '../../../shared/seams/vault-protocol.ts';
import { canCutWav, cutWav } from '../audio/cut.ts';
import { checkCut, checkKept } from '../audio/cut-check.ts';
import { encodeWavWithSilence } from '../audio/encode-wav.ts';
import { speechMsOfLevels, wavLevels } from '../audio/level-meter.ts';
import { wavPeaks } from '../audio/peaks.ts';
import { isPlayable } from '../audio/sniff.ts';
import { parseWav, type WavFormat } from '../audio/wav.ts';

export interface RedactedSound {
  readonly bytes: Bytes;
  readonly peaks: Int8Array<ArrayBuffer>;
  readonly speechMs: number | null;
  readonly facts: Omit<SoundFacts, 'sha256'>;
}

const slackMs = 1000;
const slackShare = 0.05;

/**
 * `redact/undecodable` when the bytes can't be cut and nothing decoded came with the call, or far less than the sound is said
 * to last: a decoder that stumbles gives what it has so far, and a burn-in would destroy the rest unsaid.
 */
export function redactSound(
  bytes: Uint8Array,
  saidMs: number | null,
  stretches: readonly Stretch[],
  decoded: DecodedSound | null,
): RedactedSound {
  const wav = parseWav(bytes);
  if (wav !== null && canCutWav(wav)) {
    assertWhole(wav.durationMs, saidMs);
    const cut = cutWav(bytes, wav, stretches);
    const result = checkCut(cut, stretches, wav.dataLength / wav.blockAlign);
    checkKept(bytes, wav, cut, result, stretches);
    return redacted(cut, result);
  }
  if (decoded === null) throw new Failure('redact/undecodable');
  assertWhole(((decoded.channels[0]?.length ?? 0) * 1000) / decoded.sampleRateHz, saidMs);
  const encoded = encodeWavWithSilence(decoded, stretches);
  return redacted(encoded, checkCut(encoded, stretches, decoded.channels[0]?.length ?? 0));
}

/** What headers say is rounded, and counts what decoders leave out at either end. */
function assertWhole(decodedMs: number, saidMs: number | null): void {
  if (saidMs === null || decodedMs >= saidMs - Math.max(slackMs, saidMs * slackShare)) return;
  throw new Failure('redact/undecodable', { decodedMs: Math.round(decodedMs), saidMs: Math.round(saidMs) });
}

function redacted(bytes: Bytes, wav: WavFormat): RedactedSound {
  const peaks = wavPeaks(bytes, wav);
  assert(peaks.byteLength > 0, 'what was cut has an outline');
  const facts = {
    format: 'wav',
    codec: wav.codec,
    isPlayable: isPlayable('wav', wav.codec),
    durationMs: wav.durationMs,
    sampleRateHz: wav.sampleRateHz,
    channels: wav.channels,
    sizeBytes: bytes.byteLength,
  } as const;
  return { bytes, peaks, speechMs: speechMsOfLevels(wavLevels(bytes, wav)), facts };
}
