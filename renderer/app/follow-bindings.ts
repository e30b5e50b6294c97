/** The keys that preferences hold, in force: at once and everywhere, and shown in the application menu. Lives as long as the page. */
import { failureOf, host } from '../host/host.ts';
import { preferencesStore } from '../state/preferences.ts';
import { showFailure } from '../state/toasts.ts';
import { acceleratorOf } from './commands/accelerator.ts';
import { keysOf, setBindings, switchLetters } from './commands/bindings.ts';
import { commandIds } from './commands/registry.ts';

export function followBindings(): void {
  let { keyBindings, singleLetterKeys } = preferencesStore.getState().preferences;
  setBindings(keyBindings);
  switchLetters(singleLetterKeys !== 'off');
  showInMenu();
  preferencesStore.subscribe(({ preferences }) => {
    if (preferences.singleLetterKeys !== singleLetterKeys) {
      ({ singleLetterKeys } = preferences);
      switchLetters(singleLetterKeys !== 'off');
    }
    if (preferences.keyBindings === keyBindings) return;
    ({ keyBindings } = preferences);
    setBindings(keyBindings);
    showInMenu();
  });
}

function showInMenu(): void {
  const accelerators: Record<string, string> = {};
  for (const id of commandIds) {
    const accelerator = acceleratorOf(keysOf(id));
    if (accelerator !== null) accelerators[id] = accelerator;
  }
  host.call('menu.showKeys', { accelerators }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}
