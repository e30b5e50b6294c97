/**
 * What the page may have done to the files behind a source (shared/seams/ipc-contract.ts, `source.destroy` and beside it). Main
 * process. One errand for a source at a time; all end when the page goes, a destruction behind the file it is at.
 */
import { Failure } from '../../shared/failure.ts';
import { type SourceId, sourceId } from '../../shared/model/id.ts';
import type { DestructionFacts, DestructionReport, SourceProgress } from '../../shared/model/source-destruction.ts';
import type { FoundCopies } from '../../shared/seams/ipc-contract.ts';
import { gatherFile } from '../archive/gather-sources.ts';
import type { SendToPage } from '../archive/incoming-sources.ts';
import type { Sources } from '../archive/sources.ts';
import { destroySource } from './destroy-source.ts';
import { destructionFacts } from './destruction-facts.ts';
import { findCopies } from './find-copies.ts';

export interface Destruction {
  facts(id: string): Promise<DestructionFacts>;
  /** Fails with `app/bad-request` unless the name is the source's and a page has read it. */
  destroy(id: string, fileName: string, areHardLinkedToo: boolean): Promise<DestructionReport>;
  findCopies(id: string): Promise<FoundCopies>;
  stop(id: string): void;
  stopAll(): void;
}

const tellEveryMs = 100;

export function destructionOf(sources: Sources, send: SendToPage, places: readonly string[]): Destruction {
  const running = new Map<string, AbortController>();
  const runFor = async <T>(id: string, run: (signal: AbortSignal, tell: (progress: SourceProgress) => void) => Promise<T>) => {
    if (running.has(id)) throw new Failure('app/bad-request');
    const controller = new AbortController();
    running.set(id, controller);
    try {
      return await run(controller.signal, tellNowAndThen(send, sourceId(id)));
    } finally {
      running.delete(id);
    }
  };
  return {
    facts: (id) => destructionFacts(sources.toDestroy(id).files, places.length > 1),
    async destroy(id, confirmed, areHardLinkedToo) {
      const { fileName, files, root } = sources.toDestroy(id);
      if (confirmed !== fileName) throw new Failure('app/bad-request');
      return runFor(id, (signal, onProgress) => {
        sources.release(id);
        return destroySource({ files, root, areHardLinkedToo, signal, onProgress });
      });
    },
    async findCopies(id) {
      const { files, kind } = sources.toDestroy(id);
      if (kind === 'folder') throw new Failure('app/bad-request');
      const found = await runFor(id, (signal, onProgress) => findCopies({ files, places, signal, onProgress }));
      return { ...found, copies: found.copies.map((file) => sources.addCopy(gatherFile(file), id)) };
    },
    stop: (id) => running.get(id)?.abort(),
    stopAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}

/** The first, the last, and between them a few in a second. */
function tellNowAndThen(send: SendToPage, id: SourceId): (progress: SourceProgress) => void {
  let toldAtMs = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const nowMs = performance.now();
    if (nowMs - toldAtMs < tellEveryMs && progress.filesDone < progress.filesTotal) return;
    toldAtMs = nowMs;
    send('source.progress', { ...progress, sourceId: id });
  };
}
