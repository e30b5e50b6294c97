/** Theme and language on the document, from the preferences and what the system says. Follows both while the page lives. */
import { type Language, languages } from '../../shared/catalogue/message.ts';
import type { Preferences } from '../../shared/seams/ipc-contract.ts';
import { Scope } from '../host/scope.ts';
import { preferencesStore } from '../state/preferences.ts';
import { setLanguage } from './text.ts';

export type Theme = 'light' | 'dark' | 'contrast';

export function themeFor(
  wanted: Preferences['theme'],
  system: { readonly isDark: boolean; readonly wantsContrast: boolean },
): Theme {
  if (wanted !== 'system') return wanted;
  if (system.wantsContrast) return 'contrast';
  return system.isDark ? 'dark' : 'light';
}

/** English where there is no catalogue for the system's language. */
export function languageFor(wanted: Preferences['language'], systemLanguage: string): Language {
  if (wanted !== 'system') return wanted;
  return languages.find((language) => systemLanguage.toLowerCase().split(/[-_]/)[0] === language) ?? 'en';
}

export function followAppearance(): Scope {
  const scope = new Scope();
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(prefers-contrast: more)');
  const apply = () => {
    const { preferences, info } = preferencesStore.getState();
    const root = document.documentElement;
    root.dataset['theme'] = themeFor(preferences.theme, { isDark: dark.matches, wantsContrast: contrast.matches });
    const language = languageFor(preferences.language, info?.systemLanguage ?? navigator.language);
    if (root.lang !== language || info === null) {
      root.lang = language;
      setLanguage(language);
    }
  };
  scope.listen(dark, 'change', apply);
  scope.listen(contrast, 'change', apply);
  scope.add(preferencesStore.subscribe(apply));
  apply();
  return scope;
}
