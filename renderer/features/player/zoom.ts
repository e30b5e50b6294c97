/** The part of the recording that the dock shows: all of it, or closer by the keys + and -; then it follows the sound. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useCommands } from '../../app/commands/use-commands.ts';
import { following, wholeView, type WaveView, zoomed } from '../../audio/waveform-geometry.ts';
import { player } from '../../state/player-live.ts';

const step = 2;

export function useZoom(durationMs: number): { readonly view: WaveView; readonly isZoomed: boolean } {
  const id = useStore(player.store, ({ sound }) => (sound.phase === 'ready' ? sound.id : null));
  const positionMs = useStore(player.store, (state) => state.positionMs);
  const [closer, setCloser] = useState<{ readonly of: number | null; readonly view: WaveView } | null>(null);
  const isZoomed = closer !== null && closer.of === id && closer.view.toMs - closer.view.fromMs < durationMs;
  const view = useMemoisedWhole(durationMs, isZoomed ? closer.view : null);

  useEffect(() => {
    setCloser((now) => {
      if (now === null || now.of !== id) return null;
      const next = following(now.view, positionMs, durationMs);
      return next === now.view ? now : { of: id, view: next };
    });
  }, [positionMs, id, durationMs]);

  const zoom = (factor: number) => () => {
    if (durationMs === 0) return false;
    setCloser({ of: id, view: zoomed(view, factor, player.positionMs(), durationMs) });
    return true;
  };
  useCommands({ 'playback.zoomIn': zoom(step), 'playback.zoomOut': zoom(1 / step) });
  return { view, isZoomed };
}

function useMemoisedWhole(durationMs: number, closer: WaveView | null): WaveView {
  const [whole, setWhole] = useState(() => wholeView(durationMs));
  if (whole.toMs !== Math.max(1, durationMs)) setWhole(wholeView(durationMs));
  return closer ?? whole;
}
