/**
 * Answers the page's scheme from the renderer folder. Main process. Serves the app's own files and nothing else: no path of
 * the user's, no byte of an archive ever comes this way.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { commonHeaders, mimeTypes, pagePolicy, scriptPolicy } from './content-policy.ts';
import { blankPageUrl } from './app-scheme.ts';
import { resolveAppPath } from './resolve-app-path.ts';

export function appResponder(rendererDir: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: commonHeaders });
    if (request.url === blankPageUrl) return blankPage();
    const filePath = resolveAppPath(request.url, rendererDir);
    const bytes = filePath === null ? null : await readFile(filePath).catch(() => null);
    if (filePath === null || bytes === null) return new Response(null, { status: 404, headers: commonHeaders });

    const extension = extname(filePath);
    const contentType = mimeTypes[extension] ?? 'application/octet-stream';
    if (extension === '.html') return page(bytes.toString('utf8'), contentType);
    const headers = {
      ...commonHeaders,
      'Content-Type': contentType,
      'Content-Security-Policy': scriptPolicy(basename(filePath)),
    };
    return new Response(bytes, { headers });
  };
}

/** The page with a nonce of this load, for the one style that a library has to write itself. */
function page(html: string, contentType: string): Response {
  const nonce = randomBytes(18).toString('base64');
  const withNonce = html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
  const headers = {
    ...commonHeaders,
    'Content-Type': contentType,
    'Content-Security-Policy': pagePolicy(nonce),
    'Cache-Control': 'no-store',
  };
  return new Response(withNonce, { headers });
}

/** Without a style of its own it shows the window's colour, so that nothing flashes. */
function blankPage(): Response {
  const headers = {
    ...commonHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
  };
  return new Response('<!doctype html>', { headers });
}
