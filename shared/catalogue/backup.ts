/** Backups: making, proving, taking in, restoring. Promise only what is tested. Voice: docs/voice.md. */
import { messages } from './message.ts';

export const backupMessages = messages({
  'backup.title': { en: 'Backups', de: 'Sicherungen' },
  'backup.lead': {
    en: 'One encrypted file with everything in the vault. It is read back and checked before it counts. Overheard opens it, and so does the program age, without this app.',
    de: 'Eine verschlüsselte Datei mit allem, was im Tresor ist. Sie wird zurückgelesen und geprüft, bevor sie gilt. Overheard öffnet sie, und ohne diese App auch das Programm age.',
  },
  'backup.none': { en: 'No backup was made from this vault yet.', de: 'Von diesem Tresor gibt es noch keine Sicherung.' },
  'backup.outlive': {
    en: 'A backup keeps what is shredded or burnt in later. These still hold what was in the vault on their day, wherever they lie now.',
    de: 'Eine Sicherung behält, was Sie später vernichten oder einbrennen. Diese enthalten noch, was an ihrem Tag im Tresor war, wo immer sie jetzt liegen.',
  },
  'backup.column.made': { en: 'Made', de: 'Angelegt' },
  'backup.column.file': { en: 'File', de: 'Datei' },
  'backup.column.recordings': { en: 'Recordings', de: 'Aufnahmen' },
  'backup.column.size': { en: 'Size', de: 'Größe' },
  'backup.column.to': { en: 'Opens with', de: 'Öffnet mit' },
  'backup.column.checked': { en: 'Checked', de: 'Geprüft' },
  'backup.to.passphrase': { en: 'passphrase', de: 'Passphrase' },
  'backup.to.recipients': { en: 'age key', de: 'age-Schlüssel' },

  'backup.make.title': { en: 'Who is to open the backup?', de: 'Wer soll die Sicherung öffnen?' },
  'backup.make.how': { en: 'Opens with', de: 'Öffnet mit' },
  'backup.make.byPassphrase': { en: 'A passphrase', de: 'Passphrase' },
  'backup.make.byKeys': { en: 'age keys', de: 'age-Schlüssel' },
  'backup.make.passphraseText': {
    en: 'Take another one than the vault’s, and keep it elsewhere: whoever has the file can try passphrases for as long as they like. Without it nobody opens the backup, not even you.',
    de: 'Nehmen Sie eine andere als die des Tresors und verwahren Sie sie anderswo: Wer die Datei hat, kann beliebig lange Passphrasen ausprobieren. Ohne sie öffnet niemand die Sicherung, auch Sie nicht.',
  },
  'backup.make.passphrase': { en: 'Passphrase of the backup', de: 'Passphrase der Sicherung' },
  'backup.make.keysText': {
    en: 'For people who use age: one recipient a line. Only the holders of their identities open the backup; this app can’t, without one.',
    de: 'Für Menschen, die age verwenden: ein Empfänger je Zeile. Nur die Inhaber ihrer Identitäten öffnen die Sicherung; ohne eine davon auch diese App nicht.',
  },
  'backup.make.keys': { en: 'Recipients (age1…)', de: 'Empfänger (age1…)' },
  'backup.make.keysWrong': {
    en: 'Line {line} is no age recipient. One begins with age1 and is copied whole.',
    de: 'Zeile {line} ist kein age-Empfänger. Er beginnt mit age1 und wird ganz kopiert.',
  },
  'backup.make.keysMissing': { en: 'Enter at least one recipient.', de: 'Geben Sie mindestens einen Empfänger ein.' },
  'backup.make.leave': { en: 'Make none', de: 'Keine anlegen' },
  'backup.make.do': { en: 'Choose a place …', de: 'Ort wählen …' },

  'backup.region': { en: 'Backup', de: 'Sicherung' },
  'backup.progressName': { en: 'Backup {name}', de: 'Sicherung {name}' },
  'backup.phase.waiting': {
    en: 'Waiting until the archives that are being brought in are done',
    de: 'Wartet, bis die Archive fertig sind, die gerade übernommen werden',
  },
  'backup.phase.preparing': { en: 'Preparing the key', de: 'Schlüssel wird vorbereitet' },
  'backup.phase.writing': { en: 'Writing', de: 'Wird geschrieben' },
  'backup.phase.verifying': {
    en: 'Written. Reading it back and checking every hash',
    de: 'Geschrieben. Wird zurückgelesen, jede Prüfsumme verglichen',
  },
  'backup.phase.taking-in': { en: 'Taking in what is missing', de: 'Fehlendes wird übernommen' },
  'backup.phase.finishing': { en: 'Finishing', de: 'Wird abgeschlossen' },
  'backup.countOf': {
    en: '{total, plural, one {of # recording} other {of # recordings}}',
    de: '{total, plural, one {von # Aufnahme} other {von # Aufnahmen}}',
  },
  'backup.bytes': { en: '{done} of {total}', de: '{done} von {total}' },
  'backup.bytesAndRate': { en: '{done} of {total} · {rate}/s', de: '{done} von {total} · {rate}/s' },
  'backup.secondsLeft': { en: '{seconds} s left', de: 'noch {seconds} s' },
  'backup.minutesLeft': {
    en: '{minutes, plural, one {# min left} other {# min left}}',
    de: '{minutes, plural, one {noch # min} other {noch # min}}',
  },
  'backup.stop': { en: 'Stop', de: 'Abbrechen' },
  'backup.stopping': { en: 'Stopping …', de: 'Wird abgebrochen …' },
  'backup.close': { en: 'Close', de: 'Schließen' },
  'backup.made': {
    en: '{count, plural, one {# recording} other {# recordings}}, {size}. Read back, every hash fits.',
    de: '{count, plural, one {# Aufnahme} other {# Aufnahmen}}, {size}. Zurückgelesen, jede Prüfsumme stimmt.',
  },
  'backup.madeWithout': {
    en: '{count, plural, one {The sound of # recording is damaged in the vault and isn’t in it. Overheard doesn’t bring that recording back from it; the programs age and tar give what is known of it.} other {The sound of # recordings is damaged in the vault and isn’t in it. Overheard doesn’t bring those recordings back from it; the programs age and tar give what is known of them.}}',
    de: '{count, plural, one {Der Ton von # Aufnahme ist im Tresor beschädigt und fehlt darin. Overheard bringt diese Aufnahme daraus nicht zurück; was über sie bekannt ist, geben die Programme age und tar heraus.} other {Der Ton von # Aufnahmen ist im Tresor beschädigt und fehlt darin. Overheard bringt diese Aufnahmen daraus nicht zurück; was über sie bekannt ist, geben die Programme age und tar heraus.}}',
  },
  'backup.madeWithoutPages': {
    en: '{count, plural, one {One page of the vault is damaged: what stood on it isn’t in this backup. See “Condition”.} other {# pages of the vault are damaged: what stood on them isn’t in this backup. See “Condition”.}}',
    de: '{count, plural, one {Eine Seite des Tresors ist beschädigt: Was darauf stand, fehlt in dieser Sicherung. Siehe „Zustand“.} other {# Seiten des Tresors sind beschädigt: Was darauf stand, fehlt in dieser Sicherung. Siehe „Zustand“.}}',
  },
  'backup.madeShortened': {
    en: 'Something in the vault is longer than a backup takes (a name of more than 4,096 characters, a text of more than 4 million, a very long report). It is cut in this backup, and whole in the vault.',
    de: 'Etwas im Tresor ist länger, als eine Sicherung es fasst (ein Name über 4.096 Zeichen, ein Text über 4 Millionen, ein sehr langer Bericht). In dieser Sicherung ist es gekürzt, im Tresor steht es ganz.',
  },
  'backup.madeUnnoted': {
    en: 'The file is there and checked, but the vault couldn’t note it: no later shred will remind you of it. Write down where it lies.',
    de: 'Die Datei ist da und geprüft, doch der Tresor konnte sie nicht vermerken: Kein späteres Vernichten erinnert Sie an sie. Schreiben Sie auf, wo sie liegt.',
  },
  'backup.madeHoldsDestroyed': {
    en: 'Recordings were shredded or burnt in just as the file got its name: they are still in it. Unless you want that, destroy the file and make the backup again.',
    de: 'Gerade als die Datei ihren Namen bekam, wurden Aufnahmen vernichtet oder eingebrannt: Darin sind sie noch. Wollen Sie das nicht, vernichten Sie die Datei und legen Sie die Sicherung erneut an.',
  },
  'backup.unfinished': {
    en: 'The backup {name} was begun on {day} and never ended.',
    de: 'Die Sicherung {name} wurde am {day} begonnen und nie beendet.',
  },
  'backup.unfinished.text': {
    en: 'Where it was to go, a file {part} may have been left behind: encrypted, perhaps whole, with what was in the vault then. Overheard no longer knows the place. Look there and delete it.',
    de: 'An ihrem Ziel kann eine Datei {part} liegen geblieben sein: verschlüsselt, vielleicht vollständig, mit dem, was damals im Tresor war. Den Ort kennt Overheard nicht mehr. Sehen Sie dort nach und löschen Sie sie.',
  },
  'backup.unfinished.gone': { en: 'It isn’t there', de: 'Sie ist nicht da' },
  'backup.incomplete': { en: '(incomplete)', de: '(unvollständig)' },
  'backup.failed.make': { en: 'No backup was made: {name}', de: 'Es wurde keine Sicherung angelegt: {name}' },
  'backup.failed.take-in': { en: 'Not taken in: {name}', de: 'Nicht übernommen: {name}' },

  'backup.merge.title': { en: 'Take in what {name} has?', de: 'Inhalt von {name} übernehmen?' },
  'backup.merge.text': {
    en: 'Recordings that this vault lacks come in; words, tags and notes that are missing are added. Nothing here is overwritten, nothing comes in twice. What you shredded or burnt in since that backup comes back.',
    de: 'Aufnahmen, die diesem Tresor fehlen, kommen hinzu; fehlende Texte, Schlagwörter und Notizen werden ergänzt. Nichts wird überschrieben, nichts doppelt übernommen. Was Sie seit dieser Sicherung vernichtet oder eingebrannt haben, kommt zurück.',
  },
  'backup.key': { en: 'Passphrase of the backup, or age identity', de: 'Passphrase der Sicherung oder age-Identität' },
  'backup.key.wrong': {
    en: 'That doesn’t open this backup. Its passphrase may be another one than the vault’s.',
    de: 'Damit öffnet sich diese Sicherung nicht. Ihre Passphrase kann eine andere sein als die des Tresors.',
  },
  'backup.merge.leave': { en: 'Leave it', de: 'Nicht übernehmen' },
  'backup.merge.do': { en: 'Take it in', de: 'Übernehmen' },
  'backup.merge.doing': { en: 'Opening …', de: 'Wird geöffnet …' },

  'backup.result': { en: 'What came of it', de: 'Was daraus wurde' },
  'backup.result.from': { en: 'Backup of', de: 'Sicherung vom' },
  'backup.result.added': { en: 'Recordings added', de: 'Aufnahmen hinzugekommen' },
  'backup.result.completed': { en: 'Known, completed', de: 'Bekannt, ergänzt' },
  'backup.result.unchanged': { en: 'Known, unchanged', de: 'Bekannt, unverändert' },
  'backup.result.leftOut': { en: 'Left out, without sound or damaged', de: 'Ausgelassen, ohne Ton oder beschädigt' },
  'backup.result.tags': { en: 'Tags added', de: 'Schlagwörter hinzugekommen' },
  'backup.result.receipts': { en: 'Receipts added', de: 'Quittungen hinzugekommen' },
  'backup.taken': {
    en: '{added, plural, =0 {Nothing was missing} one {# recording added} other {# recordings added}}, {known, plural, one {# was known} other {# were known}}.',
    de: '{added, plural, =0 {Nichts fehlte} one {# Aufnahme hinzugekommen} other {# Aufnahmen hinzugekommen}}, {known, plural, one {# war bekannt} other {# waren bekannt}}.',
  },
  'backup.takenPartly': {
    en: '{added, plural, =0 {No recording added} one {# recording added} other {# recordings added}}, {known, plural, one {# was known} other {# were known}}.',
    de: '{added, plural, =0 {Keine Aufnahme hinzugekommen} one {# Aufnahme hinzugekommen} other {# Aufnahmen hinzugekommen}}, {known, plural, one {# war bekannt} other {# waren bekannt}}.',
  },
  'backup.takenDamaged': {
    en: 'The file is damaged or ends too early. What stood before the damage is in. Take in another copy of this backup, or an older one: only what is missing is added.',
    de: 'Die Datei ist beschädigt oder endet zu früh. Was vor dem Schaden stand, ist übernommen. Übernehmen Sie eine andere Kopie dieser Sicherung oder eine ältere: Es kommt nur hinzu, was fehlt.',
  },
  'backup.takenStopped': {
    en: 'Stopped. What was in until then stays. Take the backup in again, and the rest is added.',
    de: 'Abgebrochen. Was bis dahin da war, bleibt. Übernehmen Sie die Sicherung erneut, kommt der Rest hinzu.',
  },
  'backup.takenUnreached': {
    en: '{count, plural, one {# recording that the backup says it has wasn’t reached.} other {# recordings that the backup says it has weren’t reached.}}',
    de: '{count, plural, one {# Aufnahme, die die Sicherung nach eigener Angabe hat, wurde nicht erreicht.} other {# Aufnahmen, die die Sicherung nach eigener Angabe hat, wurden nicht erreicht.}}',
  },
  'backup.takenWithoutSound': {
    en: '{count, plural, one {# recording has no sound in this backup, because it was damaged when the backup was made, and none in this vault: it was left out. An older backup may have its sound. What is known of it can be read with the programs age and tar.} other {# recordings have no sound in this backup, because it was damaged when the backup was made, and none in this vault: they were left out. An older backup may have their sound. What is known of them can be read with the programs age and tar.}}',
    de: '{count, plural, one {# Aufnahme hat in dieser Sicherung keinen Ton, weil er beim Anlegen beschädigt war, und in diesem Tresor auch nicht: Sie wurde ausgelassen. Eine ältere Sicherung hat ihren Ton vielleicht noch. Was über sie bekannt ist, lässt sich mit den Programmen age und tar lesen.} other {# Aufnahmen haben in dieser Sicherung keinen Ton, weil er beim Anlegen beschädigt war, und in diesem Tresor auch nicht: Sie wurden ausgelassen. Eine ältere Sicherung hat ihren Ton vielleicht noch. Was über sie bekannt ist, lässt sich mit den Programmen age und tar lesen.}}',
  },
  'backup.takenLeftOut': {
    en: '{count, plural, one {# recording was left out: it isn’t what the backup itself says of it. Take in another copy of this backup, or an older one.} other {# recordings were left out: they aren’t what the backup itself says of them. Take in another copy of this backup, or an older one.}}',
    de: '{count, plural, one {# Aufnahme wurde ausgelassen: Sie ist nicht, was die Sicherung selbst von ihr sagt. Übernehmen Sie eine andere Kopie dieser Sicherung oder eine ältere.} other {# Aufnahmen wurden ausgelassen: Sie sind nicht, was die Sicherung selbst von ihnen sagt. Übernehmen Sie eine andere Kopie dieser Sicherung oder eine ältere.}}',
  },

  'restore.link': { en: 'Restore from a backup …', de: 'Aus einer Sicherung wiederherstellen …' },
  'restore.title': { en: 'Restore from a backup', de: 'Aus einer Sicherung wiederherstellen' },
  'restore.text': {
    en: 'A new vault is made on this machine and everything in the backup is taken into it.',
    de: 'Auf diesem Rechner entsteht ein neuer Tresor, und alles aus der Sicherung kommt hinein.',
  },
  'restore.know': { en: 'What you should know', de: 'Was Sie wissen sollten' },
  'restore.know.key': {
    en: 'A backup has a passphrase of its own, chosen when it was made. The new vault gets one of its own again; the two may differ.',
    de: 'Eine Sicherung hat ihre eigene Passphrase, gewählt, als sie angelegt wurde. Der neue Tresor bekommt wieder eine eigene; beide dürfen verschieden sein.',
  },
  'restore.know.back': {
    en: 'Everything in the backup comes in, also what was shredded or burnt in elsewhere since it was made.',
    de: 'Alles aus der Sicherung kommt hinein, auch was seither anderswo vernichtet oder eingebrannt wurde.',
  },
  'restore.know.file': {
    en: 'The file itself stays where it lies, unchanged. If it is damaged, what stands before the damage is taken in.',
    de: 'Die Datei selbst bleibt unverändert, wo sie liegt. Ist sie beschädigt, wird übernommen, was vor dem Schaden steht.',
  },
  'restore.file': { en: 'Backup', de: 'Sicherung' },
  'restore.pick': { en: 'Choose a backup …', de: 'Sicherung wählen …' },
  'restore.pickOther': { en: 'Choose another …', de: 'Andere wählen …' },
  'restore.missing': { en: 'Choose the file of the backup first.', de: 'Wählen Sie zuerst die Datei der Sicherung.' },
  'restore.keyMissing': { en: 'Enter what opens the backup.', de: 'Geben Sie ein, was die Sicherung öffnet.' },
  'restore.passphrase': { en: 'Passphrase for the new vault', de: 'Passphrase für den neuen Tresor' },
  'restore.back': { en: 'Make an empty vault instead', de: 'Stattdessen leeren Tresor anlegen' },
  'restore.do': { en: 'Restore', de: 'Wiederherstellen' },
  'restore.doing': { en: 'Restoring …', de: 'Wird wiederhergestellt …' },
  'restore.done': { en: 'Restored', de: 'Wiederhergestellt' },
  'restore.donePartly': { en: 'Restored in part', de: 'Zum Teil wiederhergestellt' },
  'restore.open': { en: 'Open the vault', de: 'Tresor öffnen' },

  'shred.limit.backups': {
    en: '{count, plural, one {# backup made by this app.} other {# backups made by this app.}}',
    de: '{count, plural, one {# Sicherung aus dieser App.} other {# Sicherungen aus dieser App.}}',
  },
  'shred.limit.unfinished': {
    en: '{count, plural, one {# backup was begun and never ended.} other {# backups were begun and never ended.}}',
    de: '{count, plural, one {# Sicherung wurde begonnen und nie beendet.} other {# Sicherungen wurden begonnen und nie beendet.}}',
  },
  'shred.limit.unfinishedText': {
    en: '{count, plural, one {Where it was to go there may lie a file with what was in the vault then: {names}. Destroy that too.} other {Where they were to go there may lie files with what was in the vault then: {names}. Destroy those too.}}',
    de: '{count, plural, one {An ihrem Ziel kann eine Datei liegen mit dem, was damals im Tresor war: {names}. Vernichten Sie auch diese.} other {An ihrem Ziel können Dateien liegen mit dem, was damals im Tresor war: {names}. Vernichten Sie auch diese.}}',
  },
  'shred.limit.backupsText': {
    en: '{count, plural, one {It holds what was in the vault then: {names}. Destroy that file too, wherever it lies.} other {They hold what was in the vault then: {names}. Destroy those files too, wherever they lie.}}',
    de: '{count, plural, one {Sie enthält, was damals im Tresor war: {names}. Vernichten Sie auch diese Datei, wo immer sie liegt.} other {Sie enthalten, was damals im Tresor war: {names}. Vernichten Sie auch diese Dateien, wo immer sie liegen.}}',
  },
});
