/** What main knows at the moment of destroying: of the machine, and of archives that were brought in since the vault was opened. */
import { useEffect, useState } from 'react';
import type { ArchiveId } from '../../shared/model/id.ts';
import type { MachineFacts } from '../../shared/model/machine-facts.ts';
import type { IpcResult } from '../../shared/seams/ipc-contract.ts';
import { host } from '../host/host.ts';
import { sourceOfArchive } from '../state/imports.ts';

export type Whereabouts = IpcResult<'source.whereabouts'>;

/** null until it is known, and when nobody can say: then what is said holds for every machine. */
export function useMachineFacts(): MachineFacts | null {
  const [facts, setFacts] = useState<MachineFacts | null>(null);
  useEffect(() => whileMounted(host.call('machine.facts', {}), setFacts), []);
  return facts;
}

/** Paths are forgotten at lock, on purpose: of an archive from an earlier session nobody can say where it lies. */
export function useWhereabouts(archive: ArchiveId): Whereabouts {
  const [whereabouts, setWhereabouts] = useState<Whereabouts>('unknown');
  useEffect(() => {
    const sourceId = sourceOfArchive(archive);
    return sourceId === null ? undefined : whileMounted(host.call('source.whereabouts', { sourceId }), setWhereabouts);
  }, [archive]);
  return whereabouts;
}

function whileMounted<T>(asking: Promise<T>, take: (value: T) => void): () => void {
  let isWanted = true;
  asking.then(
    (value) => (isWanted ? take(value) : undefined),
    // A fact that can't be had is left out; what is said without it is true as well.
    () => undefined,
  );
  return () => {
    isWanted = false;
  };
}
