/** What helps when a vault can't be opened, by what is wrong with it: sentences in the order in which they should be tried. Pure. */
import type { FailureCode } from '../../../shared/failure.ts';

export type DoorStep = 'copy' | 'rights' | 'put-back' | 'other-key' | 'restore' | 'update' | 'disk';

interface Help {
  readonly steps: readonly DoorStep[];
  /** The vault's files may be moved out of the way, so that there can be a new one. */
  readonly canPutAside: boolean;
  /**
   * It showed in a database that is open, and a database is what may be put back. Main looks through its files only while it is shut,
   * and Chromium may throw away one that takes another's place meanwhile ([Note: database files]): so the app begins anew, not the
   * page alone. A key file that is put back is read anew by any page.
   */
  readonly isDatabaseOpen?: true;
}

const help: Partial<Readonly<Record<FailureCode, Help>>> = {
  'vault/key-file-missing': { steps: ['copy', 'put-back', 'restore'], canPutAside: true },
  'vault/database-missing': { steps: ['copy', 'put-back', 'restore'], canPutAside: true, isDatabaseOpen: true },
  'vault/key-file-damaged': { steps: ['copy', 'other-key', 'put-back', 'restore'], canPutAside: true },
  'vault/key-file-rolled-back': { steps: ['copy', 'put-back', 'restore'], canPutAside: true, isDatabaseOpen: true },
  'vault/database-rolled-back': { steps: ['copy', 'put-back', 'restore'], canPutAside: true, isDatabaseOpen: true },
  'vault/directory-damaged': { steps: ['copy', 'put-back', 'restore'], canPutAside: true, isDatabaseOpen: true },
  'vault/database-damaged': { steps: ['copy', 'put-back', 'restore'], canPutAside: true },
  'vault/unreadable': { steps: ['copy', 'rights', 'put-back', 'restore'], canPutAside: true },
  'vault/key-file-too-new': { steps: ['update'], canPutAside: false },
  'vault/disk-full': { steps: ['disk'], canPutAside: false },
  'vault/disk-error': { steps: ['copy', 'disk', 'put-back', 'restore'], canPutAside: true, isDatabaseOpen: true },
};

export const helpFor = (code: FailureCode): Help => help[code] ?? { steps: [], canPutAside: false };
