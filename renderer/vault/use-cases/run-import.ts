/** Starts, queues, pauses and cancels imports: one at a time, each under its source's id. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import { type ArchiveSummary, summariseArchive } from '../../../shared/model/archive.ts';
import type { SourceId } from '../../../shared/model/id.ts';
import type { VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import type { AskPerson } from '../library/import-questions.ts';
import { importArchive } from './import-archive.ts';
import { PauseGate } from './pause-gate.ts';

const gates = new WeakMap<Desk, Map<SourceId, PauseGate>>();

function gatesOf(desk: Desk): Map<SourceId, PauseGate> {
  const known = gates.get(desk) ?? new Map<SourceId, PauseGate>();
  gates.set(desk, known);
  return known;
}

export async function runImport(desk: Desk, args: VaultArgs<'import'>): Promise<ArchiveSummary> {
  const { sourceId } = args;
  if (desk.imports.has(sourceId)) throw new Failure('vault/busy');
  const running = new AbortController();
  const gate = new PauseGate();
  const ask: AskPerson = (question, onWait) => desk.questions.ask(sourceId, question, running.signal, onWait);
  const onRefused = (formatReport: string) => desk.emit('import-refused', { sourceId, formatReport });
  desk.imports.set(sourceId, running);
  gatesOf(desk).set(sourceId, gate);
  try {
    const report = await desk.importTurns.take(() =>
      importArchive(
        desk.vault,
        { ...args, ask, onRefused, gate, inTurn: (work) => desk.turns.take(work) },
        (progress) => desk.emit('import-progress', progress),
        running.signal,
        desk.leaving.signal,
      ),
    );
    return summariseArchive(report);
  } finally {
    desk.imports.delete(sourceId);
    gatesOf(desk).delete(sourceId);
    desk.questions.end(sourceId);
  }
}

/** The import itself answers with what was in. Nothing to do when it has ended meanwhile. */
export function cancelImport(desk: Desk, { sourceId }: VaultArgs<'cancelImport'>): null {
  desk.imports.get(sourceId)?.abort();
  return null;
}

/** Told to the page by the import's own progress. */
export function pauseImport(desk: Desk, { sourceId, isPaused }: VaultArgs<'pauseImport'>): null {
  gatesOf(desk).get(sourceId)?.pause(isPaused);
  return null;
}
