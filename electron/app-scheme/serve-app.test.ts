import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appResponder } from './serve-app.ts';

const dir = mkdtempSync(join(tmpdir(), 'overheard-page-'));
const respond = appResponder(join(dir, 'renderer'));
const get = (path: string, method = 'GET'): Promise<Response> => respond(new Request(`app://overheard/${path}`, { method }));

beforeAll(() => {
  mkdirSync(join(dir, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  writeFileSync(join(dir, 'renderer', 'index.html'), '<!doctype html><html><head><title>x</title></head></html>');
  writeFileSync(join(dir, 'renderer', 'assets', 'vault.worker-1.js'), 'export {};');
  writeFileSync(join(dir, 'renderer', 'assets', 'inter.woff2'), Buffer.from([1, 2, 3]));
  writeFileSync(join(dir, 'renderer', 'assets', 'strange.bin'), 'x');
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('appResponder', () => {
  it('gives the page a nonce of its own at each load, the same in policy and document', async () => {
    const [first, second] = [await get('index.html'), await get('index.html')];
    const nonceIn = (text: string | null) => /nonce[-=]"?([\w+/=]+)/.exec(text ?? '')?.[1];
    const nonce = nonceIn(first.headers.get('Content-Security-Policy'));
    expect(nonce).toMatch(/^[\w+/]{24}$/);
    expect(nonceIn(await first.text())).toBe(nonce);
    expect(nonceIn(second.headers.get('Content-Security-Policy'))).not.toBe(nonce);
  });

  it('answers files with their type, their policy and the common headers', async () => {
    const script = await get('assets/vault.worker-1.js');
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    expect(script.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(script.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(script.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(script.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect((await get('assets/inter.woff2')).headers.get('Content-Type')).toBe('font/woff2');
  });

  it('calls a file of unknown kind bytes, so that it can never run', async () => {
    expect((await get('assets/strange.bin')).headers.get('Content-Type')).toBe('application/octet-stream');
  });

  it.each(['nothing.js', 'assets', '..%2fsecret.txt', '%2e%2e/secret.txt'])('finds nothing for %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('refuses every method but GET', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
      expect((await get('index.html', method)).status).toBe(405);
    }
  });

  it('serves the blank page of another site, which may do nothing', async () => {
    const blank = await respond(new Request('app://blank/'));
    expect(blank.status).toBe(200);
    expect(blank.headers.get('Content-Security-Policy')).toBe("default-src 'none'");
    expect((await respond(new Request('app://blank/index.html'))).status).toBe(404);
  });
});
