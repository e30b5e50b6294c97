/** Other keys for a command, and back. Kept in the preferences at once; everything that shows keys follows (bindings.ts). */
import { usualKeysOf } from '../../app/commands/bindings.ts';
import type { CommandId } from '../../app/commands/registry.ts';
import { changePreferences, preferences } from '../../state/preferences.ts';

export function chooseKeys(id: CommandId, keys: readonly string[]): void {
  // The usual ones are nothing that somebody chose.
  if (keys.join() === usualKeysOf(id).join()) return resetKeys(id);
  changePreferences({ keyBindings: { ...preferences().keyBindings, [id]: [...keys] } });
}

export function resetKeys(id: CommandId): void {
  const { [id]: _, ...rest } = preferences().keyBindings;
  changePreferences({ keyBindings: rest });
}
