/** What was said and what the device answered, in the voice of a person. Marked and burnt parts are named. */
import { Scissors } from 'lucide-react';
import { useStore } from 'zustand';
import type { RecordingView } from '../../../shared/seams/vault-protocol.ts';
import { runCommand } from '../../app/commands/active-commands.ts';
import { useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { veil } from '../../state/library-veil.ts';
import { LinkButton } from '../../ui/button.tsx';
import { noWordsReason } from './row-text.ts';
import { Said } from './said.tsx';

export function TranscriptSection({ recording }: { readonly recording: RecordingView }) {
  const t = useText();
  const query = useStore(library.store, (state) => state.query.text);
  const isVeiled = useStore(veil, ({ isDrawn }) => isDrawn);
  const { transcript, reply, struckWords, stretches } = recording;
  const reason = noWordsReason({ ...recording, words: transcript });
  const isWholePlanned = stretches.length > 0 && struckWords.length === 0;
  return (
    <section>
      <div className="sec-head">
        <h3 className="label">{t('review.inspector.transcript')}</h3>
        <MarkedNote recording={recording} />
      </div>
      {reason === null ? (
        <p className={isWholePlanned ? 'transcript selectable planned' : 'transcript selectable'}>
          <span>
            <Said text={transcript ?? ''} struck={struckWords} query={query} isVeiled={isVeiled} t={t} />
          </span>
        </p>
      ) : (
        <p className="transcript none">{t(reason)}</p>
      )}
      {reply === null ? null : (
        <blockquote className="reply selectable" aria-label={t('review.inspector.reply')}>
          <Said text={reply} struck={[]} query={query} field="reply" isVeiled={isVeiled} t={t} />
        </blockquote>
      )}
    </section>
  );
}

function MarkedNote({ recording }: { readonly recording: RecordingView }) {
  const t = useText();
  const { stretches, burnt } = recording;
  if (stretches.length > 0) {
    return (
      <span className="push label marked">
        <Scissors size={12} strokeWidth={1.75} aria-hidden="true" />
        <LinkButton onPress={() => runCommand('review.openRedaction')}>
          {t('review.inspector.marked', { count: stretches.length })}
        </LinkButton>
      </span>
    );
  }
  return burnt.length > 0 ? <span className="push label">{t('review.inspector.burnt', { count: burnt.length })}</span> : null;
}
