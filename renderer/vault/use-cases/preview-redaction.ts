/** Lets a person hear a burn-in before it is done. The same cut, the same check; nothing is stored. Vault worker. */
import type { VaultArgs, VaultResult } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { reachingTheEnd } from '../library/marked-runs.ts';
import { openHeard } from './open-recording-sound.ts';
import { redactSound } from './redact-sound.ts';

export async function previewRedaction(
  desk: Desk,
  { id, stretches, decoded }: VaultArgs<'previewRedaction'>,
): Promise<VaultResult<'previewRedaction'>> {
  const recording = desk.recording(id);
  const { durationMs } = recording.sound;
  const { bytes } = await openHeard(desk, recording);
  const redacted = redactSound(bytes, durationMs, reachingTheEnd(stretches, durationMs), decoded);
  return { bytes: redacted.bytes.buffer, peaks: redacted.peaks };
}
