/** Burning in: asked, under way, done. One recording at a time. */
import { createStore } from 'zustand/vanilla';
import { toFailureData } from '../../../shared/failure.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import type { MachineFacts } from '../../../shared/model/machine-facts.ts';
import { t } from '../../app/text.ts';
import { burnInCurrent } from '../../state/redaction-cut.ts';
import { player } from '../../state/player-live.ts';
import { redaction } from '../../state/redaction-live.ts';
import { showFailure, showToast } from '../../state/toasts.ts';

interface Burning {
  readonly phase: 'idle' | 'asking' | 'running';
  readonly lately: { readonly recordingId: RecordingId; readonly receiptNumber: number } | null;
}
export const burning = createStore<Burning>(() => ({ phase: 'idle', lately: null }));

export function askToBurn(): void {
  if (redaction.state.stretches.length === 0) {
    showToast(t('redact.burn.nothing'));
    return;
  }
  player.pause();
  void redaction.flush();
  burning.setState({ phase: 'asking' });
}

export const leaveBurning = (): void => burning.setState({ phase: 'idle' });

/** `machine`: what was said of it in the question; it goes into the receipt. */
export async function burn(machine: MachineFacts | null): Promise<void> {
  const { id } = redaction.state;
  burning.setState({ phase: 'running' });
  try {
    const receipt = await burnInCurrent(machine);
    if (receipt !== null && id !== null) burning.setState({ lately: { recordingId: id, receiptNumber: receipt.number } });
  } catch (thrown) {
    showFailure(toFailureData(thrown));
  } finally {
    burning.setState({ phase: 'idle' });
  }
}
