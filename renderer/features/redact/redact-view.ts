/** Which part of the sound the large waveform shows: all of a short one; closer by zoom; around the stretch that is taken. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { following, fractionOf, viewAround, wholeView, type WaveView, zoomed } from '../../audio/waveform-geometry.ts';
import { player } from '../../state/player-live.ts';
import { redaction } from '../../state/redaction-live.ts';

export interface RedactView {
  readonly shown: WaveView;
  readonly durationMs: number;
  readonly zoom: (factor: number) => void;
}

/** A longer one opens zoomed to this: an edge can then be seen to a few hundredths. */
const openingMs = 12_000;

export function useRedactView(): RedactView {
  const sound = useStore(player.store, (state) => state.sound);
  const positionMs = useStore(player.store, (state) => state.positionMs);
  const isPlaying = useStore(player.store, (state) => state.isPlaying);
  const selected = useStore(redaction.store, ({ stretches, selected: at }) => stretches[at] ?? null);
  const durationMs = sound.phase === 'ready' ? sound.durationMs : 0;
  const id = sound.phase === 'ready' ? sound.id : null;
  const opening = useMemo(() => ({ fromMs: 0, toMs: Math.max(1, Math.min(durationMs, openingMs)) }), [durationMs]);
  const [chosen, setChosen] = useState<{ readonly of: number | null; readonly view: WaveView } | null>(null);
  const shown = chosen !== null && chosen.of === id ? chosen.view : opening;

  useEffect(() => {
    if (!isPlaying) return;
    const next = following(shown, positionMs, durationMs);
    if (next !== shown) setChosen({ of: id, view: next });
  }, [positionMs, isPlaying, shown, durationMs, id]);

  // A stretch that is taken comes into sight; one that is in sight leaves the view alone.
  const [broughtIn, setBroughtIn] = useState<object | null>(null);
  useEffect(() => {
    if (selected === null || selected === broughtIn || durationMs === 0) return;
    setBroughtIn(selected);
    const isSeen = fractionOf(shown, selected.startMs) >= 0 && fractionOf(shown, selected.endMs) <= 1;
    if (!isSeen) setChosen({ of: id, view: viewAround(selected, durationMs) });
  }, [selected, broughtIn, shown, durationMs, id]);

  const zoom = (factor: number) => {
    if (durationMs === 0) return;
    const anchorMs = selected ? (selected.startMs + selected.endMs) / 2 : player.positionMs();
    setChosen({ of: id, view: zoomed(shown, factor, anchorMs, durationMs) });
  };
  return { shown: durationMs === 0 ? nowhere : shown, durationMs, zoom };
}

const nowhere = wholeView(0);
