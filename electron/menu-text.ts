/** What main itself says: menu, dialogs, a word on stderr. Main process, pure. None of it has parts to fill in. */
import { commandMessages } from '../shared/catalogue/commands.ts';
import { menuMessages } from '../shared/catalogue/menu.ts';
import { type Language, languages, type Message } from '../shared/catalogue/message.ts';
import type { Preferences } from '../shared/seams/ipc-contract.ts';

const texts = { ...menuMessages, ...commandMessages };
export type MenuTextId = keyof typeof texts;

export function menuText(id: MenuTextId, language: Language): string {
  const message: Message = texts[id];
  return message[language];
}

/** English where there is no catalogue for the system's language. */
export function chooseLanguage(preferred: Preferences['language'], systemLanguage: string): Language {
  if (preferred !== 'system') return preferred;
  return languages.find((language) => systemLanguage.toLowerCase().split(/[-_]/)[0] === language) ?? 'en';
}
