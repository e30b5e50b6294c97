/** Times under the bed, at even steps, the last one exact; brackets around what is repeated. Page. */
import type { Stretch } from '../../shared/model/recording.ts';
import { clockText } from './time-text.ts';
import { rulerMarks, spanOf, type WaveView } from './waveform-geometry.ts';
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
  return (
    <div className="wave-ruler" aria-hidden="true">
      {rulerMarks(view, widthPx).map((mark) => (
        <span
          key={mark.fraction}
          className={mark.fraction === 0 ? 'first' : mark.fraction === 1 ? 'last' : ''}
          style={{ left: `${mark.fraction * 100}%` }}
        >
          {clockText(mark.ms, language, mark.digits)}
        </span>
      ))}
      {span === null || loop === null ? null : (
        <>
          {loop.startMs >= view.fromMs ? <i className="wave-loop begins" style={{ left: `${span.left * 100}%` }} /> : null}
          {loop.endMs <= view.toMs ? <i className="wave-loop ends" style={{ right: `${(1 - span.right) * 100}%` }} /> : null}
        </>
      )}
    </div>
  );
}
