/**
 * The bed: bars by wavesurfer, over them what is planned (amber), previewed (ink edged in amber) and burnt in (ink).
 * Page. Knows times and levels, no recordings and no words; every text is handed in. A click seeks, a drag draws a stretch.
 */
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Stretch } from '../../shared/model/recording.ts';
import { areColoursForced, onColoursChange, type WaveColours, waveColours } from './wave-colours.ts';
import { useElementSize } from './use-element-size.ts';
import { usePlayhead } from './use-playhead.ts';
import { useStretchDrag } from './use-stretch-drag.ts';
import { Waveform } from './waveform.ts';
import { barsIn, colourStops, fractionOf, spanOf, type WaveView } from './waveform-geometry.ts';
import './wave-bed.css';

export interface WaveBedProps {
  readonly name: string;
  readonly view: WaveView;
  /** Levels for so many bars of this view; null while there are none. */
  readonly levels: ((bars: number) => Float32Array) | null;
  readonly planned: readonly Stretch[];
  readonly previewed: readonly Stretch[];
  readonly burnt: readonly Stretch[];
  /** Left out while playing. */
  readonly skipped?: readonly Stretch[];
  /** Where somebody speaks: the lane under the bars. */
  readonly speech?: readonly Stretch[] | null;
  readonly labelOf?: (index: number) => string;
  /** "Mark in" was set here and waits for its end. */
  readonly markInMs?: number | null;
  readonly drawing?: Stretch | null;
  readonly isPlaying: boolean;
  readonly positionMs: () => number;
  /** Place when it isn't playing: redraws the playhead. */
  readonly restingMs: number;
  readonly onFrame?: () => void;
  readonly onSeek: (ms: number) => void;
  readonly onDraw?: (stretch: Stretch | null, isDone: boolean) => void;
  /** Said instead of bars. */
  readonly message?: string | null;
  readonly onWidth?: (widthPx: number) => void;
  readonly children?: ReactNode;
}

const nothingSkipped: readonly never[] = [];

export function WaveBed(props: WaveBedProps) {
  const {
    view,
    levels,
    planned,
    previewed,
    burnt,
    skipped = nothingSkipped,
    markInMs = null,
    drawing = null,
    message = null,
  } = props;
  const bed = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const waveform = useRef<Waveform | null>(null);
  /** Asked for when they change, not with every recording: each costs the styles anew. */
  const colours = useRef<(WaveColours & { readonly paint: number }) | null>(null);
  const size = useElementSize(bed, props.onWidth);
  const [paint, setPaint] = useState(0);

  useEffect(() => {
    if (!canvas.current) return undefined;
    const made = new Waveform(canvas.current);
    waveform.current = made;
    setPaint((count) => count + 1);
    return () => {
      waveform.current = null;
      made.end();
    };
  }, []);
  useEffect(() => onColoursChange(() => setPaint((count) => count + 1)), []);

  const shown = useMemo(() => (drawing ? [...planned, drawing] : planned), [planned, drawing]);
  useLayoutEffect(() => {
    if (!waveform.current || !bed.current || size.width === 0) return;
    // A system's colours may change for others of the same darkness, and nothing says so.
    if (colours.current?.paint !== paint || areColoursForced()) colours.current = { paint, ...waveColours(bed.current) };
    const { toPlay, toPlayMarked, played, playedMarked, playhead } = colours.current;
    waveform.current.draw({
      columns: levels?.(barsIn(size.width)) ?? new Float32Array(0),
      toPlay: colourStops(view, shown, toPlay, toPlayMarked),
      played: colourStops(view, shown, played, playedMarked),
      faint: skipped.flatMap((stretch) => spanOf(view, stretch) ?? []),
      covered: [...burnt, ...previewed].flatMap((stretch) => spanOf(view, stretch) ?? []),
      playhead: levels ? playhead : 'transparent',
    });
  }, [levels, view, shown, skipped, previewed, burnt, size.width, size.height, paint]);

  usePlayhead(
    props.isPlaying,
    props.restingMs,
    props.positionMs,
    (ms) => waveform.current?.showPlace(fractionOf(view, ms)),
    props.onFrame,
  );
  const drag = useStretchDrag(bed, view, props.onSeek, props.onDraw);

  return (
    <div ref={bed} className="wave-bed" role="group" aria-label={props.name} {...drag}>
      {shown.map((stretch, index) => (
        <Ground key={`${stretch.startMs}-${stretch.endMs}`} view={view} stretch={stretch} label={props.labelOf?.(index)} />
      ))}
      {skipped.map((stretch) => (
        <Block key={`skipped${stretch.startMs}`} view={view} stretch={stretch} className="wave-skipped" />
      ))}
      {props.speech?.map((stretch) => (
        <Block key={`speech${stretch.startMs}`} view={view} stretch={stretch} className="wave-speech" />
      ))}
      <div ref={canvas} className="wave-canvas" aria-hidden="true" />
      {previewed.map((stretch) => (
        <Block key={`previewed${stretch.startMs}`} view={view} stretch={stretch} className="wave-ink previewed" />
      ))}
      {burnt.map((stretch) => (
        <Block key={`burnt${stretch.startMs}`} view={view} stretch={stretch} className="wave-ink" />
      ))}
      {markInMs === null ? null : <MarkIn fraction={fractionOf(view, markInMs)} />}
      {props.children}
      {message === null ? null : <p className="wave-message">{message}</p>}
    </div>
  );
}

interface PartProps {
  readonly view: WaveView;
  readonly stretch: Stretch;
}

function Ground({ view, stretch, label }: PartProps & { readonly label: string | undefined }) {
  const span = spanOf(view, stretch);
  if (!span) return null;
  const edges = `${stretch.startMs >= view.fromMs ? ' has-start' : ''}${stretch.endMs <= view.toMs ? ' has-end' : ''}`;
  return (
    <>
      <div className={`wave-planned${edges}`} style={placeOf(span)} />
      {label === undefined ? null : (
        <span className="wave-label" style={{ left: `calc(${span.left * 100}% + 7px)` }} aria-hidden="true">
          {label}
        </span>
      )}
    </>
  );
}

function Block({ view, stretch, className }: PartProps & { readonly className: string }) {
  const span = spanOf(view, stretch);
  return span ? <div className={className} style={placeOf(span)} /> : null;
}

function MarkIn({ fraction }: { readonly fraction: number }) {
  return fraction < 0 || fraction > 1 ? null : <div className="wave-mark-in" style={{ left: `${fraction * 100}%` }} />;
}

const placeOf = (span: { readonly left: number; readonly right: number }) => ({
  left: `${span.left * 100}%`,
  width: `${(span.right - span.left) * 100}%`,
});
