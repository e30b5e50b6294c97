/**
 * Files on their way to the page. Main process. What the user picks or drops is answered at once; archives from outside (command
 * line, desktop, a second start) wait here until the page asks, are handed out once, and a page that has already asked is told.
 * A file that can't be read doesn't hold up the others: the page gets a `source.failed` for it.
 */
import type { SourceId } from '../../shared/model/id.ts';
import type { ChosenSource, IpcEventName, IpcEvents } from '../../shared/seams/ipc-contract.ts';
import { type Gathered, gatherSources } from './gather-sources.ts';
import type { Sources } from './sources.ts';

export interface IncomingSources {
  /** Picked or dropped: the page is waiting for them. None when it went meanwhile. */
  choose(paths: readonly string[]): Promise<readonly ChosenSource[]>;
  /** From outside the page. */
  open(paths: readonly string[]): Promise<void>;
  /** What has waited. From now on the page is told. */
  take(): readonly ChosenSource[];
  /** The page has gone; the next one asks anew. Returns what still waits for it. */
  pageLeft(): readonly SourceId[];
}

export type SendToPage = <Name extends IpcEventName>(name: Name, payload: IpcEvents[Name]) => void;

/** A folder of a hundred thousand files takes some seconds. One that is quickly listed isn't worth a word. */
const tellEveryMs = 300;

function tellNowAndThen(send: SendToPage): (entryCount: number) => void {
  let toldAtMs = performance.now();
  return (entryCount) => {
    if (performance.now() - toldAtMs < tellEveryMs) return;
    toldAtMs = performance.now();
    send('source.listing', { entryCount });
  };
}

export function receiveSources(sources: Sources, send: SendToPage): IncomingSources {
  let waiting: readonly ChosenSource[] = [];
  let hasPageAsked = false;
  let pagesLeft = 0;

  const takeIn = ({ sources: gathered, failures }: Gathered): readonly ChosenSource[] => {
    for (const failure of failures) send('source.failed', { failure });
    return gathered.map((source) => sources.add(source));
  };

  return {
    async choose(paths) {
      const asked = pagesLeft;
      const gathered = await gatherSources(paths, tellNowAndThen(send));
      return asked === pagesLeft ? takeIn(gathered) : [];
    },
    async open(paths) {
      const opened = takeIn(await gatherSources(paths, tellNowAndThen(send)));
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
      pagesLeft++;
      hasPageAsked = false;
      return waiting.map((source) => source.sourceId);
    },
  };
}
