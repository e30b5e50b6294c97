import { describe, expect, it } from 'vitest';
import { resolveAppPath } from './resolve-app-path.ts';

const resolve = (url: string): string | null => resolveAppPath(url, '/srv/renderer');

describe('resolveAppPath', () => {
  it.each([
    ['app://overheard/index.html', '/srv/renderer/index.html'],
    ['app://overheard/assets/vault.worker-DxY_z-1.js', '/srv/renderer/assets/vault.worker-DxY_z-1.js'],
    ['app://overheard/assets/_plugin.js?v=1#part', '/srv/renderer/assets/_plugin.js'],
  ])('finds the file of %s', (url, path) => {
    expect(resolve(url)).toBe(path);
  });

  it.each([
    'app://overheard/../secret',
    'app://overheard/assets/../../secret',
    'app://overheard/assets/..',
    'app://overheard/./../secret',
    'app://overheard/%2e%2e/secret',
    'app://overheard/%2E%2E%2Fsecret',
    'app://overheard/.%2e/secret',
    'app://overheard/%252e%252e/secret',
    'app://overheard/..%5csecret',
    'app://overheard/..\\secret',
    'app://overheard/assets\\..\\..\\secret',
    'app://overheard//etc/passwd',
    'app://overheard/C:/secret',
    'app://overheard/file.txt:stream',
    'app://overheard/index.html%00.png',
    'app://overheard/index.html\0.png',
    'app://overheard/.env',
    'app://overheard/assets/.hidden',
    'app://overheard/assets/',
    'app://overheard/',
    'app://overheard/%E2%80%A5/secret',
    'app://overheard/\u2025/secret',
  ])('finds nothing for %j', (url) => {
    expect(resolve(url)).toBeNull();
  });

  it.each([
    'app://elsewhere/index.html',
    'app://overheard.elsewhere/index.html',
    'app://overheard:81/index.html',
    'app://user@overheard/index.html',
    'file:///srv/renderer/index.html',
    'https://overheard/index.html',
    'index.html',
    '',
  ])('finds nothing when the address is not our own: %j', (url) => {
    expect(resolve(url)).toBeNull();
  });
});
