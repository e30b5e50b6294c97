/**
 * Pages of a kind that this program doesn't know: a later one wrote them, and this one keeps them as they are. What they say of a
 * recording nobody here can take out, so while there is one nothing is destroyed. Vault worker. docs/vault-format.md [V8.4].
 */
import { Failure } from '../../shared/failure.ts';
import type { RecordingId } from '../../shared/model/id.ts';
import { pageKinds, pageNameKey } from './pages/page-kinds.ts';
import type { VaultChange } from './unlocked-vault.ts';
import type { VaultMemory } from './vault-memory.ts';

const knownKinds: ReadonlySet<number> = new Set(Object.values(pageKinds));

/** Fails with `vault/used-by-newer` when the commit would destroy a recording, or its sound and words. */
export function refuseUnknown(memory: VaultMemory, change: VaultChange): void {
  if (!destroys(memory, change)) return;
  const givenUp = new Set((change.givenUp ?? []).map(pageNameKey));
  const isUnknown = ([name, { kind }]: readonly [number, { readonly kind: number }]) =>
    !knownKinds.has(kind) && !givenUp.has(name);
  const unknown = [...memory.pages].find(isUnknown);
  if (unknown !== undefined) throw new Failure('vault/used-by-newer', { kind: unknown[1].kind });
}

/** A known recording under another key: its old sound and words are burnt. */
function destroys({ recordings }: VaultMemory, { removed = [], keys }: VaultChange): boolean {
  const isKnown = (id: RecordingId) => recordings.has(id);
  return removed.length > 0 || [...(keys?.keys() ?? [])].some(isKnown);
}
