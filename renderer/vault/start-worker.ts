/**
 * The one way to start a nested worker inside the vault worker. `new Worker(…)` is a Trusted Types sink in workers too, so
 * the script's URL passes the policy `app`, which lets scripts of our own origin through and nothing else.
 *
 * The URL comes from `import url from './some.worker.ts?worker&url'`: the bundler then builds the worker beside its starter.
 */
import { assert } from '../../shared/assert.ts';

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

export function startWorker(url: string, name: string): Worker {
  policy ??= createPolicy();
  return new Worker(policy.createScriptURL(url), { type: 'module', name });
}

function createPolicy(): ScriptPolicy {
  const rules = { createScriptURL: sameOriginUrl };
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  return factory?.createPolicy('app', rules) ?? rules;
}

function sameOriginUrl(url: string): string {
  const resolved = new URL(url, self.location.href);
  assert(resolved.origin === self.location.origin, 'workers run scripts of our own origin only');
  return resolved.href;
}
