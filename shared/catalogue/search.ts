/** The query language in the search field: fields, completion, what can't be read, the help (docs/search.md). Voice: docs/voice.md. */
import { messages } from './message.ts';

export const searchMessages = messages({
  'command.app.searchHelp': { en: 'How to search', de: 'So wird gesucht' },

  'search.field.tag': { en: 'has this tag, or one beneath it', de: 'trägt dieses Schlagwort oder eines darunter' },
  'search.field.device': { en: 'name of the device', de: 'Name des Geräts' },
  'search.field.person': { en: 'who is speaking', de: 'wer spricht' },
  'search.field.archive': { en: 'file name of the archive', de: 'Dateiname des Archivs' },
  'search.field.file': { en: 'name inside the archive', de: 'Name im Archiv' },
  'search.field.note': { en: 'words in your notes', de: 'Worte in Ihren Notizen' },
  'search.field.said': { en: 'words in the transcript', de: 'Worte im Wortlaut' },
  'search.field.reply': { en: 'words of the device’s answer', de: 'Worte in der Antwort des Geräts' },
  'search.field.title': { en: 'what it is filed under', de: 'worunter es abgelegt ist' },
  'search.field.verdict': { en: 'what you decided', de: 'was Sie entschieden haben' },
  'search.field.after': { en: 'on that day or later', de: 'an diesem Tag oder später' },
  'search.field.before': { en: 'earlier than that day', de: 'früher als dieser Tag' },
  'search.field.until': { en: 'on that day or earlier', de: 'an diesem Tag oder früher' },
  'search.field.on': { en: 'on that day, in that month or year', de: 'an diesem Tag, in diesem Monat oder Jahr' },
  'search.field.len': { en: 'length, with < or >', de: 'Länge, mit < oder >' },
  'search.field.has': { en: 'where something is there', de: 'wo etwas vorhanden ist' },
  'search.field.without': { en: 'where something is missing', de: 'wo etwas fehlt' },
  'search.field.is': { en: 'what is true of it', de: 'was darauf zutrifft' },

  'search.suggest.name': { en: 'What can stand here', de: 'Was hier stehen kann' },
  'search.suggest.count': {
    en: '{count, plural, one {# recording} other {# recordings}}',
    de: '{count, plural, one {# Aufnahme} other {# Aufnahmen}}',
  },

  'search.problem.name': { en: 'Left out of the search', de: 'Bei der Suche ausgelassen' },
  'search.problem.unknown-field': {
    en: 'There is no field “{word}”. This part is left out.',
    de: 'Ein Feld „{word}“ gibt es nicht. Dieser Teil wird ausgelassen.',
  },
  'search.problem.missing-value': {
    en: 'Nothing stands behind “{word}”. Its value follows without a space.',
    de: 'Hinter „{word}“ steht nichts. Der Wert folgt ohne Leerzeichen.',
  },
  'search.problem.bad-date': {
    en: '“{word}” is not a date. Write 2018, 2018-05 or 2018-05-03. This part is left out.',
    de: '„{word}“ ist kein Datum. Schreiben Sie 2018, 2018-05 oder 3.5.2018. Dieser Teil wird ausgelassen.',
  },
  'search.problem.bad-length': {
    en: '“{word}” is not a length. Write 500ms, 10s or 1.5m. This part is left out.',
    de: '„{word}“ ist keine Länge. Schreiben Sie 500ms, 10s oder 1,5m. Dieser Teil wird ausgelassen.',
  },
  'search.problem.unknown-value': {
    en: '“{word}” can’t stand here. These can: {values}. This part is left out.',
    de: '„{word}“ kann hier nicht stehen. Möglich sind: {values}. Dieser Teil wird ausgelassen.',
  },
  'search.problem.not-comparable': {
    en: 'Only lengths are compared with < and >. Behind “{word}” stands a colon. This part is left out.',
    de: 'Nur Längen werden mit < und > verglichen. Hinter „{word}“ steht ein Doppelpunkt. Dieser Teil wird ausgelassen.',
  },
  'search.problem.too-deep': {
    en: 'These parentheses are nested too deep. They are left out.',
    de: 'Diese Klammern sind zu tief verschachtelt. Sie werden ausgelassen.',
  },
  'search.problem.unknown-tag': {
    en: 'There is no tag “{word}”, so no recording has it.',
    de: 'Das Schlagwort „{word}“ gibt es nicht, also trägt es keine Aufnahme.',
  },
  'search.problem.use': { en: 'Use {proposal}', de: '{proposal} nehmen' },

  'search.help.title': { en: 'How to search', de: 'So wird gesucht' },
  'search.help.intro': {
    en: 'Every part must fit. Case and accents don’t count. Field names work in English and German.',
    de: 'Alle Teile müssen passen. Groß- und Kleinschreibung und Akzente zählen nicht. Feldnamen gelten auf Deutsch und Englisch.',
  },
  'search.help.open': { en: 'How to search', de: 'So wird gesucht' },
  'search.help.close': { en: 'Close', de: 'Schließen' },
  'search.help.word.example': { en: 'kitchen light', de: 'küche licht' },
  'search.help.word': {
    en: 'both words, wherever they stand: transcript, answer, names, notes, tags',
    de: 'beide Worte, wo sie auch stehen: Wortlaut, Antwort, Namen, Notizen, Schlagwörter',
  },
  'search.help.exact.example': { en: '"good night"', de: '"gute nacht"' },
  'search.help.exact': { en: 'exactly these words, side by side', de: 'genau diese Worte nebeneinander' },
  'search.help.not.example': { en: '-radio -tag:kids', de: '-radio -schlagwort:kinder' },
  'search.help.not': { en: 'not with this word, not with this tag', de: 'ohne dieses Wort, ohne dieses Schlagwort' },
  'search.help.or.example': { en: 'milk or bread', de: 'milch oder brot' },
  'search.help.or': {
    en: 'one of the two; parentheses group: (milk fresh) or bread',
    de: 'eines von beiden; Klammern fassen zusammen: (milch frisch) oder brot',
  },
  'search.help.tag.example': { en: 'tag:family/phone', de: 'schlagwort:familie/telefon' },
  'search.help.tag': { en: 'this tag; tag:family finds it too', de: 'dieses Schlagwort; schlagwort:familie findet es auch' },
  'search.help.name.example': { en: 'device:kitchen person:"Pat"', de: 'gerät:küche person:"Pat"' },
  'search.help.name': {
    en: 'also archive: file: title: note: said: reply:',
    de: 'auch archiv: datei: titel: notiz: gesagt: antwort:',
  },
  'search.help.day.example': { en: 'after:2018-05 before:2019', de: 'nach:2018-05 vor:2019' },
  'search.help.day': {
    en: 'from 1 May 2018 to the end of 2018, by the clock where it was recorded; also on: until:',
    de: 'vom 1. Mai 2018 bis Ende 2018, nach der Uhr am Ort der Aufnahme; auch am: bis:',
  },
  'search.help.length.example': { en: 'len>10s len<1m', de: 'länge>10s länge<1m' },
  'search.help.length': { en: 'length; ms, s, m and h', de: 'Länge; ms, s, m und h' },
  'search.help.has.example': { en: 'has:note without:tag', de: 'mit:notiz ohne:schlagwort' },
  'search.help.has': {
    en: 'also transcript, reply, person, device, date, stretch, redacted',
    de: 'auch wortlaut, antwort, person, gerät, datum, abschnitt, geschwärzt',
  },
  'search.help.is.example': { en: 'is:accidental', de: 'ist:versehentlich' },
  'search.help.is': {
    en: 'also playable, unplayable, silent, binned, decided, undecided',
    de: 'auch abspielbar, unabspielbar, still, papierkorb, entschieden, offen',
  },
  'search.help.verdict.example': { en: 'verdict:none', de: 'entscheidung:offen' },
  'search.help.verdict': { en: 'also keep, redact, delete', de: 'auch behalten, schwärzen, löschen' },
});
