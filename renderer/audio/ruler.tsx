/** Times under the bed, at even steps, the last one exact. Page. */
import { clockText } from './time-text.ts';
import { rulerMarks, type WaveView } from './waveform-geometry.ts';
import './wave-bed.css';

export function Ruler({
  view,
  widthPx,
  language,
}: {
  readonly view: WaveView;
  readonly widthPx: number;
  readonly language: string;
}) {
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
    </div>
  );
}
