/** The format report as it would be saved, every line of it. It is read before it is handed on. */
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { closeFormatReport, formatReports, saveFormatReport } from '../../state/format-reports.ts';
import { showToast } from '../../state/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import './archives.css';

export function FormatReportDialog() {
  const t = useText();
  const shown = useStore(formatReports, (state) => state.shown);
  if (shown === null) return null;
  const save = async () => {
    if (!(await saveFormatReport(shown))) return;
    closeFormatReport();
    showToast(t('format.saved'));
  };
  return (
    <Dialog
      isOpen
      onClose={closeFormatReport}
      title={t('format.title')}
      widthPx={760}
      isBodyFocusable
      foot={
        <>
          <Button onPress={closeFormatReport}>{t('format.close')}</Button>
          <Button kind="step" onPress={() => void save()}>
            {t('format.save')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('format.text')}</p>
      <pre className="format-report machine selectable">{shown}</pre>
    </Dialog>
  );
}
