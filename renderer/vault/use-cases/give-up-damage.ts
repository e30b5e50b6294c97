/**
 * Gives up damaged pages: the one way in which a page goes that nobody could read ([Note: frozen pages], frozen-pages.ts). An act of the
 * user's, asked twice on screen; turns the root key and leaves a receipt, because what lay there can't be opened any more, even if
 * the disk gives the page back. Vault worker.
 */
import { Failure } from '../../../shared/failure.ts';
import type { DamagedPage, LastCheck } from '../../../shared/model/damage.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { type Tag, tagHues } from '../../../shared/model/tag.ts';
import { archivesInUse } from '../library/archives-in-use.ts';
import type { Desk } from '../library/desk.ts';
import { pageKinds, pageNameKey } from '../pages/page-kinds.ts';
import type { UnlockedVault, VaultDocuments } from '../unlocked-vault.ts';
import { commitWithReceipt } from './write-receipt.ts';

export function giveUpDamage(desk: Desk, names: readonly { readonly kind: number; readonly index: number }[]): Promise<Receipt> {
  const startedAtMs = performance.now();
  desk.refuseWhileBringingIn();
  const giveUp = async () => {
    const { vault } = desk;
    const pages = names.map((name) => vault.damage.pages.get(pageNameKey(name)));
    if (pages.length === 0 || !pages.every((page) => page !== undefined)) throw new Failure('app/bad-request');
    const ofKind = (kind: number) => pages.filter((page) => page.kind === kind).flatMap((page) => vault.damage.idsOn(page));
    const unread = ofKind(pageKinds.recordings);
    const silenced = ofKind(pageKinds.keys);
    const recordings = silenced.flatMap((id) => vault.recordings.get(id) ?? []);
    const soundMs = recordings.reduce((sum, { sound }) => sum + (sound.durationMs ?? 0), 0);
    const forgetting = desk.forgetting([...unread, ...silenced]);
    const receipt = await commitWithReceipt(
      desk,
      { removed: unread, givenUp: pages, documents: documentsAfter(vault, pages, silenced), ...forgetting.pages },
      { act: 'give-up', recordings, unread: unread.length, soundMs, startedAtMs },
    );
    forgetting.done();
    return receipt;
  };
  return desk.importTurns.take(() => desk.turns.take(giveUp));
}

function documentsAfter(
  vault: UnlockedVault,
  pages: readonly DamagedPage[],
  silenced: readonly RecordingId[],
): Partial<VaultDocuments> {
  const isGivenUp = (kind: number) => pages.some((page) => page.kind === kind);
  return {
    ...(isGivenUp(pageKinds.tags) && { tags: tagsInUse(vault) }),
    ...(isGivenUp(pageKinds.archives) && { archives: archivesInUse(vault.recordings.values(), vault.lines) }),
    ...(silenced.length > 0 && { lastCheck: withSilenced(vault.documents.lastCheck, silenced) }),
  };
}

/** The recordings still carry numbers of tags: without a name for each, the next new tag would take over an old one's recordings. */
function tagsInUse(vault: UnlockedVault): readonly Tag[] {
  const ids = new Set([...vault.recordings.values()].flatMap(({ tags }) => tags));
  return [...ids]
    .sort((a, b) => a - b)
    .map((id) => ({ id, name: `#${id + 1}`, hue: tagHues[id % tagHues.length] ?? tagHues[0] }));
}

/** So that bringing their archive in again brings them back: a sound that can't be opened is no duplicate. */
function withSilenced(lastCheck: LastCheck | null, ids: readonly RecordingId[]): LastCheck {
  const base = lastCheck ?? { atMs: Date.now(), tookMs: 0, recordings: 0, soundBytes: 0, sounds: [] };
  const known = new Set(base.sounds.map(({ id }) => id));
  const silenced = ids.filter((id) => !known.has(id)).map((id) => ({ id, part: 'key', chunk: null }) as const);
  return { ...base, sounds: [...base.sounds, ...silenced] };
}
