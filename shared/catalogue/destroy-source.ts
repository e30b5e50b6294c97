/** Destroying an archive's own files after everything in them was found in the vault. Promise only what is tested. Voice: docs/voice.md. */
import { messages } from './message.ts';

export const destroySourceMessages = messages({
  'destroySource.offer': { en: 'Destroy the archive …', de: 'Archiv vernichten …' },
  'destroySource.offerName': { en: 'Destroy {name} …', de: '{name} vernichten …' },
  'destroySource.title': { en: 'Destroy {name}?', de: '{name} vernichten?' },
  'destroySource.titleDone': { en: '{name}', de: '{name}' },
  'destroySource.text': {
    en: '{count, plural, one {The file is} other {Its # files are}} overwritten once, renamed and removed: {size}. Your recordings stay in the vault. There is no undo.',
    de: '{count, plural, one {Die Datei wird} other {Ihre # Dateien werden}} einmal überschrieben, umbenannt und entfernt: {size}. Ihre Aufnahmen bleiben im Tresor. Das lässt sich nicht rückgängig machen.',
  },
  'destroySource.choosing': {
    en: 'Where this archive lies is forgotten when the vault locks. Pick it again: it is compared with what is in the vault first, and nothing is destroyed without another question.',
    de: 'Wo dieses Archiv liegt, wird beim Sperren vergessen. Wählen Sie es erneut aus: Zuerst wird es mit dem Tresor verglichen, und ohne eine weitere Frage wird nichts vernichtet.',
  },
  'destroySource.choose': { en: 'Pick the archive …', de: 'Archiv auswählen …' },
  'destroySource.verified': { en: 'What is in the vault', de: 'Was im Tresor ist' },
  'destroySource.verifying': {
    en: 'The archive is read once more, and every recording in it is compared with what opens in the vault.',
    de: 'Das Archiv wird noch einmal gelesen, und jede Aufnahme darin wird mit dem verglichen, was sich im Tresor öffnen lässt.',
  },
  'destroySource.verifyName': { en: 'Comparing {name} with the vault', de: '{name} wird mit dem Tresor verglichen' },
  'destroySource.comparedOf': {
    en: '{done} of {total} compared',
    de: '{done} von {total} verglichen',
  },
  'destroySource.comparing': { en: 'Reading its list of contents', de: 'Sein Inhaltsverzeichnis wird gelesen' },
  'destroySource.same': { en: 'The same in the vault, bit by bit', de: 'Bit für Bit gleich im Tresor' },
  'destroySource.burnt': {
    en: 'Redacted by you: the vault has what is left',
    de: 'Von Ihnen geschwärzt: Der Rest ist im Tresor',
  },
  'destroySource.shredded': { en: 'Shredded by you in the vault', de: 'Von Ihnen im Tresor vernichtet' },
  'destroySource.broken': { en: 'Broken in the archive, not in the vault', de: 'Im Archiv kaputt, nicht im Tresor' },
  'destroySource.missing': { en: 'Not in the vault', de: 'Nicht im Tresor' },
  'destroySource.complete': {
    en: '{count, plural, one {The recording in it opens in the vault.} other {All # recordings in it open in the vault.}} Compared in {time}.',
    de: '{count, plural, one {Die Aufnahme darin lässt sich im Tresor öffnen.} other {Alle # Aufnahmen darin lassen sich im Tresor öffnen.}} Verglichen in {time}.',
  },
  'destroySource.completeOther': {
    en: 'Nothing in it is missing from the vault but what you destroyed there yourself. Compared in {time}.',
    de: 'Im Tresor fehlt davon nur, was Sie dort selbst vernichtet haben. Verglichen in {time}.',
  },
  'destroySource.incompleteTitle': {
    en: '{count, plural, one {# entry isn’t in the vault. The archive can’t be destroyed here.} other {# entries aren’t in the vault. The archive can’t be destroyed here.}}',
    de: '{count, plural, one {# Eintrag ist nicht im Tresor. Das Archiv lässt sich hier nicht vernichten.} other {# Einträge sind nicht im Tresor. Das Archiv lässt sich hier nicht vernichten.}}',
  },
  'destroySource.incomplete': {
    en: 'Nothing was destroyed. Bring the archive in again to add what is missing, or keep it.',
    de: 'Es wurde nichts vernichtet. Übernehmen Sie das Archiv erneut, um zu ergänzen, was fehlt, oder behalten Sie es.',
  },
  'destroySource.because.absent': { en: 'Not in the vault.', de: 'Nicht im Tresor.' },
  'destroySource.because.unopened': {
    en: 'It is in the vault, but doesn’t open there.',
    de: 'Im Tresor vorhanden, lässt sich dort aber nicht öffnen.',
  },
  'destroySource.moreMissing': { en: 'and {count} more', de: 'und {count} weitere' },

  'destroySource.limits': { en: 'What this can’t reach', de: 'Was das nicht erreicht' },
  'destroySource.limit.ssd': { en: 'This disk is an SSD.', de: 'Dieses Laufwerk ist eine SSD.' },
  'destroySource.limit.ssdText': {
    en: 'It may hold on to what was overwritten for a while, out of reach of any program, and in clear. Only a laboratory gets at it.',
    de: 'Sie kann das Überschriebene noch eine Weile behalten, für Programme unerreichbar, und zwar unverschlüsselt. Nur ein Labor kommt heran.',
  },
  'destroySource.limit.copying': {
    en: 'The file system ({name}) copies on write.',
    de: 'Das Dateisystem ({name}) kopiert beim Schreiben.',
  },
  'destroySource.limit.copyingText': {
    en: 'Overwriting goes to another place; the old one is given back and stays readable until it is used again. Snapshots keep it longer.',
    de: 'Überschrieben wird an anderer Stelle; die alte wird freigegeben und bleibt lesbar, bis sie neu benutzt wird. Schnappschüsse behalten sie länger.',
  },
  'destroySource.limit.disk': { en: 'The disk.', de: 'Das Laufwerk.' },
  'destroySource.limit.diskText': {
    en: 'The bytes are overwritten where they lie, if disk and file system do as they are told. Snapshots of the whole disk still have them.',
    de: 'Die Bytes werden dort überschrieben, wo sie liegen, wenn Laufwerk und Dateisystem tun, was man ihnen sagt. Schnappschüsse des ganzen Laufwerks haben sie noch.',
  },
  'destroySource.limit.synced': { en: 'The folder is synced ({maker}).', de: 'Der Ordner wird abgeglichen ({maker}).' },
  'destroySource.limit.syncedMaker': { en: 'by another program', de: 'durch ein anderes Programm' },
  'destroySource.limit.syncedText': {
    en: 'A copy on the server, and its versions of before, stay until they are removed there.',
    de: 'Eine Kopie auf dem Server und ihre früheren Fassungen bleiben, bis sie dort entfernt werden.',
  },
  'destroySource.limit.copies': { en: 'Copies and backups.', de: 'Kopien und Sicherungen.' },
  'destroySource.limit.copiesText': {
    en: 'A second download, a mail, a backup of this computer, the company’s own server: none of them is touched.',
    de: 'Ein zweiter Download, eine E-Mail, eine Sicherung dieses Rechners, der Server der Firma: Nichts davon wird berührt.',
  },
  'destroySource.limit.bin': { en: 'The bin.', de: 'Der Papierkorb.' },
  'destroySource.limit.binText': {
    en: 'It can’t be looked through from here. If the archive was ever in it, empty it.',
    de: 'Er lässt sich von hier aus nicht durchsehen. Lag das Archiv je darin, leeren Sie ihn.',
  },
  'destroySource.limit.changed': {
    en: '{count, plural, one {# file has changed or is gone.} other {# files have changed or are gone.}}',
    de: '{count, plural, one {# Datei ist verändert oder fort.} other {# Dateien sind verändert oder fort.}}',
  },
  'destroySource.limit.changedText': { en: 'They are left alone.', de: 'Sie werden nicht angerührt.' },
  'destroySource.limit.readOnly': {
    en: '{count, plural, one {# file may not be written to.} other {# files may not be written to.}}',
    de: '{count, plural, one {# Datei darf nicht beschrieben werden.} other {# Dateien dürfen nicht beschrieben werden.}}',
  },
  'destroySource.limit.readOnlyText': {
    en: 'They stay, and are named afterwards.',
    de: 'Sie bleiben und werden danach genannt.',
  },
  'destroySource.hardLinked': {
    en: '{count, plural, one {# file lies under another name as well} other {# files lie under other names as well}}: destroy it there too',
    de: '{count, plural, one {# Datei liegt auch unter einem anderen Namen} other {# Dateien liegen auch unter anderen Namen}}: dort ebenso vernichten',
  },
  'destroySource.hardLinkedOff': { en: 'Off: such a file is left alone.', de: 'Aus: Eine solche Datei bleibt unangetastet.' },

  'destroySource.copies': { en: 'Other copies', de: 'Weitere Kopien' },
  'destroySource.search': { en: 'Look for other copies', de: 'Nach weiteren Kopien suchen' },
  'destroySource.searchBin': {
    en: 'In the downloads folder and the bin, by size and contents.',
    de: 'Im Download-Ordner und im Papierkorb, nach Größe und Inhalt.',
  },
  'destroySource.searchDownloads': {
    en: 'In the downloads folder, by size and contents.',
    de: 'Im Download-Ordner, nach Größe und Inhalt.',
  },
  'destroySource.searching': { en: 'Looking for other copies', de: 'Weitere Kopien werden gesucht' },
  'destroySource.noCopies': { en: 'No other copy was found there.', de: 'Dort wurde keine weitere Kopie gefunden.' },
  'destroySource.searchIncomplete': {
    en: 'Not everything there could be looked through.',
    de: 'Nicht alles dort ließ sich durchsehen.',
  },

  'destroySource.type': { en: 'Type {name} to confirm', de: 'Zur Bestätigung {name} eingeben' },
  'destroySource.typeWrong': {
    en: 'That isn’t its name. Nothing was destroyed.',
    de: 'So heißt sie nicht. Es wurde nichts vernichtet.',
  },
  'destroySource.importing': {
    en: 'An archive is coming in. It can be destroyed when that has ended.',
    de: 'Gerade wird ein Archiv übernommen. Vernichten lässt es sich, sobald das zu Ende ist.',
  },
  'destroySource.keep': { en: 'Keep it', de: 'Behalten' },
  'destroySource.do': {
    en: '{count, plural, one {Destroy the file} other {Destroy # files}}',
    de: '{count, plural, one {Datei vernichten} other {# Dateien vernichten}}',
  },
  'destroySource.doing': { en: 'Destroying {name}', de: '{name} wird vernichtet' },
  'destroySource.doneOf': { en: '{done} of {total}', de: '{done} von {total}' },
  'destroySource.stop': { en: 'Stop', de: 'Anhalten' },
  'destroySource.cancel': { en: 'Cancel', de: 'Abbrechen' },
  'destroySource.close': { en: 'Close', de: 'Schließen' },

  'destroySource.doneAll': {
    en: '{count, plural, one {The file was overwritten and removed.} other {All # files were overwritten and removed.}}',
    de: '{count, plural, one {Die Datei wurde überschrieben und entfernt.} other {Alle # Dateien wurden überschrieben und entfernt.}}',
  },
  'destroySource.doneSome': {
    en: '{count, plural, =0 {No file was destroyed.} one {# file was overwritten and removed, others weren’t.} other {# files were overwritten and removed, others weren’t.}}',
    de: '{count, plural, =0 {Es wurde keine Datei vernichtet.} one {# Datei wurde überschrieben und entfernt, andere nicht.} other {# Dateien wurden überschrieben und entfernt, andere nicht.}}',
  },
  'destroySource.noted': {
    en: 'The archive’s report says so, sealed in the vault.',
    de: 'Im Bericht zum Archiv steht es, versiegelt im Tresor.',
  },
  'destroySource.outcome.destroyed': { en: 'Overwritten and removed.', de: 'Überschrieben und entfernt.' },
  'destroySource.outcome.deleted-only': {
    en: 'Removed, but not overwritten: there was no room to do so.',
    de: 'Entfernt, aber nicht überschrieben: Dafür fehlte der Platz.',
  },
  'destroySource.outcome.overwritten-only': {
    en: 'Overwritten. An empty file of a random name still lies there.',
    de: 'Überschrieben. Eine leere Datei mit zufälligem Namen liegt noch dort.',
  },
  'destroySource.outcome.failed': {
    en: 'The disk failed in the middle of it: partly overwritten.',
    de: 'Das Laufwerk hat mittendrin versagt: teilweise überschrieben.',
  },
  'destroySource.outcome.gone': {
    en: 'No longer where it was. Nothing was touched.',
    de: 'Nicht mehr dort, wo sie war. Nichts wurde angerührt.',
  },
  'destroySource.outcome.changed': {
    en: 'Changed since it was picked. Left alone.',
    de: 'Seit der Auswahl verändert. Nicht angerührt.',
  },
  'destroySource.outcome.link': {
    en: 'A link stands in its place. Left alone.',
    de: 'An ihrer Stelle steht eine Verknüpfung. Nicht angerührt.',
  },
  'destroySource.outcome.hard-linked': {
    en: 'It lies under other names too. Left alone.',
    de: 'Sie liegt auch unter anderen Namen. Nicht angerührt.',
  },
  'destroySource.outcome.in-use': {
    en: 'Another program has it open. Left alone.',
    de: 'Ein anderes Programm hat sie geöffnet. Nicht angerührt.',
  },
  'destroySource.outcome.read-only': {
    en: 'It may not be written to. Left alone.',
    de: 'Sie darf nicht beschrieben werden. Nicht angerührt.',
  },
  'destroySource.outcome.not-allowed': {
    en: 'The system doesn’t allow it. Left alone.',
    de: 'Das System lässt es nicht zu. Nicht angerührt.',
  },
  'destroySource.outcome.stopped': { en: 'Stopped before its turn. Left alone.', de: 'Vorher angehalten. Nicht angerührt.' },

  'destroySource.receipt': {
    en: '{name} was destroyed on {moment}.',
    de: '{name} wurde am {moment} vernichtet.',
  },
  'destroySource.receiptPartly': {
    en: '{name}, {moment}: {destroyed, plural, =0 {no file was destroyed} one {# file was destroyed} other {# files were destroyed}}, {left, plural, one {# wasn’t} other {# weren’t}}. {because}',
    de: '{name}, {moment}: {destroyed, plural, =0 {keine Datei wurde vernichtet} one {# Datei wurde vernichtet} other {# Dateien wurden vernichtet}}, {left, plural, one {# nicht} other {# nicht}}. {because}',
  },
  'destroySource.receiptUnfinished': {
    en: 'Destroying {name} was begun on {moment} and not finished.',
    de: 'Das Vernichten von {name} wurde am {moment} begonnen und nicht beendet.',
  },
  'destroySource.region': { en: 'A destruction that was cut off', de: 'Eine unterbrochene Vernichtung' },
  'destroySource.cutOff': {
    en: 'Destroying {name} was cut off',
    de: 'Das Vernichten von {name} wurde unterbrochen',
  },
  'destroySource.cutOffText': {
    en: '{count, plural, one {What is left of the file may still lie where it was, in the clear. Pick it again to go on; if it can’t be read any more, delete it yourself.} other {Some of the # files may still lie where they were, in the clear. Pick them again to go on. If some are gone already, bring in the rest: nothing comes in twice, and its report offers to destroy it. What can’t be read any more, delete yourself.}}',
    de: '{count, plural, one {Was von der Datei übrig ist, kann noch unverschlüsselt dort liegen, wo sie war. Wählen Sie sie erneut aus, um fortzufahren; lässt sie sich nicht mehr lesen, löschen Sie sie selbst.} other {Von den # Dateien können noch welche unverschlüsselt dort liegen, wo sie waren. Wählen Sie sie erneut aus, um fortzufahren. Sind manche schon fort, übernehmen Sie den Rest: Nichts kommt doppelt, und sein Bericht bietet an, ihn zu vernichten. Was sich nicht mehr lesen lässt, löschen Sie selbst.}}',
  },
  'destroySource.goOn': { en: 'Go on …', de: 'Fortfahren …' },
  'destroySource.goOnName': { en: 'Go on destroying {name} …', de: '{name} weiter vernichten …' },
  'destroySource.leave': { en: 'Leave it at that', de: 'Dabei belassen' },
  'destroySource.receiptCopy': {
    en: 'A copy, {name}, was destroyed on {moment}.',
    de: 'Eine Kopie, {name}, wurde am {moment} vernichtet.',
  },
});
