/** The kinds of pages and how many rows each holds (docs/vault-format.md [V8]). Numbers are part of the format: never reused. */
import { type RecordingId, recordingId } from '../../../shared/model/id.ts';
import type { PageName } from '../crypto/seal-page.ts';

export const pageKinds = {
  keys: 1,
  recordings: 2,
  archives: 3,
  tags: 4,
  receipts: 5,
  place: 6,
  lines: 7,
  backups: 8,
  care: 9,
  lastCheck: 10,
  answers: 11,
  views: 12,
  history: 13,
} as const;

export const keysPerPage = 512;
/** Keeps a page under 64 KiB, above which the database makes a file of every value. */
export const recordingsPerPage = 128;

export const keyPageIndex = (id: RecordingId): number => Math.floor(id / keysPerPage);
export const recordingPageIndex = (id: RecordingId): number => Math.floor(id / recordingsPerPage);

export function idsOfPage(index: number, perPage: number): readonly RecordingId[] {
  return Array.from({ length: perPage }, (_, place) => recordingId(index * perPage + place));
}

/** A page's name as the key of a map. */
export const pageNameKey = ({ kind, index }: PageName): number => kind * 2 ** 32 + index;
