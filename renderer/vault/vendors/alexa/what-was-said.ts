/** Cells that look like words but aren't: "N/A", and the sentences Amazon puts where nothing was said to Alexa. Pure. */
import type { RecordingFlag } from '../../../../shared/model/recording.ts';

const missing = new Set(
  [
    '',
    'n/a',
    'na',
    'not available',
    'not applicable',
    'nicht verfügbar',
    'no disponible',
    'non disponible',
    'non disponibile',
  ].concat(['null', 'undefined', '-', '--', '---', '–']),
);
const longestMissing = 15;

/** The cell's text, or null where it says that there is none. */
export function present(cell: string | undefined): string | null {
  const text = cell?.trim() ?? '';
  return text.length <= longestMissing && missing.has(text.toLowerCase()) ? null : text;
}

const notIntended =
  /audio (was|is)? ?not intended for|not intended for (this device|alexa)|nicht für (alexa|dieses gerät) (bestimmt|gedacht)|no (estaba|iba) (destinado|dirigido) a|n.était pas destiné à|non era (destinato|diretto) a/i;
/** Asked of every row before the pattern is: what all its forms have in them. */
function mayBeNotIntended(text: string): boolean {
  if (text.length > 120) return false;
  const lower = text.toLowerCase();
  return lower.includes('audio') || lower.includes('intended') || lower.includes('nicht für');
}

const notUnderstood =
  /^(audio (could|can) ?not be understood|text not available|no text stored|unknown voice|audio konnte nicht verstanden werden|kein text (verfügbar|gespeichert))\b/i;
export const isMistakeStatus = (cell: string): boolean =>
  cell === 'WAKE_WORD_ONLY' || cell === 'DISCARDED_NON_DEVICE_DIRECTED_INTENT';

export interface Said {
  readonly transcript: string | null;
  readonly flags: readonly RecordingFlag[];
}

/** Words and flags of one record. `isMistake`: a status beside the words says that the device woke by mistake. */
export function whatWasSaid(text: string | null, isMistake: boolean): Said {
  const isNotIntended = text !== null && mayBeNotIntended(text) && notIntended.test(text);
  const transcript = text === null || isNotIntended || notUnderstood.test(text) ? null : text;
  const flags: RecordingFlag[] = [];
  if (isMistake || isNotIntended) flags.push('woke-by-mistake');
  if (transcript === null) flags.push('no-words');
  return { transcript, flags };
}
