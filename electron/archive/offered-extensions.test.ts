import { expect, it } from 'vitest';
import { offeredExtensions } from './offered-extensions.ts';

it('offers archives and single sound files, each ending once', () => {
  const read = ['zip', 'wav', 'mp3', 'ogg', 'opus', 'oga', 'flac', 'm4a', 'aac', '3gp', 'mp4', 'webm', 'amr'];
  expect(offeredExtensions).toEqual(expect.arrayContaining(read));
  expect(new Set(offeredExtensions).size).toBe(offeredExtensions.length);
  for (const extension of offeredExtensions) expect(extension).toMatch(/^[a-z0-9]+$/);
});

it('offers no archive that is refused', () => {
  for (const refused of ['tgz', 'tar', 'gz', '7z', 'rar']) expect(offeredExtensions).not.toContain(refused);
});
