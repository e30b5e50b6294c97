/** The sheet itself. What was done and what it doesn't say stand on it in full: it is read without the app. */
import type { Receipt } from '../../../shared/model/receipt.ts';
import { formatBytes, formatCount, formatDay, formatDuration, formatTimeOfDay, useText } from '../../app/text.ts';
import { Mark } from '../../ui/mark.tsx';
import { receiptNumber } from './receipts.ts';

/** As many as a sheet of A4 holds; the file has all. */
const mostShown = 24;

export function ReceiptPaper({ receipt }: { readonly receipt: Receipt }) {
  const t = useText();
  const { act } = receipt;
  const wallMs = receipt.atMs - new Date(receipt.atMs).getTimezoneOffset() * 60_000;
  return (
    <article className="receipt-paper">
      <header className="row-flex">
        <Mark />
        <b>{t(act === 'shred' ? 'receipt.title' : 'receipt.burnTitle')}</b>
        <span className="push machine faint">{t('receipt.number', { number: receiptNumber(receipt.number) })}</span>
      </header>
      <p className="words receipt-sentence">
        {t(`receipt.sentence.${act}`, {
          count: receipt.recordings,
          day: formatDay(wallMs),
          time: formatTimeOfDay(wallMs, true),
        })}
      </p>
      <dl className="facts">
        <dt>{t('receipt.sound')}</dt>
        <dd>{t('receipt.soundText', { length: formatDuration(receipt.soundMs), size: formatBytes(receipt.soundBytes) })}</dd>
        <dt>{t('receipt.from')}</dt>
        <dd className="machine">{receipt.archives.join(', ')}</dd>
        <dt>{t('receipt.epoch')}</dt>
        <dd>{t('receipt.epochText', { from: receipt.fromEpoch, to: receipt.toEpoch })}</dd>
        <dt>{t('receipt.took')}</dt>
        <dd>
          {receipt.tookMs < 1000 ? t('receipt.tookMs', { ms: Math.round(receipt.tookMs) }) : formatDuration(receipt.tookMs)}
        </dd>
        <dt>{t('receipt.still')}</dt>
        <dd>{t('receipt.stillText', { count: receipt.stillInVault })}</dd>
      </dl>
      <div className="hair" />
      <h2>{t('receipt.done')}</h2>
      <p>{t(`receipt.doneText.${act}`)}</p>
      <h2>{t('receipt.limits')}</h2>
      <p>{t('receipt.limitsText')}</p>
      <div className="hair" />
      <Commitments receipt={receipt} />
    </article>
  );
}

function Commitments({ receipt }: { readonly receipt: Receipt }) {
  const t = useText();
  const { commitments, salt } = receipt;
  const left = commitments.length - mostShown;
  return (
    <section>
      <h2>
        {t('receipt.commitments')}{' '}
        <span className="faint">{t('receipt.commitmentsText', { count: formatCount(commitments.length) })}</span>
      </h2>
      <ol className="machine commitments">
        {commitments.slice(0, mostShown).map((commitment, index) => (
          <li key={commitment}>
            <span>{receiptNumber(index + 1)}</span> {inFours(commitment.slice(0, 16))} … {commitment.slice(-4)}
          </li>
        ))}
      </ol>
      {left > 0 ? <p className="faint">{t('receipt.commitmentsMore', { count: left })}</p> : null}
      <p className="faint receipt-salt">
        {t('receipt.salt')} <span className="machine">{salt}</span>
      </p>
    </section>
  );
}

const inFours = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? '';
