/** Bringing in, under way: phases, holding, the queue, going on after an interruption. */
import { messages } from './message.ts';

export const importControlMessages = messages({
  'import.listing': {
    en: 'Reading its list of contents: {count, plural, one {# entry} other {# entries}} so far',
    de: 'Sein Inhaltsverzeichnis wird gelesen: bisher {count, plural, one {# Eintrag} other {# Einträge}}',
  },
  'import.reading': {
    en: 'Reading its texts and tables: {count, plural, one {# entry} other {# entries}} in the archive',
    de: 'Seine Texte und Tabellen werden gelesen: {count, plural, one {# Eintrag} other {# Einträge}} im Archiv',
  },
  'import.paused': {
    en: 'Paused. What came in so far is in the vault and can be played.',
    de: 'Pausiert. Was bisher da ist, liegt im Tresor und lässt sich abspielen.',
  },
  'import.pause': { en: 'Pause', de: 'Pausieren' },
  'import.goOn': { en: 'Go on', de: 'Fortsetzen' },
  'import.preparedBytes': { en: '{done} looked through', de: '{done} durchgesehen' },
  'import.preparedBytesOf': { en: '{done} of {total} looked through', de: '{done} von {total} durchgesehen' },

  'import.earlier': { en: 'Bring in {name} earlier', de: '{name} früher übernehmen' },
  'import.later': { en: 'Bring in {name} later', de: '{name} später übernehmen' },

  'import.interrupted': {
    en: 'Interrupted before the end. {count, plural, one {# recording is} other {# recordings are}} safely in the vault.',
    de: 'Vor dem Ende unterbrochen. {count, plural, one {# Aufnahme ist} other {# Aufnahmen sind}} sicher im Tresor.',
  },
  'import.interruptedPick': {
    en: 'Pick the same archive again to go on; nothing comes in twice.',
    de: 'Wählen Sie dasselbe Archiv erneut aus, um fortzufahren; nichts wird doppelt übernommen.',
  },
  'import.goOnPick': { en: 'Go on …', de: 'Fortsetzen …' },
  'import.goOnName': { en: 'Go on with {name}', de: 'Mit {name} fortfahren' },
});
