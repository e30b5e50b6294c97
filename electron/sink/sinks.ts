/**
 * Places that the user chose for files that are to be written, behind opaque ids. Main process. Each is used once; a page that goes
 * takes its ports with it, and with them what is unfinished.
 */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { type SinkId, sinkId } from '../../shared/model/id.ts';
import type { ChosenSink } from '../../shared/seams/ipc-contract.ts';
import type { Log } from '../log.ts';
import type { MainPort } from '../main-port.ts';
import { errnoOf } from '../system-error.ts';
import { serveSink } from './serve-sink.ts';
import { openSinkFile } from './sink-file.ts';

export interface Sinks {
  add(path: string): ChosenSink;
  /** Begins the file, then asks for the port. Fails with `backup/not-written` or `backup/disk-full`. */
  open(id: string, getPort: (id: SinkId) => MainPort): Promise<void>;
  /** The page is gone: places that it didn't use are forgotten. */
  forget(): void;
}

export function rememberSinks(log: Log): Sinks {
  const paths = new Map<string, string>();
  return {
    add(path) {
      const id = sinkId(randomBytes(16).toString('hex'));
      paths.set(id, path);
      return { sinkId: id, fileName: basename(path) };
    },
    async open(id, getPort) {
      const path = paths.get(id);
      if (path === undefined) throw new Failure('app/bad-request');
      paths.delete(id);
      const file = await openSinkFile(path);
      serveSink(getPort(sinkId(id)), file).catch((thrown: unknown) => log('sink/not-removed', { errno: errnoOf(thrown) }));
    },
    forget: () => paths.clear(),
  };
}
