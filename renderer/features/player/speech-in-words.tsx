/** Speech lane and loop brackets for those who don't see them. Of a long recording the first stretches: more would drown the rest. */
import type { Stretch } from '../../../shared/model/recording.ts';
import { currentLanguage, useText } from '../../app/text.ts';
import { clockText } from '../../audio/time-text.ts';

const mostNamed = 12;

export function SpeechInWords({ speech, loop }: { readonly speech: readonly Stretch[] | null; readonly loop: Stretch | null }) {
  const t = useText();
  const language = currentLanguage();
  const place = (ms: number): string => clockText(ms, language, 1);
  const list = speech?.slice(0, mostNamed).map(({ startMs, endMs }) => `${place(startMs)} – ${place(endMs)}`);
  const count = speech?.length ?? 0;
  return (
    <p className="unseen">
      {speech === null ? null : list && count > 0 && count <= mostNamed ? (
        <span>{t('player.speechAt', { count, list: list.join('; ') })}</span>
      ) : (
        <span>{t('player.speech', { count })}</span>
      )}
      {loop === null ? null : <span> {t('player.looped', { from: place(loop.startMs), to: place(loop.endMs) })}</span>}
    </p>
  );
}
