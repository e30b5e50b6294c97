/**
 * A recovery key from the draw to the confirmation: its words are shown, then three of them are asked back. Page. The words live
 * in this state while the step is open, in no store and nowhere after it; the vault keeps none of them in clear.
 */
import { Printer } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type FailureData, toFailureData } from '../../shared/failure.ts';
import { failureText } from '../app/failure-text.ts';
import { useText } from '../app/text.ts';
import { vault } from '../host/vault-client.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { AskBack } from './ask-back.tsx';
import { RecoveryWords } from './recovery-words.tsx';

interface Drawn {
  readonly words: readonly string[];
  /** Places of the three that are asked back, from 1. */
  readonly ask: readonly number[];
}

export interface RecoveryKeyStep {
  readonly title: string;
  readonly text: string;
  readonly body: ReactNode;
  /** What leads on. */
  readonly next: ReactNode;
  /** What may be done instead, within the step. */
  readonly beside: ReactNode;
}

const formId = 'recovery-ask';

export interface RecoveryKeyOptions {
  /** Confirmed: from now on the words open the vault. */
  readonly onKept: () => void;
  /** Buttons of the door's size. */
  readonly isBig?: boolean;
}

export function useRecoveryKey({ onKept, isBig = false }: RecoveryKeyOptions): RecoveryKeyStep {
  const t = useText();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<FailureData | null>(null);
  const [wasRefused, setRefused] = useState(false);
  const wasDrawn = useRef(false);

  useEffect(() => {
    // Once: each call makes other words, and the ones on screen must be the ones that are confirmed.
    if (wasDrawn.current) return;
    wasDrawn.current = true;
    vault.call('makeRecoveryKey', null).then(setDrawn, (thrown: unknown) => setFailure(toFailureData(thrown)));
  }, []);

  const confirm = async (answers: readonly string[]) => {
    setPending(true);
    setFailure(null);
    try {
      const { isRight } = await vault.call('confirmRecoveryKey', { answers });
      setRefused(!isRight);
      if (isRight) onKept();
    } catch (thrown) {
      setFailure(toFailureData(thrown));
    } finally {
      setPending(false);
    }
  };

  const trouble =
    failure === null ? null : (
      <Note kind="mind" isAlert>
        {failureText(failure)}
      </Note>
    );

  if (drawn !== null && isAsking) {
    return {
      title: t('keys.ask.title'),
      text: t('keys.ask.text'),
      body: (
        <>
          <AskBack formId={formId} words={drawn.words} ask={drawn.ask} onAnswers={(answers) => void confirm(answers)} />
          {wasRefused ? (
            <Note kind="mind" isAlert>
              {t('keys.ask.unconfirmed')}
            </Note>
          ) : null}
          {trouble}
        </>
      ),
      next: (
        <Button key="confirm" kind="step" isBig={isBig} type="submit" form={formId} keycaps={['↵']} isPending={isPending}>
          {t('keys.ask.confirm')}
        </Button>
      ),
      beside: (
        <Button key="again" isBig={isBig} isDisabled={isPending} onPress={() => setAsking(false)}>
          {t('keys.ask.again')}
        </Button>
      ),
    };
  }
  return {
    title: t('keys.words.title'),
    text: t('keys.words.text'),
    body: (
      <>
        {drawn === null ? <Drawing isFailed={failure !== null} /> : <RecoveryWords words={drawn.words} />}
        <p className="field-help recovery-help">{t('keys.words.noCopy')}</p>
        {trouble}
      </>
    ),
    next: (
      // The focus comes when the words do: Enter before that would lead nowhere.
      <Button
        key={drawn === null ? 'waiting' : 'on-paper'}
        kind="step"
        isBig={isBig}
        isDisabled={drawn === null}
        autoFocus
        onPress={() => setAsking(true)}
      >
        {t('keys.words.onPaper')}
      </Button>
    ),
    beside: (
      <Button key="print" isBig={isBig} isDisabled={drawn === null} onPress={() => window.print()}>
        <Printer size={16} strokeWidth={1.75} aria-hidden />
        {t('keys.words.print')}
      </Button>
    ),
  };
}

/** Keeps the place of the grid, so that nothing jumps when the words come. */
function Drawing({ isFailed }: { readonly isFailed: boolean }) {
  const t = useText();
  if (isFailed) return null;
  return (
    <div className="recovery-words still" role="status">
      <span className="unseen">{t('keys.words.making')}</span>
    </div>
  );
}
