/** After an unlock: an archive that came in only partly, before the app ended or the vault was locked, and the way to go on. */
import { FileClock } from 'lucide-react';
import type { ArchiveSummary } from '../../../shared/model/archive.ts';
import { useText } from '../../app/text.ts';
import { goOnWith, passOver } from '../../state/imports.ts';
import { Button } from '../../ui/button.tsx';

export function InterruptedArchive({ archive }: { readonly archive: ArchiveSummary }) {
  const t = useText();
  return (
    <div className="import-job line wraps">
      <div className="import-name" role="note">
        <FileClock size={18} strokeWidth={1.75} aria-hidden />
        <b className="machine">{archive.fileName}</b>
        <span>
          {t('import.interrupted', { count: archive.kept })} {t('import.interruptedPick')}
        </span>
      </div>
      <div className="import-actions">
        <Button aria-label={t('import.goOnName', { name: archive.fileName })} onPress={() => void goOnWith(archive)}>
          {t('import.goOnPick')}
        </Button>
        <Button kind="quiet" onPress={() => passOver(archive.id)}>
          {t('import.close')}
        </Button>
      </div>
    </div>
  );
}
