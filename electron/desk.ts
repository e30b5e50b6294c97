/** What main works with while the app runs. Main process; made once by main.ts. */
import type { Language } from '../shared/catalogue/message.ts';
import type { MachineFacts } from '../shared/model/machine-facts.ts';
import type { IncomingSources } from './archive/incoming-sources.ts';
import type { Sources } from './archive/sources.ts';
import type { Closing } from './closing.ts';
import type { DatabaseState } from './database-files/check-database.ts';
import type { Destruction } from './destroy/destruction.ts';
import type { DialogAnswers } from './dialog-answers.ts';
import type { Log } from './log.ts';
import type { MenuKeys } from './menu-keys.ts';
import type { Page } from './page.ts';
import type { ServeKeyFile } from './serve-key-file.ts';
import type { Sinks } from './sink/sinks.ts';
import type { Settings } from './settings.ts';

export interface Desk {
  readonly page: Page;
  readonly closing: Closing;
  readonly settings: Settings;
  readonly menuKeys: MenuKeys;
  readonly sources: Sources;
  readonly sinks: Sinks;
  readonly incoming: IncomingSources;
  readonly answers: DialogAnswers;
  readonly destruction: Destruction;
  readonly serveKeyFile: ServeKeyFile;
  /** What a look through the database's own files found, before they were opened. */
  databaseState(): Promise<DatabaseState>;
  /** At the next start, which this brings about, the vault's files lie in a folder of their own. */
  putVaultAside(): void;
  /** In the system's file manager. */
  showProfile(): Promise<void>;
  /** Ends, and starts anew: start-again.ts. */
  startAgain(): void;
  /** Folders of the profile, by name: put-aside.ts. */
  vaultsPutAside(): readonly string[];
  /** It was asked for at the last start, and the system didn't move the files. */
  readonly isPutAsideRefused: boolean;
  /** Of the profile folder: machine-facts.ts. */
  machineFacts(): Promise<MachineFacts>;
  readonly isThrowAway: boolean;
  readonly keyFilePath: string;
  readonly log: Log;
  /** As the preferences say, now. */
  language(): Language;
}
