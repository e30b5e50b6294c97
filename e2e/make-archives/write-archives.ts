/**
 * Writes made-up archives, so that the tour can be given them: `tsx e2e/make-archives/write-archives.ts DIR [NAME…]`. Prints each path and
 * what must become of it. Without names, all of them, good and bad.
 */
import { mkdir } from 'node:fs/promises';
import { everyArchive } from './every-archive.ts';

const [dir, ...names] = process.argv.slice(2);
if (dir === undefined) throw new Error('Where to? tsx e2e/make-archives/write-archives.ts DIR [NAME…]');
await mkdir(dir, { recursive: true });
for (const { name, write, expect } of everyArchive) {
  if (names.length > 0 && !names.includes(name)) continue;
  const path = await write(dir);
  const told =
    expect.kind === 'imported'
      ? `${expect.vendor}, ${expect.recordings} recordings, ${expect.withTranscript} with words, ${expect.unlinkedLines} lines beside them`
      : expect.code;
  console.log(`${path}\n  ${told}`);
}
