/**
 * Names of Google Voice: `<who> - <kind> - <moment in UTC>`, who may be nobody, and the end may be cut off. Group conversations
 * have no kind. Pure.
 */
import { bareNameOf } from '../reading/sounds-by-name.ts';

export interface CallName {
  /** Contact or number; null for an unknown caller. */
  readonly who: string | null;
  /** As written; null for conversations of a group. */
  readonly kind: string | null;
}

const moment = /^(.*?)\s?-\s(\d{4}-\d\d-\d\dT\d\d_\d\d)(?=_|Z|$)/;
const soundKinds = new Set(['Voicemail', 'Recorded']);
const silentKinds = new Set(['Text', 'Placed', 'Received', 'Missed']);

/** null when the name isn't of this form. `name` is a whole path. */
export function callNameOf(name: string): CallName | null {
  const match = moment.exec(bareNameOf(name));
  if (!match) return null;
  const before = match[1] ?? '';
  // A name may hold " - " itself: what stands last is the kind.
  const at = before.lastIndexOf('- ');
  const isSplit = at === 0 || before[at - 1] === ' ';
  const kind = isSplit ? before.slice(at + 2).trim() : '';
  const who = isSplit ? before.slice(0, at).trim() : before.trim();
  if (kind !== '' && /^\p{L}[\p{L} ]{1,30}$/u.test(kind)) return { who: who || null, kind };
  return { who: before.trim() || null, kind: null };
}

export const isSoundKind = (kind: string | null): boolean => kind !== null && soundKinds.has(kind);
export const isKnownKind = (kind: string | null): boolean => kind !== null && (soundKinds.has(kind) || silentKinds.has(kind));

/** `… - 2016-01-01T00_00_00Z-5-1.amr`, sent within a conversation: the stem of the page that it belongs to. */
export function pageStemOfAttachment(stem: string): string | null {
  const match = /^(.*\d\d-\d\dT\d\d_\d\d_\d\dZ)-\d{1,4}-\d{1,3}(?:\s?\(\d{1,3}\))?$/.exec(stem);
  return match?.[1] ?? null;
}
