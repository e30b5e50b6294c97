/** One receipt as a sheet of paper, and beside it what may be left elsewhere. Prints without the rest of the window. */
import { DatabaseBackup, Download, FileArchive, FileText, Printer } from 'lucide-react';
import { toFailureData } from '../../../shared/failure.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { CommandButton } from '../../app/commands/command-button.tsx';
import { useCommands } from '../../app/commands/use-commands.ts';
import { currentLanguage, formatDate, t as translate, useText } from '../../app/text.ts';
import { host } from '../../host/host.ts';
import { goTo } from '../../state/navigation.ts';
import { showFailure, showToast } from '../../state/toasts.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { receiptHtml } from './receipt-html.ts';
import { ReceiptPaper } from './receipt-paper.tsx';
import { receiptText } from './receipt-text.ts';
import { receiptFileName, receiptJson } from './receipt-json.ts';
import { useReceipts } from './receipts.ts';
import './receipt-sheet.css';

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function ReceiptSheet({ number }: { readonly number: number }) {
  const t = useText();
  const receipts = useReceipts();
  useCommands({ 'app.print': () => window.print() });
  if (receipts === null) return null;
  const receipt = receipts.find((one) => one.number === number);
  if (!receipt) return <p className="muted">{t('receipt.missing')}</p>;
  return (
    <div className="receipt-page">
      <ReceiptPaper receipt={receipt} />
      <aside className="receipt-aside">
        <h1>{t('receipt.gone')}</h1>
        <p className="receipt-sealed">{t('receipt.sealed')}</p>
        <div className="row-flex receipt-ways">
          <CommandButton id="app.print">
            <Printer {...icon} />
            {t('receipt.print')}
          </CommandButton>
          <Button onPress={() => void savePage(receipt)}>
            <FileText {...icon} />
            {t('receipt.savePage')}
          </Button>
          <Button onPress={() => void saveJson(receipt)}>
            <Download {...icon} />
            {t('receipt.save')}
          </Button>
        </div>
        <LinkButton onPress={() => goTo({ name: 'review' })}>{t('receipt.back')}</LinkButton>
        <div className="hair" />
        <h2>{t('receipt.left')}</h2>
        {receipt.archives.map((name) => (
          <Note
            key={name}
            kind={receipt.samples?.includes(name) ? 'know' : 'mind'}
            title={name}
            icon={<FileArchive {...icon} size={18} />}
          >
            {t(receipt.samples?.includes(name) ? 'receipt.left.sample' : 'receipt.left.archive')}
          </Note>
        ))}
        <Note kind="know" title={t('receipt.left.copies')} icon={<DatabaseBackup {...icon} size={18} />}>
          {receipt.backups?.lastMadeAtMs
            ? t('receipt.limit.backups', { count: receipt.backups.count, day: formatDate(receipt.backups.lastMadeAtMs) })
            : t('receipt.left.copiesText')}
        </Note>
      </aside>
    </div>
  );
}

const saveJson = (receipt: Receipt): Promise<void> => save(`${receiptFileName(receipt)}.json`, receiptJson(receipt));

/** In the language that is read now. */
const savePage = (receipt: Receipt): Promise<void> =>
  save(`${receiptFileName(receipt)}.html`, receiptHtml(receiptText(receipt, translate), currentLanguage()));

async function save(suggestedName: string, text: string): Promise<void> {
  try {
    if (await host.call('text.save', { suggestedName, text })) showToast(translate('receipt.saved'));
  } catch (thrown) {
    showFailure(toFailureData(thrown));
  }
}
