/** Keys to a file and from one, and all of them as usual again. What came of it stands in the settings, with the way back. */
import { writeKeysFile } from '../../../shared/model/key-bindings.ts';
import { commandSpec } from '../../app/commands/registry.ts';
import { t } from '../../app/text.ts';
import { failureOf, host } from '../../host/host.ts';
import { goTo } from '../../state/navigation.ts';
import { changePreferences, preferences } from '../../state/preferences.ts';
import { showFailure, showToast } from '../../state/toasts.ts';
import { checkKeysFile } from './check-keys-file.ts';
import { sayOfKeys } from './keys-notice-state.ts';

export async function saveKeysFile(): Promise<void> {
  try {
    const text = writeKeysFile(preferences().keyBindings);
    if (await host.call('text.save', { suggestedName: 'overheard-keys.json', text })) showToast(t('bindings.file.saved'));
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}

export async function readKeysFile(): Promise<void> {
  try {
    const [text] = await host.call('keys.openFile', {});
    if (text === undefined) return;
    takeOver(text);
    goTo({ name: 'settings' });
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}

function takeOver(text: string): void {
  const checked = checkKeysFile(text);
  if (!checked.ok) return sayOfKeys({ kind: 'problem', problem: checked.problem });
  const { bindings, unknownCount, gaveWay } = checked;
  const before = preferences().keyBindings;
  changePreferences({ keyBindings: Object.fromEntries(Object.entries(bindings).map(([id, keys]) => [id, [...keys]])) });
  sayOfKeys({
    kind: 'taken',
    before,
    count: Object.keys(bindings).length,
    unknownCount,
    gaveWay: gaveWay.map((id) => t(commandSpec(id).title, commandSpec(id).titleValues)),
  });
}

export function resetAllKeys(): void {
  sayOfKeys({ kind: 'reset', before: preferences().keyBindings });
  changePreferences({ keyBindings: {} });
  goTo({ name: 'settings' });
}
