/**
 * Seals the pages of a commit, each under a new key in a new row, before any transaction begins. Vault worker. Between two slices
 * what has arrived meanwhile is heard: nothing of the vault has changed yet, so any question can be answered.
 */
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
  const sealed = await sealInSlices(drafts);
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

type Sealed = Awaited<ReturnType<typeof sealPage>> | null;

/** Some milliseconds of making them. */
const pagesAtOnce = 16;

/** While one slice is sealed, on other threads, the next one is made. */
async function sealInSlices(drafts: readonly PageDraft[]): Promise<readonly Sealed[]> {
  const sealed: Sealed[] = [];
  let under: Promise<readonly Sealed[]> = Promise.resolve([]);
  for (let start = 0; start < drafts.length; start += pagesAtOnce) {
    const slice = drafts.slice(start, start + pagesAtOnce);
    const next = Promise.all(slice.map(async ({ name, plain }) => plain && sealPage(name, plain())));
    // A failure of it is met in the next round; until then it mustn't count as unhandled.
    next.catch(() => undefined);
    sealed.push(...(await under));
    under = next;
  }
  sealed.push(...(await under));
  return sealed;
}
