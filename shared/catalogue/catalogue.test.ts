import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { failureCodes } from '../failure.ts';
import { entryReasons } from '../model/archive.ts';
import { backupMessages } from './backup.ts';
import { bindingMessages } from './bindings.ts';
import { catalogue, type MessageId } from './catalogue.ts';
import { checkMessages } from './check.ts';
import { choosingMessages } from './choosing.ts';
import { commandMessages } from './commands.ts';
import { importControlMessages } from './import-control.ts';
import { destroySourceMessages } from './destroy-source.ts';
import { reportMessages } from './report.ts';
import { doorMessages } from './door.ts';
import { failureMessages } from './failures.ts';
import { firstStepsMessages } from './first-steps.ts';
import { importMessages } from './import.ts';
import { journalMessages } from './journal.ts';
import { keysMessages } from './keys.ts';
import { listMessages } from './list.ts';
import { lockingMessages } from './locking.ts';
import { menuMessages } from './menu.ts';
import { languages } from './message.ts';
import { playerMessages } from './player.ts';
import { speechMessages } from './speech.ts';
import { questionMessages } from './questions.ts';
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

const areas = [
  reportMessages,
  destroySourceMessages,
  importControlMessages,
  searchMessages,
  securityMessages,
  checkMessages,
  backupMessages,
  choosingMessages,
  commandMessages,
  bindingMessages,
  doorMessages,
  failureMessages,
  importMessages,
  journalMessages,
  keysMessages,
  listMessages,
  lockingMessages,
  menuMessages,
  playerMessages,
  speechMessages,
  questionMessages,
  redactMessages,
  reviewMessages,
  firstStepsMessages,
  settingsMessages,
  shellMessages,
  shredMessages,
  tagMessages,
  vendorMessages,
  viewsMessages,
];
const ids = Object.keys(catalogue) as MessageId[];

/** Names of the values a message asks for, at any depth. */
function valuesOf(text: string): string[] {
  const found = new Set<string>();
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      const [name, , choices] = token as [string, unknown, unknown];
      if (name !== '#') found.add(name);
      if (typeof choices === 'object' && choices !== null) for (const choice of Object.values(choices)) walk(choice);
    }
  };
  walk(compileMessageOrThrow(text));
  return [...found].sort();
}

describe('catalogue', () => {
  it('has each id in one area alone', () => {
    expect(ids.length).toBe(areas.reduce((sum, area) => sum + Object.keys(area).length, 0));
  });

  it('compiles, and asks for the same values in every language', () => {
    const different = ids.filter((id) => {
      const [first, ...others] = languages.map((language) => valuesOf(catalogue[id][language]).join());
      return others.some((other) => other !== first);
    });
    expect(different).toEqual([]);
  });

  it('says something in every language, without alarm, "please" or an exclamation mark', () => {
    const loud = /!(?!\w)|\bplease\b|\bbitte\b|\boops\b/i;
    const wrong = ids.filter((id) =>
      languages.some((language) => catalogue[id][language].trim() === '' || loud.test(catalogue[id][language])),
    );
    expect(wrong).toEqual([]);
  });

  it('names no key that can be changed: sentences are told the current one', () => {
    const key = /(?<![\p{L}\p{N}])(?:Ctrl|Strg|⌘|(?!A\b|I\b|Z\b)[A-Z](?=[ ,.;:)”“]|$))/u;
    // What a key can be made of, not one that means something.
    const ofAllKeys = new Set<MessageId>(['key.ctrl', 'bindings.dialog.help', 'bindings.dialog.helpMac']);
    const wrong = ids.filter((id) => !ofAllKeys.has(id) && languages.some((language) => key.test(catalogue[id][language])));
    expect(wrong).toEqual([]);
  });

  it('has a sentence for every failure code that says what to do', () => {
    const short = failureCodes.filter((code) => {
      const { en, de } = failureMessages[`failure.${code}`];
      return [en, de].some((text) => text.split(/[.;:] /).length < 2);
    });
    expect(short).toEqual([]);
  });

  it('has a sentence for every reason of a report', () => {
    for (const reason of entryReasons) expect(ids).toContain(`report.reason.${reason}`);
  });
});
