/** The list of the review room: how it is grouped, sorted and shown, and what is selected in it. Voice: docs/voice.md. */
import { messages } from './message.ts';

export const listMessages = messages({
  'list.group.noDevice': { en: 'No device in the archive', de: 'Kein Gerät im Archiv' },
  'list.group.nobody': { en: 'Nobody named in the archive', de: 'Im Archiv niemand genannt' },
  'list.group.arriving': { en: 'Coming in now', de: 'Kommt gerade herein' },
});
