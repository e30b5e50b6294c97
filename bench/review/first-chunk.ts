/** What the page must load before it can draw anything: the scripts that index.html names, packed as a web server would. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectDir } from '../../e2e/driver/launch.ts';

export async function firstChunkBytes(): Promise<number> {
  const builtDir = join(projectDir, 'out/renderer');
  const page = await readFile(join(builtDir, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="(\.\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  if (scripts.length === 0) throw new Error('index.html names its scripts');
  const packed = await Promise.all(scripts.map(async (path) => gzipSync(await readFile(join(builtDir, path))).byteLength));
  return packed.reduce((sum, bytes) => sum + bytes, 0);
}
