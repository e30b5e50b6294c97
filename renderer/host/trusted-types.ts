/**
 * The two Trusted Types policies that the CSP allows. `app` makes worker URLs out of this app's own assets; `default`
 * lets through the empty string and templates that were registered here word for word, for the one library that writes
 * innerHTML. Everything else that reaches a sink throws.
 */
import { assert } from '../../shared/assert.ts';

interface TrustedScriptUrl {
  readonly __trusted: 'script-url';
}
interface PolicyRules {
  createScriptURL?: (text: string) => string;
  createHTML?: (text: string) => string | null;
}
interface Policy {
  createScriptURL(text: string): TrustedScriptUrl;
}
interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): Policy;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const allowedTemplates = new Set<string>(['']);

const appPolicy = factory?.createPolicy('app', {
  createScriptURL: (text) => {
    assert(new URL(text, location.href).origin === location.origin, 'workers are assets of this app');
    return text;
  },
});

factory?.createPolicy('default', { createHTML: (text) => (allowedTemplates.has(text) ? text : null) });

/** A template that a library writes as innerHTML, exactly as it writes it. */
export function allowTemplate(template: string): void {
  allowedTemplates.add(template);
}

/** The URL of one of this app's own workers (`import url from '….worker.ts?worker&url'`), fit for `new Worker`. */
export function workerUrl(url: string): URL {
  const href = new URL(url, document.baseURI).href;
  // Trusted Types are unknown to the DOM's types; the cast says so once.
  return (appPolicy?.createScriptURL(href) ?? href) as unknown as URL;
}
