/** Marking while listening: in and out, held, drawn on the bed. Each finished stretch is saved at once and can be undone. */
import type { Stretch } from '../../../shared/model/recording.ts';
import { keyInText } from '../../app/commands/keycaps.ts';
import { t } from '../../app/text.ts';
import { player } from '../../state/player-live.ts';
import { withStretch } from '../../state/redaction-stretches.ts';
import { redaction } from '../../state/redaction-live.ts';
import { showToast } from '../../state/toasts.ts';

/** Where its key was pressed, while it is held. */
let heldFromMs: number | null = null;

/** The marks belong to the recording that is heard; between two recordings there is nothing to mark. */
const isReady = (): boolean => player.state.sound.phase === 'ready' && player.state.sound.id === redaction.state.id;

export function markIn(): boolean {
  if (!isReady()) return false;
  redaction.markIn(player.positionMs());
  return true;
}

export function markOut(): boolean {
  if (!isReady()) return false;
  const { markInMs } = redaction.state;
  if (markInMs === null) showToast(t('player.noMarkIn', { key: keyInText('playback.markIn') }));
  else mark(markInMs, player.positionMs());
  return true;
}

export const holdToRedact = {
  press(): void {
    if (!isReady()) return;
    heldFromMs = player.positionMs();
    void player.play();
  },
  release(): void {
    const from = heldFromMs;
    heldFromMs = null;
    if (from === null) return;
    redaction.draw(null);
    if (isReady()) mark(from, player.positionMs());
  },
};

/** Called with each frame: a held stretch grows with the sound. */
export function trackHold(): void {
  if (heldFromMs !== null) redaction.draw({ startMs: heldFromMs, endMs: Math.max(heldFromMs, player.positionMs()) });
}

/** By the pointer. null takes it back. */
export function drawStretch(stretch: Stretch | null, isDone: boolean): void {
  redaction.draw(isDone ? null : stretch);
  if (isDone && stretch && isReady()) mark(stretch.startMs, stretch.endMs);
}

function mark(fromMs: number, toMs: number): void {
  const edit = withStretch(redaction.state.stretches, fromMs, toMs, player.durationMs());
  if (edit === null) showToast(t('player.tooShort'));
  else redaction.take(edit);
}
