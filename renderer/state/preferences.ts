/** How the app looks and behaves. Main keeps them; the page holds a copy and writes changes through at once. */
import { createStore } from 'zustand/vanilla';
import { oldestFirst } from '../../shared/model/arrangement.ts';
import type { AppInfo, Preferences } from '../../shared/seams/ipc-contract.ts';
import { failureOf, host } from '../host/host.ts';
import { showFailure } from './toasts.ts';

interface PreferencesState {
  readonly preferences: Preferences;
  readonly info: AppInfo | null;
}

/** What holds until main has answered: the schema's own defaults, but for what would flash. */
export const usualPreferences: Preferences = {
  theme: 'system',
  language: 'system',
  autoplay: true,
  density: 'usual',
  arrangement: oldestFirst,
  columns: ['person', 'device', 'tags', 'flags', 'length'],
  sidebarWidth: 204,
  inspectorWidth: 344,
  isSidebarShown: true,
  collapsedFacets: ['archive', 'flag'],
  isInspectorShown: true,
  lockAfterMinutes: 5,
  keyBindings: {},
  singleLetterKeys: 'on',
  jobsAtLock: 'finish',
  onClose: 'usual',
  isHiddenFromCapture: false,
  playbackRate: 1,
  volume: 1,
  isSilenceSkipped: false,
  isLoudnessEven: false,
  // Better late than seen for a moment by somebody who knows.
  areFirstStepsOver: true,
};

export const preferencesStore = createStore<PreferencesState>(() => ({ preferences: usualPreferences, info: null }));

export async function loadPreferences(): Promise<AppInfo> {
  const info = await host.call('app.info', {});
  preferencesStore.setState({ info, preferences: info.preferences });
  return info;
}

export function preferences(): Preferences {
  return preferencesStore.getState().preferences;
}

/** Shows at once; what main refuses is taken back and said. */
export function changePreferences(change: Partial<Preferences>): void {
  const before = preferences();
  preferencesStore.setState({ preferences: { ...before, ...change } });
  host.call('preferences.write', change).catch((thrown: unknown) => {
    preferencesStore.setState({ preferences: before });
    showFailure(failureOf(thrown));
  });
}
