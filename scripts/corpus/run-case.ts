/** Brings a case in through the app's own door: port, reader, adapters, sealing, a vault in memory. Node only. */
import { Failure } from '../../shared/failure.ts';
import { sourceId } from '../../shared/model/id.ts';
import { importArchive } from '../../renderer/vault/use-cases/import-archive.ts';
import { MemoryVault } from '../../renderer/vault/use-cases/testdata/memory-vault.ts';
import type { HostileCase, Outcome } from './hostile-case.ts';
import { serveFiles } from './serve-files.ts';

/** What a reader makes of a case. The corpus is run on ours; a test runs it on one that accepts everything. */
export type Reader = (hostile: HostileCase) => Promise<Outcome>;

/** What became of it. A refusal must leave nothing behind; a throw that is no Failure is passed on. */
export const ours: Reader = async (hostile) => {
  const vault = new MemoryVault();
  try {
    const files = hostile.files();
    const args = {
      sourceId: sourceId('00'.repeat(16)),
      fileName: files[0]?.name ?? '',
      isSample: false,
      bytesPort: serveFiles(files, hostile.isFolder),
    };
    const { entries } = await importArchive(vault, args, () => undefined, new AbortController().signal);
    const reasons: Record<string, number> = {};
    for (const { reason } of entries) reasons[reason] = (reasons[reason] ?? 0) + 1;
    return { kind: 'accepted', recordings: vault.recordings.size, reasons };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const left = vault.recordings.size;
    if (left > 0) throw new Error(`${thrown.code} left ${left} recordings behind`, { cause: thrown });
    return { kind: 'refused', code: thrown.code };
  }
};

/** An outcome as one line: `archive/bomb`, or `2 in; 1 unsafe-name`. */
export function outcomeText(outcome: Outcome): string {
  if (outcome.kind === 'refused') return outcome.code;
  const reasons = Object.entries(outcome.reasons).sort(([a], [b]) => (a < b ? -1 : 1));
  return [`${outcome.recordings} in`, ...reasons.map(([reason, count]) => `${count} ${reason}`)].join('; ');
}

/** The sentences that a person reads for it: ids of the catalogue. */
export function sentenceIds(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'refused') return [`failure.${outcome.code}`];
  return Object.keys(outcome.reasons)
    .sort()
    .map((reason) => `report.reason.${reason}`);
}
