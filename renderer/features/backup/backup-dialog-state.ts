/** Which question about backups is open. Page. */
import { createStore } from 'zustand/vanilla';
import type { ChosenSource } from '../../../shared/seams/ipc-contract.ts';
import { failureOf } from '../../host/host.ts';
import { pickBackup } from '../../state/backups.ts';
import { showFailure } from '../../state/toasts.ts';

export type BackupDialog = { readonly name: 'make' } | { readonly name: 'merge'; readonly source: ChosenSource };

export const backupDialog = createStore<{ readonly dialog: BackupDialog | null }>(() => ({ dialog: null }));

export const closeBackupDialog = (): void => backupDialog.setState({ dialog: null });
export const askToMake = (): void => backupDialog.setState({ dialog: { name: 'make' } });

export async function askToMerge(): Promise<void> {
  try {
    const source = await pickBackup();
    if (source !== null) backupDialog.setState({ dialog: { name: 'merge', source } });
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}
