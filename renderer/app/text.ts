/**
 * What the page reads out of the catalogue: one sentence by its id, numbers, times and sizes in the reader's language.
 * ICU messages are compiled to plain arrays on first use, without eval. Nothing here knows a recording.
 *
 * A component that shows text calls `useText()`, so that it draws anew when the language changes; everything else calls
 * `t` and the `format…` functions of this file directly.
 */
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { useSyncExternalStore } from 'react';
import { catalogue, type MessageId } from '../../shared/catalogue/catalogue.ts';
import { type Language, languages } from '../../shared/catalogue/message.ts';
import { forgetFormats, setFormatLocale } from './format.ts';

export type { MessageId } from '../../shared/catalogue/catalogue.ts';
export {
  formatBytes,
  formatClock,
  formatCount,
  formatDate,
  formatDay,
  formatDuration,
  formatHeadDay,
  formatLongDuration,
  formatMoment,
  formatNumber,
  formatNumericDay,
  formatShortDay,
  formatTimeOfDay,
  wallClockMs,
} from './format.ts';

export type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (id: MessageId, values?: TextValues) => string;

/** Region for numbers and dates: English without a region would mean American dates. */
const formatLocales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

const i18n = setupI18n();
// lingui asks its compiler anew for each sentence it says: a list of rows would compile the same one a hundred times.
const compiled = new Map<string, ReturnType<typeof compileMessage>>();
i18n.setMessagesCompiler((message) => {
  const known = compiled.get(message) ?? compileMessage(message);
  compiled.set(message, known);
  return known;
});
for (const language of languages) {
  const texts: Record<string, string> = {};
  for (const [id, message] of Object.entries(catalogue)) texts[id] = message[language];
  i18n.load(language, texts);
}

const listeners = new Set<() => void>();
let current: Language = 'en';
let translate: Translate = makeTranslate();
setLanguage('en');

/** A new function for each language, so that a hook's value changes when the language does. */
function makeTranslate(): Translate {
  return (id, values) => i18n._(id, values);
}

export function setLanguage(language: Language): void {
  current = language;
  i18n.activate(language, formatLocales[language]);
  setFormatLocale(formatLocales[language]);
  forgetFormats();
  drawTextAnew();
}

/** What stands on the keys has changed, and stands in texts: whatever shows text draws anew. */
export function drawTextAnew(): void {
  translate = makeTranslate();
  for (const listener of listeners) listener();
}

export function currentLanguage(): Language {
  return current;
}

export const t: Translate = (id, values) => translate(id, values);

export function useText(): Translate {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => translate,
  );
}
