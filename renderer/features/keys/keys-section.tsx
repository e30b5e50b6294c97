/** The vault room's section of the keys: which ways into the vault there are, since when, and what can be done about each. */
import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { KeySlot, KeySlots } from '../../../shared/model/key-slot.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { formatBytes, formatDate, useText } from '../../app/text.ts';
import { keySlotsStore } from '../../state/key-slots.ts';
import { sessionStore } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Switch } from '../../ui/switch.tsx';
import { openKeyDialog, type RemovableWay } from './key-dialog-state.ts';
import { hasWayIn, letThisComputerUnlock } from './this-computer.ts';
import './keys.css';

export function KeysSection() {
  const t = useText();
  const keySlots = useStore(keySlotsStore, (state) => state.keySlots);
  return (
    <section aria-labelledby="vault-keys" className="keys-section">
      <h2 id="vault-keys">{t('keys.title')}</h2>
      {keySlots === null ? null : <Ways keySlots={keySlots} />}
    </section>
  );
}

function Ways({ keySlots }: { readonly keySlots: KeySlots }) {
  const t = useText();
  const { slots, damagedBlocks, recoveryKey } = keySlots;
  const isByWords = useStore(sessionStore, ({ session }) => session.phase === 'open' && session.openedWith === 'recovery-key');
  const passphrases = slots.filter((slot) => slot.kind === 'passphrase');
  const recoveryKeys = slots.filter((slot) => slot.kind === 'recovery-key');
  return (
    <>
      <p className="muted">{t('keys.lead')}</p>
      {passphrases.map((slot) => (
        <PassphraseWay key={slot.block} slot={slot} isRemovable={passphrases.length > 1} />
      ))}
      {recoveryKeys.map((slot) => (
        <RecoveryWay key={slot.block} slot={slot} triedAtMs={keySlots.triedAtMs} />
      ))}
      <ComputerWay keySlots={keySlots} />
      {damagedBlocks.map((block) => (
        <DamagedWay key={block} block={block} canSetPassphrase={isByWords && passphrases.length === 0} />
      ))}
      {recoveryKey === 'made' ? null : (
        <Note
          kind="know"
          title={t('keys.recovery.none')}
          icon={<KeyRound size={18} strokeWidth={1.75} aria-hidden />}
          actions={
            <CommandButton id="keys.makeRecoveryKey" kind="step">
              {t('keys.recovery.make')}
            </CommandButton>
          }
        >
          {t('keys.recovery.noneText')}
        </Note>
      )}
    </>
  );
}

interface WayProps {
  readonly id: string;
  readonly name: string;
  readonly text: ReactNode;
  readonly children: ReactNode;
}

function Way({ id, name, text, children }: WayProps) {
  return (
    <div className="key-way">
      <b>{name}</b>
      <p id={id}>{text}</p>
      <div className="key-way-control">{children}</div>
    </div>
  );
}

function PassphraseWay({ slot, isRemovable }: { readonly slot: KeySlot; readonly isRemovable: boolean }) {
  const t = useText();
  const { madeAtMs, cost, block } = slot;
  return (
    <Way
      id={`key-${block}`}
      name={t('keys.passphrase')}
      text={
        <>
          {madeAtMs === null ? t('keys.sinceUnknown') : t('keys.since', { day: formatDate(madeAtMs) })}{' '}
          {cost === null ? null : t('keys.cost', { memory: formatBytes(cost.memoryKiB * 1024), passes: cost.passes })}
        </>
      }
    >
      <CommandButton id="keys.changePassphrase" aria-describedby={`key-${block}`}>
        {t('keys.passphrase.change')}
      </CommandButton>
      {isRemovable ? <RemoveButton block={block} kind="passphrase" /> : null}
    </Way>
  );
}

function RecoveryWay({ slot, triedAtMs }: { readonly slot: KeySlot; readonly triedAtMs: number | null }) {
  const t = useText();
  const { madeAtMs, block } = slot;
  return (
    <Way
      id={`key-${block}`}
      name={t('keys.recovery')}
      text={
        <>
          {madeAtMs === null ? t('keys.recovery.madeUnknown') : t('keys.recovery.made', { day: formatDate(madeAtMs) })}{' '}
          {triedAtMs === null ? t('keys.recovery.untried') : t('keys.recovery.tried', { day: formatDate(triedAtMs) })}
        </>
      }
    >
      <CommandButton id="keys.tryRecoveryKey" aria-describedby={`key-${block}`}>
        {t('keys.recovery.try')}
      </CommandButton>
      <CommandButton id="keys.makeRecoveryKey" aria-describedby={`key-${block}`}>
        {t('keys.recovery.replace')}
      </CommandButton>
      <RemoveButton block={block} kind="recovery-key" />
    </Way>
  );
}

interface DamagedWayProps {
  readonly block: number;
  /** Came in with the words, and no passphrase is whole: another one takes the damaged one's place. */
  readonly canSetPassphrase: boolean;
}

function DamagedWay({ block, canSetPassphrase }: DamagedWayProps) {
  const t = useText();
  return (
    <Way id={`key-${block}`} name={t('keys.damaged')} text={t('keys.damaged.text', { block })}>
      {canSetPassphrase ? <CommandButton id="keys.changePassphrase" aria-describedby={`key-${block}`} /> : null}
      <RemoveButton block={block} kind="damaged" />
    </Way>
  );
}

interface RemoveButtonProps {
  readonly block: number;
  readonly kind: RemovableWay;
}

function RemoveButton({ block, kind }: RemoveButtonProps) {
  const t = useText();
  return (
    <Button kind="quiet" aria-describedby={`key-${block}`} onPress={() => openKeyDialog({ name: 'remove-key', block, kind })}>
      {t('keys.remove')}
    </Button>
  );
}

function ComputerWay({ keySlots: { computer, slots } }: { readonly keySlots: KeySlots }) {
  const t = useText();
  const isOn = hasWayIn(computer);
  const madeAtMs = slots.find((slot) => slot.kind === 'this-computer')?.madeAtMs ?? null;
  return (
    <Way
      id="key-computer"
      name={t('keys.computer')}
      text={
        <>
          {isOn && madeAtMs !== null ? `${t('keys.since', { day: formatDate(madeAtMs) })} ` : ''}
          {t(`keys.computer.${computer}`)}
        </>
      }
    >
      <Switch
        name={t('keys.computer')}
        describedBy="key-computer"
        isOn={isOn}
        isDisabled={!isOn && computer !== 'ready'}
        onChange={(next) => void letThisComputerUnlock(next)}
      />
    </Way>
  );
}
