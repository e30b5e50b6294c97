/** Reads sealed pages and opens them, confining what doesn't: each page is whole, or is named with what is wrong. Vault worker. Reads only. */
import type { Bytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import type { DamagedPage, PageFault } from '../../shared/model/damage.ts';
import type { SealedPage } from '../../shared/model/sealed.ts';
import { openPage, type PageEntry } from './crypto/seal-page.ts';
import type { RecordStore } from './store/record-store.ts';

/** A row, or why there is none. */
type ReadPage = readonly [PageEntry, Bytes | PageFault];
export type OpenedPage = readonly [PageEntry, { readonly plain: Bytes } | { readonly fault: PageFault }];

export async function readPages(store: RecordStore, entries: readonly PageEntry[]): Promise<readonly ReadPage[]> {
  if (entries.length === 0) return [];
  const rows = await store.pages(entries.map(({ id }) => id)).catch(unlessDiskError);
  if (rows !== null) return entries.map((entry, place) => [entry, rowOf(rows[place])]);
  // One row that the disk refuses fails the whole read: then each for itself.
  const alone = entries.map(async (entry): Promise<ReadPage> => {
    const row = await store.pages([entry.id]).catch(unlessDiskError);
    return [entry, row === null ? 'unreadable' : rowOf(row[0])];
  });
  return Promise.all(alone);
}

export function openPages(pages: readonly ReadPage[]): Promise<OpenedPage[]> {
  return Promise.all(
    pages.map(async ([entry, sealed]): Promise<OpenedPage> => {
      if (typeof sealed === 'string') return [entry, { fault: sealed }];
      const plain = await openPage(entry, sealed);
      return [entry, plain === null ? { fault: 'changed' } : { plain }];
    }),
  );
}

export const damagedPage = ({ kind, index }: PageEntry, fault: PageFault): DamagedPage => ({ kind, index, fault });

function rowOf(row: SealedPage | undefined): Bytes | PageFault {
  if (row === undefined) return 'missing';
  // Whatever was put there from outside needn't be bytes.
  return row.sealed instanceof Uint8Array ? row.sealed : 'changed';
}

function unlessDiskError(thrown: unknown): null {
  if (thrown instanceof Failure && thrown.code === 'vault/disk-error') return null;
  throw thrown;
}
