/**
 * Nobody opens the vault's database before its files were looked through ([Note: database files], database-files/check-database.ts):
 * the vault worker asks for the key file first of all, and gets it only then. Main process.
 */
import { Failure } from '../shared/failure.ts';
import type { DatabaseState } from './database-files/check-database.ts';
import type { KeyFile } from './key-file.ts';

export interface DatabaseGuard {
  readonly keyFile: KeyFile;
  /** What was found. Looks first, if nobody has. */
  state(): Promise<DatabaseState>;
}

export function guardKeyFile(keyFile: KeyFile, check: () => Promise<DatabaseState>): DatabaseGuard {
  let checked: Promise<DatabaseState> | null = null;
  const state = async (): Promise<DatabaseState> => {
    checked ??= check();
    // A folder that wasn't opened may have been put right meanwhile; one that was must not be looked at again.
    if ((await checked).state === 'damaged') checked = check();
    return checked;
  };
  const afterCheck = async (): Promise<void> => {
    if ((await state()).state === 'damaged') throw new Failure('vault/database-damaged');
  };
  return {
    keyFile: { ...keyFile, read: () => afterCheck().then(() => keyFile.read()) },
    state,
  };
}
