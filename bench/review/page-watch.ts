/**
 * What the review bench sees from within the page: frames, and the way from a key to the picture that answers it. Each function runs
 * in the page and stands alone: no imports, no closure. They watch; they change nothing that the app does.
 */

/** What an act is over with: a key goes down, and then ... */
export type Awaited = 'list' | 'current' | 'audible' | 'toast';

export interface Watch {
  frames: number[] | null;
  /** Resolves with the milliseconds from the key to the picture (or sound) that answers it; null after ten seconds. */
  over: Promise<number | null>;
  /** From the page's question to the answer, as the page sees it. */
  calls: { readonly name: string; readonly ms: number }[];
}
interface WatchWindow {
  benchWatch: Watch & { await(what: Awaited): void };
}

/** Once, before the vault is opened. */
export const installWatch = (_: null): void => {
  const mostMs = 10_000;
  const asked = new Map<number, { readonly name: string; readonly at: number }>();
  const watched = new WeakSet<object>();
  let noteReply: ((name: string) => void) | null = null;
  let notePlaying: (() => void) | null = null;
  let giveUp: (() => void) | null = null;

  const watch: WatchWindow['benchWatch'] = {
    frames: null,
    over: Promise.resolve(null),
    calls: [],
    await(what) {
      // What nobody waits for any more would otherwise end this one, too, when its time is over.
      giveUp?.();
      const grid = document.querySelector('[role="grid"]');
      const currentBefore = grid?.getAttribute('aria-activedescendant');
      watch.over = new Promise((resolve) => {
        let startedAt = 0;
        let isOver = false;
        const end = (at: number | null): void => {
          if (isOver) return;
          isOver = true;
          window.removeEventListener('keydown', start, true);
          observer.disconnect();
          clearTimeout(timer);
          [noteReply, notePlaying] = [null, null];
          giveUp = null;
          resolve(at === null ? null : at - startedAt);
        };
        giveUp = () => end(null);
        const timer = setTimeout(() => end(null), mostMs);
        /** In the frame that shows it, once that frame is made. */
        const afterPaint = (isThere: () => boolean): void => {
          requestAnimationFrame(() => {
            if (isOver) return;
            if (!isThere()) return afterPaint(isThere);
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => end(performance.now());
            port2.postMessage(null);
          });
        };
        const start = ({ timeStamp, key }: KeyboardEvent): void => {
          if (key === 'Control' || key === 'Shift' || startedAt > 0) return;
          startedAt = timeStamp;
          if (what === 'list') noteReply = (name) => name === 'list' && afterPaint(hasRows);
          if (what === 'audible') notePlaying = () => end(performance.now());
        };
        const hasRows = (): boolean => document.querySelector('.rows [role="row"][aria-busy="true"]') === null;
        const isSeen = (): boolean => {
          if (what === 'toast') return document.querySelector('.toast') !== null;
          const now = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant');
          return what === 'current' && now != null && now !== currentBefore && document.getElementById(now) !== null;
        };
        let isDrawing = false;
        const observer = new MutationObserver(() => {
          if (startedAt === 0 || isDrawing || !isSeen()) return;
          isDrawing = true;
          afterPaint(isSeen);
        });
        window.addEventListener('keydown', start, true);
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
      });
    },
  };
  Object.assign(window, { benchWatch: watch });

  const countFrames = (last: number) => (now: number) => {
    watch.frames?.push(now - last);
    requestAnimationFrame(countFrames(now));
  };
  requestAnimationFrame(countFrames(performance.now()));

  const usualPost: (this: Worker, message: unknown, more?: Transferable[] & StructuredSerializeOptions) => void =
    Worker.prototype.postMessage;
  Worker.prototype.postMessage = function post(
    this: Worker,
    message: { callId?: number; name?: string },
    more?: Transferable[] & StructuredSerializeOptions,
  ) {
    if (!watched.has(this)) {
      watched.add(this);
      this.addEventListener('message', ({ data }: MessageEvent<{ callId?: number }>) => {
        const call = asked.get(data.callId ?? -1);
        if (call === undefined) return;
        asked.delete(data.callId ?? -1);
        watch.calls.push({ name: call.name, ms: performance.now() - call.at });
        noteReply?.(call.name);
      });
    }
    if (message.callId !== undefined) asked.set(message.callId, { name: message.name ?? '', at: performance.now() });
    usualPost.call(this, message, more);
  };

  const usualPlay = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function play(this: HTMLMediaElement) {
    if (!watched.has(this)) {
      watched.add(this);
      this.addEventListener('playing', () => notePlaying?.());
    }
    return usualPlay.call(this);
  };
};

export const awaitNext = (what: Awaited): void => (window as unknown as WatchWindow).benchWatch.await(what);
export const untilOver = (_: null): Promise<number | null> => (window as unknown as WatchWindow).benchWatch.over;

export const startFrames = (_: null): void => {
  (window as unknown as WatchWindow).benchWatch.frames = [];
};
/** Milliseconds between one frame and the next. */
export const takeFrames = (_: null): readonly number[] => {
  const { benchWatch } = window as unknown as WatchWindow;
  const frames = benchWatch.frames ?? [];
  benchWatch.frames = null;
  return frames;
};
export const takeCalls = (_: null): Watch['calls'] => (window as unknown as WatchWindow).benchWatch.calls.splice(0);

/** Frames of a page that moves one thing and does nothing else: what this machine can do just now. */
export const emptyFrames = (forMs: number): Promise<readonly number[]> =>
  new Promise((resolve) => {
    const frames: number[] = [];
    const startedAt = performance.now();
    const draw = (last: number) => (now: number) => {
      frames.push(now - last);
      document.body.style.transform = `translateY(${frames.length % 40}px)`;
      if (now - startedAt > forMs) resolve(frames);
      else requestAnimationFrame(draw(now));
    };
    requestAnimationFrame(draw(startedAt));
  });
