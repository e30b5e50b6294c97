/**
 * Brings an archive into the vault: directory and refusals, adapter, then windows of recordings read, sealed by the helpers and
 * committed in archive order, the first few at once. Vault worker. Names of entries never become paths; plain sound stays in the
 * helpers. docs/archive-safety.md says what is refused, docs/adr why it is done this way.
 *
 * What was committed stays, however the import ends: the vault is consistent after each commit, and importing the same archive
 * again adds what is missing and nothing twice.
 */
import { Failure, toFailureData } from '../../../shared/failure.ts';
import type { ImportedArchive } from '../../../shared/model/archive.ts';
import type { ArchiveId, SourceId } from '../../../shared/model/id.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import { type BytesPort, openByteSource } from '../archive/byte-source.ts';
import { readArchive } from '../archive/read-archive.ts';
import { startSealer } from '../archive/start-sealer.ts';
import type { AskPerson } from '../library/import-questions.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import { ImportRun } from './import-run.ts';
import { PauseGate, pausable } from './pause-gate.ts';

export interface ImportArguments {
  readonly sourceId: SourceId;
  readonly fileName: string;
  readonly isSample: boolean;
  /** The archive must be this one, which came in partly before. */
  readonly goesOnWith?: ArchiveId;
  /** Taken over: closed at the end. */
  readonly bytesPort: BytesPort;
  /** Changes recordings when nobody else does. Absent: nobody else can. */
  readonly inTurn?: (work: () => Promise<void>) => Promise<void>;
  /** Told how the archive is made when it doesn't come in whole. */
  readonly onRefused?: (formatReport: string) => void;
  /** Nothing new is read while it is closed. */
  readonly gate?: PauseGate;
  /** Absent: what is proposed holds. */
  readonly ask?: AskPerson;
}

/**
 * Resolves with the report of this import, also when it was cancelled. Rejects with a Failure whose `imported` fact says how
 * many recordings are safely in. At `signal` and at `leaving` no further commit begins.
 */
export async function importArchive(
  vault: UnlockedVault,
  { bytesPort, gate = new PauseGate(), ...args }: ImportArguments,
  emit: (progress: ImportProgress) => void,
  signal: AbortSignal,
  leaving?: AbortSignal,
): Promise<ImportedArchive> {
  const run = new ImportRun(vault, args, emit, signal, leaving);
  gate.onChange((isPaused) => run.pause(isPaused));
  if (gate.isPaused) run.pause(true);
  // The helpers load while the directory is read.
  const starting = startSealer();
  const ending = new AbortController();
  const end = () => {
    ending.abort();
    void starting.then((sealer) => sealer.end());
  };
  try {
    const source = pausable(await openByteSource(bytesPort), gate);
    const close = () => {
      source.close();
      end();
    };
    if (signal.aborted) close();
    signal.addEventListener('abort', close, { once: true });
    ending.signal.addEventListener('abort', () => source.close(), { once: true });
    const tree = await readArchive(source, args.fileName, (listed) => run.listing(listed));
    run.begin(source.sizeBytes, tree);
    await run.read(tree.source, await starting);
    return await run.finish();
  } catch (thrown) {
    if (signal.aborted) return await run.cancel();
    const { code, facts } = toFailureData(thrown);
    args.onRefused?.(run.formatReport(code));
    const imported = await run.interrupt();
    throw new Failure(code, { ...facts, imported });
  } finally {
    end();
    run.stop();
  }
}
