/**
 * Paths that the user chose, behind opaque ids. Main process. Page and worker see a name and a size; the path stays here until
 * the page is thrown away.
 */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { type SourceId, sourceId } from '../../shared/model/id.ts';
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';
import type { MainPort } from '../main-port.ts';
import { type ByteService, serveBytes } from './serve-bytes.ts';
import { lookAtSource, openSource, type SourceFile, whereaboutsOf } from './source-file.ts';

export interface Sources {
  /** Fails with `archive/gone` or `archive/unreadable`. */
  add(path: string, kind?: 'chosen' | 'sample'): Promise<ChosenSource>;
  /** Serves the source's bytes over a port, which is asked for once the file is open. */
  serve(id: string, getPort: (id: SourceId) => MainPort): Promise<void>;
  /** Whether it is still where it was chosen, and as it was; also after its release. */
  whereabouts(id: string): Promise<'there' | 'changed' | 'gone' | 'unknown'>;
  /** Ends what is served of it. It can't be served any more. */
  release(id: string): void;
  /** Forgets all but these. */
  keepOnly(ids: readonly SourceId[]): void;
}

interface Kept {
  readonly id: SourceId;
  readonly file: SourceFile;
  readonly services: Set<ByteService>;
}

export function rememberSources(): Sources {
  const all = new Map<string, Kept>();
  /** Released, and asked for only by whether they still lie there. */
  const released = new Map<string, SourceFile>();

  const release = (id: string): void => {
    for (const service of all.get(id)?.services ?? []) service.end();
    const file = all.get(id)?.file;
    if (file !== undefined) released.set(id, file);
    all.delete(id);
  };

  return {
    async add(path, kind = 'chosen') {
      const file = await lookAtSource(path);
      const id = sourceId(randomBytes(16).toString('hex'));
      all.set(id, { id, file, services: new Set() });
      return { sourceId: id, fileName: basename(path), sizeBytes: file.sizeBytes, isSample: kind === 'sample' };
    },
    async serve(id, getPort) {
      const kept = all.get(id);
      if (kept === undefined) throw new Failure('app/bad-request');
      const file = await openSource(kept.file);
      if (!all.has(id)) {
        // Released, or the page thrown away, while it was being opened.
        await file.close();
        throw new Failure('app/bad-request');
      }
      const service = serveBytes(getPort(kept.id), file, kept.file);
      kept.services.add(service);
      void service.ended.then(() => kept.services.delete(service));
    },
    async whereabouts(id) {
      const file = all.get(id)?.file ?? released.get(id);
      return file === undefined ? 'unknown' : whereaboutsOf(file);
    },
    release,
    keepOnly(ids) {
      const kept = new Set<string>(ids);
      for (const id of all.keys()) if (!kept.has(id)) release(id);
      released.clear();
    },
  };
}
