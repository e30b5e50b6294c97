/** The edges of each stretch as a pair of sliders: by arrow keys 10 ms, with Shift 100 ms, or drawn with the pointer. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { currentLanguage, formatNumber, useText } from '../../app/text.ts';
import { clockText } from '../../audio/time-text.ts';
import { fractionOf, type WaveView } from '../../audio/waveform-geometry.ts';
import { redaction } from '../../state/redaction-live.ts';
import { type Edge, nudged } from '../../state/redaction-stretches.ts';
import './stretch-edges.css';

interface EdgesProps {
  readonly view: WaveView;
  readonly durationMs: number;
  readonly widthPx: number;
}

export function StretchEdges({ view, durationMs, widthPx }: EdgesProps) {
  const { stretches, selected, edge } = useStore(redaction.store);
  return stretches.flatMap((stretch, at) =>
    (['start', 'end'] as const).map((which) => (
      <EdgeHandle
        key={`${at}${which}`}
        at={at}
        which={which}
        ms={which === 'start' ? stretch.startMs : stretch.endMs}
        isSelected={at === selected}
        isTaken={at === selected && edge === which}
        view={view}
        durationMs={durationMs}
        widthPx={widthPx}
      />
    )),
  );
}

interface HandleProps extends EdgesProps {
  readonly at: number;
  readonly which: Edge;
  readonly ms: number;
  readonly isSelected: boolean;
  readonly isTaken: boolean;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

function EdgeHandle({ at, which, ms, isSelected, isTaken, view, durationMs, widthPx }: HandleProps) {
  const t = useText();
  const drag = useRef<{ readonly fromX: number; readonly stretches: typeof redaction.state.stretches } | null>(null);
  const fraction = fractionOf(view, ms);
  if (fraction < 0 || fraction > 1) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = steps[event.key];
    if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    redaction.nudge(direction * (event.shiftKey ? 100 : 10), durationMs);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    redaction.select(at, which);
    drag.current = { fromX: event.clientX, stretches: redaction.state.stretches };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current || widthPx === 0) return;
    const byMs = ((event.clientX - drag.current.fromX) / widthPx) * (view.toMs - view.fromMs);
    redaction.replace(nudged(drag.current.stretches, at, which, byMs, durationMs));
  };
  const onPointerUp = () => {
    if (drag.current) void redaction.flush();
    drag.current = null;
  };
  const language = currentLanguage();
  return (
    <>
      <div
        className={`edge-handle ${which}${isSelected ? ' selected' : ''}${isTaken ? ' taken' : ''}`}
        style={{ left: `${fraction * 100}%` }}
        role="slider"
        tabIndex={0}
        aria-orientation="horizontal"
        aria-label={t(`redact.edge.${which}`, { number: at + 1 })}
        aria-valuemin={0}
        aria-valuemax={Math.round(durationMs)}
        aria-valuenow={Math.round(ms)}
        aria-valuetext={t('redact.edge.value', {
          minutes: Math.floor(ms / 60_000),
          seconds: formatNumber((ms % 60_000) / 1000, 2),
        })}
        onFocus={() => redaction.select(at, which)}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
      />
      {isSelected ? (
        <span className={`edge-time machine ${which}`} style={{ left: `${fraction * 100}%` }} aria-hidden="true">
          {clockText(ms, language, 3)}
        </span>
      ) : null}
    </>
  );
}
