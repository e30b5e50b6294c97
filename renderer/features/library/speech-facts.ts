/** What is known of the speech in a recording and of how it came about, with where each comes from. Pure but for the language. */
import type { RecordingView } from '../../../shared/seams/vault-protocol.ts';
import { formatNumber, type Translate } from '../../app/text.ts';

export function speechText({ speechMs, sound }: RecordingView, t: Translate): string {
  if (speechMs === null) return t(sound.isPlayable ? 'speech.fact.unheard' : 'speech.fact.unknown');
  if (speechMs === 0) return t('speech.fact.none');
  return t('speech.fact.seconds', { seconds: formatNumber(speechMs / 1000, 1) });
}

export const hasHint = ({ flags }: RecordingView): boolean =>
  flags.includes('woke-by-mistake') || flags.includes('seems-accidental');

/** The vendor's word goes before what is only measured. */
export function hintText({ flags }: RecordingView, t: Translate): string {
  return t(flags.includes('woke-by-mistake') ? 'speech.hint.vendor' : 'speech.hint.measured');
}
