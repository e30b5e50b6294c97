/**
 * Decodes what the vault worker can't: compressed sound, with the browser's own decoder. Page; no sound leaves it but to
 * the vault worker. The same decoder chooses and cuts: two of them disagree by tens of milliseconds.
 */
import { Failure } from '../../shared/failure.ts';
import type { DecodedSound } from '../../shared/seams/vault-protocol.ts';

/** The rates that a page may decode to. */
const leastRateHz = 3000;
const mostRateHz = 384_000;

/** `rateHz` is the sound's own rate: another one would resample, and an untouched second wouldn't be untouched. */
export async function decodeSound(bytes: ArrayBuffer, rateHz: number | null): Promise<DecodedSound> {
  const sampleRate = Math.min(mostRateHz, Math.max(leastRateHz, rateHz ?? 48_000));
  const context = new OfflineAudioContext(1, 1, sampleRate);
  // decodeAudioData takes the buffer it is given; ours is still to be played.
  const decoded = await context.decodeAudioData(bytes.slice(0)).catch(() => {
    throw new Failure('redact/undecodable');
  });
  const channels = Array.from({ length: decoded.numberOfChannels }, (_, channel) => decoded.getChannelData(channel).slice());
  return { sampleRateHz: decoded.sampleRate, channels };
}

export const soundLengthMs = (sound: DecodedSound): number => ((sound.channels[0]?.length ?? 0) / sound.sampleRateHz) * 1000;
