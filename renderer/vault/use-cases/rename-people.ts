/** Who speaks in this vault, and joining or renaming them. Vault worker. */
import type { PersonCount, VaultArgs, VaultResult } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { changeRecordings } from './change-recordings.ts';

export function countPeople(desk: Desk): readonly PersonCount[] {
  const counts = new Map<string, number>();
  for (const { person } of desk.vault.recordings.values()) {
    if (person !== null) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

export async function renamePeople(desk: Desk, { from, to }: VaultArgs<'renamePeople'>): Promise<VaultResult<'renamePeople'>> {
  const meant = new Set(from);
  const ids: number[] = [];
  for (const { id, person } of desk.vault.recordings.values()) if (person !== null && meant.has(person)) ids.push(id);
  const { changed } = await changeRecordings(desk, ids, { person: to });
  return { changed };
}
