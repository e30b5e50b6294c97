/** Finds one file in an uncompressed tar, without reading the rest of it. Node's own parts only. */

const BLOCK_BYTES = 512;

/**
 * @param {import('node:fs/promises').FileHandle} handle
 * @param {string} name
 * @returns {Promise<{ offset: number, sizeBytes: number }>}
 */
export async function findTarEntry(handle, name) {
  const header = Buffer.alloc(BLOCK_BYTES);
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(header, 0, BLOCK_BYTES, at);
    if (bytesRead < BLOCK_BYTES || header[0] === 0) throw new Error(`${name} is not in the tarball.`);
    const sizeBytes = Number.parseInt(header.toString('latin1', 124, 136), 8);
    const entryName = header.toString('utf8', 0, 100).replace(/\0.*$/s, '');
    if (entryName === name) return { offset: at + BLOCK_BYTES, sizeBytes };
    at += BLOCK_BYTES + Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES;
  }
}
