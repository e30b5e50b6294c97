import { describe, expect, it } from 'vitest';
import { commonHeaders, pagePolicy, scriptPolicy } from './content-policy.ts';

/** A policy as a table, so that a test reads one directive whole. */
function directives(policy: string): ReadonlyMap<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe('pagePolicy', () => {
  it('allows what the page needs and nothing else', () => {
    expect(Object.fromEntries(directives(pagePolicy('abc')))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'nonce-abc'",
      'img-src': "'self' blob:",
      'font-src': "'self'",
      'media-src': 'blob:',
      'connect-src': "'self' blob:",
      'worker-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'app default',
    });
  });
});

describe('scriptPolicy', () => {
  it.each(['derive-key.worker-Ab_1.js', 'derive-key-Ab1.js'])('lets %s compile WebAssembly', (fileName) => {
    expect(directives(scriptPolicy(fileName)).get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
  });

  it.each(['vault.worker-Ab1.js', 'seal-recordings.worker-Ab1.js', 'index-Ab1.js', 'derive-keyring.js', 'x-derive-key.js'])(
    'lets %s compile nothing',
    (fileName) => {
      expect(directives(scriptPolicy(fileName)).get('script-src')).toBe("'self'");
    },
  );

  it('keeps Trusted Types and the closed default in every worker', () => {
    const policy = directives(scriptPolicy('derive-key.worker-1.js'));
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('require-trusted-types-for')).toBe("'script'");
  });
});

describe('every policy', () => {
  it("never allows 'unsafe-inline', 'unsafe-eval', data: or a host", () => {
    for (const policy of [pagePolicy('n'), scriptPolicy('index.js'), scriptPolicy('derive-key.js')]) {
      expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|data:|https?:|\*/);
    }
  });
});

describe('commonHeaders', () => {
  it('switches off microphone, camera and location', () => {
    for (const feature of ['microphone', 'camera', 'geolocation']) {
      expect(commonHeaders['Permissions-Policy']).toContain(`${feature}=()`);
    }
  });
});
