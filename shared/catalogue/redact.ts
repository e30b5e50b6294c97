/** The redaction room and burning in. Voice: docs/voice.md. */
import { messages } from './message.ts';

export const redactMessages = messages({
  'redact.room': { en: 'Redaction', de: 'Schwärzung' },
  'redact.leave': { en: 'Back to review', de: 'Zurück zur Durchsicht' },
  'redact.tools': { en: 'Tools', de: 'Werkzeuge' },
  'redact.loopStretch': { en: 'Loop the stretch', de: 'Abschnitt wiederholen' },
  'redact.result': { en: 'Result', de: 'Ergebnis' },
  'redact.result.about': {
    en: 'Hear it as it will be, before anything is destroyed',
    de: 'Hören, wie es wird, bevor etwas zerstört ist',
  },
  'redact.result.making': { en: 'Making the result …', de: 'Ergebnis entsteht …' },
  'redact.zoomIn': { en: 'Zoom in', de: 'Vergrößern' },
  'redact.zoomOut': { en: 'Zoom out', de: 'Verkleinern' },
  'redact.wave': { en: 'Waveform, from {from} to {to}', de: 'Wellenform, von {from} bis {to}' },
  'redact.minimap': { en: 'Whole recording', de: 'Ganze Aufnahme' },
  'redact.edge.start': { en: 'Stretch {number}, start', de: 'Abschnitt {number}, Anfang' },
  'redact.edge.end': { en: 'Stretch {number}, end', de: 'Abschnitt {number}, Ende' },
  'redact.edge.value': {
    en: '{minutes, plural, one {# minute} other {# minutes}} {seconds} seconds',
    de: '{minutes, plural, one {# Minute} other {# Minuten}} {seconds} Sekunden',
  },
  'redact.label': { en: '{number} · Silence', de: '{number} · Stille' },
  'redact.style': {
    en: 'The stretch is replaced by silence, not covered. Everything outside stays as it is.',
    de: 'Der Abschnitt wird durch Stille ersetzt, nicht verdeckt. Alles andere bleibt, wie es ist.',
  },
  'redact.style.name': { en: 'Silence', de: 'Stille' },
  'redact.style.of': { en: 'Style', de: 'Art' },

  'redact.stretches': { en: 'Stretches', de: 'Abschnitte' },
  'redact.stretches.count': {
    en: '{set, plural, =0 {none marked} one {# marked} other {# marked}}{burnt, plural, =0 {} other {, # burnt in}}',
    de: '{set, plural, =0 {keiner markiert} one {# markiert} other {# markiert}}{burnt, plural, =0 {} other {, # eingebrannt}}',
  },
  'redact.stretches.add': { en: 'add', de: 'hinzufügen' },
  'redact.stretches.addName': { en: 'Add a stretch', de: 'Abschnitt hinzufügen' },
  'redact.stretches.row': {
    en: 'Stretch {number}, from {from} to {to}, {length}',
    de: 'Abschnitt {number}, von {from} bis {to}, {length}',
  },
  'redact.stretches.remove': { en: 'Remove stretch {number}', de: 'Abschnitt {number} entfernen' },
  'redact.stretches.edit': { en: 'Type the times of stretch {number}', de: 'Zeiten von Abschnitt {number} eingeben' },
  'redact.stretches.from': { en: 'From', de: 'Von' },
  'redact.stretches.to': { en: 'To', de: 'Bis' },
  'redact.stretches.fromTo': { en: '{from} – {to}', de: '{from} – {to}' },
  'redact.stretches.set': { en: 'Set', de: 'Setzen' },
  'redact.stretches.cancel': { en: 'Cancel', de: 'Abbrechen' },
  'redact.stretches.badTime': {
    en: 'A time like 0:11.34, within {length}, the end after the start.',
    de: 'Eine Zeit wie 0:11,34, innerhalb von {length}, das Ende nach dem Anfang.',
  },
  'redact.stretches.burntIn': { en: 'burnt in: nothing lies beneath', de: 'eingebrannt: darunter liegt nichts mehr' },
  'redact.stretches.empty': {
    en: 'Drag over the waveform, set its ends with {markIn} and {markOut}, or hold {hold} while it plays.',
    de: 'Ziehen Sie über die Wellenform, setzen Sie die Enden mit {markIn} und {markOut}, oder halten Sie {hold}, während es läuft.',
  },
  'redact.stretches.sum': {
    en: '{marked} of {whole} will be silent. Text and sound are struck out together.',
    de: '{marked} von {whole} werden still. Text und Ton werden gemeinsam geschwärzt.',
  },

  'redact.transcript': { en: 'Transcript', de: 'Wortlaut' },
  'redact.transcript.none': { en: 'There is no transcript in the archive.', de: 'Im Archiv ist kein Wortlaut.' },
  'redact.transcript.words': { en: 'Words to strike out', de: 'Worte zum Schwärzen' },
  'redact.transcript.chosen': {
    en: '{count, plural, =0 {} one {# word chosen} other {# words chosen}}',
    de: '{count, plural, =0 {} one {# Wort gewählt} other {# Wörter gewählt}}',
  },
  'redact.transcript.whole': {
    en: 'Word times aren’t in the archive. Without chosen words the whole transcript goes when the sound is burnt in.',
    de: 'Wortzeiten stehen nicht im Archiv. Ohne gewählte Worte geht beim Einbrennen der ganze Wortlaut mit.',
  },
  'redact.transcript.partly': {
    en: 'The chosen words go with the sound. The rest of the transcript stays.',
    de: 'Die gewählten Worte gehen mit dem Ton. Der übrige Wortlaut bleibt.',
  },
  'redact.transcript.reply': {
    en: 'The answer of the device goes as well.',
    de: 'Die Antwort des Geräts geht ebenfalls.',
  },
  'redact.word': {
    en: '{word}, {state, select, struck {struck out} burnt {burnt in} other {stays}}',
    de: '{word}, {state, select, struck {geschwärzt} burnt {eingebrannt} other {bleibt}}',
  },
  'redact.words.burnt': { en: 'burnt in', de: 'eingebrannt' },

  'redact.burn': { en: 'Burn in …', de: 'Einbrennen …' },
  'redact.burn.title': {
    en: '{count, plural, one {Burn in # stretch?} other {Burn in # stretches?}}',
    de: '{count, plural, one {# Abschnitt einbrennen?} other {# Abschnitte einbrennen?}}',
  },
  'redact.burn.text': {
    en: '{length} of sound become silence. The recording as it is now, its waveform and its key are destroyed. There is no undo, and your passphrase doesn’t bring it back.',
    de: '{length} Ton werden zu Stille. Die Aufnahme, wie sie jetzt ist, ihre Wellenform und ihr Schlüssel werden zerstört. Das lässt sich nicht rückgängig machen, auch nicht mit Ihrer Passphrase.',
  },
  'redact.burn.what': { en: 'What goes', de: 'Was verschwindet' },
  'redact.burn.sound': { en: 'Sound', de: 'Ton' },
  'redact.burn.words': { en: 'Words', de: 'Worte' },
  'redact.burn.wordsChosen': {
    en: '{count, plural, one {# chosen word} other {# chosen words}}',
    de: '{count, plural, one {# gewähltes Wort} other {# gewählte Wörter}}',
  },
  'redact.burn.wordsAll': { en: 'the whole transcript', de: 'der ganze Wortlaut' },
  'redact.burn.wordsNone': { en: 'there are none', de: 'es gibt keine' },
  'redact.burn.stays': { en: 'Stays', de: 'Bleibt' },
  'redact.burn.staysText': {
    en: 'day, device, person, tags and your note',
    de: 'Tag, Gerät, Person, Schlagwörter und Ihre Notiz',
  },
  'redact.burn.format': {
    en: 'The new sound is a WAV file. Outside the stretches it is as it was.',
    de: 'Der neue Ton ist eine WAV-Datei. Außerhalb der Abschnitte ist er, wie er war.',
  },
  'redact.burn.formatDecoded': {
    en: 'The new sound is a WAV file, made from the decoded {format}. Outside the stretches it sounds as it did.',
    de: 'Der neue Ton ist eine WAV-Datei, gewonnen aus dem dekodierten {format}. Außerhalb der Abschnitte klingt er wie zuvor.',
  },
  'redact.burn.limits': { en: 'What this can’t reach', de: 'Was das nicht erreicht' },
  'redact.burn.archive': {
    en: 'holds the sound as it was, wherever it still lies.',
    de: 'enthält den Ton, wie er war, wo immer es noch liegt.',
  },
  'redact.burn.keep': { en: 'Leave it as it is', de: 'So lassen' },
  'redact.burn.do': { en: 'Burn in', de: 'Einbrennen' },
  'redact.burn.doing': { en: 'Burning in …', de: 'Wird eingebrannt …' },
  'redact.burn.done': {
    en: 'Burnt in. What lay beneath is destroyed.',
    de: 'Eingebrannt. Was darunter lag, ist zerstört.',
  },
  'redact.burn.nothing': {
    en: 'Mark a stretch first. Nothing is marked.',
    de: 'Markieren Sie zuerst einen Abschnitt. Nichts ist markiert.',
  },
  'redact.burn.receipt': { en: 'Show the receipt', de: 'Quittung zeigen' },
  'redact.unplayable': {
    en: 'This kind of sound can’t be decoded here, so it can’t be redacted. It can be shredded.',
    de: 'Diese Art von Ton lässt sich hier nicht dekodieren und deshalb nicht schwärzen. Vernichten lässt sie sich.',
  },
});
