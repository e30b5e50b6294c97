/** All areas of the catalogue joined. An id stands in one area alone (catalogue.test.ts). */
import { backupMessages } from './backup.ts';
import { bindingMessages } from './bindings.ts';
import { checkMessages } from './check.ts';
import { choosingMessages } from './choosing.ts';
import { commandMessages } from './commands.ts';
import { doorMessages } from './door.ts';
import { failureMessages } from './failures.ts';
import { destroySourceMessages } from './destroy-source.ts';
import { firstStepsMessages } from './first-steps.ts';
import { importControlMessages } from './import-control.ts';
import { importMessages } from './import.ts';
import { journalMessages } from './journal.ts';
import { keysMessages } from './keys.ts';
import { listMessages } from './list.ts';
import { lockingMessages } from './locking.ts';
import { menuMessages } from './menu.ts';
import { playerMessages } from './player.ts';
import { speechMessages } from './speech.ts';
import { questionMessages } from './questions.ts';
import { reportMessages } from './report.ts';
import { redactMessages } from './redact.ts';
import { reviewMessages } from './review.ts';
import { searchMessages } from './search.ts';
import { securityMessages } from './security.ts';
import { settingsMessages } from './settings.ts';
import { shellMessages } from './shell.ts';
import { shredMessages } from './shred.ts';
import { tagMessages } from './tags.ts';
import { vendorMessages } from './vendors.ts';
import { viewsMessages } from './views.ts';

export const catalogue = {
  ...shellMessages,
  ...backupMessages,
  ...checkMessages,
  ...doorMessages,
  ...importMessages,
  ...choosingMessages,
  ...questionMessages,
  ...importControlMessages,
  ...destroySourceMessages,
  ...journalMessages,
  ...keysMessages,
  ...lockingMessages,
  ...securityMessages,
  ...settingsMessages,
  ...failureMessages,
  ...commandMessages,
  ...bindingMessages,
  ...reviewMessages,
  ...firstStepsMessages,
  ...listMessages,
  ...playerMessages,
  ...speechMessages,
  ...redactMessages,
  ...reportMessages,
  ...shredMessages,
  ...tagMessages,
  ...vendorMessages,
  ...viewsMessages,
  ...menuMessages,
  ...searchMessages,
} as const;

export type MessageId = keyof typeof catalogue;
