/** The vault's own room: what is in it, how often its root key was turned, the receipts, and what a shred can't reach. */
import type { ReactNode } from 'react';
import type { VaultSummary } from '../../../shared/seams/vault-protocol.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { formatCount, formatDuration, useText } from '../../app/text.ts';
import { Note } from '../../ui/note.tsx';
import './vault.css';

export interface VaultRoomProps {
  readonly summary: VaultSummary;
  /** The section of the keys, which is another feature's. */
  readonly keys: ReactNode;
  /** The section of backups, which is another feature's. */
  readonly backups: ReactNode;
  /** The section of its condition, which is another feature's. */
  readonly condition: ReactNode;
  /** What imports were told, which is another feature's. */
  readonly answers: ReactNode;
  /** The list of receipts, which is another feature's. */
  readonly receipts: ReactNode;
}

export function VaultRoom({ summary, keys, backups, condition, answers, receipts }: VaultRoomProps) {
  const t = useText();
  const facts = [
    ['vault.recordings', formatCount(summary.total)],
    ['vault.sound', formatDuration(summary.soundMs)],
    ['vault.archives', formatCount(summary.archives.length)],
    ['vault.lines', formatCount(summary.unlinkedLines)],
    ['vault.epoch', t('vault.epochText', { epoch: formatCount(summary.epoch) })],
  ] as const;
  return (
    <div className="vault-room">
      <header className="row-flex">
        <div>
          <h1>{t('vault.title')}</h1>
          <p className="muted">{t('vault.lead')}</p>
        </div>
        <span className="push">
          <CommandButton id="vault.lock" />
        </span>
      </header>
      <section aria-labelledby="vault-facts">
        <h2 id="vault-facts">{t('vault.facts')}</h2>
        <dl className="facts">
          {facts.map(([title, value]) => (
            <FactPair key={title} title={t(title)} value={value} />
          ))}
        </dl>
      </section>
      {keys}
      {backups}
      {condition}
      {answers}
      <section aria-labelledby="vault-receipts">
        <h2 id="vault-receipts">{t('vault.receipts')}</h2>
        {receipts}
      </section>
      <Note kind="know" title={t('vault.limits.title')} actions={<CommandButton id="app.protection" hasKeycaps={false} />}>
        {t('vault.limits.text')}
      </Note>
    </div>
  );
}

function FactPair({ title, value }: { readonly title: string; readonly value: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </>
  );
}
