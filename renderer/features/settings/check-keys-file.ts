/** Whether the keys of a file can be in force here. All of them or none; commands that this version hasn't got are left out. */
import { type KeyBindings, readKeysFile } from '../../../shared/model/key-bindings.ts';
import { keysWith, usualKeysOf } from '../../app/commands/bindings.ts';
import { clashesWith } from '../../app/commands/clash.ts';
import { refusalOf } from '../../app/commands/refusal.ts';
import { type CommandId, commandIds, commandSpec, isCommandId } from '../../app/commands/registry.ts';

export type FileProblem =
  | { readonly kind: 'no-keys-file' | 'later' }
  | { readonly kind: 'never'; readonly id: CommandId; readonly keys: string }
  | { readonly kind: 'clash'; readonly id: CommandId; readonly other: CommandId; readonly keys: string };

export type CheckedKeysFile =
  | {
      readonly ok: true;
      readonly bindings: KeyBindings;
      readonly unknownCount: number;
      /** Commands that lose a usual key to one that the file chooses. */
      readonly gaveWay: readonly CommandId[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

export function checkKeysFile(text: string): CheckedKeysFile {
  const read = readKeysFile(text);
  if (!read.ok) return { ok: false, problem: { kind: read.reason } };
  const all = Object.entries(read.bindings);
  const known = all.flatMap(([id, keys]) => (isCommandId(id) && commandSpec(id).isFixed !== true ? [{ id, keys }] : []));
  const chosen = new Map(known.map(({ id, keys }) => [id, keys]));
  for (const { id, keys: list } of known) {
    for (const keys of list) {
      if (refusalOf(keys) !== null) return { ok: false, problem: { kind: 'never', id, keys } };
      const [other] = clashesWith(id, keys, (one) => chosen.get(one) ?? fixedKeys(one));
      if (other !== undefined) return { ok: false, problem: { kind: 'clash', id, other, keys } };
    }
  }
  const bindings = Object.fromEntries(known.map(({ id, keys }) => [id, keys]));
  const keysThen = keysWith(bindings);
  const gaveWay = commandIds.filter((id) => !chosen.has(id) && keysThen(id).length < usualKeysOf(id).length);
  return { ok: true, bindings, unknownCount: all.length - known.length, gaveWay };
}

const fixedKeys = (id: CommandId): readonly string[] => (commandSpec(id).isFixed === true ? commandSpec(id).keys : []);
