/**
 * Sets the fuses of an Electron executable back to Electron's own defaults. The fuse wire is a run of characters behind
 * a sentinel: one byte of version, one of length, then '0' (off) or '1' (on) for each fuse.
 */
import { open } from 'node:fs/promises';

const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * @param {string} executablePath
 * @param {string} wire one '0' or '1' for each fuse, as many as the executable has
 */
export async function writeFuseWire(executablePath, wire) {
  const handle = await open(executablePath, 'r+');
  try {
    const at = (await findSentinel(handle)) + SENTINEL.length;
    const head = Buffer.alloc(2);
    await handle.read(head, 0, 2, at);
    if (head[0] !== 1 || head[1] !== wire.length) {
      throw new Error(
        `The executable has fuse wire version ${head[0]} with ${head[1]} fuses; 1 and ${wire.length} were expected.`,
      );
    }
    await handle.write(Buffer.from(wire, 'latin1'), 0, wire.length, at + 2);
  } finally {
    await handle.close();
  }
}

/** @param {import('node:fs/promises').FileHandle} handle */
async function findSentinel(handle) {
  // Chunks overlap, so that a sentinel across an edge is found.
  const chunk = Buffer.alloc(CHUNK_BYTES + SENTINEL.length);
  for (let at = 0; ; at += CHUNK_BYTES) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
    const found = chunk.subarray(0, bytesRead).indexOf(SENTINEL);
    if (found >= 0) return at + found;
    if (bytesRead < chunk.length) throw new Error('The executable has no fuse wire.');
  }
}
