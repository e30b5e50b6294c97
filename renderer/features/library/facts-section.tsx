/** Facts that say where they come from. What a machine wrote stands in mono; unknown is said in words, never a dash. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { RecordingView } from '../../../shared/seams/vault-protocol.ts';
import { formatBytes, formatNumber, formatTimeOfDay, type Translate, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { Found } from './found.tsx';
import { hasHint, hintText, speechText } from './speech-facts.ts';
import { offsetText } from '../../state/library-time.ts';

export function FactsSection({ recording }: { readonly recording: RecordingView }) {
  const t = useText();
  const query = useStore(library.store, (state) => state.query.text);
  const { sound } = recording;
  return (
    <section>
      <dl className="facts">
        <Fact name={t('review.fact.archive')} full={recording.archiveName}>
          <span className="machine">
            <Found text={recording.archiveName} field="archive" query={query} />
          </span>
        </Fact>
        <Fact name={t('review.fact.entry')} full={recording.entryName}>
          <span className="machine">
            <Found text={recording.entryName.slice(recording.entryName.lastIndexOf('/') + 1)} field="file" query={query} />
          </span>
        </Fact>
        {recording.title === null ? null : (
          <Fact name={t('review.fact.title')} full={recording.title}>
            <Found text={recording.title} field="title" query={query} />
          </Fact>
        )}
        {recording.vendor === 'generic' ? null : <Fact name={t('review.fact.vendor')}>{t(`vendor.${recording.vendor}`)}</Fact>}
        <Fact name={t('review.fact.linkedBy')}>{t(`review.fact.linkedBy.${recording.linkedBy ?? 'none'}`)}</Fact>
        <Fact name={t('review.fact.time')}>{timeText(recording, t)}</Fact>
        {recording.time === null ? null : (
          <Fact name={t('review.fact.timeFrom')}>{t(`time.source.${recording.time.source}`)}</Fact>
        )}
        <Fact name={t('review.fact.sound')}>{soundText(recording, t)}</Fact>
        <Fact name={t('speech.fact')}>{speechText(recording, t)}</Fact>
        {hasHint(recording) ? <Fact name={t('speech.hint')}>{hintText(recording, t)}</Fact> : null}
        <Fact name={t('review.fact.size')}>{formatBytes(sound.sizeBytes)}</Fact>
        <Fact name={t('review.fact.sha256')} full={sound.sha256}>
          <span className="machine">{`${sound.sha256.slice(0, 8)}…${sound.sha256.slice(-4)}`}</span>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, full, children }: { readonly name: string; readonly full?: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="selectable" title={full ?? (typeof children === 'string' ? children : undefined)}>
        {children}
      </dd>
    </>
  );
}

/** As the archive states it, not as the list shows it: an exact UTC time stays UTC here. */
function timeText({ time }: RecordingView, t: Translate): string {
  if (time === null) return t('review.fact.none');
  if (time.kind === 'offset-known') {
    const minutes = time.offsetMinutes ?? 0;
    const local = formatTimeOfDay(time.epochMs + minutes * 60_000, true);
    return t('review.fact.time.offset-known', { time: local, offset: offsetText(minutes) });
  }
  return t(`review.fact.time.${time.kind}`, { time: formatTimeOfDay(time.epochMs, true) });
}

function soundText({ sound }: RecordingView, t: Translate): string {
  const format = sound.format.toUpperCase();
  if (!sound.isPlayable) return t('review.fact.sound.unplayable', { format });
  if (sound.sampleRateHz === null || sound.channels === null) return format;
  const kilohertz = sound.sampleRateHz / 1000;
  return t('review.fact.sound.text', {
    format,
    rate: formatNumber(kilohertz, Number.isInteger(kilohertz) ? 0 : 1),
    channels: sound.channels,
  });
}
