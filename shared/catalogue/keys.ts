/** The keys of the vault: making a recovery key, its words, the section of the vault room and its dialogs, the reminder. */
import { messages } from './message.ts';

export const keysMessages = messages({
  'keys.title': { en: 'Keys', de: 'Schlüssel' },
  'keys.lead': {
    en: 'Each of these ways opens the whole vault by itself.',
    de: 'Jeder dieser Wege öffnet für sich allein den ganzen Tresor.',
  },
  'keys.since': { en: 'Since {day}.', de: 'Seit dem {day}.' },
  'keys.sinceUnknown': {
    en: 'From before the vault noted when its keys are made.',
    de: 'Aus der Zeit, bevor der Tresor festhielt, wann seine Schlüssel entstehen.',
  },

  'keys.passphrase': { en: 'Passphrase', de: 'Passphrase' },
  'keys.cost': {
    en: 'Each guess takes {memory} of memory and {passes, plural, one {# pass} other {# passes}} over it: about a second on the machine where it was set.',
    de: 'Jeder Rateversuch braucht {memory} Arbeitsspeicher und {passes, plural, one {# Durchgang} other {# Durchgänge}} darüber: etwa eine Sekunde auf dem Rechner, auf dem sie gesetzt wurde.',
  },
  'keys.passphrase.change': { en: 'Change …', de: 'Ändern …' },

  'keys.recovery': { en: 'Recovery key', de: 'Wiederherstellungsschlüssel' },
  'keys.recovery.made': { en: '24 words on paper, made on {day}.', de: '24 Wörter auf Papier, angelegt am {day}.' },
  'keys.recovery.madeUnknown': { en: '24 words on paper.', de: '24 Wörter auf Papier.' },
  'keys.recovery.tried': { en: 'Last tried on {day}.', de: 'Zuletzt ausprobiert am {day}.' },
  'keys.recovery.untried': {
    en: 'Not tried yet: that takes two minutes.',
    de: 'Noch nicht ausprobiert: Das dauert zwei Minuten.',
  },
  'keys.recovery.try': { en: 'Try …', de: 'Ausprobieren …' },
  'keys.recovery.replace': { en: 'Replace …', de: 'Ersetzen …' },
  'keys.recovery.make': { en: 'Make one …', de: 'Anlegen …' },
  'keys.recovery.none': { en: 'There is no recovery key yet', de: 'Es gibt noch keinen Wiederherstellungsschlüssel' },
  'keys.recovery.noneText': {
    en: 'If the passphrase is lost, the recordings are lost. A recovery key is 24 words on paper that open the vault too.',
    de: 'Geht die Passphrase verloren, sind auch die Aufnahmen verloren. Ein Wiederherstellungsschlüssel sind 24 Wörter auf Papier, die den Tresor ebenfalls öffnen.',
  },

  'keys.computer': { en: 'Unlock with this computer', de: 'Mit diesem Rechner entsperren' },
  'keys.computer.ready': {
    en: 'Off: the passphrase is asked each time. On: whoever can sign in to this computer as you opens the vault without it.',
    de: 'Aus: Die Passphrase wird jedes Mal verlangt. An: Wer sich an diesem Rechner als Sie anmelden kann, öffnet den Tresor ohne sie.',
  },
  'keys.computer.on': {
    en: 'Whoever can sign in to this computer as you opens the vault without the passphrase. Off: it is asked each time.',
    de: 'Wer sich an diesem Rechner als Sie anmelden kann, öffnet den Tresor ohne Passphrase. Aus: Sie wird jedes Mal verlangt.',
  },
  'keys.computer.asleep': {
    en: 'On, but it can’t open the vault now: this computer’s keychain doesn’t answer, or has lost its part. Where it answers again, whoever can sign in as you opens the vault without the passphrase. Off: this way in is removed.',
    de: 'An, doch öffnet er den Tresor jetzt nicht: Der Schlüsselbund dieses Rechners antwortet nicht oder hat seinen Teil verloren. Antwortet er wieder, öffnet den Tresor ohne Passphrase, wer sich als Sie anmelden kann. Aus: Dieser Zugang wird entfernt.',
  },
  'keys.computer.no-keychain': {
    en: 'Not on this computer: its system offers no keychain that could keep a key for the vault. The passphrase is asked each time.',
    de: 'Auf diesem Rechner nicht: Sein System bietet keinen Schlüsselbund, der einen Schlüssel für den Tresor verwahren könnte. Die Passphrase wird jedes Mal verlangt.',
  },
  'keys.computer.plain-text-keychain': {
    en: 'Not on this computer: its keychain would keep the key readable for every program. The passphrase is asked each time.',
    de: 'Auf diesem Rechner nicht: Sein Schlüsselbund hielte den Schlüssel für jedes Programm lesbar. Die Passphrase wird jedes Mal verlangt.',
  },
  'keys.computer.isOn': {
    en: 'This computer opens the vault from now on.',
    de: 'Dieser Rechner öffnet den Tresor ab jetzt.',
  },
  'keys.computer.isOff': {
    en: 'This computer no longer opens the vault.',
    de: 'Dieser Rechner öffnet den Tresor nicht mehr.',
  },

  'keys.damaged': { en: 'A way in that is damaged', de: 'Ein beschädigter Zugang' },
  'keys.damaged.text': {
    en: 'Block {block} of the key file can’t be read, so nobody can tell whose key it was. If one of yours is missing above, it was that one: make it anew. If none is, the place was free.',
    de: 'Block {block} der Schlüsseldatei lässt sich nicht lesen; wessen Schlüssel dort lag, ist nicht zu erkennen. Fehlt oben einer von Ihren, war es dieser: Legen Sie ihn neu an. Fehlt keiner, war der Platz frei.',
  },

  'keys.words': { en: 'The 24 words of the recovery key', de: 'Die 24 Wörter des Wiederherstellungsschlüssels' },
  'keys.words.making': { en: 'The words are being drawn', de: 'Die Wörter werden gezogen' },
  'keys.words.title': { en: 'Write down these 24 words', de: 'Notieren Sie diese 24 Wörter' },
  'keys.words.text': {
    en: 'They open the vault, should you ever forget the passphrase. Write them on paper in this order and keep it away from this computer: they are shown this once.',
    de: 'Mit ihnen öffnen Sie den Tresor, falls Sie die Passphrase einmal vergessen. Schreiben Sie sie in dieser Reihenfolge auf Papier, und bewahren Sie es nicht beim Rechner auf: Sie werden nur dieses eine Mal gezeigt.',
  },
  'keys.words.replaces': {
    en: 'They take the place of the old words as soon as you have confirmed them; until then, the old ones hold.',
    de: 'Sie ersetzen die alten Wörter, sobald Sie sie bestätigt haben; bis dahin gelten die alten.',
  },
  'keys.words.again': {
    en: 'Words that were shown here before were never confirmed. A paper with those opens nothing and can be destroyed: only the new one counts.',
    de: 'Wörter, die hier zuvor standen, wurden nie bestätigt. Ein Blatt mit ihnen öffnet nichts und kann vernichtet werden: Nur das neue zählt.',
  },
  'keys.words.noCopy': {
    en: 'They can’t be copied: other programs read the clipboard, and some systems keep it. A printer may keep what it prints, too.',
    de: 'Sie lassen sich nicht kopieren: Andere Programme lesen die Zwischenablage mit, manche Systeme heben sie auf. Auch ein Drucker kann behalten, was er druckt.',
  },
  'keys.words.onPaper': { en: 'They are on paper', de: 'Sie stehen auf Papier' },
  'keys.words.print': { en: 'Print …', de: 'Drucken …' },
  'keys.words.skip': { en: 'Go on without …', de: 'Ohne fortfahren …' },
  'keys.words.never': { en: 'Keep things as they are', de: 'Alles so lassen' },

  'keys.sheet.title': { en: 'Recovery key', de: 'Wiederherstellungsschlüssel' },
  'keys.sheet.text': {
    en: 'These 24 words, in this order, open an Overheard vault without its passphrase. Whoever has them can open it. Keep this sheet with papers that matter, not beside the computer.',
    de: 'Diese 24 Wörter öffnen in dieser Reihenfolge einen Overheard-Tresor ohne seine Passphrase. Wer sie hat, kann ihn öffnen. Bewahren Sie dieses Blatt bei wichtigen Papieren auf, nicht neben dem Rechner.',
  },
  'keys.sheet.day': { en: 'Made on {day}.', de: 'Angelegt am {day}.' },

  'keys.ask.title': { en: 'Three words from your paper', de: 'Drei Wörter von Ihrem Papier' },
  'keys.ask.text': {
    en: 'Type them as they stand there. That shows that the paper can be read when it is needed.',
    de: 'Geben Sie sie so ein, wie sie dort stehen. Das zeigt, dass sich das Papier lesen lässt, wenn es gebraucht wird.',
  },
  'keys.ask.word': { en: 'Word {number}', de: 'Wort {number}' },
  'keys.ask.wrong': { en: 'That isn’t word {number}.', de: 'Das ist nicht Wort {number}.' },
  'keys.ask.empty': { en: 'Word {number} is still missing.', de: 'Wort {number} fehlt noch.' },
  'keys.ask.unconfirmed': {
    en: 'The vault didn’t take these words. Nothing was changed. Look at them again and compare all 24.',
    de: 'Der Tresor hat diese Wörter nicht angenommen. Es wurde nichts verändert. Sehen Sie sie noch einmal an und vergleichen Sie alle 24.',
  },
  'keys.ask.again': { en: 'Look at the words again', de: 'Wörter noch einmal ansehen' },
  'keys.ask.confirm': { en: 'Confirm the key', de: 'Schlüssel bestätigen' },
  'keys.ask.kept': {
    en: 'The recovery key is confirmed: its 24 words open this vault.',
    de: 'Der Wiederherstellungsschlüssel ist bestätigt: Seine 24 Wörter öffnen diesen Tresor.',
  },

  'keys.skip.title': { en: 'Without a recovery key', de: 'Ohne Wiederherstellungsschlüssel' },
  'keys.skip.text': {
    en: 'Then the passphrase is the only way in. If it is lost, the recordings are lost. You can make a key later in Vault.',
    de: 'Dann ist die Passphrase der einzige Weg hinein. Geht sie verloren, sind auch die Aufnahmen verloren. Einen Schlüssel können Sie später unter „Tresor“ anlegen.',
  },
  'keys.skip.back': { en: 'Back to the words', de: 'Zurück zu den Wörtern' },
  'keys.skip.do': { en: 'Go on without a key', de: 'Ohne Schlüssel fortfahren' },

  'keys.enter.help': {
    en: 'In their order; spaces, line breaks, numbers and capitals don’t matter.',
    de: 'In ihrer Reihenfolge; Leerzeichen, Zeilen, Nummern und Großschreibung sind gleichgültig.',
  },
  'keys.enter.empty': { en: 'No word has been typed yet.', de: 'Es steht noch kein Wort da.' },
  'keys.enter.unknown': {
    en: 'Word {number} isn’t in the list of words. Compare it with your paper.',
    de: 'Wort {number} steht nicht in der Wortliste. Vergleichen Sie es mit Ihrem Papier.',
  },
  'keys.enter.didYouMean': {
    en: 'Word {number} isn’t in the list. Did you mean “{word}”?',
    de: 'Wort {number} steht nicht in der Liste. Meinten Sie „{word}“?',
  },
  'keys.enter.count': {
    en: '{count, plural, one {That is # word} other {These are # words}}; a recovery key has 24.',
    de: '{count, plural, one {Das ist # Wort} other {Das sind # Wörter}}; ein Wiederherstellungsschlüssel hat 24.',
  },
  'keys.enter.checksum': {
    en: 'All 24 are in the list, but together they aren’t a recovery key: one was read wrongly, or two have changed places.',
    de: 'Alle 24 stehen in der Liste, ergeben zusammen aber keinen Wiederherstellungsschlüssel: Eines ist falsch gelesen, oder zwei sind vertauscht.',
  },
  'keys.enter.otherKey': {
    en: 'This is a recovery key, but it doesn’t open this vault: it belongs to another one, or was replaced. Nothing was changed.',
    de: 'Das ist ein Wiederherstellungsschlüssel, aber er öffnet diesen Tresor nicht: Er gehört zu einem anderen oder wurde ersetzt. Es wurde nichts verändert.',
  },

  'keys.try.title': { en: 'Does your recovery key still fit?', de: 'Passt Ihr Wiederherstellungsschlüssel noch?' },
  'keys.try.text': {
    en: 'Type the 24 words from your paper. Nothing is changed; the vault only compares.',
    de: 'Geben Sie die 24 Wörter von Ihrem Papier ein. Es wird nichts verändert, der Tresor vergleicht nur.',
  },
  'keys.try.do': { en: 'Try the words', de: 'Wörter ausprobieren' },
  'keys.try.leave': { en: 'Not now', de: 'Jetzt nicht' },
  'keys.try.close': { en: 'Close', de: 'Schließen' },
  'keys.try.fits': { en: 'It fits', de: 'Er passt' },
  'keys.try.fitsText': {
    en: 'These 24 words open this vault. Put the paper back where it was.',
    de: 'Diese 24 Wörter öffnen diesen Tresor. Legen Sie das Papier wieder dorthin, wo es war.',
  },

  'keys.change.title': { en: 'Change the passphrase?', de: 'Passphrase ändern?' },
  'keys.change.text': {
    en: 'The old one stops opening this vault at once. Copies of the vault’s files made earlier still open with it, and with such a copy so does the vault of today: against that only a new vault helps.',
    de: 'Die alte öffnet diesen Tresor dann nicht mehr. Frühere Kopien der Tresordateien öffnet sie weiterhin, und mit einer solchen Kopie auch den Tresor von heute: Dagegen hilft nur ein neuer Tresor.',
  },
  'keys.change.byWords': {
    en: 'You came in with the recovery key, so the old one isn’t asked.',
    de: 'Sie sind mit dem Wiederherstellungsschlüssel hereingekommen, deshalb wird die alte nicht verlangt.',
  },
  'keys.change.current': { en: 'Present passphrase', de: 'Jetzige Passphrase' },
  'keys.change.next': { en: 'New passphrase', de: 'Neue Passphrase' },
  'keys.change.wrong': {
    en: 'That isn’t the present passphrase. Nothing was changed.',
    de: 'Das ist nicht die jetzige Passphrase. Es wurde nichts verändert.',
  },
  'keys.change.keep': { en: 'Keep the old one', de: 'Alte behalten' },
  'keys.change.do': { en: 'Change the passphrase', de: 'Passphrase ändern' },
  'keys.change.doing': { en: 'Changing the passphrase', de: 'Passphrase wird geändert' },
  'keys.change.done': {
    en: 'The passphrase is changed. The old one no longer opens this vault.',
    de: 'Die Passphrase ist geändert. Die alte öffnet diesen Tresor nicht mehr.',
  },

  'keys.remove': { en: 'Remove …', de: 'Entfernen …' },
  'keys.remove.keep': { en: 'Keep it', de: 'Behalten' },
  'keys.remove.title.passphrase': { en: 'Remove this passphrase?', de: 'Diese Passphrase entfernen?' },
  'keys.remove.text.passphrase': {
    en: 'It stops opening this vault; the other ways stay. Copies of the vault’s files made earlier still open with it, and with such a copy so does the vault of today: against that only a new vault helps.',
    de: 'Sie öffnet diesen Tresor dann nicht mehr; die anderen Wege bleiben. Frühere Kopien der Tresordateien öffnet sie weiterhin, und mit einer solchen Kopie auch den Tresor von heute: Dagegen hilft nur ein neuer Tresor.',
  },
  'keys.remove.do.passphrase': { en: 'Remove the passphrase', de: 'Passphrase entfernen' },
  'keys.remove.title.recovery-key': { en: 'Remove the recovery key?', de: 'Wiederherstellungsschlüssel entfernen?' },
  'keys.remove.text.recovery-key': {
    en: 'The 24 words stop opening this vault; the passphrase stays. Copies of the vault’s files made earlier still open with the words, and with such a copy so does the vault of today: destroy the paper as soon as you no longer need it for those.',
    de: 'Die 24 Wörter öffnen diesen Tresor dann nicht mehr; die Passphrase bleibt. Frühere Kopien der Tresordateien öffnen sie weiterhin, und mit einer solchen Kopie auch den Tresor von heute: Vernichten Sie das Papier, sobald Sie es für diese nicht mehr brauchen.',
  },
  'keys.remove.do.recovery-key': { en: 'Remove the recovery key', de: 'Schlüssel entfernen' },
  'keys.remove.title.damaged': { en: 'Remove the damaged way in?', de: 'Beschädigten Zugang entfernen?' },
  'keys.remove.text.damaged': {
    en: 'What is left of it is overwritten. Until then somebody could guess the bits that changed, and the key that belonged here would open this vault again. The other ways stay.',
    de: 'Was davon übrig ist, wird überschrieben. Bis dahin könnte jemand die veränderten Bits erraten, und der Schlüssel, der hierher gehörte, öffnete diesen Tresor wieder. Die anderen Wege bleiben.',
  },
  'keys.remove.do.damaged': { en: 'Remove the way in', de: 'Zugang entfernen' },
  'keys.remove.done': {
    en: 'Removed. The other ways open the vault as before.',
    de: 'Entfernt. Die anderen Wege öffnen den Tresor wie zuvor.',
  },

  'keys.reminder': { en: 'There is no recovery key yet.', de: 'Noch kein Wiederherstellungsschlüssel.' },
  'keys.reminder.make': { en: 'Make one …', de: 'Anlegen …' },
  'keys.reminder.later': { en: 'Not this month', de: 'Diesen Monat nicht' },
});
