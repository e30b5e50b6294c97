/** Any tree reads back the same from any container, and whatever is cut off or flipped, nothing but a Failure is thrown. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { SourceKind } from '../../../shared/seams/byte-frames.ts';
import { openByteSource } from './byte-source.ts';
import { readArchive } from './read-archive.ts';
import { readZipEntry } from './read-zip-entry.ts';
import { serveFiles } from './testdata/serve-archive.ts';
import { longNamed, paxNamed, tarBytes } from './testdata/tar-bytes.ts';
import { zipBytes } from './testdata/zip-bytes.ts';

type Files = readonly (readonly [name: string, bytes: Bytes])[];

async function readAll(files: Files, kind: SourceKind): Promise<ReadonlyMap<string, Bytes | string>> {
  const source = await openByteSource(serveFiles(files, { kind, frameBytes: 3000 }).port);
  try {
    const { source: whole, entries } = await readArchive(source, 'x');
    const found = new Map<string, Bytes | string>();
    for (const entry of entries) {
      // Content that happens to be damaged is for the sealing helpers to tell; here only its Failure may come.
      const content = entry.reason ?? (await readZipEntry(whole, entry).catch(onlyFailures));
      found.set(entry.name, content);
    }
    return found;
  } finally {
    source.close();
  }
}

function onlyFailures(thrown: unknown): string {
  if (thrown instanceof Failure) return thrown.code;
  throw thrown;
}

const part = fc.stringMatching(/^[a-z0-9äé][a-z0-9äé -]{0,40}$/).filter((name) => !/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name));
const name = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => `${parts.join('/')}.dat`.normalize('NFC'));
const content = fc.uint8Array({ minLength: 1, maxLength: 1400 }).map((bytes) => new Uint8Array(bytes));
const tree = fc
  .uniqueArray(fc.tuple(name, content), { minLength: 1, maxLength: 8, selector: ([one]) => one.toLowerCase() })
  .map((files) => files.map(([one, data]) => ({ name: one, data })));

const gz = (bytes: Uint8Array): Bytes => new Uint8Array(gzipSync(bytes));
const tarOf = (files: readonly { readonly name: string; readonly data: Uint8Array }[], how: number): Bytes =>
  tarBytes(files.flatMap(({ name: one, data }, n) => ((n + how) % 2 === 0 ? longNamed(one, data) : paxNamed(one, data))));

describe('any tree', () => {
  it('reads back the same from every container', () =>
    fc.assert(
      fc.asyncProperty(tree, fc.nat(1), fc.nat(100), async (files, how, cutAt) => {
        const want = new Map(files.map(({ name: one, data }) => [one, data]));
        const tar = tarOf(files, how);
        const zip = zipBytes(files.map((file, n) => ({ ...file, isStored: n % 2 === 0 })));
        const cut = 1 + ((zip.byteLength - 2) * cutAt) / 100;
        const half = Math.ceil(files.length / 2);
        const containers: readonly (readonly [Files, SourceKind])[] = [
          [[['x.zip', zip]], 'files'],
          [[['x.tar', tar]], 'files'],
          [[['x.tgz', concatBytes([gz(tar.slice(0, cutAt)), gz(tar.slice(cutAt))])]], 'files'],
          [
            [
              ['x.zip.002', zip.slice(cut)],
              ['x.zip.001', zip.slice(0, cut)],
            ],
            'files',
          ],
          [files.map(({ name: one, data }) => [one, data]), 'folder'],
        ];
        for (const [packed, kind] of containers) expect(await readAll(packed, kind)).toEqual(want);
        if (files.length > 1) {
          const parts: Files = [
            ['x-001.zip', zipBytes(files.slice(0, half))],
            ['x-002.tar', tarOf(files.slice(half), how)],
          ];
          // Parts of two kinds are no set; each by itself is read all the same.
          expect(await readAll(parts, 'files')).toEqual(want);
        }
      }),
      { numRuns: 40 },
    ));
});

describe('a damaged container', () => {
  const files = [
    { name: 'a/one.dat', data: new Uint8Array(700).fill(1) },
    { name: 'a/two.dat', data: new Uint8Array(300).fill(2) },
  ];
  const tar = tarBytes([...longNamed(`a/${'n'.repeat(120)}`, files[0]!.data), ...paxNamed('b/three.dat', files[1]!.data)]);
  const kinds: readonly (readonly [string, string, Bytes])[] = [
    ['a TAR', 'x.tar', tar],
    ['a TGZ', 'x.tgz', gz(tar)],
    ['a TAR in a ZIP', 'x.zip', zipBytes([{ name: 'in.tar', data: tar, isStored: true }, ...files])],
    ['a packed ZIP in a TAR', 'x.tar', tarBytes([{ name: 'in.zip', data: zipBytes(files) }])],
  ];

  it.each(kinds)('throws Failures alone wherever %s is flipped', (_kind, fileName, bytes) =>
    fc.assert(
      fc.asyncProperty(fc.nat(bytes.byteLength - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const wrong = bytes.slice();
        wrong[at] = (wrong[at] as number) ^ flip;
        await readAll([[fileName, wrong]], 'files').catch(onlyFailures);
      }),
      { numRuns: 250 },
    ),
  );

  it.each(kinds)('refuses %s at every length it is cut to', async (_kind, fileName, bytes) => {
    for (let length = 0; length < bytes.byteLength; length += 37) {
      await expect(readAll([[fileName, bytes.slice(0, length)]], 'files')).rejects.toBeInstanceOf(Failure);
    }
  });

  it('throws Failures alone at noise behind any first bytes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom([0x1f, 0x8b, 8, 0], [0x50, 0x4b, 3, 4], [...tar.subarray(0, 512)]),
        fc.uint8Array({ maxLength: 900 }),
        async (first, noise) => {
          await readAll([['x', Uint8Array.from([...first, ...noise])]], 'files').catch(onlyFailures);
        },
      ),
      { numRuns: 200 },
    ));
});
