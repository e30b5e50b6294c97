/** Speech and silence: how much of a recording is spoken, and what that hints at. Voice: docs/voice.md. */
import { messages } from './message.ts';

export const speechMessages = messages({
  'speech.flag.none': { en: 'No speech found in the sound', de: 'Im Ton keine Sprache gefunden' },
  'speech.flag.accidental': {
    en: 'Seems accidental: neither words nor speech',
    de: 'Wohl versehentlich: weder Worte noch Sprache',
  },
  'speech.fact': { en: 'Speech', de: 'Sprache' },
  'speech.fact.seconds': { en: '{seconds} s, measured by loudness', de: '{seconds} s, nach Lautstärke gemessen' },
  'speech.fact.none': { en: 'none found, measured by loudness', de: 'keine gefunden, nach Lautstärke gemessen' },
  'speech.fact.unheard': { en: 'measured when it is first opened', de: 'wird beim ersten Öffnen gemessen' },
  'speech.fact.unknown': { en: 'can’t be measured here', de: 'hier nicht messbar' },
  'speech.hint': { en: 'Accidental', de: 'Versehentlich' },
  'speech.hint.vendor': { en: 'yes, the archive says so', de: 'ja, laut Archiv' },
  'speech.hint.measured': {
    en: 'it seems so: hardly any speech, no words',
    de: 'wohl ja: kaum Sprache, keine Worte',
  },
});
