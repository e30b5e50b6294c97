import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeoutParts } from '../../../e2e/make-archives/google-voice-archives.ts';
import { writeZip } from '../../../e2e/make-archives/zip-file.ts';
import { sourceId } from '../../../shared/model/id.ts';
import { serveFiles } from '../archive/testdata/serve-archive.ts';
import { importArchive } from '../use-cases/import-archive.ts';
import { MemoryVault } from '../use-cases/testdata/memory-vault.ts';

it('a Takeout in two parts, each text in another part than its sound, comes in as one, with every link', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'overheard-parts-'));
  try {
    const parts: [string, Uint8Array][] = [];
    for (const [name, members] of takeoutParts()) {
      await writeZip(join(dir, name), members);
      parts.push([name, new Uint8Array(await readFile(join(dir, name)))]);
    }
    const vault = new MemoryVault();
    const { port } = serveFiles(parts, { kind: 'files' });
    const args = { sourceId: sourceId('00'.repeat(16)), fileName: parts[0]?.[0] ?? '', isSample: false, bytesPort: port };
    const report = await importArchive(vault, args, () => undefined, new AbortController().signal);
    expect(report).toMatchObject({
      vendor: 'google-voice',
      vendors: [
        { vendor: 'google-voice', recordings: 4 },
        { vendor: 'google-activity', recordings: 1 },
      ],
      withTranscript: 3,
      unlinkedLines: 0,
    });
    const links = [...vault.recordings.values()].map(({ linkedBy }) => linkedBy);
    expect(links).toEqual(Array(5).fill('exact-name'));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
