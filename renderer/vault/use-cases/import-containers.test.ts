/** Whatever container the same recordings come in, the same comes out; what is there already isn't stored again, but completed. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sourceId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { SourceKind } from '../../../shared/seams/byte-frames.ts';
import { serveFiles } from '../archive/testdata/serve-archive.ts';
import { tarBytes } from '../archive/testdata/tar-bytes.ts';
import { zipBytes } from '../archive/testdata/zip-bytes.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { openSound } from '../crypto/seal-sound.ts';
import { importArchive } from './import-archive.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

type Files = readonly (readonly [name: string, bytes: Uint8Array])[];

async function bringIn(vault: MemoryVault, files: Files, kind: SourceKind = 'files') {
  const { port } = serveFiles(files, { kind });
  const args = { sourceId: sourceId('00'.repeat(16)), fileName: files[0]?.[0] ?? '', isSample: false, bytesPort: port };
  return importArchive(vault, args, () => undefined, new AbortController().signal);
}

/** All of one size, as recorders of fixed length make them; every tenth a copy of the one before. */
const sounds = Array.from({ length: 200 }, (_, n) => ({
  name: `voice/${String(n).padStart(3, '0')}.wav`,
  data: toneWav(3000, n % 10 === 9 ? n - 1 : n),
}));
const long = { name: 'voice/long.wav', data: toneWav(2_600_000, 999) };
const all = [...sounds, long];

async function hashesOf(vault: MemoryVault): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id, entryName, location, sound } of vault.recordings.values()) {
    const plain = await openSound(await vault.keyOf(id), id, (await vault.readSealed(location)).sound);
    const name = entryName.slice(entryName.indexOf('voice/'));
    expect(Buffer.compare(plain, all.find((one) => one.name === name)?.data ?? new Uint8Array(0)), entryName).toBe(0);
    found.push(sound.sha256);
  }
  return found.sort();
}

describe('the same recordings', () => {
  const cut = 300_000;
  const zip = zipBytes(all);
  const containers: readonly (readonly [string, Files, SourceKind])[] = [
    ['a ZIP', [['x.zip', zip]], 'files'],
    ['a TAR', [['x.tar', tarBytes(all)]], 'files'],
    ['a TGZ', [['x.tgz', new Uint8Array(gzipSync(tarBytes(all)))]], 'files'],
    ['a folder', all.map(({ name, data }) => [name, data]), 'folder'],
    [
      'a set of parts',
      [
        ['x-001.zip', zipBytes(all.slice(0, 90))],
        ['x-002.zip', zipBytes(all.slice(90))],
      ],
      'files',
    ],
    [
      'slices',
      [
        ['x.zip.001', zip.slice(0, cut)],
        ['x.zip.002', zip.slice(cut)],
      ],
      'files',
    ],
    ['a stored ZIP in a ZIP', [['x.zip', zipBytes([{ name: 'in.zip', data: zip, isStored: true }])]], 'files'],
    ['a packed TAR in a ZIP', [['x.zip', zipBytes([{ name: 'in.tar', data: tarBytes(all) }])]], 'files'],
  ];
  it.each(containers)('come out of %s', async (_what, files, kind) => {
    const vault = new MemoryVault();
    const report = await bringIn(vault, files, kind);
    expect(report).toMatchObject({ state: 'complete', imported: 181, duplicates: 20, damaged: 0 });
    expect(new Set(await hashesOf(vault)).size).toBe(181);
  });

  it('are one when they come in again as another container', async () => {
    const vault = new MemoryVault();
    for (const [, files, kind] of containers.slice(0, 5)) await bringIn(vault, files, kind);
    expect(vault.recordings.size).toBe(181);
  }, 60_000);
});

describe('a transcript that comes later', () => {
  const sound = toneWav(2000, 1);
  const wordless = zipBytes([{ name: 'voice/one.wav', data: sound }]);
  const utf8 = new TextEncoder();
  const withWords = zipBytes([
    { name: 'voice/one.wav', data: sound },
    { name: 'voice/one.txt', data: utf8.encode('Turn the light off') },
  ]);
  const only = (vault: MemoryVault): Recording => [...vault.recordings.values()][0] as Recording;
  const change = (vault: MemoryVault, parts: Partial<Recording>) => vault.commit({ recordings: [{ ...only(vault), ...parts }] });

  it('is added to the recording that was there, and the report says so', async () => {
    const vault = new MemoryVault();
    await bringIn(vault, [['a.zip', wordless]]);
    const before = only(vault);
    const report = await bringIn(vault, [['b.zip', withWords]]);
    expect(vault.recordings.size).toBe(1);
    expect(only(vault)).toMatchObject({ id: before.id, transcript: 'Turn the light off', archiveId: before.archiveId });
    expect(only(vault).linkedBy).not.toBeNull();
    expect(report).toMatchObject({ imported: 0, duplicates: 1, completed: 1 });
    expect(report.entries.find(({ entryName }) => entryName === 'voice/one.wav')).toMatchObject({
      reason: 'duplicate-completed',
      sameAs: before.id,
    });
    expect((await bringIn(vault, [['b.zip', withWords]])).completed).toBeUndefined();
  });

  it.each<[string, Partial<Recording>]>([
    ['that was burnt', { burnt: [{ startMs: 0, endMs: 10 }] }],
    ['that has words already', { transcript: 'Other words' }],
    ['some of whose words are struck', { struckWords: [{ from: 0, to: 4 }] }],
  ])('is never put into a recording %s', async (_which, parts) => {
    const vault = new MemoryVault();
    await bringIn(vault, [['a.zip', wordless]]);
    await change(vault, parts);
    const before = only(vault);
    const report = await bringIn(vault, [['b.zip', withWords]]);
    expect(only(vault)).toEqual(before);
    expect(report.completed).toBeUndefined();
  });

  it('leaves what was marked since alone', async () => {
    const vault = new MemoryVault();
    await bringIn(vault, [['a.zip', wordless]]);
    await change(vault, { note: 'mine', verdict: 'keep' });
    await bringIn(vault, [['b.zip', withWords]]);
    expect(only(vault)).toMatchObject({ note: 'mine', verdict: 'keep', transcript: 'Turn the light off' });
  });

  it('may lie in the other part of a set than the sound', async () => {
    const vault = new MemoryVault();
    const parts: Files = [
      ['x-001.zip', wordless],
      ['x-002.zip', zipBytes([{ name: 'voice/one.txt', data: utf8.encode('Turn the light off') }])],
    ];
    await bringIn(vault, parts);
    expect(only(vault).transcript).toBe('Turn the light off');
  });
});
