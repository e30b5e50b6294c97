/** The door: making a vault, opening it, what is said when it can't be opened. */
import { messages } from './message.ts';

export const doorMessages = messages({
  'door.passphrase': { en: 'Passphrase', de: 'Passphrase' },
  'door.onceMore': { en: 'Once more', de: 'Noch einmal' },
  'door.show': { en: 'Show the passphrase', de: 'Passphrase zeigen' },
  'door.capsLock': { en: 'Caps Lock is on.', de: 'Die Feststelltaste ist an.' },
  'door.starting': { en: 'Looking for your vault', de: 'Ihr Tresor wird gesucht' },

  'door.locked.title': { en: 'Locked', de: 'Gesperrt' },
  'door.locked.text': {
    en: 'Unlock, and you are back where you were.',
    de: 'Entsperren Sie, und Sie sind wieder da, wo Sie waren.',
  },
  'door.unlock': { en: 'Unlock', de: 'Entsperren' },
  'door.unlocking': { en: 'Unlocking', de: 'Wird entsperrt' },
  'door.takesASecond': {
    en: 'Opening takes about a second. That is on purpose: it slows down anybody who guesses.',
    de: 'Das Öffnen dauert etwa eine Sekunde. Das ist Absicht: Es bremst jeden, der rät.',
  },
  'door.wrong': {
    en: 'That passphrase doesn’t open this vault. Nothing was changed. Check Caps Lock and the keyboard layout.',
    de: 'Diese Passphrase öffnet den Tresor nicht. Es wurde nichts verändert. Prüfen Sie Feststelltaste und Tastaturbelegung.',
  },
  'door.wrongAgain': {
    en: 'Still not it. Nothing was changed, and you can try as often as you like. Nobody can reset the passphrase.',
    de: 'Sie passt noch nicht. Es wurde nichts verändert, und Sie können es beliebig oft versuchen. Zurücksetzen kann die Passphrase niemand.',
  },
  'door.wrongAgainWithKey': {
    en: 'Still not it. The 24-word recovery key opens the vault too. Nobody can reset the passphrase.',
    de: 'Sie passt noch nicht. Auch die 24 Wörter des Wiederherstellungsschlüssels öffnen den Tresor. Zurücksetzen kann die Passphrase niemand.',
  },
  'door.useWords': { en: 'Use the 24-word recovery key', de: 'Wiederherstellungsschlüssel benutzen' },
  'door.usePassphrase': { en: 'Use the passphrase', de: 'Passphrase benutzen' },
  'door.useComputer': { en: 'Unlock with this computer', de: 'Mit diesem Rechner entsperren' },
  'door.computerWrong': {
    en: 'This computer’s key doesn’t open the vault any more. Nothing was changed. Use the passphrase.',
    de: 'Der Schlüssel dieses Rechners öffnet den Tresor nicht mehr. Es wurde nichts verändert. Benutzen Sie die Passphrase.',
  },
  'door.whileLockedWithKey': {
    en: 'While locked, no key is held in memory and nothing in this vault can be read without your passphrase or recovery key. Nobody can reset them, and neither can we.',
    de: 'Gesperrt ist kein Schlüssel im Speicher, und ohne Ihre Passphrase oder Ihren Wiederherstellungsschlüssel lässt sich nichts in diesem Tresor lesen. Niemand kann sie zurücksetzen, auch wir nicht.',
  },
  'door.whileLockedWithComputer': {
    en: 'While locked, no key is held in memory. Whoever can sign in to this computer as you can open this vault, because you turned that on; it can be turned off in Vault.',
    de: 'Gesperrt ist kein Schlüssel im Speicher. Wer sich an diesem Rechner als Sie anmelden kann, kann den Tresor öffnen, weil Sie das eingeschaltet haben; unter „Tresor“ lässt es sich ausschalten.',
  },
  'door.whileLocked': {
    en: 'While locked, no key is held in memory and nothing in this vault can be read without your passphrase. Nobody can reset it, and neither can we.',
    de: 'Gesperrt ist kein Schlüssel im Speicher, und ohne Ihre Passphrase lässt sich nichts in diesem Tresor lesen. Niemand kann sie zurücksetzen, auch wir nicht.',
  },

  'door.failed.title': { en: 'This vault can’t be opened as it is', de: 'So lässt sich dieser Tresor nicht öffnen' },
  'door.failed.again': { en: 'Try again', de: 'Erneut versuchen' },
  'door.failed.start': { en: 'Start again', de: 'Neu starten' },

  'door.step.passphrase': { en: 'Passphrase', de: 'Passphrase' },
  'door.step.recoveryKey': { en: 'Recovery key', de: 'Wiederherstellungsschlüssel' },
  'door.step.archive': { en: 'First archive', de: 'Erstes Archiv' },
  'door.step.state': { en: 'Step {step} of 3', de: 'Schritt {step} von 3' },
  'door.create.title': { en: 'Choose a passphrase', de: 'Wählen Sie eine Passphrase' },
  'door.create.text': {
    en: 'Everything you bring in is sealed with it, on this machine alone. Four or five unrelated words are stronger than a short password with signs, and easier to type at midnight.',
    de: 'Alles, was Sie übernehmen, wird damit versiegelt, nur auf diesem Rechner. Vier oder fünf Wörter ohne Zusammenhang sind stärker als ein kurzes Passwort mit Sonderzeichen, und um Mitternacht leichter zu tippen.',
  },
  'door.create.make': { en: 'Make one for me', de: 'Eine vorschlagen' },
  'door.create.made': {
    en: 'Six words, drawn at random. Write them down before you go on.',
    de: 'Sechs zufällig gezogene Wörter. Schreiben Sie sie auf, bevor Sie weitermachen.',
  },
  'door.create.go': { en: 'Create the vault', de: 'Tresor anlegen' },
  'door.create.making': { en: 'Creating the vault', de: 'Tresor wird angelegt' },
  'door.create.differs': { en: 'This isn’t the same as above.', de: 'Das ist nicht dasselbe wie oben.' },
  'door.create.tooShort': {
    en: 'At least 8 characters. Four or five words are better.',
    de: 'Mindestens 8 Zeichen. Vier oder fünf Wörter sind besser.',
  },
  'door.create.matches': { en: 'The same as above', de: 'Wie oben' },

  'door.strength': { en: 'Strength', de: 'Stärke' },
  'door.strength.name.0': { en: 'Very weak.', de: 'Sehr schwach.' },
  'door.strength.name.1': { en: 'Weak.', de: 'Schwach.' },
  'door.strength.name.2': { en: 'Middling.', de: 'Mittel.' },
  'door.strength.name.3': { en: 'Strong.', de: 'Stark.' },
  'door.strength.name.4': { en: 'Very strong.', de: 'Sehr stark.' },
  'door.strength.text.0': { en: 'It would be guessed in moments.', de: 'Sie wäre in Augenblicken erraten.' },
  'door.strength.text.1': { en: 'It would be guessed in hours.', de: 'Sie wäre in Stunden erraten.' },
  'door.strength.text.2': { en: 'Guessing it would take days to months.', de: 'Sie zu erraten dauerte Tage bis Monate.' },
  'door.strength.text.3': { en: 'Guessing it would take years.', de: 'Sie zu erraten dauerte Jahre.' },
  'door.strength.text.4': { en: 'Guessing it would take centuries.', de: 'Sie zu erraten dauerte Jahrhunderte.' },

  'door.promises.title': { en: 'What you can count on', de: 'Worauf Sie sich verlassen können' },
  'door.promise.offline': { en: 'Nothing leaves this machine.', de: 'Nichts verlässt diesen Rechner.' },
  'door.promise.offlineText': {
    en: 'The app opens no connection. There is a test of that which anyone can run.',
    de: 'Die App öffnet keine Verbindung. Dafür gibt es einen Test, den jeder laufen lassen kann.',
  },
  'door.promise.sealed': { en: 'Nothing lies readable on the disk.', de: 'Nichts liegt lesbar auf dem Laufwerk.' },
  'door.promise.sealedText': {
    en: 'Sound, words, names and tags are sealed before they are written.',
    de: 'Ton, Wörter, Namen und Schlagwörter werden versiegelt, bevor sie geschrieben werden.',
  },
  'door.promise.shredded': { en: 'Shredded is gone.', de: 'Vernichtet ist weg.' },
  'door.promise.shreddedText': {
    en: 'The key of a shredded recording is destroyed. Your passphrase can’t bring it back.',
    de: 'Der Schlüssel einer vernichteten Aufnahme wird zerstört. Ihre Passphrase kann sie nicht zurückholen.',
  },
  'door.limits.title': { en: 'What you should know', de: 'Was Sie wissen sollten' },
  'door.limit.lost': {
    en: 'If you lose both the passphrase and the recovery key, the recordings are lost. Nobody else has a copy, so nobody else can be asked for one.',
    de: 'Verlieren Sie sowohl die Passphrase als auch den Wiederherstellungsschlüssel, sind die Aufnahmen verloren. Niemand sonst hat eine Kopie, also kann auch niemand um eine gebeten werden.',
  },
  'door.limit.archive': {
    en: 'The archive you bring in stays where it lies, open. The app says so when it is in, and what to do.',
    de: 'Das Archiv, das Sie übernehmen, bleibt offen liegen, wo es ist. Die App sagt es danach noch einmal, und was zu tun ist.',
  },

  'door.renew.title': { en: 'Set a new passphrase?', de: 'Neue Passphrase setzen?' },
  'door.renew.text': {
    en: 'The recovery key has opened the vault. If the passphrase is forgotten or known to somebody else, set a new one now. The old one then stops opening this vault.',
    de: 'Der Wiederherstellungsschlüssel hat den Tresor geöffnet. Ist die Passphrase vergessen oder jemandem bekannt, setzen Sie jetzt eine neue. Die alte öffnet diesen Tresor dann nicht mehr.',
  },
  'door.renew.do': { en: 'Set the passphrase', de: 'Passphrase setzen' },
  'door.renew.doing': { en: 'Setting the passphrase', de: 'Passphrase wird gesetzt' },
  'door.renew.keep': { en: 'Keep the old one', de: 'Alte behalten' },

  'door.first.title': { en: 'Bring in your first archive', de: 'Übernehmen Sie Ihr erstes Archiv' },
  'door.first.text': {
    en: 'The file as the company sent it. Nothing has to be unpacked, and the file stays as it is.',
    de: 'Die Datei, wie die Firma sie geschickt hat. Nichts muss entpackt werden, und die Datei bleibt, wie sie ist.',
  },
  'door.first.drop': { en: 'Drop an archive here', de: 'Archiv hier ablegen' },
  'door.first.kinds': {
    en: 'An archive as the company sent it (ZIP, TGZ, all its parts), a folder, or single recordings. Or press',
    de: 'Ein Archiv, wie die Firma es geschickt hat (ZIP, TGZ, alle Teile), ein Ordner oder einzelne Aufnahmen. Oder drücken Sie',
  },
  'door.first.pickFolder': { en: 'Pick a folder …', de: 'Ordner auswählen …' },
  'door.first.pick': { en: 'Pick an archive …', de: 'Archiv auswählen …' },
  'door.first.sample': { en: 'Try the sample archive', de: 'Beispielarchiv ausprobieren' },
  'door.first.sampleText': {
    en: 'Made-up recordings of an invented household. You can shred them afterwards.',
    de: 'Erfundene Aufnahmen eines erfundenen Haushalts. Sie können sie danach vernichten.',
  },
  'door.first.later': { en: 'Later', de: 'Später' },
});
