/** What an import asks: which column is which, whether day or month comes first; and what is remembered of the answers. */
import { messages } from './message.ts';

export const questionMessages = messages({
  'question.asking': { en: 'Waits for your answer.', de: 'Wartet auf Ihre Antwort.' },
  'question.answer': { en: 'Answer', de: 'Antworten' },
  'question.later': { en: 'Later', de: 'Später' },
  'question.bringIn': { en: 'Bring in like this', de: 'So übernehmen' },
  'question.withoutTable': { en: 'Bring in without this table', de: 'Ohne diese Tabelle übernehmen' },
  'question.more': {
    en: '{count, plural, one {One more question waits behind this one.} other {# more questions wait behind this one.}}',
    de: '{count, plural, one {Danach wartet noch eine Frage.} other {Danach warten noch # Fragen.}}',
  },

  'question.columns.title': { en: 'Which column is which?', de: 'Was steht in welcher Spalte?' },
  'question.columns.lead': {
    en: 'This table seems to hold what was said, but its headings don’t settle it. Nothing of the archive is in the vault yet.',
    de: 'Diese Tabelle enthält wohl das Gesprochene, ihre Überschriften lassen es aber offen. Vom Archiv ist noch nichts im Tresor.',
  },
  'question.columns.list': { en: 'Columns', de: 'Spalten' },
  'question.columns.heading': { en: 'Column', de: 'Spalte' },
  'question.columns.cells': { en: 'First rows', de: 'Erste Zeilen' },
  'question.columns.holds': { en: 'Holds', de: 'Enthält' },
  'question.columns.unnamed': { en: 'Column {number}', de: 'Spalte {number}' },
  'question.columns.choose': { en: 'What “{column}” holds', de: 'Inhalt von „{column}“' },
  'question.columns.emptyCells': { en: 'empty', de: 'leer' },
  'question.columns.remember': {
    en: 'Remember this for tables with the same headings',
    de: 'Für Tabellen mit denselben Überschriften merken',
  },

  'question.role.time': { en: 'Time', de: 'Zeit' },
  'question.role.text': { en: 'Words', de: 'Wortlaut' },
  'question.role.reply': { en: 'Answer', de: 'Antwort' },
  'question.role.device': { en: 'Device', de: 'Gerät' },
  'question.role.file': { en: 'Sound file', de: 'Tondatei' },
  'question.role.person': { en: 'Person', de: 'Person' },
  'question.role.none': { en: 'Nothing', de: 'Nichts davon' },

  'question.preview.title': { en: 'How the first recordings would appear', de: 'So würden die ersten Aufnahmen erscheinen' },
  'question.preview.noTime': { en: 'no time', de: 'keine Zeit' },
  'question.preview.nobody': { en: 'nobody named', de: 'niemand genannt' },
  'question.preview.noWords': { en: 'no words', de: 'ohne Worte' },
  'question.preview.noFile': { en: 'linked by its time or identifier', de: 'Zuordnung über Zeit oder Kennung' },
  'question.preview.nothing': {
    en: 'No column plays a part: nothing would be read from this table.',
    de: 'Keine Spalte ist vergeben: Aus dieser Tabelle würde nichts gelesen.',
  },

  'question.dates.title': { en: 'Which comes first, day or month?', de: 'Was steht zuerst, Tag oder Monat?' },
  'question.dates.lead': {
    en: 'These dates can be read in more than one way, and nothing in the text settles which.',
    de: 'Diese Datumsangaben lassen sich verschieden lesen, und nichts im Text entscheidet darüber.',
  },
  'question.dates.choose': { en: 'How the dates are written', de: 'Wie das Datum geschrieben ist' },
  'question.dates.day-month-year': { en: 'Day first', de: 'Zuerst der Tag' },
  'question.dates.month-day-year': { en: 'Month first', de: 'Zuerst der Monat' },
  'question.dates.year-month-day': { en: 'Year first', de: 'Zuerst das Jahr' },
  'question.dates.is': { en: '{written}: {day}', de: '{written}: {day}' },
  'question.dates.remember': {
    en: 'Remember this for dates written the same way',
    de: 'Für gleich geschriebene Datumsangaben merken',
  },

  'report.missing': {
    en: '{count, plural, one {The sound of # recording isn’t in the archive} other {The sound of # recordings isn’t in the archive}}',
    de: '{count, plural, one {Zu # Aufnahme fehlt der Ton im Archiv} other {Zu # Aufnahmen fehlt der Ton im Archiv}}',
  },
  'format.open': { en: 'Format report …', de: 'Formatbericht …' },
  'format.openWithoutContents': { en: 'Format report, without contents …', de: 'Formatbericht, ohne Inhalte …' },
  'format.title': { en: 'How this archive is made', de: 'Wie dieses Archiv aufgebaut ist' },
  'format.text': {
    en: 'For a bug report: patterns of file names, headings, counts and sizes. No word, name, number or date of yours stands in it. This is all of it; read it before you hand it on.',
    de: 'Für einen Fehlerbericht: Muster von Dateinamen, Überschriften, Anzahlen und Größen. Kein Wort, kein Name, keine Nummer und kein Datum von Ihnen steht darin. Das ist alles; lesen Sie es, bevor Sie es weitergeben.',
  },
  'format.save': { en: 'Save the format report …', de: 'Formatbericht sichern …' },
  'format.saved': { en: 'Format report saved.', de: 'Formatbericht gesichert.' },
  'format.close': { en: 'Close', de: 'Schließen' },

  'question.remembered.title': { en: 'Remembered answers', de: 'Gemerkte Antworten' },
  'question.remembered.count': {
    en: '{count, plural, =0 {Nothing is remembered. When a table or a date leaves something open, you are asked, and can have the answer remembered.} one {One answer about a table or a date is remembered, sealed. The same kind of table is read without asking.} other {# answers about tables and dates are remembered, sealed. The same kinds of tables are read without asking.}}',
    de: '{count, plural, =0 {Nichts ist gemerkt. Lässt eine Tabelle oder ein Datum etwas offen, werden Sie gefragt und können sich die Antwort merken lassen.} one {Eine Antwort zu einer Tabelle oder einem Datum ist gemerkt, versiegelt. Gleichartige Tabellen werden ohne Frage gelesen.} other {# Antworten zu Tabellen und Datumsangaben sind gemerkt, versiegelt. Gleichartige Tabellen werden ohne Frage gelesen.}}',
  },
  'question.remembered.forget': { en: 'Forget remembered answers', de: 'Gemerkte Antworten vergessen' },
});
