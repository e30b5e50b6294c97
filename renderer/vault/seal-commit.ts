/** Seals the pages of a commit, each under a new key in a new row, before any transaction begins. Vault worker. */
import type { SealedPage } from '../../shared/model/sealed.ts';
import { type PageEntry, sealPage } from './crypto/seal-page.ts';
import type { PageDraft } from './draft-commit.ts';
import { pageNameKey } from './pages/page-kinds.ts';

export interface SealedCommit {
  readonly rows: readonly SealedPage[];
  /** All pages of the vault as they will be. */
  readonly pages: Map<number, PageEntry>;
  /** Versions that the new ones take the place of. */
  readonly replaced: readonly PageEntry[];
}

export async function sealCommit(current: ReadonlyMap<number, PageEntry>, drafts: readonly PageDraft[]): Promise<SealedCommit> {
  const sealed = await Promise.all(drafts.map(async ({ name, plain }) => (plain === null ? null : sealPage(name, plain))));
  const rows: SealedPage[] = [];
  const replaced: PageEntry[] = [];
  const pages = new Map(current);
  for (const [place, { name }] of drafts.entries()) {
    const nameKey = pageNameKey(name);
    const before = current.get(nameKey);
    if (before !== undefined) replaced.push(before);
    const after = sealed[place];
    if (after) {
      rows.push(after.page);
      pages.set(nameKey, after.entry);
    } else {
      pages.delete(nameKey);
    }
  }
  return { rows, pages, replaced };
}
