/** What may be told of a system error: its kind and its number. Its message quotes paths and goes nowhere. Main process, pure. */

/** `ENOENT`, `EEXIST` …; null for what isn't a system error. */
export function systemCodeOf(thrown: unknown): string | null {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
}

export function errnoOf(thrown: unknown): number | null {
  return thrown instanceof Error && 'errno' in thrown && typeof thrown.errno === 'number' ? thrown.errno : null;
}
