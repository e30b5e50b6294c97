/** Holds one import against the table of layers. Pure: paths in, a verdict out. */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { layers } from './table.mjs';

/** Node's modules that open sockets, by whatever road. Main's network layer does not cover them, so nothing may load them. */
const NETWORK_MODULES = new Set([
  'cluster',
  'dgram',
  'dns',
  'dns/promises',
  'http',
  'http2',
  'https',
  'inspector',
  'net',
  'tls',
  'worker_threads',
]);

/**
 * @param {string} fromPath the importing file, from the repository's root, with forward slashes
 * @param {import('./find-imports.mjs').Import} found
 * @returns {string | undefined} why not, or undefined where it may
 */
export function judgeImport(fromPath, { kind, specifier }) {
  const home = findRoom(fromPath);
  if (home === undefined) return undefined;
  if (specifier === undefined) return 'imports something that is not a plain string, so nobody can tell what';
  const target = nameTarget(fromPath, specifier);
  if (isAllowed(home, kind, target)) return undefined;
  return `${home.name} may not ${kind === 'url' ? 'load' : 'import'} ${target}`;
}

/** @typedef {{ name: string, may: readonly string[] }} Room */

/**
 * @param {string} path
 * @returns {Room | undefined} undefined outside the app (tests, scripts, settings): those may import what they like
 */
function findRoom(path) {
  for (const { room, may } of layers) {
    const pattern = new RegExp(`^${room.replaceAll('.', '\\.').replace('*', '[^/]+')}(?=[/.]|$|(?<=/))`);
    const name = pattern.exec(path)?.[0].replace(/\/$/, '');
    if (name !== undefined) return { name, may };
  }
  return undefined;
}

/** @param {string} fromPath @param {string} specifier */
function nameTarget(fromPath, specifier) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(fromPath), specifier);
  if (isBuiltin(specifier)) return `node:${specifier.replace(/^node:/, '')}`;
  const [first = '', second] = specifier.split('/');
  return `npm:${first.startsWith('@') ? `${first}/${second}` : first}`;
}

/** @param {Room} home @param {'import' | 'url'} kind @param {string} target */
function isAllowed({ name, may }, kind, target) {
  if (target.startsWith('node:')) return may.includes('node') && !NETWORK_MODULES.has(target.slice('node:'.length));
  if (target.startsWith('npm:'))
    return may.some((rule) => rule === target || (rule.endsWith('/*') && target.startsWith(rule.slice(0, -1))));
  if (may.some((rule) => rule.startsWith('!') && isWithin(target, rule.slice(1)))) return false;
  if (kind === 'url' && may.includes(`url:${target}`)) return true;
  return [name, ...may].some((room) => isWithin(target, room));
}

/** `app/text` holds app/text.ts, app/text.tsx and all of app/text/. @param {string} path @param {string} room */
function isWithin(path, room) {
  return path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`);
}
