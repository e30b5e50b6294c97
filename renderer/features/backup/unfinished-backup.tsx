/** A backup that was begun and never ended: its file may lie somewhere, even whole. Said until somebody has looked. */
import { DatabaseBackup } from 'lucide-react';
import type { MadeBackup } from '../../../shared/model/backup.ts';
import { formatDate, useText } from '../../app/text.ts';
import { forgetUnfinished } from '../../state/backups.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

export interface UnfinishedBackupProps {
  readonly backup: MadeBackup;
  /** Where it comes by itself, and so has to be put away. */
  readonly onClose?: () => void;
}

export function UnfinishedBackup({ backup, onClose }: UnfinishedBackupProps) {
  const t = useText();
  const { fileName, madeAtMs, number } = backup;
  return (
    <Note
      kind="mind"
      icon={<DatabaseBackup size={18} strokeWidth={1.75} aria-hidden />}
      title={t('backup.unfinished', { name: fileName, day: formatDate(madeAtMs) })}
      isAlert={onClose !== undefined}
      actions={
        <>
          <Button kind="quiet" onPress={() => void forgetUnfinished(number)}>
            {t('backup.unfinished.gone')}
          </Button>
          {onClose === undefined ? null : (
            <Button kind="quiet" onPress={onClose}>
              {t('backup.close')}
            </Button>
          )}
        </>
      }
    >
      {t('backup.unfinished.text', { part: `${fileName}.part` })}
    </Note>
  );
}
