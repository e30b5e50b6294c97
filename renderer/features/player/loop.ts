/** What Shift+L repeats: the marked stretch under the playhead, else the whole recording. In redaction the chosen stretch goes first. */
import type { Stretch } from '../../../shared/model/recording.ts';
import { player } from '../../state/player-live.ts';
import { redaction } from '../../state/redaction-live.ts';

export function toggleLoop(): void {
  const { isLooping, loopStretch } = player.state;
  player.set(
    isLooping ? { isLooping: false, loopStretch: null } : { isLooping: true, loopStretch: loopStretch ?? stretchHere() },
  );
}

function stretchHere(): Stretch | null {
  const { sound } = player.state;
  if (sound.phase !== 'ready' || sound.id !== redaction.state.id) return null;
  const { stretches, selected } = redaction.state;
  const chosen = stretches[selected];
  if (chosen !== undefined) return chosen;
  const at = player.positionMs();
  return stretches.find(({ startMs, endMs }) => at >= startMs && at <= endMs) ?? null;
}
