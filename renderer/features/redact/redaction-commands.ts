/** The keys of the redaction room. An arrow moves what is taken: an edge, or the whole stretch; with nothing taken it seeks. */
import { useStore } from 'zustand';
import { t } from '../../app/text.ts';
import { keyInText } from '../../app/commands/keycaps.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { toggleVeil } from '../../state/library-veil.ts';
import { player } from '../../state/player-live.ts';
import { type Edge, joinedWithNext, padded, withoutStretch } from '../../state/redaction-stretches.ts';
import { redaction } from '../../state/redaction-live.ts';
import { showToast } from '../../state/toasts.ts';
import { askToBurn } from './burn-state.ts';
import { timesForm } from './times-form-state.ts';

const smallMs = 10;
const largeMs = 100;
const padMs = 50;
const newStretchMs = 500;

export function useRedactionCommands(): void {
  const hasSelected = useStore(redaction.store, ({ selected }) => selected >= 0);
  const ifSelected = <Handler>(handler: Handler): Handler | undefined => (hasSelected ? handler : undefined);
  const nudge = (byMs: number) => ifSelected(() => redaction.nudge(byMs, player.durationMs()));
  useCommands({
    'app.leave': leave,
    'view.veil': () => showToast(t(toggleVeil() ? 'review.veil.on' : 'review.veil.off', { key: keyInText('view.veil') })),
    'redaction.previousStretch': () => step(-1),
    'redaction.nextStretch': () => step(1),
    'redaction.takeStart': ifSelected(() => take('start')),
    'redaction.takeEnd': ifSelected(() => take('end')),
    'redaction.edgeEarlier': nudge(-smallMs),
    'redaction.edgeLater': nudge(smallMs),
    'redaction.edgeMuchEarlier': nudge(-largeMs),
    'redaction.edgeMuchLater': nudge(largeMs),
    'redaction.addStretch': addAtPlayhead,
    'redaction.removeStretch': ifSelected(() => {
      const { stretches, selected } = redaction.state;
      redaction.take(withoutStretch(stretches, selected));
    }),
    'redaction.joinNext': ifSelected(() => {
      const { stretches, selected } = redaction.state;
      redaction.take(joinedWithNext(stretches, selected));
    }),
    'redaction.padStretch': ifSelected(() => {
      const { stretches, selected } = redaction.state;
      redaction.replace(padded(stretches, selected, padMs, player.durationMs()));
    }),
    'redaction.burnIn': askToBurn,
  });
}

/** From the inside out: the edge, the stretch; then the room may be left. */
function leave(): boolean {
  const { edge, selected, markInMs } = redaction.state;
  if (timesForm.getState().editing !== null) timesForm.setState({ editing: null });
  else if (markInMs !== null) redaction.markIn(null);
  else if (edge !== null) redaction.select(selected, null);
  else if (selected >= 0) redaction.select(-1);
  else return false;
  return true;
}

function step(direction: 1 | -1): void {
  const { stretches, selected } = redaction.state;
  if (stretches.length === 0) return;
  const next = selected < 0 ? (direction === 1 ? 0 : stretches.length - 1) : selected + direction;
  const at = Math.max(0, Math.min(stretches.length - 1, next));
  redaction.select(at);
  player.seekTo(stretches[at]?.startMs ?? 0);
}

function take(edge: Edge): void {
  const { selected, edge: taken } = redaction.state;
  redaction.select(selected, taken === edge ? null : edge);
}

/** Opens the fields with half a second from the playhead in them: Enter takes it as it is. */
export function addAtPlayhead(): boolean {
  const durationMs = player.durationMs();
  if (durationMs === 0) return false;
  const fromMs = Math.min(player.positionMs(), Math.max(0, durationMs - newStretchMs));
  timesForm.setState({ editing: { fromMs, toMs: Math.min(durationMs, fromMs + newStretchMs) } });
  return true;
}
