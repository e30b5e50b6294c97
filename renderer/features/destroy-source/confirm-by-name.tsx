/** The confirmation: the name of what is destroyed, typed. Enter works only then; an import under way comes first. */
import { type SubmitEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { DestructionFacts } from '../../../shared/model/source-destruction.ts';
import { useText } from '../../app/text.ts';
import { closeDestroying, destroySource } from '../../state/destroy-source.ts';
import { imports, runningJob } from '../../state/imports.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';

interface ConfirmProps {
  readonly name: string;
  readonly count: number;
  readonly facts: DestructionFacts | null;
}

export function ConfirmByName({ name, count, facts }: ConfirmProps) {
  const t = useText();
  const isImporting = useStore(imports, (state) => runningJob(state.jobs) !== null);
  const [typed, setTyped] = useState('');
  const [wasWrong, setWasWrong] = useState(false);
  const [areHardLinkedToo, setHardLinkedToo] = useState(false);
  const hardLinked = facts?.hardLinkedCount ?? 0;
  const canDestroy = facts !== null && !isImporting;
  const isReady = canDestroy && isSameName(typed, name);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isReady) void destroySource(areHardLinkedToo);
    else setWasWrong(canDestroy);
  };
  const change = (text: string) => {
    setTyped(text);
    setWasWrong(false);
  };
  return (
    <form className="destroy-foot" onSubmit={submit}>
      <div className="destroy-confirm">
        {hardLinked > 0 ? <HardLinked count={hardLinked} isOn={areHardLinkedToo} onChange={setHardLinkedToo} /> : null}
        <Field
          label={t('destroySource.type', { name })}
          value={typed}
          onChange={change}
          error={wasWrong ? t('destroySource.typeWrong') : isImporting ? t('destroySource.importing') : null}
          inputClassName="machine"
          autoFocus
        />
      </div>
      <Button onPress={closeDestroying}>{t('destroySource.keep')}</Button>
      <Button kind="danger" type="submit" isDisabled={!isReady} keycaps={isReady ? ['↵'] : []}>
        {t('destroySource.do', { count })}
      </Button>
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
