import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { looksLikeArchive, looksLikeSound, offeredExtensions } from './offered-extensions.ts';

it('offers archives and single sound files, each ending once', () => {
  const read = [
    'zip',
    'tgz',
    'tar',
    'gz',
    'z01',
    '001',
    'wav',
    'mp3',
    'ogg',
    'opus',
    'oga',
    'flac',
    'm4a',
    'aac',
    '3gp',
    'mp4',
    'webm',
    'amr',
  ];
  expect(offeredExtensions).toEqual(expect.arrayContaining(read));
  expect(new Set(offeredExtensions).size).toBe(offeredExtensions.length);
  for (const extension of offeredExtensions) expect(extension).toMatch(/^[a-z0-9]+$/);
});

it('offers no archive that is refused', () => {
  for (const refused of ['7z', 'rar']) expect(offeredExtensions).not.toContain(refused);
});

it('tells sound and archives by their endings, whatever their case', () => {
  expect(['a.WAV', 'PTT-20230504-WA0001.opus', 'x.y.m4a'].every(looksLikeSound)).toBe(true);
  expect(['a.ZIP', 'a.z07', 'a.zip.012', 'a.tar.gz'].every(looksLikeArchive)).toBe(true);
  expect(['wav', 'chat.txt', 'zip', ''].some((name) => looksLikeSound(name) || looksLikeArchive(name))).toBe(false);
});

it('offers the same endings under "Open with" of macOS and Windows', () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  const windows = [...read('electron/assets/installer/open-with.nsh').matchAll(/^ {2}!insertmacro offerFor "(\w+)"$/gm)];
  expect(new Set(windows.map(([, ending]) => ending))).toEqual(new Set(offeredExtensions));
  const mac = [...read('electron-builder.yml').matchAll(/\bext: \[([^\]]+)\]/g)].flatMap(([, endings = '']) =>
    endings.split(', '),
  );
  expect(new Set(mac.map((ending) => ending.replaceAll("'", '')))).toEqual(new Set(offeredExtensions));
});
