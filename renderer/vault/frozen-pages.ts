/**
 * [Note: frozen pages] A page that doesn't open is neither written over nor dropped: what it holds may still be rescued, from an
 * older copy of the profile or from a disk that reads it tomorrow. Whatever would touch it is refused, until the user gives it
 * up, which is an act of its own (use-cases/give-up-damage.ts). Five kinds of pages are never frozen, because little is lost
 * with them: where one was, when a key was last tried, when the vault was last checked, what was answered to imports, what can be undone. Vault worker. docs/vault-format.md [V12].
 */
import { Failure } from '../../shared/failure.ts';
import type { DamagedPage } from '../../shared/model/damage.ts';
import type { RecordingId } from '../../shared/model/id.ts';
import type { PageName } from './crypto/seal-page.ts';
import { keyInPage } from './pages/key-page.ts';
import { idsOfPage, keyPageIndex, keysPerPage, pageKinds, pageNameKey, recordingsPerPage } from './pages/page-kinds.ts';
import type { VaultChange } from './unlocked-vault.ts';
import type { VaultMemory } from './vault-memory.ts';

/** Keys can be changed whatever is damaged: what `care` remembers is worth less than that. */
const neverFrozen: ReadonlySet<number> = new Set([
  pageKinds.place,
  pageKinds.care,
  pageKinds.lastCheck,
  pageKinds.answers,
  pageKinds.history,
]);

/** Fails with `vault/page-damaged` when the commit would write over a page that can't be read, or destroy beside it. */
export function refuseFrozen(memory: VaultMemory, change: VaultChange, touched: readonly PageName[]): void {
  if (memory.damaged.size === 0) return;
  const givenUp = new Set((change.givenUp ?? []).map(pageNameKey));
  const frozen = (name: PageName) => {
    const page = memory.damaged.get(pageNameKey(name));
    return page !== undefined && !neverFrozen.has(page.kind) && !givenUp.has(pageNameKey(page)) ? page : null;
  };
  const page = [...touched, ...pagesThatTell(memory, change)].map(frozen).find((found) => found !== null);
  if (page !== undefined) throw new Failure('vault/page-damaged', { kind: page.kind, page: page.index, damage: page.fault });
}

/** Names and words of what is to be destroyed may stand there, unread: words on any page of lines. Destroyed is destroyed, or it isn't said. */
function pagesThatTell(memory: VaultMemory, { removed = [], keys }: VaultChange): readonly PageName[] {
  const isKnown = (id: RecordingId) => memory.recordings.has(id);
  const isRemoved = removed.some(isKnown);
  // A known recording under another key: its old sound and words are burnt. It keeps its name.
  const isBurnt = [...(keys?.keys() ?? [])].some(isKnown);
  const lines = [...memory.damaged.values()].filter(({ kind }) => kind === pageKinds.lines);
  return [...(isRemoved ? [{ kind: pageKinds.archives, index: 0 }] : []), ...(isRemoved || isBurnt ? lines : [])];
}

/** A segment that no recording names may be a damaged page's. */
export function mayDropSegments(memory: VaultMemory): boolean {
  return ![...memory.damaged.values()].some(({ kind }) => kind === pageKinds.recordings);
}

/** New recordings come behind what is frozen, so that a damaged last page doesn't keep anything new out. */
export function firstIdBehindFrozen(memory: VaultMemory): number {
  const next = memory.nextRecordingId;
  const isFrozen = (kind: number, perPage: number) =>
    memory.damaged.has(pageNameKey({ kind, index: Math.floor(next / perPage) }));
  const isNextFrozen = isFrozen(pageKinds.keys, keysPerPage) || isFrozen(pageKinds.recordings, recordingsPerPage);
  return isNextFrozen ? Math.ceil((next + 1) / keysPerPage) * keysPerPage : next;
}

/**
 * The recordings that a damaged page takes out of use. Of a page of recordings: those that have a key; none when the page of keys is
 * damaged too. Of a page of keys: those whose words are still there.
 */
export function idsOnPage(memory: VaultMemory, { kind, index }: DamagedPage): readonly RecordingId[] {
  if (kind === pageKinds.keys) return idsOfPage(index, keysPerPage).filter((id) => memory.recordings.has(id));
  if (kind !== pageKinds.recordings) return [];
  return idsOfPage(index, recordingsPerPage).filter((id) => {
    const keys = memory.keyPages.get(keyPageIndex(id));
    return keys !== undefined && keyInPage(keys, id) !== null;
  });
}
