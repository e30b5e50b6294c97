/** What is asked and said between choosing an archive and bringing it in: parts of a set, folders. */
import { messages } from './message.ts';

export const choosingMessages = messages({
  'choosing.region': { en: 'Chosen, and not yet brought in', de: 'Ausgewählt und noch nicht übernommen' },
  'choosing.listing': {
    en: 'Looking through the folder: {count} entries so far',
    de: 'Der Ordner wird durchgesehen: bisher {count} Einträge',
  },
  'choosing.offer': {
    en: '{count, plural, one {Another part of this export lies beside it. Bring them in together?} other {# other parts of this export lie beside it. Bring them in together?}}',
    de: '{count, plural, one {Daneben liegt ein weiterer Teil dieses Exports. Beide zusammen übernehmen?} other {Daneben liegen # weitere Teile dieses Exports. Alle zusammen übernehmen?}}',
  },
  'choosing.offerText': {
    en: '{name} and {count, plural, one {# other} other {# others}}, {size} together. Sound and words often lie in different parts; they find each other only together.',
    de: '{name} und {count, plural, one {# weiterer} other {# weitere}}, zusammen {size}. Ton und Wortlaut liegen oft in verschiedenen Teilen und finden nur zusammen zueinander.',
  },
  'choosing.bringInAll': {
    en: 'Bring in {count, plural, =2 {both} =3 {all three} =4 {all four} other {all #}}',
    de: '{count, plural, =2 {Beide} =3 {Alle drei} =4 {Alle vier} other {Alle #}} übernehmen',
  },
  'choosing.onlyThis': {
    en: '{count, plural, one {Only this one} other {Only these #}}',
    de: '{count, plural, one {Nur diesen} other {Nur diese #}}',
  },
  'choosing.leave': { en: 'Don’t bring in', de: 'Nicht übernehmen' },
  'choosing.missing': {
    en: '{count, plural, one {Part {numbers} isn’t there.} other {Parts {numbers} aren’t there.}}',
    de: '{count, plural, one {Teil {numbers} ist nicht dabei.} other {Die Teile {numbers} sind nicht dabei.}}',
  },
  'choosing.missingTitle': { en: '{name} isn’t the whole export', de: '{name} ist nicht der ganze Export' },
  'choosing.missingText': {
    en: 'What is there can come in now. Bring the rest in when you have it; nothing comes in twice.',
    de: 'Was da ist, kann jetzt übernommen werden. Holen Sie den Rest nach, sobald Sie ihn haben; nichts wird doppelt übernommen.',
  },
  'choosing.missingPieceText': {
    en: 'An archive that was cut into pieces can only be read whole. Nothing was brought in. Put all pieces into one folder, then choose it again.',
    de: 'Ein zerteiltes Archiv lässt sich nur als Ganzes lesen. Es wurde nichts übernommen. Legen Sie alle Teile in einen Ordner und wählen Sie es erneut aus.',
  },
  'choosing.bringInThere': { en: 'Bring in what is there', de: 'Vorhandenes übernehmen' },
  'choosing.partlyTitle': { en: 'Not all of {name} was listed', de: 'Nicht alles in {name} wurde aufgenommen' },
  'choosing.left.links': {
    en: '{count, plural, one {# link wasn’t followed.} other {# links weren’t followed.}}',
    de: '{count, plural, one {# Verknüpfung wurde nicht verfolgt.} other {# Verknüpfungen wurden nicht verfolgt.}}',
  },
  'choosing.left.notFiles': {
    en: '{count, plural, one {# thing is no file (a pipe, a device).} other {# things are no files (pipes, devices).}}',
    de: '{count, plural, one {# Eintrag ist keine Datei (sondern etwa ein Gerät).} other {# Einträge sind keine Dateien (sondern etwa Geräte).}}',
  },
  'choosing.left.otherFileSystems': {
    en: '{count, plural, one {# folder is another drive. Choose it itself, if you want it.} other {# folders are other drives. Choose them themselves, if you want them.}}',
    de: '{count, plural, one {# Ordner ist ein anderes Laufwerk. Wählen Sie ihn selbst aus, wenn Sie ihn wollen.} other {# Ordner sind andere Laufwerke. Wählen Sie sie selbst aus, wenn Sie sie wollen.}}',
  },
  'choosing.left.unreadable': {
    en: '{count, plural, one {# entry can’t be read. Look whether you may open it.} other {# entries can’t be read. Look whether you may open them.}}',
    de: '{count, plural, one {# Eintrag lässt sich nicht lesen. Prüfen Sie, ob Sie ihn öffnen dürfen.} other {# Einträge lassen sich nicht lesen. Prüfen Sie, ob Sie sie öffnen dürfen.}}',
  },
  'choosing.left.tooDeep': {
    en: '{count, plural, one {# folder lies deeper than is looked.} other {# folders lie deeper than is looked.}}',
    de: '{count, plural, one {# Ordner liegt tiefer, als gesucht wird.} other {# Ordner liegen tiefer, als gesucht wird.}}',
  },
  'choosing.close': { en: 'Close', de: 'Schließen' },
});
