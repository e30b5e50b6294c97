/** Recordings whose sound is known not to open: by the last check, or because their page of keys is damaged. Vault worker. */
import type { RecordingId } from '../../../shared/model/id.ts';
import { pageKinds } from '../pages/page-kinds.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';

export function lostSounds(vault: UnlockedVault): ReadonlySet<RecordingId> {
  const lost = new Set((vault.documents.lastCheck?.sounds ?? []).map(({ id }) => id));
  for (const page of vault.damage.pages.values()) {
    if (page.kind === pageKinds.keys) for (const id of vault.damage.idsOn(page)) lost.add(id);
  }
  return lost;
}
