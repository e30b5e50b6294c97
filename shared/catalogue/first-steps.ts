/** The one line under the list for somebody who has not decided anything yet. Each stands behind its keys. Voice: docs/voice.md. */
import { messages } from './message.ts';

export const firstStepsMessages = messages({
  'first.name': { en: 'First steps', de: 'Erste Schritte' },
  'first.play': { en: 'play, pause', de: 'abspielen' },
  'first.decide': { en: 'keep, redact or delete, and on to the next', de: 'behalten, schwärzen oder löschen, und weiter' },
  'first.next': { en: 'next one undecided', de: 'nächste offene' },
  'first.close': { en: 'Don’t show again', de: 'Nicht mehr zeigen' },
});
