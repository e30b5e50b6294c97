/** Colours of the waveform as the theme has them now: a canvas can't follow a custom property by itself. Page. */
export interface WaveColours {
  readonly toPlay: string;
  readonly toPlayMarked: string;
  readonly played: string;
  readonly playedMarked: string;
  readonly playhead: string;
}

export function waveColours(element: Element): WaveColours {
  // As a colour, not as the token's text: a canvas would take a system colour's name for that of another scheme.
  const probe = document.createElement('i');
  probe.style.setProperty('forced-color-adjust', 'none');
  element.append(probe);
  const colourOf = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    toPlay: colourOf('--wave'),
    toPlayMarked: colourOf('--wave-marked'),
    played: colourOf('--wave-played'),
    playedMarked: colourOf('--redact'),
    playhead: colourOf('--playhead'),
  };
  probe.remove();
  return colours;
}

export const areColoursForced = (): boolean => window.matchMedia('(forced-colors: active)').matches;

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
