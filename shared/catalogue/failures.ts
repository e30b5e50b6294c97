/**
 * A sentence or two for every failure code: what happened, what is safe, what to do, in this order. `failure.<code>`.
 * The compiler holds this table against the closed list of shared/failure.ts.
 */
import type { FailureCode } from '../failure.ts';
import { type Message, messages } from './message.ts';

type FailureMessageId = `failure.${FailureCode}`;

const table: Readonly<Record<FailureMessageId, Message>> = {
  'failure.archive/not-a-zip': {
    en: 'This file is neither an archive that can be read here (ZIP, TAR, TGZ) nor a sound file, whatever its name says. Nothing was brought in. Pack what you have into a ZIP and bring that in.',
    de: 'Diese Datei ist weder ein Archiv, das sich hier lesen lässt (ZIP, TAR, TGZ), noch eine Tondatei, was immer ihr Name sagt. Es wurde nichts übernommen. Packen Sie, was Sie haben, in eine ZIP-Datei und übernehmen Sie diese.',
  },
  'failure.archive/truncated': {
    en: 'The archive ends too early: its last part is missing. What came in before is safe. Fetch the archive again and bring it in once more; nothing comes in twice.',
    de: 'Das Archiv endet zu früh: Der letzte Teil fehlt. Was schon da ist, ist sicher. Laden Sie das Archiv erneut und übernehmen Sie es noch einmal; nichts wird doppelt übernommen.',
  },
  'failure.archive/another': {
    en: 'This is another archive than the one you wanted to go on with: its list of contents differs. Nothing was brought in. Pick the same archive again, or bring this one in by itself.',
    de: 'Das ist ein anderes Archiv als das, mit dem Sie fortfahren wollten: Sein Inhaltsverzeichnis ist ein anderes. Es wurde nichts übernommen. Wählen Sie dasselbe Archiv erneut aus, oder übernehmen Sie dieses für sich.',
  },
  'failure.archive/encrypted': {
    en: 'This archive is locked with a password of its own. Nothing was brought in. Unpack it with a program that asks for the password, pack it again without one and bring that in.',
    de: 'Dieses Archiv ist mit einem eigenen Passwort gesperrt. Es wurde nichts übernommen. Entpacken Sie es mit einem Programm, das nach dem Passwort fragt, packen Sie es ohne Passwort neu und übernehmen Sie das.',
  },
  'failure.archive/empty': {
    en: 'The archive is empty. Nothing was brought in. Look whether the company has sent a second one.',
    de: 'Das Archiv ist leer. Es wurde nichts übernommen. Sehen Sie nach, ob die Firma ein zweites geschickt hat.',
  },
  'failure.archive/no-audio': {
    en: '{vendor, select, discord {This is a Discord data package. Discord puts no sound into it, only links, and here not even a link to a voice message. Nothing was brought in. Save voice messages in Discord one by one and bring in the folder.} telegram {This is a Telegram export without a single voice message. Nothing was brought in. Export the chat again and tick voice messages, video messages and files.} other {There is no recording in this archive. Nothing was brought in. Companies often split an answer: the sound may be in another part.}}',
    de: '{vendor, select, discord {Das ist ein Datenpaket von Discord. Discord legt keinen Ton hinein, nur Links, und hier nicht einmal einen Link zu einer Sprachnachricht. Es wurde nichts übernommen. Speichern Sie Sprachnachrichten in Discord einzeln und übernehmen Sie den Ordner.} telegram {Das ist ein Telegram-Export ohne eine einzige Sprachnachricht. Es wurde nichts übernommen. Exportieren Sie den Chat erneut und wählen Sie Sprachnachrichten, Videonachrichten und Dateien aus.} other {In diesem Archiv ist keine Aufnahme. Es wurde nichts übernommen. Firmen teilen ihre Antwort oft auf: Der Ton kann in einem anderen Teil liegen.}}',
  },
  'failure.archive/bomb': {
    en: 'The archive would unpack to far more than an honest one does. It was refused before anything was unpacked. If you trust where it comes from, unpack it yourself, pack the recordings into a new ZIP and bring that in.',
    de: 'Das Archiv würde beim Entpacken weit größer, als ein redliches wird. Es wurde abgelehnt, bevor etwas entpackt wurde. Wenn Sie der Herkunft trauen, entpacken Sie es selbst, packen Sie die Aufnahmen in eine neue ZIP-Datei und übernehmen Sie diese.',
  },
  'failure.archive/unsafe-name': {
    en: 'The archive holds a name that would reach outside it. It was refused before anything was unpacked. An archive that a company makes doesn’t contain such names; ask for it again.',
    de: 'Das Archiv enthält einen Namen, der aus ihm herausführen würde. Es wurde abgelehnt, bevor etwas entpackt wurde. Das Archiv einer Firma enthält solche Namen nicht; fordern Sie es erneut an.',
  },
  'failure.archive/overlap': {
    en: 'Two entries of the archive share the same bytes, which an honest archive never does. It was refused before anything was unpacked. Fetch the archive again.',
    de: 'Zwei Einträge des Archivs teilen sich dieselben Bytes; in einem redlichen Archiv kommt das nicht vor. Es wurde abgelehnt, bevor etwas entpackt wurde. Laden Sie das Archiv erneut.',
  },
  'failure.archive/multi-part': {
    en: '{part, select, named {Part {missing} of this archive is missing. Nothing was brought in. Put all its parts into one folder and bring them in together.} other {This is one part of an archive that was split. Nothing was brought in. Put all its parts into one folder and bring them in together.}}',
    de: '{part, select, named {Teil {missing} dieses Archivs fehlt. Es wurde nichts übernommen. Legen Sie alle Teile in einen Ordner und übernehmen Sie sie zusammen.} other {Das ist ein Teil eines geteilten Archivs. Es wurde nichts übernommen. Legen Sie alle Teile in einen Ordner und übernehmen Sie sie zusammen.}}',
  },
  'failure.archive/inconsistent': {
    en: 'The archive contradicts itself: its list of contents doesn’t fit what lies in it. It was refused. What came in before is safe. Fetch the archive again.',
    de: 'Das Archiv widerspricht sich: Sein Inhaltsverzeichnis passt nicht zum Inhalt. Es wurde abgelehnt. Was schon da ist, ist sicher. Laden Sie das Archiv erneut.',
  },
  'failure.archive/too-many-entries': {
    en: 'The archive has more entries than can be read here. Nothing was brought in. Split it into smaller archives and bring them in one after the other.',
    de: 'Das Archiv hat mehr Einträge, als sich hier lesen lassen. Es wurde nichts übernommen. Teilen Sie es in kleinere Archive und übernehmen Sie diese nacheinander.',
  },
  'failure.archive/unreadable': {
    en: 'The file can’t be read from this disk. What came in before is safe. Look whether you may open it and whether the disk is still connected, then bring it in again.',
    de: 'Die Datei lässt sich von diesem Laufwerk nicht lesen. Was schon da ist, ist sicher. Prüfen Sie, ob Sie sie öffnen dürfen und ob das Laufwerk noch verbunden ist, und übernehmen Sie sie erneut.',
  },
  'failure.archive/gone': {
    en: 'The file is no longer where it was. What came in before is safe. Pick it again from its new place.',
    de: 'Die Datei liegt nicht mehr dort, wo sie war. Was schon da ist, ist sicher. Wählen Sie sie an ihrem neuen Ort erneut aus.',
  },
  'failure.archive/changed': {
    en: 'The file changed while it was read, perhaps because it is still being downloaded. What came in before is safe. Wait until it is complete, then bring it in again; nothing comes in twice.',
    de: 'Die Datei hat sich beim Lesen verändert, vielleicht wird sie noch heruntergeladen. Was schon da ist, ist sicher. Warten Sie, bis sie vollständig ist, und übernehmen Sie sie erneut; nichts wird doppelt übernommen.',
  },
  'failure.vault/absent': {
    en: 'There is no vault on this machine yet. Nothing was lost. Choose a passphrase to make one.',
    de: 'Auf diesem Rechner gibt es noch keinen Tresor. Es ging nichts verloren. Wählen Sie eine Passphrase, um einen anzulegen.',
  },
  'failure.vault/exists': {
    en: 'There is already a vault here. It was left as it is. Unlock it with its passphrase.',
    de: 'Hier gibt es schon einen Tresor. Er blieb, wie er ist. Entsperren Sie ihn mit seiner Passphrase.',
  },
  'failure.vault/locked': {
    en: 'The vault is locked. Everything in it is safe. Unlock it, then try again.',
    de: 'Der Tresor ist gesperrt. Alles darin ist sicher. Entsperren Sie ihn und versuchen Sie es erneut.',
  },
  'failure.vault/key-file-damaged': {
    en: 'The key file of this vault is damaged, so the passphrase alone can’t open it. The recordings are still there, sealed, and nothing was changed. Put a copy of the profile folder from before the damage in place, if you have one.',
    de: 'Die Schlüsseldatei dieses Tresors ist beschädigt; die Passphrase allein kann ihn nicht öffnen. Die Aufnahmen sind noch da, versiegelt, und es wurde nichts verändert. Setzen Sie, falls vorhanden, eine Kopie des Profilordners von vor dem Schaden ein.',
  },
  'failure.vault/key-file-missing': {
    en: 'The key file of this vault is missing. The recordings are still there, sealed, but without that file no passphrase opens them. If the profile folder was moved or copied, bring the file along from the old place.',
    de: 'Die Schlüsseldatei dieses Tresors fehlt. Die Aufnahmen sind noch da, versiegelt, aber ohne diese Datei öffnet sie keine Passphrase. Wurde der Profilordner verschoben oder kopiert, holen Sie die Datei vom alten Ort nach.',
  },
  'failure.vault/key-file-gone': {
    en: 'The key file of this vault (vault.keys) has vanished from the profile folder, or was cut off. While the vault is open nothing is lost, but once it is locked nothing opens it any more, and left alone it still locks by itself. Make a backup now, before you lock it or close Overheard, or put the file back. Until then nothing can be shredded and no key changed.',
    de: 'Die Schlüsseldatei dieses Tresors (vault.keys) ist aus dem Profilordner verschwunden oder wurde abgeschnitten. Solange der Tresor offen ist, ist nichts verloren, doch einmal gesperrt öffnet ihn nichts mehr, und unbeaufsichtigt sperrt er sich weiterhin von selbst. Legen Sie jetzt eine Sicherung an, bevor Sie sperren oder Overheard schließen, oder legen Sie die Datei zurück. Bis dahin lässt sich nichts vernichten und kein Schlüssel ändern.',
  },
  'failure.vault/key-file-too-new': {
    en: 'This vault was last used by a newer Overheard. Nothing was changed. Open it with that version or a later one.',
    de: 'Dieser Tresor wurde zuletzt mit einem neueren Overheard benutzt. Es wurde nichts verändert. Öffnen Sie ihn mit dieser oder einer späteren Version.',
  },
  'failure.vault/directory-damaged': {
    en: 'The directory of this vault has changed on the disk, so it can’t be opened as it is. Nothing was written. Keep the profile folder untouched, and put an older copy of it in place if you have one.',
    de: 'Das Verzeichnis dieses Tresors hat sich auf dem Laufwerk verändert, so lässt er sich nicht öffnen. Es wurde nichts geschrieben. Lassen Sie den Profilordner unberührt und setzen Sie, falls vorhanden, eine ältere Kopie davon ein.',
  },
  'failure.vault/key-file-rolled-back': {
    en: 'An older copy of the key file lies beside this vault’s database, so they don’t fit each other. Nothing was written. If you put a backup of the profile folder in place, take the database from the same copy, or put the newer key file back.',
    de: 'Neben der Datenbank dieses Tresors liegt eine ältere Kopie der Schlüsseldatei; die beiden passen nicht zueinander. Es wurde nichts geschrieben. Haben Sie eine Kopie des Profilordners eingesetzt, nehmen Sie auch die Datenbank aus derselben Kopie, oder setzen Sie die neuere Schlüsseldatei wieder ein.',
  },
  'failure.vault/database-rolled-back': {
    en: 'An older copy of the database lies beside this vault’s key file. It can’t be opened any more: its keys were destroyed since, by a shred or a lock. Nothing was written. Put the newer database back, or restore from a backup.',
    de: 'Neben der Schlüsseldatei dieses Tresors liegt eine ältere Kopie der Datenbank. Sie lässt sich nicht mehr öffnen: Ihre Schlüssel wurden seither zerstört, durch ein Vernichten oder Sperren. Es wurde nichts geschrieben. Setzen Sie die neuere Datenbank wieder ein oder stellen Sie eine Sicherung wieder her.',
  },
  'failure.vault/database-damaged': {
    en: 'The database files of this vault have changed on the disk, in more than one place. They were not opened, because the browser engine would throw them away; nothing was written. Copy the profile folder first, then put a sound copy of it in place or restore from a backup.',
    de: 'Die Datenbankdateien dieses Tresors haben sich auf dem Laufwerk verändert, an mehr als einer Stelle. Sie wurden nicht geöffnet, weil die Browser-Engine sie sonst verwerfen würde; es wurde nichts geschrieben. Kopieren Sie zuerst den Profilordner, setzen Sie dann eine unversehrte Kopie ein oder stellen Sie eine Sicherung wieder her.',
  },
  'failure.vault/unreadable': {
    en: 'A file of this vault is there, but the system doesn’t let Overheard read it: the disk fails in that place, or the file belongs to another user of this computer. Nothing was opened and nothing was written.',
    de: 'Eine Datei dieses Tresors ist da, aber das System lässt Overheard sie nicht lesen: Das Laufwerk versagt an dieser Stelle, oder die Datei gehört einem anderen Benutzer dieses Rechners. Es wurde nichts geöffnet und nichts geschrieben.',
  },
  'failure.vault/database-missing': {
    en: 'The key file of this vault is here, but the recordings are gone from the profile folder: something outside Overheard has cleared it. Nothing was written. Put a copy of the whole profile folder in place, if you have one.',
    de: 'Die Schlüsseldatei dieses Tresors ist da, aber die Aufnahmen fehlen im Profilordner: Etwas außerhalb von Overheard hat ihn geleert. Es wurde nichts geschrieben. Setzen Sie, falls vorhanden, eine Kopie des ganzen Profilordners ein.',
  },
  'failure.vault/page-damaged': {
    en: 'A part of this vault is damaged, and this would write over it. Nothing was changed, and the rest works. Go to Vault, Condition: there it says what is damaged, and there you can give that part up.',
    de: 'Ein Teil dieses Tresors ist beschädigt, und dieser Schritt würde ihn überschreiben. Es wurde nichts verändert, der Rest funktioniert. Unter „Tresor“, „Zustand“ steht, was beschädigt ist; dort können Sie diesen Teil aufgeben.',
  },
  'failure.vault/used-by-newer': {
    en: 'This vault was last used by a newer Overheard and holds something that this one can’t read. What you want to destroy may be named in it, so nothing was destroyed. Update Overheard, then do this again. Everything else works as ever.',
    de: 'Dieser Tresor wurde zuletzt mit einem neueren Overheard benutzt und enthält etwas, das dieses hier nicht lesen kann. Was Sie vernichten wollen, könnte darin vorkommen; deshalb wurde nichts vernichtet. Aktualisieren Sie Overheard, dann tun Sie es noch einmal. Alles andere geht wie gewohnt.',
  },
  'failure.vault/record-damaged': {
    en: 'This recording can no longer be opened: its bytes on the disk have changed. The others are intact. If you still have the archive, bring it in again; the recording comes back as a new one.',
    de: 'Diese Aufnahme lässt sich nicht mehr öffnen: Ihre Bytes auf dem Laufwerk haben sich verändert. Die anderen sind unversehrt. Haben Sie das Archiv noch, übernehmen Sie es erneut; die Aufnahme kommt als neue zurück.',
  },
  'failure.vault/record-missing': {
    en: 'This recording isn’t in the vault any more: it was shredded. The others are as they were.',
    de: 'Diese Aufnahme ist nicht mehr im Tresor: Sie wurde vernichtet. Die anderen sind, wie sie waren.',
  },
  'failure.vault/record-unplayable': {
    en: 'This kind of sound can’t be played here. The recording is kept, can be searched and shredded.',
    de: 'Diese Art von Ton lässt sich hier nicht abspielen. Die Aufnahme ist aufbewahrt, kann durchsucht und vernichtet werden.',
  },
  'failure.vault/disk-full': {
    en: 'The disk is full. What is in the vault is safe. Free some space and go on; nothing comes in twice.',
    de: 'Das Laufwerk ist voll. Was im Tresor ist, ist sicher. Schaffen Sie etwas Platz und machen Sie weiter; nichts wird doppelt übernommen.',
  },
  'failure.vault/disk-error': {
    en: 'The disk refused to read or to write. Nothing of what was confirmed before was changed, the last step didn’t happen. Look whether the disk is full, write-protected or failing, then try again.',
    de: 'Das Laufwerk hat das Lesen oder Schreiben verweigert. Nichts zuvor Bestätigtes wurde verändert, der letzte Schritt ist nicht geschehen. Prüfen Sie, ob das Laufwerk voll, schreibgeschützt oder defekt ist, und versuchen Sie es erneut.',
  },
  'failure.vault/unsettled': {
    en: 'The disk refused to write in the middle of a key change. Nothing that you kept is lost. Lock the vault and unlock it again: whether the last step happened is settled then.',
    de: 'Das Laufwerk hat mitten in einem Schlüsselwechsel das Schreiben verweigert. Nichts, was Sie behalten haben, ist verloren. Sperren Sie den Tresor und entsperren Sie ihn wieder: Dann klärt sich, ob der letzte Schritt geschehen ist.',
  },
  'failure.vault/out-of-memory': {
    en: 'There isn’t enough free memory to check the passphrase. Everything in the vault is safe. Close other programs, then try again.',
    de: 'Der freie Arbeitsspeicher reicht nicht, um die Passphrase zu prüfen. Alles im Tresor ist sicher. Schließen Sie andere Programme und versuchen Sie es erneut.',
  },
  'failure.vault/busy': {
    en: 'The vault is still at work on the step before, such as an archive or a backup that is coming in. Nothing was changed. Try again when that has ended.',
    de: 'Der Tresor arbeitet noch am vorigen Schritt, etwa an einem Archiv oder einer Sicherung, die gerade übernommen wird. Es wurde nichts verändert. Versuchen Sie es erneut, wenn das beendet ist.',
  },
  'failure.vault/last-key': {
    en: 'This is the last key that you can write down or remember. It stays. Make another passphrase or a recovery key first, then remove this one.',
    de: 'Das ist der letzte Schlüssel, den Sie aufschreiben oder sich merken können. Er bleibt. Legen Sie zuerst eine andere Passphrase oder einen Wiederherstellungsschlüssel an und entfernen Sie dann diesen.',
  },
  'failure.vault/slots-full': {
    en: 'The vault has room for eight keys, and all are taken. Nothing was changed. Remove one that you no longer use, then try again.',
    de: 'Der Tresor hat Platz für acht Schlüssel, und alle sind belegt. Es wurde nichts verändert. Entfernen Sie einen, den Sie nicht mehr brauchen, und versuchen Sie es erneut.',
  },
  'failure.vault/no-keychain': {
    en: 'This computer has no keychain that keeps a secret safe from other programs, so it can’t open the vault for you. Nothing was changed. Your passphrase opens it as before.',
    de: 'Dieser Computer hat keinen Schlüsselbund, der ein Geheimnis vor anderen Programmen schützt; er kann den Tresor deshalb nicht für Sie öffnen. Es wurde nichts verändert. Ihre Passphrase öffnet ihn wie bisher.',
  },
  'failure.vault/view-name-taken': {
    en: 'Another view has this name. Nothing was changed. Choose another name.',
    de: 'So heißt schon eine andere Ansicht. Es wurde nichts verändert. Wählen Sie einen anderen Namen.',
  },
  'failure.vault/view-missing': {
    en: 'This view is no longer there. Nothing was changed. Save what is shown as a new view.',
    de: 'Diese Ansicht gibt es nicht mehr. Es wurde nichts verändert. Speichern Sie, was gezeigt wird, als neue Ansicht.',
  },
  'failure.vault/too-many-views': {
    en: 'There is room for {mostViews, number} views, and all are taken. Nothing was changed. Delete one that you no longer use, then try again.',
    de: 'Es ist Platz für {mostViews, number} Ansichten, und alle sind belegt. Es wurde nichts verändert. Löschen Sie eine, die Sie nicht mehr brauchen, und versuchen Sie es erneut.',
  },
  'failure.backup/not-a-backup': {
    en: 'This file isn’t a backup that Overheard made. Nothing was brought in. Choose the file again; its name usually ends in .age.',
    de: 'Diese Datei ist keine Sicherung von Overheard. Es wurde nichts übernommen. Wählen Sie die Datei erneut; ihr Name endet meist auf .age.',
  },
  'failure.backup/damaged': {
    en: 'The backup is damaged, or ends, before anything of it can be read. Nothing was brought in. Copy the file again from where you keep it, or take another backup.',
    de: 'Die Sicherung ist beschädigt oder endet, bevor sich etwas daraus lesen lässt. Es wurde nichts übernommen. Kopieren Sie die Datei erneut vom Ort der Aufbewahrung oder nehmen Sie eine andere Sicherung.',
  },
  'failure.backup/too-new': {
    en: 'A newer version of Overheard made this backup. Nothing was brought in, and the file is unchanged. Update the app, then restore it.',
    de: 'Diese Sicherung stammt von einer neueren Version von Overheard. Es wurde nichts übernommen, die Datei ist unverändert. Aktualisieren Sie die App und stellen Sie sie dann wieder her.',
  },
  'failure.backup/too-dear': {
    en: 'Checking this file’s passphrase would take more than 1 GiB of memory, which no backup of ours does. Nothing was brought in. If you trust the file, open it with the program age.',
    de: 'Die Passphrase dieser Datei zu prüfen bräuchte mehr als 1 GiB Speicher; das tut keine unserer Sicherungen. Es wurde nichts übernommen. Wenn Sie der Datei trauen, öffnen Sie sie mit dem Programm age.',
  },
  'failure.backup/bad-recipient': {
    en: 'A recipient is no age key. Nothing was written. A recipient begins with age1 and is copied whole.',
    de: 'Ein Empfänger ist kein age-Schlüssel. Es wurde nichts geschrieben. Ein Empfänger beginnt mit age1 und wird ganz kopiert.',
  },
  'failure.backup/bad-identity': {
    en: 'This is no age identity. Nothing was brought in. An identity begins with AGE-SECRET-KEY-1 and is copied whole.',
    de: 'Das ist keine age-Identität. Es wurde nichts übernommen. Eine Identität beginnt mit AGE-SECRET-KEY-1 und wird ganz kopiert.',
  },
  'failure.backup/disk-full': {
    en: 'There isn’t enough room where the backup was to go. The vault is unchanged, the unfinished file was removed. Free some space or choose another place.',
    de: 'Am Ziel der Sicherung reicht der Platz nicht. Der Tresor ist unverändert, die unfertige Datei wurde entfernt. Schaffen Sie Platz oder wählen Sie einen anderen Ort.',
  },
  'failure.backup/not-written': {
    en: 'The backup couldn’t be written there. The vault is unchanged, no unfinished file is kept. Look whether the place is write-protected or was taken out, or choose another one.',
    de: 'Die Sicherung ließ sich dort nicht schreiben. Der Tresor ist unverändert, keine unfertige Datei bleibt. Prüfen Sie, ob der Ort schreibgeschützt ist oder entfernt wurde, oder wählen Sie einen anderen.',
  },
  'failure.backup/unverified': {
    en: 'What was read back isn’t what was written, so the file was removed. The vault is unchanged. Choose another place; that disk may be failing.',
    de: 'Was zurückgelesen wurde, ist nicht das Geschriebene; die Datei wurde darum entfernt. Der Tresor ist unverändert. Wählen Sie einen anderen Ort; das Laufwerk könnte defekt sein.',
  },
  'failure.backup/not-restorable': {
    en: 'The backup was written whole, but Overheard itself wouldn’t have taken all of it in again, so the file was removed. That is a fault of the app, not of your disk. The vault is unchanged. Until it is mended, keep a copy of the profile folder, and tell us.',
    de: 'Die Sicherung war vollständig geschrieben, doch Overheard selbst hätte nicht alles davon wieder übernommen; die Datei wurde darum entfernt. Das ist ein Fehler der App, nicht Ihres Laufwerks. Der Tresor ist unverändert. Bis er behoben ist, bewahren Sie eine Kopie des Profilordners auf und schreiben Sie uns.',
  },
  'failure.backup/outdated': {
    en: 'Recordings were shredded or burnt in while the backup was written, so it would still hold them. The file was removed. Make the backup again.',
    de: 'Während die Sicherung geschrieben wurde, wurden Aufnahmen vernichtet oder eingebrannt; sie enthielte sie noch. Die Datei wurde entfernt. Legen Sie die Sicherung erneut an.',
  },
  'failure.backup/cancelled': {
    en: 'The backup was stopped. The vault is unchanged, the unfinished file was removed. Make it again when it suits you.',
    de: 'Die Sicherung wurde abgebrochen. Der Tresor ist unverändert, die unfertige Datei wurde entfernt. Legen Sie sie erneut an, wann es Ihnen passt.',
  },
  'failure.backup/left-behind': {
    en: 'The backup came to nothing, and what was written of it couldn’t be removed. The vault is unchanged. Look where it was to go: a file of that name, perhaps with .part behind it, holds what was in the vault, encrypted. Delete it there.',
    de: 'Aus der Sicherung wurde nichts, und was davon geschrieben war, ließ sich nicht entfernen. Der Tresor ist unverändert. Sehen Sie am Ziel nach: Eine Datei dieses Namens, vielleicht mit .part dahinter, enthält verschlüsselt, was im Tresor war. Löschen Sie sie dort.',
  },
  'failure.redact/nothing-marked': {
    en: 'No stretch is marked in this recording. It is unchanged. Mark one first: where it begins and where it ends.',
    de: 'In dieser Aufnahme ist kein Abschnitt markiert. Sie ist unverändert. Markieren Sie zuerst einen: wo er beginnt und wo er endet.',
  },
  'failure.redact/outside-sound': {
    en: 'A marked stretch reaches beyond the end of the sound. The recording is unchanged. Move its edge inside and try again.',
    de: 'Ein markierter Abschnitt reicht über das Ende des Tons hinaus. Die Aufnahme ist unverändert. Ziehen Sie seine Kante nach innen und versuchen Sie es erneut.',
  },
  'failure.redact/undecodable': {
    en: 'This sound can’t be taken apart here, so it can’t be redacted. The recording is unchanged. You can still shred it as a whole.',
    de: 'Dieser Ton lässt sich hier nicht zerlegen und darum nicht schwärzen. Die Aufnahme ist unverändert. Sie können sie noch als Ganzes vernichten.',
  },
  'failure.tag/name-taken': {
    en: 'Another tag has this name. Nothing was changed. Join the two, or choose another name.',
    de: 'Ein anderes Schlagwort heißt schon so. Es wurde nichts geändert. Führen Sie beide zusammen oder wählen Sie einen anderen Namen.',
  },
  'failure.app/bad-request': {
    en: 'The app asked itself for something that isn’t allowed, and refused. Your recordings are safe. Try again; if it happens again, it is a fault of ours.',
    de: 'Die App hat von sich etwas verlangt, das nicht erlaubt ist, und es abgelehnt. Ihre Aufnahmen sind sicher. Versuchen Sie es erneut; geschieht es wieder, liegt der Fehler bei uns.',
  },
  'failure.app/unreadable-file': {
    en: 'This file can’t be read, or it is too large to be one of ours. Nothing was changed. Choose another file.',
    de: 'Diese Datei lässt sich nicht lesen oder ist zu groß, um eine von uns zu sein. Es wurde nichts verändert. Wählen Sie eine andere Datei.',
  },
  'failure.app/second-instance': {
    en: 'Overheard already runs with this profile. Nothing was changed. Go on in the other window.',
    de: 'Overheard läuft mit diesem Profil bereits. Es wurde nichts verändert. Machen Sie im anderen Fenster weiter.',
  },
  'failure.app/worker-died': {
    en: 'The part of the app that holds the vault has stopped. Everything that was confirmed is safe on the disk, sealed. Lock and unlock to go on.',
    de: 'Der Teil der App, der den Tresor hält, wurde beendet. Alles Bestätigte liegt sicher und versiegelt auf dem Laufwerk. Sperren und entsperren Sie, um weiterzumachen.',
  },
  'failure.app/internal': {
    en: 'Something in the app went wrong. Everything that was confirmed is safe on the disk, sealed. Try again; if it happens again, lock and unlock.',
    de: 'In der App ist etwas schiefgegangen. Alles Bestätigte liegt sicher und versiegelt auf dem Laufwerk. Versuchen Sie es erneut; geschieht es wieder, sperren und entsperren Sie.',
  },
};

export const failureMessages = messages(table);
