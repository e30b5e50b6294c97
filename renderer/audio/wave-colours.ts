/** Colours of the waveform as the theme has them now: a canvas can't follow a custom property by itself. Page. */
export interface WaveColours {
  readonly toPlay: string;
  readonly toPlayMarked: string;
  readonly played: string;
  readonly playedMarked: string;
  readonly playhead: string;
}

export function waveColours(element: Element): WaveColours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    toPlay: token('--wave'),
    toPlayMarked: token('--wave-marked'),
    played: token('--wave-played'),
    playedMarked: token('--redact'),
    playhead: token('--playhead'),
  };
}

/** Calls back when the theme, the system's contrast or the size of a pixel changes. */
export function onColoursChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)', `(resolution: ${window.devicePixelRatio}dppx)`];
  const lists = queries.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    for (const list of lists) list.removeEventListener('change', listener);
  };
}
