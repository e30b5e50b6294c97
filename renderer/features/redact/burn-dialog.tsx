/** The slow question before a burn-in: what goes, what stays, what it can't reach. The safe button has the focus. */
import { FileArchive } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useStore } from 'zustand';
import type { RecordingView } from '../../../shared/seams/vault-protocol.ts';
import { formatNumber, type Translate, useText } from '../../app/text.ts';
import { CopiesLimits } from '../../limits/copies-limits.tsx';
import { useMachineFacts } from '../../limits/known-facts.ts';
import { Limit, limitIcon } from '../../limits/limit.tsx';
import { MachineLimits } from '../../limits/machine-limits.tsx';
import { markedMs } from '../../state/redaction-stretches.ts';
import { redaction } from '../../state/redaction-live.ts';
import { isStruck, wordsOf } from '../../state/redaction-words.ts';
import { Button } from '../../ui/button.tsx';
import { burn, burning, leaveBurning } from './burn-state.ts';
import './burn-dialog.css';

export function BurnDialog({ recording }: { readonly recording: RecordingView }) {
  const phase = useStore(burning, (state) => state.phase);
  const isRunning = phase === 'running';
  return (
    <ModalOverlay
      className="scrim"
      isOpen={phase !== 'idle'}
      onOpenChange={(next) => (next || isRunning ? undefined : leaveBurning())}
      isKeyboardDismissDisabled={isRunning}
    >
      <Modal className="dialog burn">
        <Dialog role="alertdialog" className="dialog-inner">
          <Question recording={recording} isRunning={isRunning} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Question({ recording, isRunning }: { readonly recording: RecordingView; readonly isRunning: boolean }) {
  const t = useText();
  const { stretches, struckWords } = useStore(redaction.store);
  const length = `${formatNumber(markedMs(stretches) / 1000, 2)} s`;
  const { format } = recording.sound;
  const machine = useMachineFacts();
  return (
    <>
      <header>
        <Heading slot="title" level={2}>
          {t('redact.burn.title', { count: stretches.length })}
        </Heading>
        <p>{t('redact.burn.text', { length })}</p>
      </header>
      <div className="burn-halves">
        <section>
          <h3>{t('redact.burn.what')}</h3>
          <dl className="facts">
            <dt>{t('redact.burn.sound')}</dt>
            <dd>{length}</dd>
            <dt>{t('redact.burn.words')}</dt>
            <dd>{wordsText(recording, struckWords, t)}</dd>
            <dt>{t('redact.burn.stays')}</dt>
            <dd>{t('redact.burn.staysText')}</dd>
          </dl>
          <p className="muted">
            {format === 'wav' ? t('redact.burn.format') : t('redact.burn.formatDecoded', { format: format.toUpperCase() })}
          </p>
        </section>
        <section>
          <h3>{t('redact.burn.limits')}</h3>
          <ul className="limits">
            <Limit icon={<FileArchive {...limitIcon} />} title={<span className="machine">{recording.archiveName}</span>}>
              {t('redact.burn.archive')}
            </Limit>
            <CopiesLimits />
            <MachineLimits machine={machine} />
          </ul>
        </section>
      </div>
      <footer>
        <Button isDisabled={isRunning} onPress={leaveBurning} autoFocus>
          {t('redact.burn.keep')}
        </Button>
        <Button kind="danger" isDisabled={isRunning} onPress={() => void burn(machine)}>
          {t(isRunning ? 'redact.burn.doing' : 'redact.burn.do')}
        </Button>
      </footer>
    </>
  );
}

function wordsText(recording: RecordingView, struck: typeof redaction.state.struckWords, t: Translate): string {
  const { transcript } = recording;
  if (transcript === null) return t('redact.burn.wordsNone');
  if (struck.length === 0) return t('redact.burn.wordsAll');
  const count = wordsOf(transcript).filter((word) => isStruck(struck, word)).length;
  return t('redact.burn.wordsChosen', { count });
}
