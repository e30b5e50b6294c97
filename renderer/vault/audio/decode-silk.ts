/**
 * SILK v3 as messengers store it (`#!SILK_V3`, mostly behind a byte of 2) as a WAV. Runs in the throw-away worker of decode-rare.ts
 * and in unit tests.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { startSilk } from './silk-module.ts';
import { wavOfSamples } from './wav-of-samples.ts';

/** SILK's own highest rate: nothing of the sound is lost, whatever rate it was made at. */
export const silkRateHz = 24_000;

/** null when there is nothing to hear in it. */
export async function decodeSilk(bytes: Uint8Array): Promise<Bytes | null> {
  const silk = await startSilk();
  const pieces: Int16Array[] = [];
  silk.decode(bytes, silkRateHz, (decoded) => pieces.push(new Int16Array(decoded.slice().buffer)));
  return wavOfSamples(pieces, silkRateHz);
}
