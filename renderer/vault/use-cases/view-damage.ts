/** What is damaged, as the page shows it: parts by kind, recordings with the names their owner knows them by. Vault worker. */
import type { DamagedPage, DamagedSound, OpeningFindings } from '../../../shared/model/damage.ts';
import type { DamagedPart, DamagedPartKind, VaultDamage } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { recordingsPerPage, pageKinds } from '../pages/page-kinds.ts';

interface Found {
  readonly pages: readonly DamagedPage[];
  readonly sounds: readonly DamagedSound[];
  readonly opening: OpeningFindings;
  readonly changedHeads: number;
}

/** What is known now: found at opening, or by the last check. */
export function knownDamage(desk: Desk): VaultDamage {
  const { damage, documents } = desk.vault;
  const damagedBlocks = damage.opening.damagedBlocks.filter((block) => !desk.vault.slots.hasFreed(block));
  const opening = { ...damage.opening, damagedBlocks };
  const sounds = (documents.lastCheck?.sounds ?? []).filter(({ id }) => desk.vault.recordings.has(id));
  return viewDamage(desk, { pages: [...damage.pages.values()], sounds, opening, changedHeads: 0 });
}

export function viewDamage(desk: Desk, { pages, sounds, opening, changedHeads }: Found): VaultDamage {
  const { damage, documents, recordings, rolledBackFromEpoch, epoch } = desk.vault;
  const archiveNames = new Map(documents.archives.map(({ id, fileName }) => [id as number, fileName]));
  // Found at opening, a page stays damaged; a check may find more, which this session still holds in memory.
  const byName = new Map([...damage.pages.values(), ...pages].map((page) => [`${page.kind}/${page.index}`, page]));
  const known = [...byName.values()].sort((a, b) => a.kind - b.kind || a.index - b.index);
  const { lastCheck } = documents;
  return {
    parts: known.map((page): DamagedPart => {
      const isOpenHere = !damage.pages.has(page.kind * 2 ** 32 + page.index);
      const ids = isOpenHere ? [] : damage.idsOn(page);
      const isCounted = page.kind !== pageKinds.recordings || ids.length > 0;
      return {
        ...page,
        part: partOf(page.kind),
        recordings: isCounted ? ids.length : recordingsPerPage,
        isCounted,
        isOpenHere,
        archiveName: page.kind === pageKinds.lines ? (archiveNames.get(page.index) ?? null) : null,
      };
    }),
    sounds: sounds.flatMap((sound) => {
      const recording = recordings.get(sound.id);
      if (recording === undefined) return [];
      const { entryName, time, archiveId } = recording;
      return [{ ...sound, entryName, time, archiveName: archiveNames.get(archiveId) ?? null }];
    }),
    opening,
    rolledBack: rolledBackFromEpoch === null ? null : { seenEpoch: rolledBackFromEpoch, epoch },
    changedHeads,
    lastCheck: lastCheck === null ? null : { ...lastCheck, sounds: lastCheck.sounds.length },
  };
}

const partNames: Readonly<Record<number, DamagedPartKind>> = {
  [pageKinds.keys]: 'keys',
  [pageKinds.recordings]: 'recordings',
  [pageKinds.archives]: 'archives',
  [pageKinds.tags]: 'tags',
  [pageKinds.receipts]: 'receipts',
  [pageKinds.place]: 'place',
  [pageKinds.lines]: 'lines',
  [pageKinds.backups]: 'backups',
  [pageKinds.care]: 'care',
  [pageKinds.lastCheck]: 'last-check',
  [pageKinds.answers]: 'answers',
  [pageKinds.views]: 'views',
  [pageKinds.history]: 'history',
};
const partOf = (kind: number): DamagedPartKind => partNames[kind] ?? 'other';
