/**
 * A small JSON file of settings: read once, replaced whole. Main process. For preferences and the window's place, never for keys
 * (those need blocks that are really overwritten: key-file.ts) and never for content.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Log } from './log.ts';
import { errnoOf, systemCodeOf } from './system-error.ts';

/** What the file says; the schema's defaults when there is none. One that can't be understood is kept aside as `….bad`. */
export function readSettingsFile<Schema extends v.GenericSchema>(path: string, schema: Schema, log: Log): v.InferOutput<Schema> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (thrown) {
    if (systemCodeOf(thrown) !== 'ENOENT') log('settings/unreadable', { errno: errnoOf(thrown) });
    return v.parse(schema, {});
  }
  const parsed = v.safeParse(schema, parseJson(text));
  if (parsed.success) return parsed.output;
  log('settings/bad', { bytes: text.length });
  renameSync(path, `${path}.bad`);
  return v.parse(schema, {});
}

/** Written beside, synced, renamed: a crash leaves the old file or the new one. */
export function writeSettingsFile(path: string, settings: unknown): void {
  const beside = `${path}.new`;
  const file = openSync(beside, 'w', 0o600);
  try {
    writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one more way not to fit the schema; the caller keeps the file aside.
    return undefined;
  }
}
