/** Times under the bed, at even steps, the last one exact; brackets around what is repeated, which no time lies beneath. Page. */
import type { Stretch } from '../../shared/model/recording.ts';
import { clockText } from './time-text.ts';
import { clearOfBrackets, rulerMarks, spanOf, type WaveView } from './waveform-geometry.ts';
import './wave-bed.css';

export function Ruler({
  view,
  widthPx,
  language,
  loop = null,
}: {
  readonly view: WaveView;
  readonly widthPx: number;
  readonly language: string;
  readonly loop?: Stretch | null;
}) {
  const span = loop === null ? null : spanOf(view, loop);
  const begins = span !== null && loop !== null && loop.startMs >= view.fromMs ? span.left : null;
  const ends = span !== null && loop !== null && loop.endMs <= view.toMs ? span.right : null;
  return (
    <div className="wave-ruler" aria-hidden="true">
      {clearOfBrackets(rulerMarks(view, widthPx), { begins, ends }, widthPx).map((mark) => (
        <span
          key={mark.fraction}
          className={mark.fraction === 0 ? 'first' : mark.fraction === 1 ? 'last' : ''}
          style={{ left: `calc(${mark.fraction * 100}% + ${mark.asidePx}px)` }}
        >
          {clockText(mark.ms, language, mark.digits)}
        </span>
      ))}
      {begins === null ? null : <i className="wave-loop begins" style={{ left: `${begins * 100}%` }} />}
      {ends === null ? null : <i className="wave-loop ends" style={{ right: `${(1 - ends) * 100}%` }} />}
    </div>
  );
}
