/**
 * What can be seen in the page, one function a question. Each runs inside the page and stands alone: no imports, no
 * closure. They look at roles and names as assistive technology does, and at text as people do.
 */

export const isTextShown = (text: string): boolean => (document.body?.innerText ?? '').replaceAll(/\s+/g, ' ').includes(text);

export const isTextIn = ({ selector, text }: { selector: string; text: string }): boolean =>
  [...document.querySelectorAll<HTMLElement>(selector)].some((element) => element.innerText.includes(text));

export const isShown = (selector: string): boolean => document.querySelector(selector) !== null;

export const isViewOn = (name: string): boolean =>
  document.querySelector('.view-line .nav[aria-pressed="true"] > span')?.textContent === name;

export const countOf = (selector: string): number => document.querySelectorAll(selector).length;

export const isGone = (selector: string): boolean => document.querySelector(selector) === null;

export const isTotal = (total: number): boolean =>
  Number(document.querySelector('[role="grid"][aria-rowcount]')?.getAttribute('aria-rowcount')) === total;

export const textOf = (selector: string): string | null =>
  document.querySelector<HTMLElement>(selector)?.innerText.trim() ?? null;

/** `selector` may end in ` >> 1`: the second of those that match. */
export const hasFocus = (selector: string): boolean => {
  const [css = '', nth] = selector.split(' >> ');
  if (nth === undefined) return document.activeElement?.closest(css) != null;
  return document.querySelectorAll(css)[Number(nth)] === document.activeElement;
};

/** Rows of the list as they are: how many there are in all, and the current one. */
export const seenList = (_: null) => {
  const grid = document.querySelector('[role="grid"][aria-rowcount]');
  if (grid === null) return null;
  const current = grid.querySelector<HTMLElement>('[role="row"][aria-current="true"]');
  return {
    total: Number(grid.getAttribute('aria-rowcount')),
    current:
      current === null
        ? null
        : {
            name: current.getAttribute('aria-label') ?? '',
            text: current.innerText,
            isPlaying: current.classList.contains('playing'),
          },
  };
};

/** What the vault's database says of itself, sealed as it is: another text after every write of the vault. */
export const seenWritten = async (_: null): Promise<string> => {
  const [vault] = await indexedDB.databases();
  const answer = <Result>(asked: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(new Error(asked.error?.message)));
    });
  const database = await answer(indexedDB.open(vault?.name ?? ''));
  const rows = await answer<{ sealed: Uint8Array }[]>(database.transaction('directory').objectStore('directory').getAll());
  database.close();
  return rows.map(({ sealed }) => sealed.join()).join(' ');
};

/** Where the sound is, by the clock that is drawn with it: `0:01.23` or `0:01,23`. null when no clock shows a place. */
export const seenClockMs = (_: null): number | null => {
  const match = /^(\d+):(\d\d)[.,](\d\d)$/.exec(document.querySelector('.clock b')?.textContent ?? '');
  return match ? Number(match[1]) * 60_000 + Number(match[2]) * 1000 + Number(match[3]) * 10 : null;
};

/** The 24 words of a recovery key, while they are shown. */
export const seenRecoveryWords = (_: null): readonly string[] | null => {
  const rows = [...document.querySelectorAll('ol.recovery-words li')];
  return rows.length === 24 ? rows.map((row) => (row.textContent ?? '').replaceAll(/[\d\s]/g, '')) : null;
};

/** Numbers of the words that are asked back. */
export const seenAskedWords = (_: null): readonly number[] | null => {
  const labels = [...document.querySelectorAll('.recovery-ask label')];
  return labels.length === 3 ? labels.map((label) => Number(/\d+/.exec(label.textContent ?? '')?.[0])) : null;
};

/** Words in the inspector's transcript, and what stands where none are left. */
export const seenTranscript = (_: null): string | null =>
  document.querySelector<HTMLElement>('.inspector .transcript')?.innerText ?? null;

/** The archive's line in the band once it has ended: in, or failed with a sentence. */
export const seenEnd = (fileName: string) => {
  for (const job of document.querySelectorAll<HTMLElement>('.import-job')) {
    if (!job.innerText.includes(fileName)) continue;
    if (job.querySelector('[role="alert"]') !== null) return { isIn: false, text: job.innerText };
    if (job.querySelector('[role="status"]') !== null) return { isIn: true, text: job.innerText };
  }
  return null;
};

/** Numbers of the report on screen. */
export const seenFigures = (_: null) => {
  const report = document.querySelector<HTMLElement>('[data-figures]');
  return report === null ? null : (JSON.parse(report.dataset['figures'] ?? 'null') as ReportFigures);
};

export interface ReportFigures {
  readonly vendor: string;
  /** Without a word. */
  readonly imported: number;
  /** All that are in the vault, also the unplayable and the cut short. */
  readonly kept: number;
  readonly withTranscript: number;
  readonly unlinkedLines: number;
  readonly duplicates: number;
  readonly unplayable: number;
  readonly damaged: number;
  readonly leftOut: number;
  readonly sizeBytes: number;
  readonly reasons: Readonly<Record<string, number>>;
  /** Recordings by the step that joined them with their text; `none`: they have no text. */
  readonly links: Readonly<Record<string, number>>;
}

/** Begins to watch, before an archive is dropped: when the first row is there, and when the archive's line says it is in. */
export const watchImport = (_: null): void => {
  const seen = { droppedAt: 0, firstRowAt: 0, endedAt: 0 };
  Object.assign(window, { seenImport: seen });
  window.addEventListener('drop', () => (seen.droppedAt = performance.now()), { capture: true, once: true });
  // Told of changes, not asking frame by frame: asking would make the page draw sixty times a second.
  const observer = new MutationObserver(() => {
    if (seen.droppedAt === 0) return;
    if (seen.firstRowAt === 0 && document.querySelector('[role="row"][aria-rowindex]:not([aria-busy="true"])') !== null) {
      seen.firstRowAt = performance.now();
    }
    if (document.querySelector('.import-job [role="status"], .import-job [role="alert"]') === null) return;
    seen.endedAt = performance.now();
    observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['role', 'aria-busy'] });
};

export const watchedImport = (_: null) => {
  const seen = (window as unknown as { seenImport: { droppedAt: number; firstRowAt: number; endedAt: number } }).seenImport;
  return { firstPlayableMs: seen.firstRowAt - seen.droppedAt, totalMs: seen.endedAt - seen.droppedAt };
};
