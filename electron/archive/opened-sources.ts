/**
 * Archives named on the command line, opened from the desktop or handed over by a second start: they wait here until the page
 * asks. Main process. Each is handed out once; a page that has already asked is told.
 */
import { toFailureData } from '../../shared/failure.ts';
import type { SourceId } from '../../shared/model/id.ts';
import type { ChosenSource, IpcEventName, IpcEvents } from '../../shared/seams/ipc-contract.ts';
import type { Sources } from './sources.ts';

export interface OpenedSources {
  open(paths: readonly string[]): Promise<void>;
  take(): readonly ChosenSource[];
  /** The page that asked has gone; the next one asks anew. Returns what still waits. */
  pageLeft(): readonly SourceId[];
}

export type SendToPage = <Name extends IpcEventName>(name: Name, payload: IpcEvents[Name]) => void;

export function keepOpenedSources(sources: Sources, send: SendToPage): OpenedSources {
  let waiting: readonly ChosenSource[] = [];
  let hasPageAsked = false;
  return {
    async open(paths) {
      const opened = await addAll(sources, paths, send);
      if (opened.length === 0) return;
      if (hasPageAsked) send('source.opened', { sources: opened });
      else waiting = [...waiting, ...opened];
    },
    take() {
      hasPageAsked = true;
      const taken = waiting;
      waiting = [];
      return taken;
    },
    pageLeft() {
      hasPageAsked = false;
      return waiting.map((source) => source.sourceId);
    },
  };
}

/** What can be read, as sources; for each of the others the page gets a `source.failed`. */
export async function addAll(sources: Sources, paths: readonly string[], send: SendToPage): Promise<readonly ChosenSource[]> {
  const added: ChosenSource[] = [];
  for (const path of paths) {
    try {
      added.push(await sources.add(path));
    } catch (thrown) {
      send('source.failed', { failure: toFailureData(thrown) });
    }
  }
  return added;
}
