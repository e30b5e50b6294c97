/** Names of vendors, how a recording was joined with its text, and how much its stated time says. */
import { messages } from './message.ts';

export const vendorMessages = messages({
  'vendor.alexa': { en: 'Amazon Alexa', de: 'Amazon Alexa' },
  'vendor.generic': { en: 'Archive with sound', de: 'Archiv mit Ton' },

  'vendor.alexa.recognised': {
    en: 'Recognised as an Alexa data request by what is in it.',
    de: 'Am Inhalt als Alexa-Datenauskunft erkannt.',
  },
  'vendor.generic.recognised': {
    en: 'Not a format this app knows. Everything that is sound comes in, with whatever the file names say.',
    de: 'Kein bekanntes Format. Alles, was Ton ist, wird übernommen, mit dem, was die Dateinamen sagen.',
  },

  'link.exact-path': { en: 'exact path', de: 'genauer Pfad' },
  'link.exact-name': { en: 'exact file name', de: 'genauer Dateiname' },
  'link.repaired-name': { en: 'file name, spelt differently', de: 'Dateiname, anders geschrieben' },
  'link.shared-token': { en: 'identifier in both', de: 'gemeinsame Kennung' },
  'link.time-in-name': { en: 'time in the file name, within 3 seconds', de: 'Uhrzeit im Dateinamen, auf 3 Sekunden genau' },
  'link.none': { en: 'no text names this recording', de: 'kein Text nennt diese Aufnahme' },

  'time.utc-exact': { en: '{time} UTC, exact', de: '{time} UTC, genau' },
  'time.offset-known': { en: '{time}, UTC{offset}, exact', de: '{time}, UTC{offset}, genau' },
  'time.zone-of-export': {
    en: '{time}, in the time zone of the export',
    de: '{time}, in der Zeitzone des Exports',
  },
  'time.local-unknown': { en: '{time}, time zone not in the archive', de: '{time}, Zeitzone nicht im Archiv' },
  'time.date-only': { en: '{date}, no time in the archive', de: '{date}, keine Uhrzeit im Archiv' },
  'time.archive-mtime': {
    en: '{time}, when the file was packed, not when it was recorded',
    de: '{time}, Zeitpunkt des Packens, nicht der Aufnahme',
  },
  'time.unknown': { en: 'not in the archive', de: 'nicht im Archiv' },

  'time.source.metadata': { en: 'from the archive’s own table', de: 'aus der Tabelle des Archivs' },
  'time.source.utterance-id': { en: 'from the utterance’s identifier', de: 'aus der Kennung der Äußerung' },
  'time.source.file-name': { en: 'from the file name', de: 'aus dem Dateinamen' },
  'time.source.archive-entry': { en: 'from the archive’s directory', de: 'aus dem Verzeichnis des Archivs' },
});
