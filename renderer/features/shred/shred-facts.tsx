/** Which recordings are meant, in numbers. */
import type { RecordedTime } from '../../../shared/model/recording.ts';
import type { ShredPreview } from '../../../shared/seams/vault-protocol.ts';
import { formatCount, formatDuration, formatShortDay, type Translate, useText } from '../../app/text.ts';
import { wallClockMs } from '../../state/library-time.ts';
import { LinkButton } from '../../ui/button.tsx';
import type { ShredRequest } from './shred-state.ts';

export interface ShredFactsProps {
  readonly request: ShredRequest;
  readonly preview: ShredPreview | null;
  readonly onLookThrough: () => void;
}

export function ShredFacts({ request, preview, onLookThrough }: ShredFactsProps) {
  const t = useText();
  return (
    <section>
      <h3>{t('shred.which')}</h3>
      <dl className="facts">
        <dt>{t(request.isAllMarked ? 'shred.markedDelete' : 'shred.chosen')}</dt>
        <dd className="r">{formatCount(request.ids.length)}</dd>
        <dt>{t('shred.sound')}</dt>
        <dd className="r">{preview ? formatDuration(preview.soundMs) : ''}</dd>
        <dt>{t('shred.oldest')}</dt>
        <dd className="r">{preview ? dayText(preview.oldest, t) : ''}</dd>
        <dt>{t('shred.newest')}</dt>
        <dd className="r">{preview ? dayText(preview.newest, t) : ''}</dd>
      </dl>
      <LinkButton onPress={onLookThrough}>{t('shred.lookThrough')}</LinkButton>
    </section>
  );
}

const dayText = (time: RecordedTime | null, t: Translate): string =>
  time === null ? t('shred.undated') : formatShortDay(wallClockMs(time));
