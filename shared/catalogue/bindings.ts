/** Choosing other keys: the list of commands in the settings, the dialog that hears a key, the file that keys are kept in. */
import { messages } from './message.ts';

export const bindingMessages = messages({
  'bindings.list': { en: 'Every command and its keys', de: 'Alle Befehle und ihre Tasten' },
  'bindings.find': { en: 'Find a command', de: 'Befehl suchen' },
  'bindings.foundNone': { en: 'No command is called that.', de: 'So heißt kein Befehl.' },
  'bindings.none': { en: 'no key', de: 'keine Taste' },
  'bindings.always': { en: 'always this key', de: 'immer diese Taste' },
  'bindings.change': { en: 'Change …', de: 'Ändern …' },
  'bindings.changeOf': { en: 'Change the key of “{command}”', de: 'Taste von „{command}“ ändern' },
  'bindings.usual': { en: 'As usual again', de: 'Wieder wie üblich' },
  'bindings.usualOf': { en: '“{command}”: the usual key again', de: '„{command}“: wieder die übliche Taste' },
  'bindings.chosen': { en: 'chosen by you', de: 'von Ihnen gewählt' },

  'bindings.dialog.title': { en: 'Which key for “{command}”?', de: 'Welche Taste für „{command}“?' },
  'bindings.dialog.where': { en: 'Applies: {group}', de: 'Gilt: {group}' },
  'bindings.dialog.now': { en: 'Now', de: 'Bisher' },
  'bindings.dialog.remove': { en: 'Take {keys} away', de: '{keys} wegnehmen' },
  'bindings.dialog.new': { en: 'New key', de: 'Neue Taste' },
  'bindings.dialog.press': { en: 'Press the key', de: 'Taste drücken' },
  'bindings.dialog.help': {
    en: 'Alone or with Ctrl, Alt or Shift. Tab goes on, Esc leaves.',
    de: 'Allein oder mit Strg, Alt oder Umschalt. Tab geht weiter, Esc verlässt.',
  },
  'bindings.dialog.helpMac': {
    en: 'Alone or with ⌘, ⌥ or ⇧. Tab goes on, Esc leaves.',
    de: 'Allein oder mit ⌘, ⌥ oder ⇧. Tab geht weiter, Esc verlässt.',
  },
  'bindings.dialog.second': { en: 'Then a second key …', de: 'Dann eine zweite Taste …' },
  'bindings.dialog.pressSecond': { en: '{keys}, then …', de: '{keys}, dann …' },
  'bindings.dialog.use': { en: 'Use this key', de: 'Diese Taste nehmen' },
  'bindings.dialog.useToo': { en: 'Use it too', de: 'Zusätzlich nehmen' },
  'bindings.dialog.close': { en: 'Close', de: 'Schließen' },
  'bindings.dialog.usualTaken': {
    en: 'Its usual key {keys} now belongs to “{command}”.',
    de: 'Die übliche Taste {keys} gehört jetzt zu „{command}“.',
  },

  'bindings.free': { en: '{keys} is free.', de: '{keys} ist frei.' },
  'bindings.own': { en: '{keys} already does this.', de: '{keys} tut das schon.' },
  'bindings.taken': {
    en: '{more, plural, =0 {{keys} already means “{command}” ({group}).} one {{keys} already means “{command}” ({group}) and one more command.} other {{keys} already means “{command}” ({group}) and # more commands.}} Press another key, or change that one first.',
    de: '{more, plural, =0 {{keys} bedeutet schon „{command}“ ({group}).} one {{keys} bedeutet schon „{command}“ ({group}) und noch einen Befehl.} other {{keys} bedeutet schon „{command}“ ({group}) und noch # Befehle.}} Drücken Sie eine andere Taste, oder ändern Sie zuerst jene.',
  },
  'bindings.refusal.altgr': {
    en: 'On some keyboards this sign takes AltGr, which belongs to what people type. Press another key.',
    de: 'Dieses Zeichen braucht auf manchen Tastaturen AltGr, und das gehört zum Schreiben. Drücken Sie eine andere Taste.',
  },
  'bindings.refusal.menu': {
    en: 'Alt with a letter or digit opens menus. Press another key.',
    de: 'Alt mit einem Buchstaben oder einer Ziffer öffnet Menüs. Drücken Sie eine andere Taste.',
  },
  'bindings.refusal.text': {
    en: 'This key copies and pastes text. Press another one.',
    de: 'Diese Taste kopiert und setzt Text ein. Drücken Sie eine andere.',
  },
  'bindings.refusal.system': {
    en: 'This key belongs to the system or to every window. Press another one.',
    de: 'Diese Taste gehört dem System oder jedem Fenster. Drücken Sie eine andere.',
  },
  'bindings.refusal.unknown': {
    en: 'Not every keyboard has this key, or not in the same place. Press another one.',
    de: 'Diese Taste hat nicht jede Tastatur, oder nicht an derselben Stelle. Drücken Sie eine andere.',
  },

  'bindings.sheet.name': { en: 'All keys', de: 'Alle Tasten' },
  'bindings.sheet.text': {
    en: 'One sheet with every key, as they are now.',
    de: 'Ein Blatt mit jeder Taste, so wie sie jetzt sind.',
  },
  'bindings.sheet.show': { en: 'Show', de: 'Zeigen' },
  'bindings.sheet.print': { en: 'Print …', de: 'Drucken …' },
  'bindings.file.name': { en: 'Keys as a file', de: 'Tasten als Datei' },
  'bindings.file.text': {
    en: 'What you chose, to take to another computer. Nothing of your recordings is in it.',
    de: 'Was Sie gewählt haben, zum Mitnehmen auf einen anderen Rechner. Von Ihren Aufnahmen steht nichts darin.',
  },
  'bindings.file.save': { en: 'Save …', de: 'Sichern …' },
  'bindings.file.read': { en: 'Take over …', de: 'Übernehmen …' },
  'bindings.file.saved': { en: 'The keys are saved.', de: 'Die Tasten sind gesichert.' },
  'bindings.reset.name': { en: 'Usual keys', de: 'Übliche Tasten' },
  'bindings.reset.text': {
    en: '{count, plural, =0 {Every command has its usual keys.} one {One command has a key of your choice.} other {# commands have keys of your choice.}}',
    de: '{count, plural, =0 {Jeder Befehl hat seine üblichen Tasten.} one {Ein Befehl hat eine Taste Ihrer Wahl.} other {# Befehle haben Tasten Ihrer Wahl.}}',
  },
  'bindings.reset.do': { en: 'All as usual', de: 'Alle wie üblich' },

  'bindings.notice.reset': {
    en: 'All commands have their usual keys again.',
    de: 'Alle Befehle haben wieder ihre üblichen Tasten.',
  },
  'bindings.notice.taken': {
    en: '{count, plural, =0 {The file chooses no key: every command has its usual ones.} one {The key of one command was taken over.} other {The keys of # commands were taken over.}}',
    de: '{count, plural, =0 {Die Datei wählt keine Taste: Jeder Befehl hat seine üblichen.} one {Die Taste eines Befehls wurde übernommen.} other {Die Tasten von # Befehlen wurden übernommen.}}',
  },
  'bindings.notice.unknown': {
    en: '{count, plural, one {One command of the file isn’t in this version; it was left out.} other {# commands of the file aren’t in this version; they were left out.}}',
    de: '{count, plural, one {Einen Befehl der Datei gibt es in dieser Version nicht; er wurde ausgelassen.} other {# Befehle der Datei gibt es in dieser Version nicht; sie wurden ausgelassen.}}',
  },
  'bindings.notice.gaveWay': {
    en: '{count, plural, one {“{command}” lost a usual key to one of them.} other {“{command}” and others, # in all, lost a usual key to one of them.}}',
    de: '{count, plural, one {„{command}“ hat eine übliche Taste daran verloren.} other {„{command}“ und andere, zusammen #, haben eine übliche Taste daran verloren.}}',
  },
  'bindings.notice.asBefore': { en: 'Keys as before', de: 'Tasten wie zuvor' },
  'bindings.notice.close': { en: 'Close', de: 'Schließen' },
  'bindings.problem.title': { en: 'The keys weren’t taken over', de: 'Die Tasten wurden nicht übernommen' },
  'bindings.problem.no-keys-file': {
    en: 'This isn’t a keys file of Overheard, or it was changed and can’t be understood any more. Your keys are as they were. Choose a file that was saved here.',
    de: 'Das ist keine Tastendatei von Overheard, oder sie wurde verändert und ist nicht mehr zu verstehen. Ihre Tasten sind, wie sie waren. Wählen Sie eine Datei, die hier gesichert wurde.',
  },
  'bindings.problem.later': {
    en: 'This file was saved by a later version of Overheard. Your keys are as they were. Save it again from this version, or install the later one.',
    de: 'Diese Datei hat eine spätere Version von Overheard gesichert. Ihre Tasten sind, wie sie waren. Sichern Sie sie aus dieser Version neu, oder installieren Sie die spätere.',
  },
  'bindings.problem.never': {
    en: 'In the file “{command}” has {keys}, which is never bound. Your keys are as they were. Change that line and take the file over again.',
    de: 'In der Datei hat „{command}“ die Taste {keys}, die nie belegt wird. Ihre Tasten sind, wie sie waren. Ändern Sie die Zeile und übernehmen Sie die Datei erneut.',
  },
  'bindings.problem.clash': {
    en: 'In the file both “{command}” and “{other}” have {keys}. Your keys are as they were. Change one of the two lines and take the file over again.',
    de: 'In der Datei haben „{command}“ und „{other}“ beide {keys}. Ihre Tasten sind, wie sie waren. Ändern Sie eine der beiden Zeilen und übernehmen Sie die Datei erneut.',
  },
});
