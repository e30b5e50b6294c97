/** Which key a command shall have: press it, see whether it is free, take it. Lies over any room; each change holds at once. */
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { isRebound, keysOf, usualKeysOf } from '../../app/commands/bindings.ts';
import { changingKey } from '../../app/commands/changing-key.ts';
import { isSingleKey } from '../../app/commands/chord.ts';
import { clashesWith } from '../../app/commands/clash.ts';
import { type Judgement, judgeKeys } from '../../app/commands/judge-keys.ts';
import { keycapsOf } from '../../app/commands/keycaps.ts';
import { type CommandId, commandSpec } from '../../app/commands/registry.ts';
import { useText } from '../../app/text.ts';
import { Button, IconButton, LinkButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Keys } from '../../ui/keys.tsx';
import { ChordField } from './chord-field.tsx';
import { chooseKeys, resetKeys } from './choose-keys.ts';
import { JudgementText } from './judgement-text.tsx';
import './commands-list.css';

const mostKeys = 4;
const close = (): void => changingKey.setState({ id: null });

interface Heard {
  readonly keys: string;
  readonly judgement: Judgement;
}

export function ChangeKeyDialog() {
  const id = useStore(changingKey, (state) => state.id);
  return id === null ? null : <OfCommand key={id} id={id} />;
}

function OfCommand({ id }: { readonly id: CommandId }) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  const [heard, setHeard] = useState<Heard | null>(null);
  /** The first key of a sequence whose second is awaited. */
  const [first, setFirst] = useState<string | null>(null);
  const { title, titleValues, group } = commandSpec(id);
  const now = keysOf(id);

  const hear = (readings: readonly string[]) => {
    const all = first === null ? readings : readings.map((reading) => `${first} ${reading}`);
    setFirst(null);
    setHeard({ keys: all[0] ?? '', judgement: judgeKeys(id, all) });
  };
  const wantSecond = (keys: string) => {
    setFirst(keys);
    setHeard(null);
    field.current?.focus();
  };
  const take = (keys: readonly string[]) => {
    chooseKeys(id, keys);
    close();
  };
  const asUsual = () => {
    resetKeys(id);
    setHeard(null);
    field.current?.focus();
  };
  const isFree = heard?.judgement.kind === 'free';
  const mayFollow = heard !== null && isSingleKey(heard.keys) && mayBegin(heard.judgement);
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('bindings.dialog.title', { command: nameOf(t(title, titleValues)) })}
      widthPx={520}
      foot={
        <>
          {isRebound(id) ? (
            <Button kind="quiet" onPress={asUsual}>
              {t('bindings.usual')}
            </Button>
          ) : null}
          <Button onPress={close}>{t('bindings.dialog.close')}</Button>
          {isFree && now.length > 0 && now.length < mostKeys ? (
            <Button onPress={() => take([...now, heard.keys])}>{t('bindings.dialog.useToo')}</Button>
          ) : null}
          {isFree ? (
            // Mounted anew with each key that was heard, so that Enter takes it.
            <Button key={heard.keys} kind="step" autoFocus onPress={() => take([heard.keys])}>
              {t('bindings.dialog.use')}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="muted">{t('bindings.dialog.where', { group: t(`command.group.${group}`) })}</p>
      <div className="key-now">
        <span className="muted">{t('bindings.dialog.now')}</span>
        {now.length === 0 ? <span className="faint">{t('bindings.none')}</span> : null}
        {now.map((keys) => (
          <span key={keys}>
            <Keys keycaps={keycapsOf(keys)} isRead />
            <IconButton
              name={t('bindings.dialog.remove', { keys: keycapsOf(keys).join(' ') })}
              onPress={() =>
                chooseKeys(
                  id,
                  now.filter((one) => one !== keys),
                )
              }
            >
              <X size={14} strokeWidth={1.75} />
            </IconButton>
          </span>
        ))}
      </div>
      <UsualTaken id={id} />
      <ChordField
        inputRef={field}
        value={heard === null ? '' : keycapsOf(heard.keys).join(' ')}
        placeholder={
          first === null ? t('bindings.dialog.press') : t('bindings.dialog.pressSecond', { keys: keycapsOf(first).join(' ') })
        }
        onChord={hear}
      />
      <p className="key-said" role="status" data-is={heard?.judgement.kind}>
        {heard === null ? null : <JudgementText keys={heard.keys} judgement={heard.judgement} />}
      </p>
      {mayFollow ? <LinkButton onPress={() => wantSecond(heard.keys)}>{t('bindings.dialog.second')}</LinkButton> : null}
    </Dialog>
  );
}

const mayBegin = (judgement: Judgement): boolean =>
  judgement.kind === 'free' || (judgement.kind === 'taken' && judgement.isBeginning);

/** Without the sign that it asks something first. */
const nameOf = (title: string): string => title.replace(/ …$/, '');

/** As usual isn't possible for a key that another command was given meanwhile. */
function UsualTaken({ id }: { readonly id: CommandId }) {
  const t = useText();
  for (const keys of usualKeysOf(id)) {
    const [other] = clashesWith(id, keys, keysOf);
    if (other === undefined) continue;
    const { title, titleValues } = commandSpec(other);
    return (
      <p className="muted">
        {t('bindings.dialog.usualTaken', { keys: keycapsOf(keys).join(' '), command: t(title, titleValues) })}
      </p>
    );
  }
  return null;
}
