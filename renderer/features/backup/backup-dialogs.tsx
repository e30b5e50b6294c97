/** The commands of backups, in every room, and the questions that they open. One backup at a time. */
import { useStore } from 'zustand';
import { useCommands } from '../../app/commands/use-commands.ts';
import { backupsStore } from '../../state/backups.ts';
import { askToMake, askToMerge, backupDialog } from './backup-dialog-state.ts';
import { MakeBackupDialog } from './make-backup-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';

export function BackupDialogs() {
  const dialog = useStore(backupDialog, (state) => state.dialog);
  const isBusy = useStore(backupsStore, ({ job }) => job?.phase === 'running' || job?.phase === 'stopping');
  useCommands({
    'backup.make': isBusy ? undefined : askToMake,
    'backup.merge': isBusy ? undefined : () => void askToMerge(),
  });
  switch (dialog?.name) {
    case 'make':
      return <MakeBackupDialog />;
    case 'merge':
      return <MergeDialog source={dialog.source} />;
    default:
      return null;
  }
}
