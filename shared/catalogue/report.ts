/** The report of an archive: its own words beside those of bringing in. The reasons stand in import.ts (`report.reason.*`). */
import { messages } from './message.ts';

export const reportMessages = messages({
  'report.completed': { en: 'completed with what was missing', de: 'um Fehlendes ergänzt' },
  'report.filter.completed': { en: 'Completed {count}', de: 'Ergänzt {count}' },
  'report.loading': { en: 'The report is being opened.', de: 'Der Bericht wird geöffnet.' },
  'report.save': { en: 'Save this report …', de: 'Bericht sichern …' },
  'report.save.csv': { en: 'As a table (CSV)', de: 'Als Tabelle (CSV)' },
  'report.save.json': { en: 'For programs (JSON)', de: 'Für Programme (JSON)' },
  'report.save.html': { en: 'For reading and printing (HTML)', de: 'Zum Lesen und Drucken (HTML)' },
  'report.links': { en: 'How recordings were joined with their texts', de: 'Wie Aufnahmen und Texte zusammengefunden haben' },
  'report.links.none': {
    en: 'no text was joined',
    de: 'kein Text zugeordnet',
  },
  'report.vendors': { en: 'What the archive holds', de: 'Was das Archiv enthält' },
  'report.vendor': {
    en: '{name}: {count, plural, one {# recording} other {# recordings}}',
    de: '{name}: {count, plural, one {# Aufnahme} other {# Aufnahmen}}',
  },
  'report.search': { en: 'Find an entry by its name or reason', de: 'Eintrag nach Name oder Grund suchen' },
  'report.found': {
    en: '{count, plural, =0 {No entry fits.} one {# entry fits.} other {# entries fit.}}',
    de: '{count, plural, =0 {Kein Eintrag passt.} one {# Eintrag passt.} other {# Einträge passen.}}',
  },
  'report.sort.archive': { en: 'in archive order', de: 'in der Folge des Archivs' },
  'report.sort.ascending': { en: 'ascending', de: 'aufsteigend' },
  'report.sort.descending': { en: 'descending', de: 'absteigend' },
  'report.sortBy': { en: 'Sort by: {column}', de: 'Sortieren nach: {column}' },
  'report.goOn.title': { en: 'Not everything came in', de: 'Es kam nicht alles herein' },
  'report.goOn.text': {
    en: 'What is in is safe and complete in itself. Pick the same archive again to get the rest; nothing comes in twice.',
    de: 'Was da ist, ist sicher und in sich vollständig. Wählen Sie dasselbe Archiv erneut aus, um den Rest zu bekommen; nichts wird doppelt übernommen.',
  },
  'report.html.madeBy': { en: 'Made by Overheard on {moment}', de: 'Erstellt von Overheard am {moment}' },
  'report.html.entries': { en: 'Entries', de: 'Einträge' },
  'report.html.size': { en: '{bytes} bytes', de: '{bytes} Bytes' },
});
