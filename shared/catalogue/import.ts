/** Bringing archives in: drop, band, what arrives, the report, and the list of what was brought in. */
import { messages } from './message.ts';

export const importMessages = messages({
  'import.drop': { en: 'Let go to bring it into the vault', de: 'Loslassen, um es in den Tresor zu übernehmen' },
  'import.dropMany': {
    en: 'Let go to bring {count, plural, one {# file} other {# files}} into the vault',
    de: 'Loslassen, um {count, plural, one {# Datei} other {# Dateien}} in den Tresor zu übernehmen',
  },

  'import.region': { en: 'Archives coming in', de: 'Archive, die gerade hereinkommen' },
  'import.preparing': { en: 'Reading its list of contents', de: 'Sein Inhaltsverzeichnis wird gelesen' },
  'import.finishing': { en: 'Finishing: order and totals settle', de: 'Abschluss: Reihenfolge und Summen stehen gleich fest' },
  'import.waiting': { en: 'Waits its turn, {size}', de: 'Wartet, bis es dran ist, {size}' },
  'import.stop': { en: 'Stop here', de: 'Hier anhalten' },
  'import.stopping': { en: 'Stopping', de: 'Wird angehalten' },
  'import.takeOut': { en: 'Don’t bring in', de: 'Nicht übernehmen' },
  'import.sealedOf': {
    en: 'of {total} {count, plural, one {recording} other {recordings}} sealed',
    de: 'von {total} {count, plural, one {Aufnahme} other {Aufnahmen}} versiegelt',
  },
  'import.sealed': {
    en: '{count, plural, one {recording} other {recordings}} sealed',
    de: '{count, plural, one {Aufnahme} other {Aufnahmen}} versiegelt',
  },
  'import.bytes': { en: '{done} of {total}', de: '{done} von {total}' },
  'import.bytesAndRate': { en: '{done} of {total} · {rate} a second', de: '{done} von {total} · {rate} pro Sekunde' },
  'import.secondsLeft': {
    en: 'about {seconds, plural, one {# second} other {# seconds}} left',
    de: 'noch etwa {seconds, plural, one {# Sekunde} other {# Sekunden}}',
  },
  'import.minutesLeft': {
    en: 'about {minutes, plural, one {# minute} other {# minutes}} left',
    de: 'noch etwa {minutes, plural, one {# Minute} other {# Minuten}}',
  },
  'import.progressName': { en: 'Bringing in {name}', de: '{name} wird übernommen' },

  'import.done': {
    en: '{count, plural, =0 {Nothing new: everything in it was already here.} one {# recording is in the vault.} other {# recordings are in the vault.}}',
    de: '{count, plural, =0 {Nichts Neues: Alles darin war schon da.} one {# Aufnahme ist im Tresor.} other {# Aufnahmen sind im Tresor.}}',
  },
  'import.stopped': {
    en: 'Stopped. {count, plural, one {# recording is} other {# recordings are}} in the vault. Bring the archive in again to go on; nothing comes in twice.',
    de: 'Angehalten. {count, plural, one {# Aufnahme ist} other {# Aufnahmen sind}} im Tresor. Übernehmen Sie das Archiv erneut, um weiterzumachen; nichts wird doppelt übernommen.',
  },
  'import.needAWord': {
    en: '{count, plural, =0 {Every entry is simply in.} one {# entry needs a word.} other {# entries need a word.}}',
    de: '{count, plural, =0 {Jeder Eintrag ist einfach da.} one {Zu # Eintrag ist etwas zu sagen.} other {Zu # Einträgen ist etwas zu sagen.}}',
  },
  'import.seeReport': { en: 'See the report', de: 'Zum Bericht' },
  'import.close': { en: 'Close', de: 'Schließen' },
  'import.failedTitle': { en: '{name} didn’t come in', de: '{name} wurde nicht übernommen' },
  'import.failedPartly': { en: '{name} came in only partly', de: '{name} wurde nur teilweise übernommen' },
  'import.again': { en: 'Pick it again …', de: 'Erneut auswählen …' },

  'import.arriving.title': { en: 'Arriving now', de: 'Kommt gerade an' },
  'import.arriving.text': {
    en: 'You can already listen. Order and totals settle at the end.',
    de: 'Sie können schon hören. Reihenfolge und Summen stehen am Ende fest.',
  },
  'import.arriving.sealed': { en: 'Recordings sealed', de: 'Aufnahmen versiegelt' },
  'import.arriving.withTranscript': { en: 'With a transcript', de: 'Mit Wortlaut' },
  'import.arriving.withoutWords': { en: 'Without words', de: 'Ohne Worte' },
  'import.arriving.duplicates': { en: 'Already in the vault', de: 'Schon im Tresor' },
  'import.arriving.setAside': { en: 'Set aside, with a reason', de: 'Beiseitegelegt, mit Grund' },
  'import.arriving.lately': { en: 'Set aside so far', de: 'Bisher beiseitegelegt' },

  'archives.title': { en: 'Archives', de: 'Archive' },
  'archives.lead': {
    en: 'What was brought into this vault, and what became of every entry.',
    de: 'Was in diesen Tresor übernommen wurde, und was aus jedem Eintrag geworden ist.',
  },
  'archives.none': { en: 'No archive has been brought in yet', de: 'Es wurde noch kein Archiv übernommen' },
  'archives.noneText': {
    en: 'Drop one on the window, or pick it. There is a sample to look around with.',
    de: 'Legen Sie eines auf dem Fenster ab oder wählen Sie es aus. Zum Umsehen gibt es ein Beispiel.',
  },
  'archives.column.archive': { en: 'Archive', de: 'Archiv' },
  'archives.column.when': { en: 'Brought in', de: 'Übernommen' },
  'archives.column.recordings': { en: 'Recordings', de: 'Aufnahmen' },
  'archives.column.words': { en: 'Need a word', de: 'Anmerkungen' },
  'archives.column.size': { en: 'Size', de: 'Größe' },
  'archives.state.cancelled': { en: 'stopped', de: 'angehalten' },
  'archives.state.interrupted': { en: 'interrupted', de: 'unterbrochen' },
  'archives.sample': { en: 'sample', de: 'Beispiel' },

  'report.title.complete': {
    en: 'Everything in the archive is accounted for',
    de: 'Über alles im Archiv ist Rechenschaft abgelegt',
  },
  'report.title.cancelled': { en: 'Stopped before the end', de: 'Vor dem Ende angehalten' },
  'report.title.interrupted': { en: 'Interrupted before the end', de: 'Vor dem Ende unterbrochen' },
  'report.lead': {
    en: '{entries, plural, one {# entry} other {# entries}} in {seconds}, {moment}',
    de: '{entries, plural, one {# Eintrag} other {# Einträge}} in {seconds}, {moment}',
  },
  'report.incomplete': {
    en: 'What came in before is safe and complete in itself. Bring the archive in again to get the rest; nothing comes in twice.',
    de: 'Was schon da ist, ist sicher und in sich vollständig. Übernehmen Sie das Archiv erneut, um den Rest zu bekommen; nichts wird doppelt übernommen.',
  },
  'report.imported': { en: 'imported and verified', de: 'übernommen und geprüft' },
  'report.duplicates': { en: 'duplicates, not stored twice', de: 'doppelt, nur einmal gespeichert' },
  'report.unplayable': { en: 'kept, can’t be played here', de: 'da, hier nicht abspielbar' },
  'report.damaged': { en: 'damaged', de: 'beschädigt' },
  'report.leftOut': { en: 'left out: not recordings', de: 'ausgelassen: keine Aufnahmen' },

  'report.source.title': {
    en: 'The archive itself still lies open where you picked it from.',
    de: 'Das Archiv selbst liegt noch offen dort, wo Sie es ausgewählt haben.',
  },
  'report.source.text': {
    en: 'Anyone who uses this computer can read it. {count, plural, one {The recording has} other {All # recordings have}} been checked in the vault, so it can be destroyed: it is compared with the vault first, and what that can’t reach is said there.',
    de: 'Wer diesen Rechner benutzt, kann es lesen. {count, plural, one {Die Aufnahme ist} other {Alle # Aufnahmen sind}} im Tresor geprüft, es lässt sich also vernichten: Zuerst wird es mit dem Tresor verglichen, und was das nicht erreicht, steht dort.',
  },
  'report.source.incomplete': {
    en: 'Anyone who uses this computer can read it. Not everything in it is in the vault yet, so keep it until it is.',
    de: 'Wer diesen Rechner benutzt, kann es lesen. Noch ist nicht alles daraus im Tresor, behalten Sie es also bis dahin.',
  },
  'report.words': {
    en: '{count, plural, =0 {No entry needs a word} one {# entry needs a word} other {# entries need a word}}',
    de: '{count, plural, =0 {Zu keinem Eintrag ist etwas zu sagen} one {Zu # Eintrag ist etwas zu sagen} other {Zu # Einträgen ist etwas zu sagen}}',
  },
  'report.unlinked': {
    en: '{count, plural, one {and # line of text names no recording: kept, and searchable} other {and # lines of text name no recording: kept, and searchable}}',
    de: '{count, plural, one {und # Textzeile nennt keine Aufnahme: aufbewahrt und durchsuchbar} other {und # Textzeilen nennen keine Aufnahme: aufbewahrt und durchsuchbar}}',
  },
  'report.filter': { en: 'Which entries', de: 'Welche Einträge' },
  'report.filter.all': { en: 'All {count}', de: 'Alle {count}' },
  'report.filter.damaged': { en: 'Damaged {count}', de: 'Beschädigt {count}' },
  'report.filter.unplayable': { en: 'Unplayable {count}', de: 'Nicht abspielbar {count}' },
  'report.filter.duplicate': { en: 'Duplicates {count}', de: 'Doppelt {count}' },
  'report.filter.left-out': { en: 'Left out {count}', de: 'Ausgelassen {count}' },
  'report.filter.imported': { en: 'Imported {count}', de: 'Übernommen {count}' },
  'report.column.what': { en: 'What', de: 'Was' },
  'report.column.entry': { en: 'Entry', de: 'Eintrag' },
  'report.column.why': { en: 'Why, and what became of it', de: 'Warum, und was daraus wurde' },
  'report.column.size': { en: 'Size', de: 'Größe' },
  'report.fate.imported': { en: 'Imported', de: 'Übernommen' },
  'report.fate.duplicate': { en: 'Duplicate', de: 'Doppelt' },
  'report.fate.unplayable': { en: 'Unplayable', de: 'Nicht abspielbar' },
  'report.fate.damaged': { en: 'Damaged', de: 'Beschädigt' },
  'report.fate.left-out': { en: 'Left out', de: 'Ausgelassen' },

  'report.reason.damaged-checksum': {
    en: 'Its checksum doesn’t match: it is broken in the archive itself. Left out. All others came in.',
    de: 'Die Prüfsumme stimmt nicht: Der Eintrag ist schon im Archiv kaputt. Ausgelassen. Alle anderen sind da.',
  },
  'report.reason.damaged-truncated': {
    en: 'It ends before its announced length. Left out; the archive’s own copy is no longer.',
    de: 'Er endet vor der angekündigten Länge. Ausgelassen; auch im Archiv ist er nicht länger.',
  },
  'report.reason.damaged-method': {
    en: 'Packed in a way that can’t be unpacked here. Left out. Unpack it elsewhere and bring it in as a plain ZIP.',
    de: 'So gepackt, dass es sich hier nicht entpacken lässt. Ausgelassen. Entpacken Sie es anderswo und übernehmen Sie es als gewöhnliche ZIP-Datei.',
  },
  'report.reason.damaged-header': {
    en: 'Its beginning contradicts the archive’s list of contents. Left out.',
    de: 'Sein Anfang widerspricht dem Inhaltsverzeichnis des Archivs. Ausgelassen.',
  },
  'report.reason.unsafe-size': {
    en: 'It would unpack to more than the archive says. Left out; the rest was never unpacked.',
    de: 'Er würde größer, als das Archiv angibt. Ausgelassen; der Rest wurde nie entpackt.',
  },
  'report.reason.unsafe-name': {
    en: 'Its name would reach outside the archive or name a device. Left out.',
    de: 'Sein Name führte aus dem Archiv heraus oder nennt ein Gerät. Ausgelassen.',
  },
  'report.reason.link': {
    en: 'Only points to another file, or is no file at all but a device or a pipe. Left out.',
    de: 'Verweist nur auf eine andere Datei oder ist gar keine, sondern ein Gerät oder eine Leitung. Ausgelassen.',
  },
  'report.reason.too-large': {
    en: 'Larger than can be read here. Left out.',
    de: 'Größer, als sich hier lesen lässt. Ausgelassen.',
  },
  'report.reason.sound-truncated': {
    en: 'Ends before its announced length. What is there is in the vault.',
    de: 'Endet vor der angekündigten Länge. Was da ist, ist im Tresor.',
  },
  'report.reason.encrypted': {
    en: 'Locked with a password of its own. Left out. Unpack it with the password and bring it in as a ZIP without one.',
    de: 'Mit einem eigenen Passwort gesperrt. Ausgelassen. Entpacken Sie es mit dem Passwort und übernehmen Sie es als ZIP-Datei ohne.',
  },
  'report.reason.unplayable': {
    en: 'A kind of sound that can’t be played here. Kept, searchable, and can be shredded.',
    de: 'Eine Art von Ton, die sich hier nicht abspielen lässt. Aufbewahrt, durchsuchbar und vernichtbar.',
  },
  'report.reason.duplicate': {
    en: 'The same sound is already in the vault. Not stored twice.',
    de: 'Derselbe Ton ist schon im Tresor. Nicht doppelt gespeichert.',
  },
  'report.reason.duplicate-completed': {
    en: 'The same sound is already in the vault. What it lacked there, words or a time, was added from this archive.',
    de: 'Derselbe Ton ist schon im Tresor. Was ihm dort fehlte, Worte oder eine Zeit, kam aus diesem Archiv hinzu.',
  },
  'report.sameSound': {
    en: 'Same sound as {moment}. Not stored twice.',
    de: 'Derselbe Ton wie {moment}. Nicht doppelt gespeichert.',
  },
  'report.reason.not-a-recording': { en: 'No recording in it.', de: 'Keine Aufnahme darin.' },
  'report.reason.web-page-not-sound': {
    en: 'Named like sound, but a web page: the download had failed there. Left out.',
    de: 'Heißt wie Ton, ist aber eine Webseite: Dort war das Herunterladen gescheitert. Ausgelassen.',
  },
  'report.reason.packer-leftover': {
    en: 'A leftover of the computer that packed the archive.',
    de: 'Ein Überbleibsel des Computers, der das Archiv gepackt hat.',
  },
  'report.reason.empty-file': { en: 'The file is empty.', de: 'Die Datei ist leer.' },
  'report.reason.nested-archive': {
    en: 'An archive inside the archive that isn’t opened: it lies too deep, is of another kind or contradicts itself. Unpack it and bring it in by itself.',
    de: 'Ein Archiv im Archiv, das nicht geöffnet wird: Es liegt zu tief, ist von anderer Art oder widerspricht sich. Entpacken Sie es und übernehmen Sie es für sich.',
  },
  'report.reason.read-for-transcripts': {
    en: 'Read for transcripts and times. Not kept itself.',
    de: 'Für Wortlaut und Zeiten gelesen. Selbst nicht aufbewahrt.',
  },
  'report.reason.broken-row': {
    en: 'One of its rows can’t be read. The recordings came in without what it would have said.',
    de: 'Eine seiner Zeilen lässt sich nicht lesen. Die Aufnahmen sind ohne deren Angaben da.',
  },
  'report.reason.text-without-sound': {
    en: 'Holds words for a sound that isn’t in the archive. Kept, and searchable.',
    de: 'Enthält Wörter zu einem Ton, der nicht im Archiv ist. Aufbewahrt und durchsuchbar.',
  },
  'report.saved': { en: 'The report is saved.', de: 'Der Bericht ist gesichert.' },
  'report.back': { en: 'All archives', de: 'Alle Archive' },
});
