/** All receipts of this vault, newest first, for the vault room. A row opens its sheet. */
import { useText, formatCount, formatDuration, formatMoment } from '../../app/text.ts';
import { goTo } from '../../state/navigation.ts';
import { LinkButton } from '../../ui/button.tsx';
import { receiptNumber } from './receipt-json.ts';
import { useReceipts } from './receipts.ts';
import './receipt-list.css';

export function ReceiptList() {
  const t = useText();
  const receipts = useReceipts();
  if (receipts === null) return null;
  if (receipts.length === 0) return <p className="muted">{t('receipts.none')}</p>;
  return (
    <table className="tbl receipts" aria-label={t('receipts.name')}>
      <thead>
        <tr>
          <th scope="col">{t('receipts.number')}</th>
          <th scope="col">{t('receipts.when')}</th>
          <th scope="col">{t('receipts.act')}</th>
          <th scope="col" className="r">
            {t('receipts.count')}
          </th>
          <th scope="col" className="r">
            {t('receipts.sound')}
          </th>
        </tr>
      </thead>
      <tbody>
        {receipts.map((receipt) => (
          <tr key={receipt.number}>
            <td className="machine">
              <LinkButton onPress={() => goTo({ name: 'receipt', number: receipt.number })}>
                {receiptNumber(receipt.number)}
              </LinkButton>
            </td>
            <td>{formatMoment(receipt.atMs)}</td>
            <td>{t(`receipts.act.${receipt.act}`)}</td>
            <td className="r">{formatCount(receipt.recordings)}</td>
            <td className="r">{formatDuration(receipt.soundMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
