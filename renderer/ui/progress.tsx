/** How far a long job is: what is done solid, what is being read lighter. Fractions of 1. */
import { ProgressBar } from 'react-aria-components';
import './progress.css';

export interface ProgressProps {
  readonly name: string;
  readonly done: number;
  readonly underWay?: number;
  /** The sentence a screen reader hears for the value. */
  readonly valueText?: string;
}

export function Progress({ name, done, underWay = 0, valueText }: ProgressProps) {
  const percent = (fraction: number) => `${Math.max(0, Math.min(1, fraction)) * 100}%`;
  return (
    <ProgressBar aria-label={name} value={done} minValue={0} maxValue={1} valueLabel={valueText} className="track">
      <b style={{ width: percent(done) }} />
      <i style={{ width: percent(Math.max(0, underWay - done)) }} />
    </ProgressBar>
  );
}
