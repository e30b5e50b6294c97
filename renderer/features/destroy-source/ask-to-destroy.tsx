/** The question itself: what was found in the vault, what destroying can't reach, and the name to be typed. */
import { type SubmitEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { DestructionFacts } from '../../../shared/model/source-destruction.ts';
import { formatBytes, useText } from '../../app/text.ts';
import { closeDestroying, type Destroying, destroySource } from '../../state/destroy-source.ts';
import { imports, runningJob } from '../../state/imports.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Copies } from './copies.tsx';
import { SourceLimits } from './source-limits.tsx';
import { VerifiedFacts } from './verified-facts.tsx';

interface AskProps {
  readonly now: Destroying;
  readonly facts: DestructionFacts | null;
}

export function AskToDestroy({ now, facts }: AskProps) {
  const t = useText();
  const name = now.source?.fileName ?? '';
  const count = facts?.fileCount ?? now.source?.fileCount ?? 1;
  const isImporting = useStore(imports, (state) => runningJob(state.jobs) !== null);
  const [typed, setTyped] = useState('');
  const [wasWrong, setWasWrong] = useState(false);
  const [areHardLinkedToo, setHardLinkedToo] = useState(false);
  const isComplete = now.verification?.isComplete === true;
  const isRight = isSameName(typed, name);
  const canDestroy = isComplete && facts !== null && !isImporting;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!canDestroy) return;
    if (isRight) void destroySource(areHardLinkedToo);
    else setWasWrong(true);
  };
  return (
    <form className="destroy-form" onSubmit={submit}>
      {isComplete ? (
        <p className="destroy-lead">
          {t('destroySource.text', { count, size: formatBytes(facts?.sizeBytes ?? now.source?.sizeBytes ?? 0) })}
        </p>
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key */}
      <div className="destroy-halves" tabIndex={0} role="group" aria-label={t('destroySource.title', { name })}>
        <VerifiedFacts verification={now.verification} />
        <section>
          <SourceLimits facts={facts} />
          {isComplete && !now.isCopy ? <Copies now={now} facts={facts} /> : null}
        </section>
      </div>
      <footer className="destroy-foot">
        {isComplete ? (
          <div className="destroy-confirm">
            {(facts?.hardLinkedCount ?? 0) > 0 ? (
              <HardLinked count={facts?.hardLinkedCount ?? 0} isOn={areHardLinkedToo} onChange={setHardLinkedToo} />
            ) : null}
            <Field
              label={t('destroySource.type', { name })}
              value={typed}
              onChange={(text) => {
                setTyped(text);
                setWasWrong(false);
              }}
              error={wasWrong ? t('destroySource.typeWrong') : isImporting ? t('destroySource.importing') : null}
              inputClassName="machine"
              autoFocus
            />
          </div>
        ) : (
          <span className="push" />
        )}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the safe way out, where nothing is to be typed */}
        <Button onPress={closeDestroying} autoFocus={!isComplete}>
          {t('destroySource.keep')}
        </Button>
        {isComplete ? (
          <Button kind="danger" type="submit" isDisabled={!canDestroy || !isRight} keycaps={canDestroy && isRight ? ['↵'] : []}>
            {t('destroySource.do', { count })}
          </Button>
        ) : null}
      </footer>
    </form>
  );
}

interface HardLinkedProps {
  readonly count: number;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function HardLinked({ count, isOn, onChange }: HardLinkedProps) {
  const t = useText();
  return (
    <div className="destroy-switch">
      <Switch name={t('destroySource.hardLinked', { count })} isOn={isOn} onChange={onChange} />
      <span>
        {t('destroySource.hardLinked', { count })}. <span className="faint">{t('destroySource.hardLinkedOff')}</span>
      </span>
    </div>
  );
}

/** Accents may be typed in two ways. */
const isSameName = (typed: string, name: string): boolean => typed.trim().normalize('NFC') === name.trim().normalize('NFC');
