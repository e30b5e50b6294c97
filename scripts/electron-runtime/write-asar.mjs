/**
 * Writes an asar of a few small files. The format: a length-prefixed JSON header (twice wrapped, as Chromium pickles
 * are), then the files one behind the other. By hand, because the runtime is made before any package is installed.
 */
import { writeFile } from 'node:fs/promises';

/**
 * @param {string} targetPath
 * @param {Readonly<Record<string, Buffer>>} files name -> content
 */
export async function writeAsar(targetPath, files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const listing = {};
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    listing[name] = { size: content.length, offset: String(offset) };
    offset += content.length;
  }
  const json = Buffer.from(JSON.stringify({ files: listing }));
  const paddedBytes = Math.ceil(json.length / 4) * 4;
  const header = Buffer.alloc(16 + paddedBytes);
  header.writeUInt32LE(4, 0);
  header.writeUInt32LE(8 + paddedBytes, 4);
  header.writeUInt32LE(4 + paddedBytes, 8);
  header.writeUInt32LE(json.length, 12);
  json.copy(header, 16);
  await writeFile(targetPath, Buffer.concat([header, ...Object.values(files)]));
}
