/**
 * Turns a URL of the page's scheme into a file below the renderer folder, or null. Main process, pure.
 * A closed list of shapes instead of a list of tricks: only plain names are let through, so no spelling of `..`,
 * no escape, no backslash, no drive and no NUL ever reaches the file system.
 */
import { join } from 'node:path';

import { appHost, appScheme } from './app-scheme.ts';

/** Names as the bundler makes them: no leading dot, nothing that needs an escape in a URL. */
const plainPath = /^(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/;

export function resolveAppPath(url: string, rendererDir: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== `${appScheme}:` || parsed.host !== appHost) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  // What stood before the parser tidied it up: `..` that it resolved away is a request that our page never makes.
  if (/\.\.|%|\\/.test(url.split(/[?#]/, 1)[0] ?? '')) return null;
  if (!plainPath.test(parsed.pathname)) return null;
  return join(rendererDir, ...parsed.pathname.split('/'));
}
