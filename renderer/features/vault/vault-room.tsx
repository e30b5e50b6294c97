/** The vault's own room: what is in it, how often its root key was turned, the receipts, and what a shred can't reach. */
import { useEffect, useState } from 'react';
import type { Receipt } from '../../../shared/model/receipt.ts';
import type { VaultSummary } from '../../../shared/seams/vault-protocol.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { formatCount, formatDuration, formatMoment, useText } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { vault } from '../../host/vault-client.ts';
import { goTo } from '../../state/navigation.ts';
import { showFailure } from '../../state/toasts.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import './vault.css';

/** Receipts, newest first; null until they came. Asked anew when the epoch turns. */
function useReceipts(epoch: number): readonly Receipt[] | null {
  const [receipts, setReceipts] = useState<readonly Receipt[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turned epoch means a new receipt may be there
  useEffect(() => {
    vault
      .call('receipts', null)
      .then((all) => setReceipts([...all].sort((a, b) => b.number - a.number)))
      .catch((thrown: unknown) => showFailure(failureOf(thrown)));
  }, [epoch]);
  return receipts;
}

export function VaultRoom({ summary }: { readonly summary: VaultSummary }) {
  const t = useText();
  const receipts = useReceipts(summary.epoch);
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
      <section aria-labelledby="vault-receipts">
        <h2 id="vault-receipts">{t('vault.receipts')}</h2>
        {receipts === null ? null : receipts.length === 0 ? (
          <p className="empty-line">{t('vault.noReceipts')}</p>
        ) : (
          <ReceiptTable receipts={receipts} />
        )}
      </section>
      <Note kind="know" title={t('vault.limits.title')}>
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

function ReceiptTable({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const t = useText();
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th>{t('vault.receipt.act')}</th>
          <th>{t('vault.receipt.when')}</th>
          <th className="r">{t('vault.receipt.recordings')}</th>
          <th className="r">{t('vault.receipt.epochs')}</th>
        </tr>
      </thead>
      <tbody>
        {receipts.map((receipt) => (
          <tr key={receipt.number}>
            <td>
              <LinkButton onPress={() => goTo({ name: 'receipt', number: receipt.number })}>
                {t(`vault.receipt.${receipt.act}`, { number: receipt.number })}
              </LinkButton>
            </td>
            <td className="muted num">{formatMoment(receipt.atMs)}</td>
            <td className="r">{formatCount(receipt.recordings)}</td>
            <td className="r muted">{`${formatCount(receipt.fromEpoch)} → ${formatCount(receipt.toEpoch)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
