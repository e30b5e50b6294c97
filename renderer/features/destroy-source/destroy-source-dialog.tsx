/**
 * The slow, honest question before an archive's own files are destroyed: first everything in them is looked for in the vault, then it
 * is said what destroying can't reach, then their name has to be typed. Opens by state/destroy-source.ts.
 */
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useStore } from 'zustand';
import { assertNever } from '../../../shared/assert.ts';
import { failureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { chooseSourceToDestroy, closeDestroying, type Destroying, destroying } from '../../state/destroy-source.ts';
import { Button } from '../../ui/button.tsx';
import { AskToDestroy } from './ask-to-destroy.tsx';
import { DestroyResult } from './destroy-result.tsx';
import { DestroyingNow, VerifyingNow } from './under-way.tsx';
import './destroy-source.css';

export function DestroySourceDialog() {
  const now = useStore(destroying, (state) => state.now);
  return (
    <ModalOverlay
      className="scrim"
      isOpen={now !== null}
      onOpenChange={(next) => (next ? undefined : closeDestroying())}
      isKeyboardDismissDisabled={now?.step.name === 'destroying'}
    >
      <Modal className="dialog destroy-source">
        <Dialog role="alertdialog" className="dialog-inner">
          {now === null ? null : <Content now={now} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Content({ now }: { readonly now: Destroying }) {
  const t = useText();
  const name = now.source?.fileName ?? now.archive.fileName;
  return (
    <>
      <header className="destroy-head">
        <Heading slot="title" level={2}>
          {now.step.name === 'done' ? name : t('destroySource.title', { name })}
        </Heading>
      </header>
      <Step now={now} />
    </>
  );
}

function Step({ now }: { readonly now: Destroying }) {
  const { step } = now;
  switch (step.name) {
    case 'choosing':
      return <Choosing />;
    case 'verifying':
      return <VerifyingNow name={now.source?.fileName ?? ''} progress={step.progress} />;
    case 'asking':
      return <AskToDestroy key={now.source?.sourceId ?? ''} now={now} facts={step.facts} />;
    case 'destroying':
      return <DestroyingNow name={now.source?.fileName ?? ''} progress={step.progress} />;
    case 'done':
      return <DestroyResult now={now} report={step.report} isNoted={step.isNoted} />;
    case 'failed':
      return <Failed text={failureText(step.failure)} code={step.failure.code} />;
    default:
      return assertNever(step);
  }
}

function Choosing() {
  const t = useText();
  return (
    <>
      <div className="dialog-body">
        <p>{t('destroySource.choosing')}</p>
      </div>
      <div className="dialog-foot">
        <Button onPress={closeDestroying}>{t('destroySource.keep')}</Button>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- nothing is destroyed by it */}
        <Button kind="step" autoFocus onPress={() => void chooseSourceToDestroy()}>
          {t('destroySource.choose')}
        </Button>
      </div>
    </>
  );
}

function Failed({ text, code }: { readonly text: string; readonly code: string }) {
  const t = useText();
  return (
    <>
      <div className="dialog-body" role="alert">
        <p>{text}</p>
        <span className="machine faint selectable">{code}</span>
      </div>
      <div className="dialog-foot">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one way on */}
        <Button autoFocus onPress={closeDestroying}>
          {t('destroySource.close')}
        </Button>
      </div>
    </>
  );
}
