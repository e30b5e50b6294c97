/**
 * What the palette offers: every command that applies now, by its names in each language. Moves too small to be looked for by name are
 * left to their keys (`isKeyOnly`). No React: the palette draws it, tests hold the registry to it.
 */
import { catalogue } from '../../../shared/catalogue/catalogue.ts';
import { languages } from '../../../shared/catalogue/message.ts';
import { isActive } from './active-commands.ts';
import { type CommandId, commandIds, commandSpec } from './registry.ts';

export function offeredCommands(): readonly CommandId[] {
  return commandIds.filter((id) => commandSpec(id).isKeyOnly !== true && isActive(id));
}

/** A name holds a number at most: nothing that a language would have to bend. */
export function namesOf(id: CommandId): readonly string[] {
  const { title, titleValues = {} } = commandSpec(id);
  return languages.map((language) =>
    catalogue[title][language].replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(titleValues[name] ?? hole)),
  );
}
