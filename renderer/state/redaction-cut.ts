/**
 * Hearing a burn-in before it is done, and doing it. Page. The vault worker cuts; sound that it can't decode is decoded
 * here and handed over. Nothing but the worker ever stores sound.
 */
import { createStore } from 'zustand/vanilla';
import { toFailureData } from '../../shared/failure.ts';
import type { RecordingId } from '../../shared/model/id.ts';
import type { MachineFacts } from '../../shared/model/machine-facts.ts';
import type { Receipt } from '../../shared/model/receipt.ts';
import type { DecodedSound } from '../../shared/seams/vault-protocol.ts';
import { decodeSound } from '../audio/decode-sound.ts';
import { vault } from '../host/vault-client.ts';
import { library } from './library-live.ts';
import { player } from './player-live.ts';
import { redaction } from './redaction-live.ts';
import { showFailure } from './toasts.ts';

export const preview = createStore<{ readonly phase: 'off' | 'making' | 'on' }>(() => ({ phase: 'off' }));

/** False when nothing is marked or nothing can be heard. */
export function togglePreview(): boolean {
  if (preview.getState().phase !== 'off') {
    endPreview();
    return true;
  }
  if (redaction.state.stretches.length === 0 || player.state.sound.phase !== 'ready') return false;
  void startPreview();
  return true;
}

export function endPreview(): void {
  if (preview.getState().phase === 'off') return;
  preview.setState({ phase: 'off' });
  void player.playResult(null);
}

async function startPreview(): Promise<void> {
  const { id, stretches } = redaction.state;
  if (id === null) return;
  preview.setState({ phase: 'making' });
  try {
    const result = await cut(id, (decoded) => vault.call('previewRedaction', { id, stretches, decoded }, buffersOf(decoded)));
    const isStillWanted = preview.getState().phase === 'making' && redaction.state.stretches === stretches;
    preview.setState({ phase: isStillWanted ? 'on' : 'off' });
    if (isStillWanted) await player.playResult(result);
  } catch (thrown) {
    preview.setState({ phase: 'off' });
    showFailure(toFailureData(thrown));
  }
}

// What is heard must be what is marked: any change of the marks or of the recording ends the preview.
redaction.store.subscribe((now, before) => {
  if (now.id !== before.id || now.stretches !== before.stretches) endPreview();
});

/** Burns the current recording's stretches in. There is no undo. Throws a Failure when nothing was destroyed. */
export async function burnInCurrent(machine: MachineFacts | null): Promise<Receipt | null> {
  const { id } = redaction.state;
  if (id === null) return null;
  endPreview();
  await redaction.flush();
  const receipt = await cut(id, (decoded) =>
    vault.call('burnIn', { id, decoded, ...(machine && { machine }) }, buffersOf(decoded)),
  );
  player.sounds.forget(id);
  await library.refresh();
  await player.open(id, { isPlaying: false, durationMs: library.row(id)?.durationMs ?? null });
  return receipt;
}

/** Asks the worker to cut by itself; what it can't decode is decoded here at the sound's own rate. */
async function cut<Result>(id: RecordingId, ask: (decoded: DecodedSound | null) => Promise<Result>): Promise<Result> {
  try {
    return await ask(null);
  } catch (thrown) {
    const { sound } = player.state;
    if (toFailureData(thrown).code !== 'redact/undecodable' || sound.phase !== 'ready') throw thrown;
    const { detail } = library.state;
    // Another recording may be open by now, and its sound must never be burnt into this one.
    if (sound.id !== id || detail?.id !== id) throw thrown;
    return ask(await decodeSound(sound.bytes, detail.sound.sampleRateHz));
  }
}

const buffersOf = (decoded: DecodedSound | null): Transferable[] =>
  decoded?.channels.map((channel) => channel.buffer as ArrayBuffer) ?? [];
