/**
 * What the user has done, as the journal tells it: kinds and counts, never a word of a recording. Kept sealed with what undoes
 * it (docs/vault-format.md, page kind 13).
 */
import type { TagId } from './id.ts';

/** One sentence of the journal each (shared/catalogue/journal.ts). The words are part of the format: never renamed. */
export const editKinds = [
  'keep',
  'redact',
  'delete',
  'undecided',
  'tag-on',
  'tag-off',
  'note',
  'stretches',
  'struck-words',
  'person',
  'several',
  'tag-made',
  'tag-changed',
  'tag-merged',
  'tag-deleted',
  'tags-ordered',
  'people-merged',
  'view-made',
  'view-changed',
  'view-deleted',
  'views-ordered',
] as const;
export type EditKind = (typeof editKinds)[number];

export interface EditAct {
  readonly kind: EditKind;
  /** The one tag it is about: the journal shows its name as it is now, and none when it is gone. */
  readonly tagId?: TagId;
}
