/** Starts, queues and cancels imports: one at a time, each under its source's id. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import type { ImportedArchive } from '../../../shared/model/archive.ts';
import type { VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { importArchive } from './import-archive.ts';

export async function runImport(desk: Desk, args: VaultArgs<'import'>): Promise<ImportedArchive> {
  if (desk.imports.has(args.sourceId)) throw new Failure('vault/busy');
  const running = new AbortController();
  desk.imports.set(args.sourceId, running);
  try {
    return await desk.importTurns.take(() =>
      importArchive(desk.vault, args, (progress) => desk.emit('import-progress', progress), running.signal, desk.leaving.signal),
    );
  } finally {
    desk.imports.delete(args.sourceId);
  }
}

/** The import itself answers with what was in. Nothing to do when it has ended meanwhile. */
export function cancelImport(desk: Desk, { sourceId }: VaultArgs<'cancelImport'>): null {
  desk.imports.get(sourceId)?.abort();
  return null;
}
