/**
 * Keys that somebody chose instead of the usual ones, by the command's id: what preferences keep and what a keys file holds.
 * Commands that aren't named have their usual keys; an empty list means none. Which commands and keys there are is the page's
 * to know (renderer/app/commands); here only the shape is checked, so that main needs no table of commands.
 */
import * as v from 'valibot';

const mostKeys = 4;

const commandIdSchema = v.pipe(v.string(), v.regex(/^[a-z]{1,20}\.[A-Za-z0-9]{1,40}$/));
/** One chord, or two that follow each other: 'Mod+Shift+K', 'G R'. */
const keysSchema = v.pipe(v.string(), v.regex(/^[^\s]{1,40}( [^\s]{1,40})?$/u));

export const keyBindingsSchema = v.record(commandIdSchema, v.pipe(v.array(keysSchema), v.maxLength(mostKeys)));

export type KeyBindings = Readonly<Record<string, readonly string[]>>;

export const keysFileFormat = 'overheard-keys';
export const keysFileVersion = 1;

const keysFileSchema = v.object({
  format: v.literal(keysFileFormat),
  version: v.literal(keysFileVersion),
  bindings: keyBindingsSchema,
});
const anyVersionSchema = v.object({ format: v.literal(keysFileFormat), version: v.pipe(v.number(), v.integer()) });

export type ReadKeysFile =
  | { readonly ok: true; readonly bindings: KeyBindings }
  /** `later`: ours, of a version that isn't known here. */
  | { readonly ok: false; readonly reason: 'no-keys-file' | 'later' };

export function readKeysFile(text: string): ReadKeysFile {
  const json = parseJson(text);
  const read = v.safeParse(keysFileSchema, json);
  if (read.success) return { ok: true, bindings: read.output.bindings };
  const ours = v.safeParse(anyVersionSchema, json);
  return { ok: false, reason: ours.success && ours.output.version > keysFileVersion ? 'later' : 'no-keys-file' };
}

/** With the commands in order, so that two files of the same keys are the same. */
export function writeKeysFile(bindings: KeyBindings): string {
  const ordered = Object.fromEntries(Object.entries(bindings).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: keysFileFormat, version: keysFileVersion, bindings: ordered }, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Not JSON is one more way to be no keys file.
    return undefined;
  }
}
