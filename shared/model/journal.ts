/**
 * What the user has done, as the journal tells it: kinds and counts, never a word of a recording. Kept sealed with what undoes
 * it (docs/vault-format.md, page kind 13).
 */
import type { TagId } from './id.ts';
import type { Receipt } from './receipt.ts';
import type { Tag } from './tag.ts';

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

/** Of these the journal counts how often; of all others, how many recordings. */
const countedByAct: ReadonlySet<EditKind> = new Set([
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
]);
export const isCountedByAct = (kind: EditKind): boolean => countedByAct.has(kind);

/** What has to be turned to come to a line: its steps, and how many recordings that changes. */
export interface JournalReach {
  readonly steps: number;
  readonly recordings: number;
}

interface JournalMoment {
  readonly atMs: number;
  /** When the vault was unlocked for it; null: not known. */
  readonly sessionMs: number | null;
}

export type JournalLine =
  | (JournalMoment & {
      readonly kind: 'step';
      /** For `goToStep`. */
      readonly step: number;
      readonly act: EditKind;
      readonly tag: Tag | null;
      /** Recordings, or 1 where acts are counted. */
      readonly count: number;
      readonly isDone: boolean;
      /** The last step that is done. */
      readonly isNow: boolean;
      /** It can't be turned any more. */
      readonly isFixed: boolean;
      /** To make it the last step that is done. */
      readonly reach: JournalReach;
    })
  /** A shred, a burn-in, damage that was given up: facts, from their receipts. */
  | (JournalMoment & {
      readonly kind: 'receipt';
      readonly receipt: number;
      readonly act: Receipt['act'];
      readonly count: number;
    })
  /** Too old to be turned: how many in that session. */
  | (JournalMoment & { readonly kind: 'earlier'; readonly act: EditKind; readonly count: number })
  /** Below the oldest step that can be undone: before everything. */
  | (JournalMoment & { readonly kind: 'start'; readonly isNow: boolean; readonly reach: JournalReach });

/** Newest first. */
export type Journal = readonly JournalLine[];
