/** Which commands have the words that were typed: in their name, where they apply, or on their keys. */
import { keysOf } from '../../app/commands/bindings.ts';
import { keycapsOf } from '../../app/commands/keycaps.ts';
import { type CommandId, commandIds, commandSpec } from '../../app/commands/registry.ts';
import type { Translate } from '../../app/text.ts';
import { haveWords } from '../../ui/text-hits.ts';

export function commandsFound(t: Translate, words: readonly string[]): readonly CommandId[] {
  if (words.length === 0) return commandIds;
  return commandIds.filter((id) => {
    const { title, titleValues, group } = commandSpec(id);
    const keys = keysOf(id).flatMap((one) => keycapsOf(one));
    return haveWords([t(title, titleValues), t(`command.group.${group}`), keys.join(' ')], words);
  });
}
