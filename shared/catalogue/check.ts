/** The condition of the vault: what a check says, what is damaged, what can be done, and giving a damaged part up. */
import { messages } from './message.ts';

export const checkMessages = messages({
  'check.title': { en: 'Condition', de: 'Zustand' },
  'check.lead': {
    en: 'A check reads everything that this vault is made of: the key file, the directory, every page and every second of sound. It changes nothing, and you can go on working meanwhile.',
    de: 'Eine Prüfung liest alles, woraus dieser Tresor besteht: die Schlüsseldatei, das Verzeichnis, jede Seite und jede Sekunde Ton. Sie verändert nichts, und Sie können währenddessen weiterarbeiten.',
  },
  'check.start': { en: 'Check this vault', de: 'Tresor prüfen' },
  'check.again': { en: 'Check again', de: 'Erneut prüfen' },
  'check.stop': { en: 'Stop', de: 'Abbrechen' },
  'check.stopping': { en: 'Stopping', de: 'Wird abgebrochen' },
  'check.running': { en: 'Reading the vault', de: 'Der Tresor wird gelesen' },
  'check.countOf': { en: 'of {total} recordings', de: 'von {total} Aufnahmen' },
  'check.bytesAndRate': { en: '{done} of {total}, {rate}/s', de: '{done} von {total}, {rate}/s' },
  'check.secondsLeft': {
    en: '{seconds, plural, one {# second left} other {# seconds left}}',
    de: '{seconds, plural, one {noch # Sekunde} other {noch # Sekunden}}',
  },
  'check.minutesLeft': {
    en: '{minutes, plural, one {# minute left} other {# minutes left}}',
    de: '{minutes, plural, one {noch # Minute} other {noch # Minuten}}',
  },
  'check.damagedSoFar': { en: '{count} damaged so far', de: 'bisher {count} beschädigt' },

  'check.never': { en: 'This vault hasn’t been checked yet.', de: 'Dieser Tresor wurde noch nicht geprüft.' },
  'check.last': {
    en: 'Last checked on {day}: {recordings, plural, one {# recording} other {# recordings}} read in {seconds} s.',
    de: 'Zuletzt geprüft am {day}: {recordings, plural, one {# Aufnahme} other {# Aufnahmen}} in {seconds} s gelesen.',
  },
  'check.whole': { en: 'Everything is whole', de: 'Alles ist unversehrt' },
  'check.wholeText': {
    en: '{recordings, plural, one {# recording} other {# recordings}}, {pages, plural, one {# page} other {# pages}} and {bytes} were read and opened, to the last bit as they were sealed.',
    de: '{recordings, plural, one {# Aufnahme} other {# Aufnahmen}}, {pages, plural, one {# Seite} other {# Seiten}} und {bytes} wurden gelesen und geöffnet, bis zum letzten Bit so, wie sie versiegelt wurden.',
  },
  'check.partly': {
    en: 'The check was stopped. What was read until then stands here; the rest wasn’t looked at.',
    de: 'Die Prüfung wurde abgebrochen. Hier steht, was bis dahin gelesen wurde; der Rest wurde nicht angesehen.',
  },
  'check.damaged': {
    en: '{count, plural, one {One part of this vault is damaged} other {# parts of this vault are damaged}}',
    de: '{count, plural, one {Ein Teil dieses Tresors ist beschädigt} other {# Teile dieses Tresors sind beschädigt}}',
  },
  'check.damagedText': {
    en: 'Everything else opens as ever. Nothing of what is damaged will be written over or cleared away. First copy the profile folder; then a backup or an older copy of the profile may bring the part back. If you still have the archive, bring it in again: recordings that no longer open come back as new ones.',
    de: 'Alles andere lässt sich öffnen wie immer. Nichts Beschädigtes wird überschrieben oder aufgeräumt. Kopieren Sie zuerst den Profilordner; danach kann eine Sicherung oder eine ältere Kopie des Profils den Teil zurückbringen. Haben Sie das Archiv noch, übernehmen Sie es erneut: Aufnahmen, die sich nicht mehr öffnen lassen, kommen als neue zurück.',
  },
  'check.rolledBack': { en: 'This vault was set back', de: 'Dieser Tresor wurde zurückgesetzt' },
  'check.rolledBackText': {
    en: 'This computer has seen key epoch {seen} of it, and what lies on the disk now is epoch {now}: an older copy of the whole profile was put in place. What you did since is missing, and recordings that you shredded since may be back. If you restored that copy yourself, all is well; shred them again. If not, somebody else had this disk in hand.',
    de: 'Dieser Rechner hat schon Schlüsselepoche {seen} gesehen, auf dem Laufwerk liegt jetzt Epoche {now}: Eine ältere Kopie des ganzen Profils wurde eingesetzt. Was Sie seither getan haben, fehlt, und seither vernichtete Aufnahmen können wieder da sein. Haben Sie die Kopie selbst eingesetzt, ist alles in Ordnung; vernichten Sie sie erneut. Wenn nicht, hatte jemand anders dieses Laufwerk in der Hand.',
  },

  'check.part.keys': {
    en: '{recordings, plural, one {The key of # recording} other {The keys of # recordings}}',
    de: '{recordings, plural, one {Der Schlüssel von # Aufnahme} other {Die Schlüssel von # Aufnahmen}}',
  },
  'check.part.recordings': {
    en: '{recordings, plural, one {Facts and words of # recording} other {Facts and words of # recordings}}',
    de: '{recordings, plural, one {Angaben und Text von # Aufnahme} other {Angaben und Text von # Aufnahmen}}',
  },
  'check.part.recordingsUncounted': {
    en: 'Facts and words of up to {recordings} recordings',
    de: 'Angaben und Text von bis zu {recordings} Aufnahmen',
  },
  'check.part.archives': { en: 'The reports of your archives', de: 'Die Berichte zu Ihren Archiven' },
  'check.part.tags': { en: 'The names of your tags', de: 'Die Namen Ihrer Schlagwörter' },
  'check.part.receipts': { en: 'The receipts', de: 'Die Quittungen' },
  'check.part.place': { en: 'The place where you were', de: 'Die Stelle, an der Sie waren' },
  'check.part.lines': { en: 'Lines of text without a recording', de: 'Textzeilen ohne Aufnahme' },
  'check.part.linesOf': {
    en: 'Lines of text without a recording, from {archive}',
    de: 'Textzeilen ohne Aufnahme, aus {archive}',
  },
  'check.part.backups': { en: 'The list of backups made', de: 'Die Liste der erstellten Sicherungen' },
  'check.part.care': { en: 'Notes about your keys', de: 'Vermerke zu Ihren Schlüsseln' },
  'check.part.last-check': { en: 'The note of the last check', de: 'Der Vermerk der letzten Prüfung' },
  'check.part.answers': { en: 'Your answers about tables', de: 'Ihre Antworten zu Tabellen' },
  'check.part.views': { en: 'Your saved views', de: 'Ihre gespeicherten Ansichten' },
  'check.part.history': { en: 'What can be undone', de: 'Was sich rückgängig machen lässt' },
  'check.part.other': { en: 'A part that this version doesn’t know', de: 'Ein Teil, den diese Version nicht kennt' },

  'check.means.keys': {
    en: 'Their words and facts are all there, their sound can’t be opened.',
    de: 'Text und Angaben sind alle da, der Ton lässt sich nicht öffnen.',
  },
  'check.means.recordings': {
    en: 'They aren’t in the list, and their sound can’t be found without them.',
    de: 'Sie fehlen in der Liste, und ohne sie ist auch ihr Ton nicht zu finden.',
  },
  'check.means.archives': {
    en: 'Recordings don’t say which archive they came from, and no archive can be brought in.',
    de: 'Die Aufnahmen sagen nicht, aus welchem Archiv sie stammen, und es lässt sich kein Archiv übernehmen.',
  },
  'check.means.tags': {
    en: 'Recordings keep their tags, but the names are gone, and no new one can be made.',
    de: 'Die Aufnahmen behalten ihre Schlagwörter, aber deren Namen fehlen, und neue lassen sich nicht anlegen.',
  },
  'check.means.receipts': {
    en: 'Until this is settled nothing can be shredded or burnt in, because a receipt couldn’t be kept.',
    de: 'Bis das geklärt ist, lässt sich nichts vernichten oder einbrennen, weil keine Quittung aufbewahrt werden könnte.',
  },
  'check.means.place': { en: 'It is made anew at the next lock.', de: 'Sie wird beim nächsten Sperren neu angelegt.' },
  'check.means.lines': {
    en: 'They can’t be searched, and nothing can be shredded or burnt in until this is settled, because the lines may repeat its words.',
    de: 'Sie lassen sich nicht durchsuchen, und bis das geklärt ist, lässt sich nichts vernichten oder einbrennen, weil die Zeilen dessen Text wiederholen können.',
  },
  'check.means.backups': {
    en: 'Which backups you made isn’t known, and a new one can’t be noted.',
    de: 'Welche Sicherungen Sie erstellt haben, ist nicht bekannt, und eine neue lässt sich nicht vermerken.',
  },
  'check.means.care': {
    en: 'When a key was last tried isn’t known. They are made anew; the keys themselves are whole.',
    de: 'Wann ein Schlüssel zuletzt erprobt wurde, ist nicht bekannt. Sie werden neu angelegt; die Schlüssel selbst sind unversehrt.',
  },
  'check.means.last-check': { en: 'It is made anew by the next check.', de: 'Er wird bei der nächsten Prüfung neu angelegt.' },
  'check.means.answers': {
    en: 'You are asked again. No recording is touched.',
    de: 'Sie werden erneut gefragt. Keine Aufnahme ist betroffen.',
  },
  'check.means.history': {
    en: 'What you did earlier can’t be undone any more. Nothing of it is lost, and from your next change on it is kept again.',
    de: 'Was Sie früher getan haben, lässt sich nicht mehr rückgängig machen. Verloren ist davon nichts, und ab Ihrer nächsten Änderung wird es wieder festgehalten.',
  },
  'check.means.views': {
    en: 'Recordings are as they were; the list of saved views is empty, and new ones can’t be saved until this part is given up.',
    de: 'Die Aufnahmen sind, wie sie waren; die Liste der gespeicherten Ansichten ist leer, und neue lassen sich erst speichern, wenn dieser Teil aufgegeben ist.',
  },
  'check.means.other': { en: 'It is kept as it is.', de: 'Er bleibt, wie er ist.' },
  'check.stillOpen': {
    en: 'It has changed since you unlocked; all of it is still open in memory. Make a backup before you lock.',
    de: 'Er hat sich seit dem Entsperren verändert; noch ist alles davon im Arbeitsspeicher offen. Erstellen Sie eine Sicherung, bevor Sie sperren.',
  },
  'check.fault.missing': { en: 'missing', de: 'fehlt' },
  'check.fault.unreadable': { en: 'the disk can’t read it', de: 'vom Laufwerk nicht lesbar' },
  'check.fault.changed': { en: 'changed on the disk', de: 'auf dem Laufwerk verändert' },
  'check.fault.malformed': { en: 'makes no sense', de: 'ergibt keinen Sinn' },

  'check.sounds': {
    en: '{count, plural, one {# recording whose sound no longer opens} other {# recordings whose sound no longer opens}}',
    de: '{count, plural, one {# Aufnahme, deren Ton sich nicht mehr öffnen lässt} other {# Aufnahmen, deren Ton sich nicht mehr öffnen lässt}}',
  },
  'check.sounds.show': { en: 'Show it', de: 'Zeigen' },
  'check.sounds.more': { en: 'and {count} more', de: 'und {count} weitere' },
  'check.sound.key': { en: 'its key is damaged', de: 'ihr Schlüssel ist beschädigt' },
  'check.sound.segment': { en: 'its bytes are missing or can’t be read', de: 'ihre Bytes fehlen oder sind nicht lesbar' },
  'check.sound.peaks': { en: 'its waveform has changed', de: 'ihre Wellenform hat sich verändert' },
  'check.sound.sound': { en: 'its sound has changed, from chunk {chunk} on', de: 'ihr Ton hat sich verändert, ab Stück {chunk}' },

  'check.mendedBlocks': {
    en: 'The key file had changed in {count, plural, one {one block} other {# blocks}} ({blocks}) and was put right: its checksum says what it was.',
    de: 'Die Schlüsseldatei hatte sich in {count, plural, one {einem Block} other {# Blöcken}} ({blocks}) verändert und wurde berichtigt: Ihre Prüfsumme sagt, was dort stand.',
  },
  'check.keyFile.header': { en: 'The head of the key file is damaged', de: 'Der Kopf der Schlüsseldatei ist beschädigt' },
  'check.keyFile.headerText': {
    en: 'Everything is open here, but once locked, this vault may not open again. Make a backup now, before you lock it or close Overheard; then restore that backup into a new vault.',
    de: 'Hier ist alles offen, doch einmal gesperrt lässt sich dieser Tresor vielleicht nicht mehr öffnen. Legen Sie jetzt eine Sicherung an, bevor Sie ihn sperren oder Overheard schließen; stellen Sie sie dann in einem neuen Tresor wieder her.',
  },
  'check.keyFile.root': {
    en: 'The vault’s present key is damaged on the disk',
    de: 'Der jetzige Schlüssel des Tresors ist auf dem Laufwerk beschädigt',
  },
  'check.keyFile.rootText': {
    en: 'Everything is open here, but without that key a locked vault doesn’t open again. The vault makes a new one by itself, ten seconds after your last step. Make a backup before you lock, then check again.',
    de: 'Hier ist alles offen, doch ohne diesen Schlüssel geht ein gesperrter Tresor nicht mehr auf. Der Tresor macht von selbst einen neuen, zehn Sekunden nach Ihrem letzten Schritt. Legen Sie vor dem Sperren eine Sicherung an und prüfen Sie dann erneut.',
  },
  'check.keyFile.slot': {
    en: '{count, plural, one {A way into this vault is damaged} other {# ways into this vault are damaged}}',
    de: '{count, plural, one {Ein Zugang zu diesem Tresor ist beschädigt} other {# Zugänge zu diesem Tresor sind beschädigt}}',
  },
  'check.keyFile.slotText': {
    en: '{count, plural, one {Block {blocks}} other {Blocks {blocks}}} of the key file can’t be read. Everything in the vault opens as ever. Under Keys what is left there can be removed; if one of your keys is missing from that list, make it anew before you lock.',
    de: '{count, plural, one {Block {blocks} der Schlüsseldatei lässt} other {Die Blöcke {blocks} der Schlüsseldatei lassen}} sich nicht lesen. Alles im Tresor lässt sich öffnen wie immer. Unter „Schlüssel“ lässt sich entfernen, was dort übrig ist; fehlt in dieser Liste einer Ihrer Schlüssel, legen Sie ihn vor dem Sperren neu an.',
  },
  'check.copyUsed': {
    en: 'One of the two copies of the directory had changed. The other one opened; the next change writes both anew.',
    de: 'Eine der beiden Kopien des Verzeichnisses hatte sich verändert. Die andere ließ sich öffnen; die nächste Änderung schreibt beide neu.',
  },
  'check.turnUndone': {
    en: 'The last step before the app ended (a shred, a burn-in or a lock) was cut off, and its directory is damaged. The vault is as it was before that step; do it again.',
    de: 'Der letzte Schritt vor dem Ende der App (ein Vernichten, Einbrennen oder Sperren) wurde abgebrochen, und sein Verzeichnis ist beschädigt. Der Tresor ist, wie er vor diesem Schritt war; wiederholen Sie ihn.',
  },
  'check.changedHeads': {
    en: '{count, plural, one {The clear head of one segment has} other {The clear heads of # segments have}} changed. Nothing depends on it, and every recording in there opens.',
    de: '{count, plural, one {Der offene Kopf eines Segments hat} other {Die offenen Köpfe von # Segmenten haben}} sich verändert. Nichts hängt davon ab, und jede Aufnahme darin lässt sich öffnen.',
  },
  'check.databaseMended': {
    en: '{bits, plural, one {One bit} other {# bits}} of the database’s own files had flipped. The checksums there say which, and it was put right before the database was opened.',
    de: '{bits, plural, one {Ein Bit} other {# Bits}} der Datenbankdateien selbst waren gekippt. Deren Prüfsummen sagen, welche; vor dem Öffnen der Datenbank wurde das berichtigt.',
  },

  'check.giveUp': { en: 'Give up …', de: 'Aufgeben …' },
  'check.giveUp.title': { en: 'Give this damaged part up?', de: 'Diesen beschädigten Teil aufgeben?' },
  'check.giveUp.text': {
    en: 'It is let go for good: even if the disk or an older copy gave it back, this vault couldn’t open it any more. Give it up only when neither a backup nor an older copy of the profile is left. There is no undo.',
    de: 'Er wird endgültig losgelassen: Selbst wenn das Laufwerk oder eine ältere Kopie ihn zurückgäbe, könnte dieser Tresor ihn nicht mehr öffnen. Geben Sie ihn nur auf, wenn weder eine Sicherung noch eine ältere Kopie des Profils übrig ist. Das lässt sich nicht rückgängig machen.',
  },
  'check.giveUp.type': { en: 'Type “{word}” to confirm', de: 'Zur Bestätigung „{word}“ eingeben' },
  'check.giveUp.word': { en: 'give up', de: 'aufgeben' },
  'check.giveUp.wrong': { en: 'Type exactly “{word}”.', de: 'Geben Sie genau „{word}“ ein.' },
  'check.giveUp.keep': { en: 'Keep it as it is', de: 'So lassen' },
  'check.giveUp.do': { en: 'Give it up', de: 'Aufgeben' },

  'check.notice.title': { en: 'A part of this vault is damaged', de: 'Ein Teil dieses Tresors ist beschädigt' },
  'check.notice.text': {
    en: 'The rest opens as ever, and nothing of the damaged part will be written over.',
    de: 'Der Rest lässt sich öffnen wie immer, und vom beschädigten Teil wird nichts überschrieben.',
  },
  'check.notice.slotText': {
    en: 'Everything in it opens as ever. Under Vault, Keys you see which of your keys are whole, and can remove what is left of the damaged one.',
    de: 'Alles darin lässt sich öffnen wie immer. Unter „Tresor“, „Schlüssel“ sehen Sie, welche Ihrer Schlüssel heil sind, und können entfernen, was vom beschädigten übrig ist.',
  },
  'check.notice.mended': {
    en: 'Something in the vault’s files had changed',
    de: 'In den Dateien des Tresors hatte sich etwas verändert',
  },
  'check.notice.mendedText': {
    en: 'It was put right, and everything opens. A disk that does this once may do it again: make a backup.',
    de: 'Es wurde berichtigt, und alles lässt sich öffnen. Ein Laufwerk, das das einmal tut, kann es wieder tun: Erstellen Sie eine Sicherung.',
  },
  'check.notice.show': { en: 'Show', de: 'Zeigen' },
  'check.notice.later': { en: 'Later', de: 'Später' },

  'door.aside.offer': { en: 'Put this vault aside …', de: 'Diesen Tresor beiseitelegen …' },
  'door.aside.title': { en: 'Put this vault aside?', de: 'Diesen Tresor beiseitelegen?' },
  'door.aside.text': {
    en: 'Its files move into a folder of their own within the profile folder, whole and unchanged. Nothing is deleted: moved back, the vault is as it is now. Overheard starts again, and you can make a new vault or restore a backup.',
    de: 'Seine Dateien kommen in einen eigenen Ordner innerhalb des Profilordners, vollständig und unverändert. Es wird nichts gelöscht: Zurückbewegt ist der Tresor, wie er jetzt ist. Overheard startet neu, und Sie können einen neuen Tresor anlegen oder eine Sicherung wiederherstellen.',
  },
  'door.aside.word': { en: 'put aside', de: 'beiseitelegen' },
  'door.aside.do': { en: 'Put aside and start again', de: 'Beiseitelegen und neu starten' },
  'door.aside.keep': { en: 'Leave it here', de: 'Hier lassen' },
  'door.aside.refused': {
    en: 'This vault couldn’t be put aside: the system doesn’t let Overheard move its files. They lie where they lay, all of them. Look whether they belong to you.',
    de: 'Dieser Tresor ließ sich nicht beiseitelegen: Das System lässt Overheard seine Dateien nicht bewegen. Sie liegen alle, wo sie lagen. Prüfen Sie, ob sie Ihnen gehören.',
  },
  'door.aside.done': {
    en: '{count, plural, one {A vault was put aside} other {# vaults were put aside}}',
    de: '{count, plural, one {Ein Tresor wurde beiseitegelegt} other {# Tresore wurden beiseitegelegt}}',
  },
  'door.aside.doneText': {
    en: '{count, plural, one {It lies in the profile folder, under {name}, with all that it holds and keys of its own. A shred in a new vault doesn’t reach it; it stays until you delete that folder.} other {They lie in the profile folder, the last one under {name}, with all that they hold and keys of their own. A shred in a new vault doesn’t reach them; they stay until you delete those folders.}}',
    de: '{count, plural, one {Er liegt im Profilordner unter {name}, mit allem, was er enthält, und eigenen Schlüsseln. Das Vernichten in einem neuen Tresor erreicht ihn nicht; er bleibt, bis Sie diesen Ordner löschen.} other {Sie liegen im Profilordner, der letzte unter {name}, mit allem, was sie enthalten, und eigenen Schlüsseln. Das Vernichten in einem neuen Tresor erreicht sie nicht; sie bleiben, bis Sie diese Ordner löschen.}}',
  },
  'door.failed.todo': { en: 'What you can do', de: 'Was Sie tun können' },
  'door.failed.todo.copy': {
    en: 'Copy the profile folder before anything else, so that nothing can get worse.',
    de: 'Kopieren Sie vor allem anderen den Profilordner, damit nichts schlimmer werden kann.',
  },
  'door.failed.todo.rights': {
    en: 'Look whether the profile folder and all that is in it belong to you, and whether the disk fails; then try again.',
    de: 'Prüfen Sie, ob der Profilordner und alles darin Ihnen gehört und ob das Laufwerk defekt ist; versuchen Sie es dann erneut.',
  },
  'door.failed.todo.put-back': {
    en: 'Quit Overheard. Put back what is missing or damaged from a sound copy of the profile folder, then start Overheard again.',
    de: 'Beenden Sie Overheard. Ersetzen Sie, was fehlt oder beschädigt ist, aus einer heilen Kopie des Profilordners, und starten Sie Overheard dann wieder.',
  },
  'door.failed.todo.other-key': {
    en: 'Only the slot of this passphrase may be damaged: the recovery key opens the vault too.',
    de: 'Vielleicht ist nur der Platz dieser Passphrase beschädigt: Auch der Wiederherstellungsschlüssel öffnet den Tresor.',
  },
  'door.failed.todo.restore': {
    en: 'If you have a backup: put this vault aside, then restore the backup into a new one.',
    de: 'Haben Sie eine Sicherung: Legen Sie diesen Tresor beiseite und stellen Sie sie dann in einem neuen wieder her.',
  },
  'door.failed.todo.update': {
    en: 'Open it with the version of Overheard that used it last, or a later one.',
    de: 'Öffnen Sie ihn mit der Version von Overheard, die ihn zuletzt benutzt hat, oder mit einer späteren.',
  },
  'door.failed.todo.disk': {
    en: 'Look whether the disk is full, write-protected or failing. Make room or connect it anew, then try again.',
    de: 'Prüfen Sie, ob das Laufwerk voll, schreibgeschützt oder defekt ist. Schaffen Sie Platz oder schließen Sie es neu an und versuchen Sie es erneut.',
  },
});
