/** Locking: the cover while a job ends first, and what Settings says about when and how the vault locks. */
import { messages } from './message.ts';

export const lockingMessages = messages({
  'lock.cover.title': { en: 'Locking', de: 'Wird gesperrt' },
  'lock.cover.import': {
    en: 'The vault locks as soon as the archive is in.',
    de: 'Der Tresor sperrt sich, sobald das Archiv übernommen ist.',
  },
  'lock.cover.backup': {
    en: 'The vault locks as soon as the backup is written and checked.',
    de: 'Der Tresor sperrt sich, sobald die Sicherung geschrieben und geprüft ist.',
  },
  'lock.cover.destruction': {
    en: 'The vault locks as soon as the archive’s own files are destroyed.',
    de: 'Der Tresor sperrt sich, sobald die Dateien des Archivs vernichtet sind.',
  },
  'lock.cover.several': {
    en: 'The vault locks as soon as everything that is under way has ended.',
    de: 'Der Tresor sperrt sich, sobald alles beendet ist, was gerade läuft.',
  },
  'lock.cover.atOnce': { en: 'Stop and lock now', de: 'Anhalten und jetzt sperren' },
  'lock.cover.note': {
    en: 'What has come in stays. The same archive brought in again adds the rest, nothing twice. Settings say whether a lock waits.',
    de: 'Was übernommen ist, bleibt. Dasselbe Archiv, noch einmal übernommen, ergänzt den Rest, nichts doppelt. Ob das Sperren wartet, steht in den Einstellungen.',
  },
  'lock.cover.noteDestruction': {
    en: 'What isn’t destroyed by then stays where it lies, in the clear; the vault says so when it is unlocked next. Settings say whether a lock waits.',
    de: 'Was bis dahin nicht vernichtet ist, bleibt unverschlüsselt liegen; beim nächsten Entsperren sagt der Tresor es. Ob das Sperren wartet, steht in den Einstellungen.',
  },

  'settings.lockBy': { en: 'Locks by itself', de: 'Sperrt sich von selbst' },
  'settings.lockBy.win32': {
    en: 'When the computer sleeps or shuts down, its screen is locked, another user signs in, or this window closes.',
    de: 'Wenn der Rechner schläft oder herunterfährt, sein Bildschirm gesperrt wird, sich jemand anderes anmeldet oder dieses Fenster geschlossen wird.',
  },
  'settings.lockBy.darwin': {
    en: 'When the computer sleeps or shuts down, its screen is locked, another user takes over, or this window closes.',
    de: 'Wenn der Rechner schläft oder herunterfährt, sein Bildschirm gesperrt wird, jemand anderes übernimmt oder dieses Fenster geschlossen wird.',
  },
  'settings.lockBy.linux': {
    en: 'When this window closes, the computer sleeps or shuts down, its screen is locked or another user takes over, as far as the desktop says so. A sleep that nobody announced is noticed on waking.',
    de: 'Wenn dieses Fenster geschlossen wird, der Rechner schläft oder herunterfährt, sein Bildschirm gesperrt wird oder jemand anderes übernimmt, soweit der Desktop es meldet. Ein Schlaf ohne Ankündigung wird beim Aufwachen bemerkt.',
  },
  'settings.jobsAtLock': {
    en: 'An import, a backup or a destruction under way',
    de: 'Laufende Übernahme, Sicherung oder Vernichtung',
  },
  'settings.jobsAtLockText': {
    en: 'Finishing hides everything at once and locks when the job is done. Stopping keeps what is in; the rest comes with the same archive brought in again. Of an archive that is being destroyed, what hasn’t had its turn stays, and the next unlock says so. Sleep, a locked screen, another user and shutting down never wait.',
    de: 'Beim Abschließen ist sofort alles verdeckt, gesperrt wird danach. Beim Anhalten bleibt, was da ist; der Rest kommt, wenn dasselbe Archiv noch einmal übernommen wird. Von einem Archiv, das gerade vernichtet wird, bleibt liegen, was noch nicht an der Reihe war; das nächste Entsperren sagt es. Schlaf, Bildschirmsperre, Benutzerwechsel und Herunterfahren warten nie.',
  },
  'settings.jobsAtLock.finish': { en: 'Finish it, then lock', de: 'Abschließen, dann sperren' },
  'settings.jobsAtLock.stop': { en: 'Stop it and lock', de: 'Anhalten und sperren' },
  'settings.onClose': { en: 'Closing the window', de: 'Fenster schließen' },
  'settings.onCloseText': {
    en: 'Locks the vault either way.',
    de: 'Sperrt den Tresor in jedem Fall.',
  },
  'settings.onClose.quit': { en: 'Locks and quits', de: 'Sperrt und beendet' },
  'settings.onClose.stay': { en: 'Locks and minimises', de: 'Sperrt und minimiert' },
  'settings.onClose.stayInDock': { en: 'Locks and stays in the Dock', de: 'Sperrt und bleibt im Dock' },
  'settings.capture': { en: 'Keep out of screenshots', de: 'Aus Bildschirmfotos heraushalten' },
  'settings.capture.win32': {
    en: 'Screenshots, recordings and shared screens leave this window out. A remote desktop and a camera still see it. Off: it is in the picture like any other.',
    de: 'Bildschirmfotos, Aufzeichnungen und geteilte Bildschirme lassen dieses Fenster aus. Eine Fernsitzung und eine Kamera sehen es trotzdem. Aus: Es ist im Bild wie jedes andere.',
  },
  'settings.capture.darwin': {
    en: 'Screenshots, recordings and shared screens leave this window out, except in newer programs that ask macOS for the whole screen. Off: it is in the picture like any other.',
    de: 'Bildschirmfotos, Aufzeichnungen und geteilte Bildschirme lassen dieses Fenster aus, neuere Programme, die macOS nach dem ganzen Bildschirm fragen, jedoch nicht. Aus: Es ist im Bild wie jedes andere.',
  },
  'settings.capture.linux': {
    en: 'Linux has no way to leave a window out of pictures of the screen. {veil} hides the words in lists and transcripts.',
    de: 'Linux kann ein Fenster nicht aus Bildern des Bildschirms heraushalten. {veil} verdeckt die Worte in Listen und Abschriften.',
  },
});
