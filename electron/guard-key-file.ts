/**
 * Nobody opens the vault's database before its files were looked through ([Note: database files], database-files/check-database.ts):
 * the vault worker asks for the key file first of all, and gets it only then. Main process.
 */
import { Failure } from '../shared/failure.ts';
import type { DatabaseState } from './database-files/check-database.ts';
import { readFailure } from './disk-failure.ts';
import type { KeyFile } from './key-file.ts';

export interface DatabaseGuard {
  readonly keyFile: KeyFile;
  /** What was found. Looks first, if nobody has. Fails with `vault/unreadable` where a file can't be read. */
  state(): Promise<DatabaseState>;
}

export function guardKeyFile(keyFile: KeyFile, check: () => Promise<DatabaseState>): DatabaseGuard {
  let looking: Promise<DatabaseState> | null = null;
  /** A folder that wasn't opened may have been put right meanwhile; one that was must not be looked at again. */
  const forget = (): void => {
    looking = null;
  };
  const look = async (): Promise<DatabaseState> => {
    try {
      const found = await check();
      if (found.state === 'damaged') forget();
      return found;
    } catch (thrown) {
      forget();
      throw readFailure(thrown);
    }
  };
  const state = (): Promise<DatabaseState> => {
    looking ??= look();
    return looking;
  };
  const afterCheck = async (): Promise<void> => {
    if ((await state()).state === 'damaged') throw new Failure('vault/database-damaged');
  };
  return {
    keyFile: { ...keyFile, read: () => afterCheck().then(() => keyFile.read()) },
    state,
  };
}
