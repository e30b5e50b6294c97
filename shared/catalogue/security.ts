/**
 * What protects the recordings, state by state, in plain words. Every sentence that says that something holds is a claim of
 * SECURITY.md with a test; where it says less, it must not say more.
 */
import { messages } from './message.ts';

export const securityMessages = messages({
  'security.title': { en: 'What protects my recordings', de: 'Was meine Aufnahmen schützt' },
  'security.lead': {
    en: 'What somebody could try, what holds, and what doesn’t. Each sentence with a tick is tested with every version of Overheard.',
    de: 'Was jemand versuchen könnte, was hält und was nicht. Jeder Satz mit Haken wird mit jeder Version von Overheard getestet.',
  },
  'security.holds': { en: 'Holds', de: 'Hält' },
  'security.not': { en: 'Doesn’t hold', de: 'Hält nicht' },
  'security.close': { en: 'Close', de: 'Schließen' },

  'security.absent.title': { en: 'Before there is a vault', de: 'Bevor es einen Tresor gibt' },
  'security.absent.1': {
    en: 'A vault whose making is cut off is none. You simply begin anew.',
    de: 'Ein Tresor, dessen Anlegen unterbrochen wurde, ist keiner. Sie beginnen einfach von vorn.',
  },
  'security.absent.2': {
    en: 'A vault that is there is never replaced by another one.',
    de: 'Ein Tresor, der da ist, wird nie durch einen anderen ersetzt.',
  },
  'security.absent.3': {
    en: 'Each guess at your passphrase costs much memory, and about a second on this computer.',
    de: 'Jeder Versuch, Ihre Passphrase zu erraten, kostet viel Arbeitsspeicher und auf diesem Rechner etwa eine Sekunde.',
  },
  'security.absent.not': {
    en: 'A passphrase that is easy to guess stays easy to guess. Whoever has changed the program or watches the keyboard learns it.',
    de: 'Eine Passphrase, die leicht zu erraten ist, bleibt leicht zu erraten. Wer das Programm verändert hat oder die Tastatur beobachtet, erfährt sie.',
  },

  'security.locked.title': { en: 'Locked: somebody has the disk', de: 'Gesperrt: Jemand hat das Laufwerk' },
  'security.locked.1': {
    en: 'No name, word, tag or sound can be read from it.',
    de: 'Kein Name, kein Wort, kein Schlagwort und kein Ton ist darauf lesbar.',
  },
  'security.locked.2': {
    en: 'Only your passphrase and your 24 words open the vault, and this computer if you switched that on. With the files as they are now, a key that was changed or removed opens nothing.',
    de: 'Nur Ihre Passphrase und Ihre 24 Wörter öffnen den Tresor, und dieser Rechner, wenn Sie das eingeschaltet haben. Mit den Dateien, wie sie jetzt sind, öffnet ein geänderter oder entfernter Schlüssel nichts.',
  },
  'security.locked.3': {
    en: 'What was changed on the disk is never taken for something else. It is named, and the rest stays usable.',
    de: 'Was auf dem Laufwerk verändert wurde, wird nie für etwas anderes gehalten. Es wird benannt, und das Übrige bleibt benutzbar.',
  },
  'security.locked.4': {
    en: 'The process that holds keys, words and sound ends with the lock, and the system has its memory back.',
    de: 'Der Prozess, der Schlüssel, Wörter und Ton hält, endet mit dem Sperren, und das System hat dessen Speicher zurück.',
  },
  'security.locked.5': {
    en: 'What can be undone, the journal and your saved views are sealed as the recordings are.',
    de: 'Was sich rückgängig machen lässt, das Journal und Ihre gespeicherten Ansichten sind versiegelt wie die Aufnahmen.',
  },
  'security.locked.not': {
    en: 'Whoever has the paper with the 24 words has the vault. If this computer may unlock it, so may whoever logs in as you. Roughly how many recordings there are, and when the vault was used, can be seen.',
    de: 'Wer das Blatt mit den 24 Wörtern hat, hat den Tresor. Darf dieser Rechner ihn entsperren, so darf es auch, wer sich als Sie anmeldet. Wie viele Aufnahmen es ungefähr sind und wann der Tresor benutzt wurde, ist zu sehen.',
  },
  'security.locked.not.oldKey': {
    en: 'A key that was changed or removed still opens an older copy of the vault’s files, and with it the vault of today. If somebody may have both, only a new vault shuts them out: make a backup and restore it into one. That the whole profile was set back to an earlier day isn’t noticed.',
    de: 'Ein geänderter oder entfernter Schlüssel öffnet weiterhin eine ältere Kopie der Tresordateien und mit ihr den Tresor von heute. Könnte jemand beides haben, hilft nur ein neuer Tresor: Legen Sie eine Sicherung an und stellen Sie aus ihr einen neuen her. Wird das ganze Profil auf einen früheren Tag zurückgesetzt, fällt das nicht auf.',
  },
  'security.locked.not.traces': {
    en: 'What was shown, played, copied or saved may leave traces in the rest of the program’s memory until you quit it.',
    de: 'Was gezeigt, abgespielt, kopiert oder gesichert wurde, kann im übrigen Speicher des Programms Spuren hinterlassen, bis Sie es beenden.',
  },

  'security.open.title': { en: 'Open: somebody is near, or on the network', de: 'Offen: Jemand ist in der Nähe oder im Netz' },
  'security.open.1': {
    en: 'Nothing leaves this computer, and no name is looked up on the network.',
    de: 'Nichts verlässt diesen Rechner, und kein Name wird im Netz nachgeschlagen.',
  },
  'security.open.2': {
    en: 'Text from an archive stays text: nothing in it can act.',
    de: 'Text aus einem Archiv bleibt Text: Nichts darin kann etwas ausführen.',
  },
  'security.open.3': {
    en: 'Nothing readable is written to the disk, also when memory runs short or the program is killed.',
    de: 'Nichts Lesbares wird auf das Laufwerk geschrieben, auch nicht, wenn der Speicher knapp wird oder das Programm abgewürgt wird.',
  },
  'security.open.4': {
    en: 'What was done stays done, also after a power cut.',
    de: 'Was getan ist, bleibt getan, auch nach einem Stromausfall.',
  },
  'security.open.5': {
    en: 'Left alone, the vault locks as you chose in Settings: after a while without a key, at sleep, with the screen.',
    de: 'Sich selbst überlassen sperrt der Tresor, wie Sie es in den Einstellungen gewählt haben: nach einer Weile ohne Tastendruck, im Ruhezustand, mit dem Bildschirm.',
  },
  'security.open.not': {
    en: 'Malware that runs as you sees what you see, and so does a camera. The system may write memory to the disk when it swaps or hibernates: encrypt the disk.',
    de: 'Schadsoftware, die unter Ihrem Namen läuft, sieht, was Sie sehen, eine Kamera auch. Beim Auslagern und im Ruhezustand schreibt das System womöglich Speicher auf das Laufwerk: Verschlüsseln Sie es.',
  },

  'security.importing.title': {
    en: 'Bringing in: somebody has made the archive',
    de: 'Übernehmen: Jemand hat das Archiv gemacht',
  },
  'security.importing.1': {
    en: 'An archive that lies about itself is refused, or loses what lies. What is in the vault isn’t touched.',
    de: 'Ein Archiv, das über sich selbst lügt, wird abgelehnt oder verliert, was lügt. Was im Tresor ist, bleibt unberührt.',
  },
  'security.importing.2': {
    en: 'The names in it never become paths on your disk.',
    de: 'Die Namen darin werden nie zu Pfaden auf Ihrem Laufwerk.',
  },
  'security.importing.3': {
    en: 'Each recording is sealed under a key of its own before it reaches the disk.',
    de: 'Jede Aufnahme ist unter einem eigenen Schlüssel versiegelt, bevor sie auf das Laufwerk kommt.',
  },
  'security.importing.4': {
    en: 'Cut off, what was in stays. Brought in again, nothing comes in twice.',
    de: 'Bei einer Unterbrechung bleibt, was da war. Erneut übernommen wird nichts doppelt.',
  },
  'security.importing.not': {
    en: 'The archive itself still lies where it lay. Anyone who uses this computer can read it.',
    de: 'Das Archiv selbst liegt noch, wo es lag. Wer diesen Rechner benutzt, kann es lesen.',
  },

  'security.shredding.title': {
    en: 'Shredding and burning in: somebody gets your passphrase later',
    de: 'Vernichten und Einbrennen: Jemand bekommt später Ihre Passphrase',
  },
  'security.shredding.1': {
    en: 'What was destroyed opens with no key of this vault, and neither does any older version of it on the disk.',
    de: 'Was vernichtet ist, öffnet kein Schlüssel dieses Tresors, und auch keine ältere Fassung davon auf dem Laufwerk.',
  },
  'security.shredding.2': {
    en: 'Cut off, it has happened or it hasn’t. No other recording is lost.',
    de: 'Bei einer Unterbrechung ist es geschehen oder nicht. Keine andere Aufnahme geht verloren.',
  },
  'security.shredding.3': {
    en: 'What the archive repeats of it goes too: its name in the report and among files that couldn’t be destroyed, and lines that have its words, in whichever archive.',
    de: 'Was das Archiv davon wiederholt, verschwindet mit: der Name im Bericht und unter nicht vernichteten Dateien sowie Zeilen, gleich welches Archivs, die seine Wörter enthalten.',
  },
  'security.shredding.4': {
    en: 'Older versions of words, tags and notes go after ten seconds without a change, and at the latest with the next lock that isn’t cut short.',
    de: 'Ältere Fassungen von Wörtern, Schlagwörtern und Notizen verschwinden nach zehn Sekunden ohne Änderung, spätestens mit dem nächsten Sperren, das nicht abgebrochen wird.',
  },
  'security.shredding.5': {
    en: 'It is in no undo either, and no undo brings it back.',
    de: 'Auch im Rückgängigmachen steckt nichts mehr davon, und nichts holt es zurück.',
  },
  'security.shredding.not': {
    en: 'Copies made before: backups, the archive itself, snapshots, synced folders. An SSD may hold on to the overwritten key for a while, out of reach of any program; a file system that copies on write keeps it until its place is used again. The name of the archive stays, and so does what you wrote elsewhere, also where it quotes it. The receipt lets whoever has it and a copy of the sound prove that it was here.',
    de: 'Kopien von früher: Sicherungen, das Archiv selbst, Schnappschüsse, abgeglichene Ordner. Eine SSD behält den überschriebenen Schlüssel womöglich noch eine Weile, für Programme unerreichbar; ein Dateisystem, das beim Schreiben kopiert, behält ihn, bis sein Platz wieder gebraucht wird. Der Name des Archivs bleibt, und was Sie anderswo geschrieben haben, auch wo es daraus zitiert. Wer die Quittung und eine Kopie des Tons hat, kann beweisen, dass dieser hier war.',
  },
});
