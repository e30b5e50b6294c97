/** Settings, the vault's own room, and what the app says about itself. */
import { messages } from './message.ts';

export const settingsMessages = messages({
  'settings.title': { en: 'Settings', de: 'Einstellungen' },
  'settings.index': { en: 'Sections', de: 'Abschnitte' },
  'settings.search.name': { en: 'Search the settings and commands', de: 'Einstellungen und Befehle suchen' },
  'settings.search.hits': {
    en: '{count, plural, =0 {none} one {# found} other {# found}}',
    de: '{count, plural, =0 {keine} one {# gefunden} other {# gefunden}}',
  },
  'settings.search.none': { en: 'No setting says “{typed}”', de: 'Keine Einstellung nennt „{typed}“' },
  'settings.search.noneText': {
    en: 'Names and sentences of the settings are searched, and the names of all commands. A shorter word finds more.',
    de: 'Gesucht wird in Namen und Sätzen der Einstellungen und in den Namen aller Befehle. Ein kürzeres Wort findet mehr.',
  },
  'settings.search.all': { en: 'Show all settings', de: 'Alle Einstellungen zeigen' },
  'settings.section.locking': { en: 'Locking', de: 'Sperren' },
  'settings.section.listening': { en: 'Listening', de: 'Anhören' },
  'settings.section.keys': { en: 'Keys', de: 'Tasten' },
  'settings.section.appearance': { en: 'Appearance', de: 'Aussehen' },
  'settings.section.language': { en: 'Language', de: 'Sprache' },
  'settings.section.about': { en: 'About, licences', de: 'Über, Lizenzen' },

  'settings.lockAfter': { en: 'Lock after', de: 'Sperren nach' },
  'settings.lockAfterText': {
    en: 'Counted from the last key, click or sound that played.',
    de: 'Gezählt ab der letzten Taste, dem letzten Klick oder Ton.',
  },
  'settings.lockAfter.minutes': {
    en: '{minutes, plural, one {# minute without a key} other {# minutes without a key}}',
    de: '{minutes, plural, one {# Minute ohne Taste} other {# Minuten ohne Taste}}',
  },
  'settings.lockAfter.never': { en: 'Never by itself', de: 'Nie von selbst' },
  'settings.lockNow': { en: 'Lock now', de: 'Jetzt sperren' },
  'settings.lockNowText': {
    en: 'Works everywhere in the app, also while a dialog is open. After unlocking you are where you were: same recording, same place in the list, same search.',
    de: 'Geht überall in der App, auch bei offenem Dialog. Nach dem Entsperren sind Sie, wo Sie waren: gleiche Aufnahme, gleiche Stelle in der Liste, gleiche Suche.',
  },
  'settings.autoplay': { en: 'Play the next recording by itself', de: 'Nächste Aufnahme von selbst abspielen' },
  'settings.autoplayText': {
    en: 'After each decision. Off: it waits until you play it ({play}).',
    de: 'Nach jeder Entscheidung. Aus: Sie wartet, bis Sie sie abspielen ({play}).',
  },
  'settings.letters': { en: 'Single letters', de: 'Einzelne Buchstaben' },
  'settings.lettersText': {
    en: 'Letters, digits and signs that are keys by themselves. Every command also lies in the palette. With speech input, turn them off.',
    de: 'Buchstaben, Ziffern und Zeichen, die für sich allein Tasten sind. Jeder Befehl steht auch in der Befehlsliste. Bei Spracheingabe besser aus.',
  },
  'settings.letters.on': { en: 'Everywhere', de: 'Überall' },
  'settings.letters.list-and-player': { en: 'In list and player only', de: 'Nur in Liste und Wiedergabe' },
  'settings.letters.off': { en: 'Off', de: 'Aus' },
  'settings.theme': { en: 'Theme', de: 'Farbschema' },
  'settings.themeText': { en: 'As the system follows its changes at once.', de: 'Wie das System folgt dessen Wechseln sofort.' },
  'settings.theme.system': { en: 'As the system', de: 'Wie das System' },
  'settings.theme.light': { en: 'Light', de: 'Hell' },
  'settings.theme.dark': { en: 'Dark', de: 'Dunkel' },
  'settings.theme.contrast': { en: 'High contrast', de: 'Hoher Kontrast' },
  'settings.density': { en: 'Rows', de: 'Zeilen' },
  'settings.densityText': { en: 'How close the rows of the list stand.', de: 'Wie eng die Zeilen der Liste stehen.' },
  'settings.density.compact': { en: 'Compact', de: 'Eng' },
  'settings.density.usual': { en: 'Usual', de: 'Üblich' },
  'settings.density.roomy': { en: 'Roomy', de: 'Weit' },
  'settings.language': { en: 'Language', de: 'Sprache' },
  'settings.languageText': {
    en: 'For everything the app says. What stands in your archives stays as it is.',
    de: 'Für alles, was die App sagt. Was in Ihren Archiven steht, bleibt, wie es ist.',
  },
  'settings.language.system': { en: 'As the system', de: 'Wie das System' },
  'settings.language.en': { en: 'English', de: 'English' },
  'settings.language.de': { en: 'Deutsch', de: 'Deutsch' },
  'settings.about.version': { en: 'Overheard {version}', de: 'Overheard {version}' },
  'settings.about.runtime': { en: 'Runs on Electron {electron}.', de: 'Läuft auf Electron {electron}.' },
  'settings.about.unsupported': {
    en: 'Runs on Electron {electron}, a development runtime past its support. Fine for trying, not for keeping: a release brings a supported one.',
    de: 'Läuft auf Electron {electron}, einer Entwicklungsumgebung ohne weitere Pflege. Zum Ausprobieren gut, nicht zum Aufbewahren: Eine Veröffentlichung bringt eine gepflegte mit.',
  },
  'settings.about.licences': { en: 'Licences', de: 'Lizenzen' },
  'settings.about.licencesText': {
    en: 'Overheard is free under the MIT licence. The typefaces Inter, Literata and JetBrains Mono are under the SIL Open Font License. The licences of everything bundled lie beside the program.',
    de: 'Overheard ist frei unter der MIT-Lizenz. Die Schriften Inter, Literata und JetBrains Mono stehen unter der SIL Open Font License. Die Lizenzen von allem Mitgelieferten liegen neben dem Programm.',
  },
  'settings.about.throwAway': {
    en: 'This profile was made for this run alone and is removed at its end.',
    de: 'Dieses Profil wurde nur für diesen Lauf angelegt und wird am Ende entfernt.',
  },

  'vault.title': { en: 'Vault', de: 'Tresor' },
  'vault.lead': {
    en: 'Everything in here is sealed on this machine alone.',
    de: 'Alles hierin ist versiegelt, nur auf diesem Rechner.',
  },
  'vault.facts': { en: 'What is in it', de: 'Was darin ist' },
  'vault.recordings': { en: 'Recordings', de: 'Aufnahmen' },
  'vault.sound': { en: 'Sound', de: 'Ton' },
  'vault.archives': { en: 'Archives brought in', de: 'Übernommene Archive' },
  'vault.lines': { en: 'Lines of text without a recording', de: 'Textzeilen ohne Aufnahme' },
  'vault.epoch': { en: 'Key epoch', de: 'Schlüsselepoche' },
  'vault.epochText': {
    en: '{epoch}, turned at every shred, burn-in and lock that leaves old versions behind',
    de: '{epoch}, erneuert bei jedem Vernichten, Einbrennen und Sperren, das alte Fassungen hinterlässt',
  },
  'vault.receipts': { en: 'Receipts', de: 'Quittungen' },
  'vault.limits.title': { en: 'What a shred can’t reach', de: 'Was ein Vernichten nicht erreicht' },
  'vault.limits.text': {
    en: 'Copies of the profile folder made earlier, by a backup, a snapshot or a sync folder. Memory that the system wrote to disk while it slept. And the archive itself, where you picked it from. An SSD may hold on to an overwritten key for a while, out of reach of any program.',
    de: 'Frühere Kopien des Profilordners in einer Sicherung, einem Schnappschuss oder Sync-Ordner. Arbeitsspeicher, den das System im Schlaf auf das Laufwerk schrieb. Und das Archiv selbst, wo Sie es ausgewählt haben. Eine SSD kann einen überschriebenen Schlüssel noch eine Weile behalten, für Programme unerreichbar.',
  },
});
