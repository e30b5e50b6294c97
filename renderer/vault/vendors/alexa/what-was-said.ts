/** Cells that look like words but aren't: "N/A", and the sentences Amazon puts where nothing was said to Alexa. Pure. */
import type { RecordingFlag } from '../../../../shared/model/recording.ts';

const missing =
  /^(n\/?a|not available|not applicable|nicht verfügbar|no disponible|non disponible|non disponibile|null|undefined|-{1,3}|–)$/i;

/** The cell's text, or null where it says that there is none. */
export function present(cell: string | undefined): string | null {
  const text = cell?.trim() ?? '';
  return text === '' || missing.test(text) ? null : text;
}

const notIntended =
  /audio (was|is)? ?not intended for|not intended for (this device|alexa)|nicht für (alexa|dieses gerät) (bestimmt|gedacht)|no (estaba|iba) (destinado|dirigido) a|n.était pas destiné à|non era (destinato|diretto) a/i;
const notUnderstood =
  /^(audio (could|can) ?not be understood|text not available|no text stored|unknown voice|audio konnte nicht verstanden werden|kein text (verfügbar|gespeichert))\b/i;
const wokeByMistake = new Set(['WAKE_WORD_ONLY', 'DISCARDED_NON_DEVICE_DIRECTED_INTENT']);

export const isMistakeStatus = (cell: string): boolean => wokeByMistake.has(cell);

export interface Said {
  readonly transcript: string | null;
  readonly flags: readonly RecordingFlag[];
}

/** Words and flags of one record. `isMistake`: a status beside the words says that the device woke by mistake. */
export function whatWasSaid(text: string | null, isMistake: boolean): Said {
  const isNotIntended = text !== null && notIntended.test(text) && text.length < 120;
  const transcript = text === null || isNotIntended || notUnderstood.test(text) ? null : text;
  const flags: RecordingFlag[] = [];
  if (isMistake || isNotIntended) flags.push('woke-by-mistake');
  if (transcript === null) flags.push('no-words');
  return { transcript, flags };
}
