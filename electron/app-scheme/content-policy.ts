/**
 * Headers of everything the page's scheme answers with. Main process, pure. The one table of what the page and its workers may
 * do: nothing but their own files and blobs; no inline script, no inline style but wavesurfer's (by nonce), no eval.
 */

/** Worker scripts that may compile WebAssembly, by the start of their file name. A worker's policy comes with its own script. */
export const wasmScripts: readonly string[] = [
  // Argon2id: stretches the passphrase in a worker that lives for that one call.
  'derive-key',
  // The passphrase of a backup, in a worker that lives for one header; and the chunks of a backup, for the length of one.
  'age-header',
  'age-payload',
  // AMR and SILK, in a worker that lives for one sound.
  'decode-rare.worker',
  // SQLite, in a worker that lives for one database.
  'read-database',
];

const everyPolicy = [
  "default-src 'none'",
  "connect-src 'self' blob:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app default',
];

/** Policy of the page. */
export function pagePolicy(nonce: string): string {
  return [
    ...everyPolicy,
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    'media-src blob:',
  ].join('; ');
}

/** Policy that comes with a script; the browser heeds it when that script starts a worker. */
export function scriptPolicy(fileName: string): string {
  const mayCompileWasm = wasmScripts.some((start) => new RegExp(`^${start}(?:[.-]|$)`).test(fileName));
  return [...everyPolicy, mayCompileWasm ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'"].join('; ');
}

/** Everything that a page can ask of the machine, switched off. */
const deniedFeatures = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

export const commonHeaders: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
