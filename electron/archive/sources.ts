/**
 * What the user chose, behind opaque ids. Main process. Page and worker see names and sizes; the paths stay here until the page is
 * thrown away. A released source is closed and can't be served, but its paths stay: it can be looked for, resumed and destroyed.
 */
import { randomBytes } from 'node:crypto';
import { Failure } from '../../shared/failure.ts';
import { type SourceId, sourceId } from '../../shared/model/id.ts';
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';
import type { MainPort } from '../main-port.ts';
import { type GatheredSource, nameOfFiles } from './gather-sources.ts';
import { type ByteService, serveBytes } from './serve-bytes.ts';
import { assertThere, type Whereabouts, whereaboutsOfAll } from './source-file.ts';
import { readSource } from './source-reader.ts';

export interface Sources {
  add(gathered: GatheredSource, kind?: 'chosen' | 'sample'): ChosenSource;
  /** A copy of one that was read: may be destroyed as it may. */
  addCopy(gathered: GatheredSource, of: string): ChosenSource;
  /** Takes in the parts that were offered. Only before it is served. */
  joinParts(id: string): ChosenSource;
  /** Serves the source's files over a port, which is asked for once they are found. Fails with `archive/gone`, `archive/changed`. */
  serve(id: string, getPort: (id: SourceId) => MainPort): Promise<void>;
  /** Whether all of it is still where it was chosen, and as it was; also after its release. Of many files the first. */
  whereabouts(id: string): Promise<Whereabouts | 'unknown'>;
  /** Ends what is served of it. It can't be served any more. */
  release(id: string): void;
  /** Lets a released one be served again. Fails with `archive/gone`, `archive/changed`. */
  resume(id: string): Promise<ChosenSource>;
  /** Its files, for destroying them and for looking for copies. Fails with `app/bad-request` for one that mustn't be. */
  toDestroy(id: string): GatheredSource;
  /** Forgets all but these. */
  keepOnly(ids: readonly SourceId[]): void;
}

interface Kept {
  readonly id: SourceId;
  readonly isSample: boolean;
  gathered: GatheredSource;
  isReleased: boolean;
  /** A page has read from it, or from what it is a copy of. */
  wasServed: boolean;
  readonly services: Set<ByteService>;
}

export function rememberSources(): Sources {
  const all = new Map<string, Kept>();
  const find = (id: string): Kept => {
    const kept = all.get(id);
    if (kept === undefined) throw new Failure('app/bad-request');
    return kept;
  };
  const findOpen = (id: string): Kept => {
    const kept = find(id);
    if (kept.isReleased) throw new Failure('app/bad-request');
    return kept;
  };
  const keep = (gathered: GatheredSource, isSample: boolean, wasServed: boolean): ChosenSource => {
    const id = sourceId(randomBytes(16).toString('hex'));
    const kept: Kept = { id, isSample, gathered, isReleased: false, wasServed, services: new Set() };
    all.set(id, kept);
    return chosenSource(kept);
  };
  const end = (kept: Kept): void => {
    kept.isReleased = true;
    for (const service of kept.services) service.end();
  };
  return {
    add: (gathered, kind = 'chosen') => keep(gathered, kind === 'sample', false),
    addCopy: (gathered, of) => keep(gathered, false, find(of).wasServed),
    joinParts(id) {
      const kept = findOpen(id);
      const { set } = kept.gathered;
      if (set === null || kept.wasServed) throw new Failure('app/bad-request');
      const { files } = set;
      kept.gathered = { ...kept.gathered, kind: 'parts', fileName: nameOfFiles(files), files, set: { ...set, beside: [] } };
      return chosenSource(kept);
    },
    async serve(id, getPort) {
      const kept = findOpen(id);
      const { files, kind } = kept.gathered;
      await assertThere(files);
      // Released, or the page thrown away, while it was being looked for.
      if (all.get(id) !== kept || kept.isReleased) throw new Failure('app/bad-request');
      const service = serveBytes(getPort(kept.id), readSource(files), { kind: kind === 'folder' ? 'folder' : 'files', files });
      kept.wasServed = true;
      kept.services.add(service);
      void service.ended.then(() => kept.services.delete(service));
    },
    async whereabouts(id) {
      const kept = all.get(id);
      return kept === undefined ? 'unknown' : whereaboutsOfAll(kept.gathered.files);
    },
    release(id) {
      const kept = all.get(id);
      if (kept !== undefined) end(kept);
    },
    async resume(id) {
      const kept = find(id);
      await assertThere(kept.gathered.files);
      kept.isReleased = false;
      return chosenSource(kept);
    },
    toDestroy(id) {
      const { gathered, isSample, wasServed } = find(id);
      if (isSample || !wasServed) throw new Failure('app/bad-request');
      return gathered;
    },
    keepOnly(ids) {
      const kept = new Set<string>(ids);
      for (const [id, source] of all) {
        if (kept.has(id)) continue;
        end(source);
        all.delete(id);
      }
    },
  };
}

function chosenSource({ id, isSample, gathered }: Kept): ChosenSource {
  const { kind, fileName, files, leftOut, set } = gathered;
  const beside = set?.beside ?? [];
  return {
    sourceId: id,
    kind,
    fileName,
    fileCount: files.length,
    sizeBytes: totalOf(files),
    isSample,
    leftOut,
    offeredParts: beside.length === 0 ? null : { count: beside.length, sizeBytes: totalOf(beside) },
    missingParts: set?.missing ?? [],
    isInPieces: set?.isInPieces ?? false,
  };
}

const totalOf = (files: readonly { readonly sizeBytes: number }[]): number =>
  files.reduce((sum, file) => sum + file.sizeBytes, 0);
