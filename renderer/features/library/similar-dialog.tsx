/** What is like the current recording, to be marked for redaction together: the same words, the same person, the same device. */
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { toFailureData } from '../../../shared/failure.ts';
import { type RecordingId, recordingId } from '../../../shared/model/id.ts';
import type { SimilarRecordings } from '../../../shared/seams/vault-protocol.ts';
import { t as translate, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { showFailure, showToast } from '../../state/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { VerdictGlyph } from '../../ui/verdict-glyph.tsx';
import { decideMany } from './decide.ts';
import { similarWanted } from './wanted.ts';
import './bulk.css';

const close = (): void => similarWanted.setState({ isOpen: false });

export function SimilarDialog() {
  const { isOpen } = useStore(similarWanted);
  const current = useStore(library.store, (state) => state.current);
  const found = useSimilar(isOpen ? current : null);
  return found === null || !isOpen ? null : <Question found={found} />;
}

function Question({ found }: { readonly found: readonly SimilarRecordings[] }) {
  const t = useText();
  const run = ({ ids }: SimilarRecordings) => {
    close();
    void decideMany(Array.from(ids, recordingId), 'redact');
  };
  return (
    <Dialog isOpen onClose={close} title={t('similar.title')} foot={<Button onPress={close}>{t('bulk.cancel')}</Button>}>
      <p className="muted">{t('similar.text')}</p>
      <ul className="similar">
        {found.map((one) => (
          <li key={one.by}>
            <AriaButton className="similar-way" autoFocus={one === found[0]} onPress={() => run(one)}>
              <VerdictGlyph verdict="redact" size={16} />
              <span>
                <b>
                  {one.name === null
                    ? t('similar.words')
                    : t(`similar.${one.by === 'device' ? 'device' : 'person'}`, { name: one.name })}
                </b>
                <span className="muted">{t('similar.count', { count: one.ids.length, decided: decidedIn(one) })}</span>
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const decidedIn = ({ byVerdict }: SimilarRecordings): number => byVerdict.keep + byVerdict.delete;

function useSimilar(id: RecordingId | null): readonly SimilarRecordings[] | null {
  const [found, setFound] = useState<readonly SimilarRecordings[] | null>(null);
  useEffect(() => {
    setFound(null);
    if (id === null) return undefined;
    let isOver = false;
    const show = (next: readonly SimilarRecordings[]) => {
      if (isOver) return;
      if (next.length > 0) return setFound(next);
      close();
      showToast(translate('similar.nothing'));
    };
    library
      .settled()
      .then(() => library.vault.call('similar', { id }))
      .then(show)
      .catch((thrown: unknown) => showFailure(toFailureData(thrown)));
    return () => {
      isOver = true;
    };
  }, [id]);
  return found;
}
