/** The preferences while the app runs. Main process. Never content, never anything about the vault. */
import * as v from 'valibot';
import { type Preferences, preferencesSchema } from '../shared/seams/ipc-contract.ts';
import type { Log } from './log.ts';
import { readSettingsFile, writeSettingsFile } from './settings-file.ts';
import { errnoOf } from './system-error.ts';

export interface Settings {
  readonly preferences: Preferences;
  /** Changes some, keeps the rest. A disk that refuses is logged; the change holds for this run. */
  write(change: v.InferOutput<typeof preferencesChange>): Preferences;
  /** Called after every write, until the function that it gives back is called. */
  onChange(listener: (preferences: Preferences) => void): () => void;
}

const preferencesChange = v.partial(preferencesSchema);

export function openSettings(path: string, log: Log): Settings {
  let preferences = readSettingsFile(path, preferencesSchema, log);
  const listeners = new Set<(preferences: Preferences) => void>();
  return {
    get preferences() {
      return preferences;
    },
    write(change) {
      preferences = v.parse(preferencesSchema, { ...preferences, ...change });
      try {
        writeSettingsFile(path, preferences);
      } catch (thrown) {
        log('settings/unwritable', { errno: errnoOf(thrown) });
      }
      for (const listener of listeners) listener(preferences);
      return preferences;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
