/** The few colours that main needs before the page is there: behind it, and of the window's own buttons. Main process, pure. */
import type { Preferences } from '../../shared/seams/ipc-contract.ts';

export interface WindowColours {
  /** Token `desk`: what is seen until the page has painted, and behind the top bar. */
  readonly desk: string;
  /** Token `text-2`: the window buttons' symbols. */
  readonly symbol: string;
}

const coloursOf = {
  light: { desk: '#f4f2ee', symbol: '#454b51' },
  dark: { desk: '#0c1216', symbol: '#bbb9b3' },
  contrast: { desk: '#000000', symbol: '#ffffff' },
} as const;

export function windowColours(theme: Preferences['theme'], isSystemDark: boolean): WindowColours {
  if (theme === 'system') return isSystemDark ? coloursOf.dark : coloursOf.light;
  return coloursOf[theme];
}

/** What the page's media queries are to see. The contrast theme is dark. */
export function themeSource(theme: Preferences['theme']): 'system' | 'light' | 'dark' {
  return theme === 'contrast' ? 'dark' : theme;
}
