/** The vault room's section of its condition: a check that reads everything, what it found, and what can be done about it. */
import { ShieldCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DamagedPart, VaultCheck, VaultDamage } from '../../../shared/seams/vault-protocol.ts';
import { failureText } from '../../app/failure-text.ts';
import { formatBytes, formatDate, useText } from '../../app/text.ts';
import { type CheckRun, condition, countDamaged, damagedInKeyFile, refreshDamage } from '../../state/vault-check.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { Note } from '../../ui/note.tsx';
import { DamageList } from './damage-list.tsx';
import { GiveUpDialog } from './give-up-dialog.tsx';
import { KeyFileDamage } from './key-file-damage.tsx';
import { RunningCheck } from './running-check.tsx';
import { SmallFindings } from './small-findings.tsx';
import './check.css';

export function CheckSection() {
  const t = useText();
  const { damage, database, run, isWanted } = useStore(condition);
  const section = useRef<HTMLElement>(null);
  const [givingUp, setGivingUp] = useState<DamagedPart | null>(null);
  useEffect(() => void refreshDamage(), []);
  useEffect(() => {
    if (!isWanted) return;
    section.current?.scrollIntoView({ block: 'start' });
    condition.setState({ isWanted: false });
  }, [isWanted]);
  return (
    <section aria-labelledby="vault-condition" className="check-section" ref={section}>
      <h2 id="vault-condition">{t('check.title')}</h2>
      <div className="check-lead">
        <p className="muted">{t('check.lead')}</p>
        {run.phase === 'running' || run.phase === 'stopping' ? null : (
          <CommandButton id="vault.check">{t(damage?.lastCheck ? 'check.again' : 'check.start')}</CommandButton>
        )}
      </div>
      {run.phase === 'running' || run.phase === 'stopping' ? (
        <RunningCheck run={run} />
      ) : run.phase === 'failed' ? (
        <Note kind="mind" isAlert>
          {failureText(run.failure)}
        </Note>
      ) : (
        <LastChecked damage={damage} />
      )}
      {damage === null ? null : (
        <div role="status" className="check-result" data-condition={conditionFigures(run, damage, database?.mendedBits ?? 0)}>
          <KeyFileDamage damage={damage} />
          <Result damage={damage} check={run.phase === 'done' ? run.check : null} onGiveUp={setGivingUp} />
          <SmallFindings damage={damage} mendedBits={database?.mendedBits ?? 0} />
        </div>
      )}
      {givingUp === null ? null : <GiveUpDialog part={givingUp} onClose={() => setGivingUp(null)} />}
    </section>
  );
}

/** The numbers on screen, for whoever reads them by program. None before a check has ended. */
function conditionFigures(run: CheckRun, damage: VaultDamage, mendedBits: number): string | undefined {
  if (run.phase !== 'done') return undefined;
  const { parts, sounds, opening, changedHeads } = damage;
  return JSON.stringify({
    isComplete: run.check.isComplete,
    recordings: run.check.recordings,
    parts: parts.map(({ part, index }) => `${part}/${index}`),
    sounds: sounds.map(({ id, part, chunk }) => `${id}/${part}${chunk === null ? '' : `/${chunk}`}`),
    opening,
    changedHeads,
    mendedBits,
  });
}

function LastChecked({ damage }: { readonly damage: VaultDamage | null }) {
  const t = useText();
  if (damage === null) return null;
  const { lastCheck } = damage;
  if (lastCheck === null || lastCheck.recordings === 0) return <p className="check-last">{t('check.never')}</p>;
  const seconds = Math.max(1, Math.round(lastCheck.tookMs / 1000));
  return (
    <p className="check-last">
      {t('check.last', { day: formatDate(lastCheck.atMs), recordings: lastCheck.recordings, seconds })}
    </p>
  );
}

interface ResultProps {
  readonly damage: VaultDamage;
  readonly check: VaultCheck | null;
  readonly onGiveUp: (part: DamagedPart) => void;
}

function Result({ damage, check, onGiveUp }: ResultProps) {
  const t = useText();
  const count = countDamaged(damage);
  const isPartly = check !== null && !check.isComplete;
  return (
    <>
      {isPartly ? <p className="check-last">{t('check.partly')}</p> : null}
      {count > 0 ? (
        <>
          <Note
            kind="mind"
            title={t('check.damaged', { count })}
            actions={<CommandButton id="vault.showFolder" hasKeycaps={false} />}
          >
            {t('check.damagedText')}
          </Note>
          <DamageList damage={damage} onGiveUp={onGiveUp} />
        </>
      ) : check?.isComplete && damagedInKeyFile(damage).length === 0 ? (
        <Note
          kind="know"
          title={t('check.whole')}
          icon={<ShieldCheck className="check-whole" size={18} strokeWidth={1.75} aria-hidden />}
        >
          {t('check.wholeText', { recordings: check.recordings, pages: check.pages, bytes: formatBytes(check.bytes) })}
        </Note>
      ) : null}
    </>
  );
}
