/** Names of vendors, how a recording was joined with its text, and how much its stated time says. */
import { messages } from './message.ts';

export const vendorMessages = messages({
  'vendor.alexa': { en: 'Amazon Alexa', de: 'Amazon Alexa' },
  'vendor.google-activity': { en: 'Google Assistant & Voice activity', de: 'Google Assistant und Sprachaktivität' },
  'vendor.google-voice': { en: 'Google Voice', de: 'Google Voice' },
  'vendor.whatsapp': { en: 'WhatsApp', de: 'WhatsApp' },
  'vendor.telegram': { en: 'Telegram', de: 'Telegram' },
  'vendor.messenger': { en: 'Facebook Messenger', de: 'Facebook Messenger' },
  'vendor.instagram': { en: 'Instagram', de: 'Instagram' },
  'vendor.signal': { en: 'Signal', de: 'Signal' },
  'vendor.snapchat': { en: 'Snapchat', de: 'Snapchat' },
  'vendor.discord': { en: 'Discord', de: 'Discord' },
  'vendor.voice-memos': { en: 'Apple Voice Memos', de: 'Apple Sprachmemos' },
  'vendor.voicemail': { en: 'Voicemail', de: 'Mailbox' },
  'vendor.call-recorder': { en: 'Call recordings', de: 'Anrufaufnahmen' },
  'vendor.zoom': { en: 'Zoom', de: 'Zoom' },
  'vendor.generic': { en: 'Archive with sound', de: 'Archiv mit Ton' },

  'vendor.alexa.recognised': {
    en: 'Recognised as an Alexa data request by what is in it.',
    de: 'Am Inhalt als Alexa-Datenauskunft erkannt.',
  },
  'vendor.google-activity.recognised': {
    en: 'Recognised as Google “My Activity” by what is in it.',
    de: 'Am Inhalt als Google „Meine Aktivitäten“ erkannt.',
  },
  'vendor.google-voice.recognised': {
    en: 'Recognised as Google Voice by what is in it.',
    de: 'Am Inhalt als Google Voice erkannt.',
  },
  'vendor.whatsapp.recognised': {
    en: 'Recognised as a WhatsApp chat by what is in it.',
    de: 'Am Inhalt als WhatsApp-Chat erkannt.',
  },
  'vendor.telegram.recognised': {
    en: 'Recognised as a Telegram export by what is in it.',
    de: 'Am Inhalt als Telegram-Export erkannt.',
  },
  'vendor.messenger.recognised': {
    en: 'Recognised as Facebook Messenger by what is in it.',
    de: 'Am Inhalt als Facebook Messenger erkannt.',
  },
  'vendor.instagram.recognised': {
    en: 'Recognised as Instagram by what is in it.',
    de: 'Am Inhalt als Instagram erkannt.',
  },
  'vendor.signal.recognised': {
    en: 'Recognised as messages exported from Signal by what is in it.',
    de: 'Am Inhalt als Nachrichten aus Signal erkannt.',
  },
  'vendor.snapchat.recognised': {
    en: 'Recognised as Snapchat data by what is in it.',
    de: 'Am Inhalt als Snapchat-Daten erkannt.',
  },
  'vendor.discord.recognised': {
    en: 'Recognised as a Discord data package. Discord puts no sound into it, only links.',
    de: 'Als Discord-Datenpaket erkannt. Discord legt keinen Ton hinein, nur Links.',
  },
  'vendor.voice-memos.recognised': {
    en: 'Recognised as Voice Memos by what is in it.',
    de: 'Am Inhalt als Sprachmemos erkannt.',
  },
  'vendor.voicemail.recognised': {
    en: 'Recognised as voicemail from a phone backup by what is in it.',
    de: 'Am Inhalt als Mailbox-Nachrichten aus einer Telefonsicherung erkannt.',
  },
  'vendor.call-recorder.recognised': {
    en: 'Recognised as recorded calls by their file names.',
    de: 'An den Dateinamen als aufgenommene Anrufe erkannt.',
  },
  'vendor.zoom.recognised': {
    en: 'Recognised as recorded Zoom meetings by what is in it.',
    de: 'Am Inhalt als aufgenommene Zoom-Treffen erkannt.',
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
