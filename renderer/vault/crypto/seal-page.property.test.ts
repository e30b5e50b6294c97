import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/bytes.ts';
import type { PageId } from '../../../shared/model/sealed.ts';
import { importContentKey, randomBytes } from './aes-gcm.ts';
import { openDirectory, sealDirectory } from './seal-directory.ts';
import { openPage, sealPage } from './seal-page.ts';

const someBytes = fc.uint8Array({ maxLength: 600 }).map((bytes) => Uint8Array.from(bytes));
const pageName = fc.record({ kind: fc.integer({ min: 0, max: 255 }), index: fc.nat(2 ** 32 - 1) });
const pageEntry = fc.record({
  kind: fc.integer({ min: 0, max: 255 }),
  index: fc.nat(2 ** 32 - 1),
  id: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex') as PageId),
  key: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Uint8Array.from(bytes)),
});
const directory = fc.record({
  nextRecordingId: fc.nat(Number.MAX_SAFE_INTEGER),
  commits: fc.nat(2 ** 32 - 1),
  pages: fc.array(pageEntry, { maxLength: 20 }),
});

function flipped(sealed: Bytes, bit: number): Bytes {
  const copy = sealed.slice();
  const at = bit % (sealed.byteLength * 8);
  copy[at >> 3]! ^= 1 << (at & 7);
  return copy;
}

describe('a page', () => {
  it('[V8.1] opens to what was sealed', () =>
    fc.assert(
      fc.asyncProperty(pageName, someBytes, async (name, plain) => {
        const { entry, page } = await sealPage(name, plain);
        expect(await openPage(entry, page.sealed)).toEqual(plain);
      }),
    ));

  it('[V8.1] does not open with a bit flipped, a byte less, a byte more, or as another page', () =>
    fc.assert(
      fc.asyncProperty(pageName, someBytes, fc.nat(), async (name, plain, bit) => {
        const { entry, page } = await sealPage(name, plain);
        expect(await openPage(entry, flipped(page.sealed, bit))).toBeNull();
        expect(await openPage(entry, page.sealed.slice(0, -1))).toBeNull();
        expect(await openPage(entry, Uint8Array.from([...page.sealed, 0]))).toBeNull();
        expect(await openPage({ ...entry, kind: (entry.kind + 1) % 256 }, page.sealed)).toBeNull();
        expect(await openPage({ ...entry, index: (entry.index + 1) % 2 ** 32 }, page.sealed)).toBeNull();
        expect(await openPage({ ...entry, key: randomBytes(32) }, page.sealed)).toBeNull();
      }),
    ));

  it('[V8.2] takes a new key and a new id for every version', async () => {
    const versions = await Promise.all(Array.from({ length: 50 }, () => sealPage({ kind: 1, index: 0 }, new Uint8Array(8))));
    expect(new Set(versions.map(({ entry }) => entry.id)).size).toBe(50);
    expect(new Set(versions.map(({ entry }) => String(entry.key))).size).toBe(50);
  });

  it('[V2] says in its clear header how long it is', async () => {
    const { page } = await sealPage({ kind: 1, index: 0 }, new Uint8Array(1_000));
    expect(new DataView(page.sealed.buffer).getUint32(12)).toBe(1_016);
    expect(page.sealed.byteLength).toBe(32 + 1_016);
  });
});

describe('a directory', () => {
  const vaultId = randomBytes(16);

  it('[V7.1] opens to what was sealed, in its epoch, its vault and under its root alone', () =>
    fc.assert(
      fc.asyncProperty(directory, fc.nat(2 ** 48), fc.nat(), async (plain, epoch, bit) => {
        const root = await importContentKey(randomBytes(32));
        const { sealed } = await sealDirectory(root, vaultId, epoch, plain);
        expect(await openDirectory(root, vaultId, epoch, sealed)).toEqual(plain);
        expect(await openDirectory(root, vaultId, epoch + 1, sealed)).toBeNull();
        expect(await openDirectory(root, randomBytes(16), epoch, sealed)).toBeNull();
        expect(await openDirectory(await importContentKey(randomBytes(32)), vaultId, epoch, sealed)).toBeNull();
        expect(await openDirectory(root, vaultId, epoch, flipped(sealed, bit))).toBeNull();
        expect(await openDirectory(root, vaultId, epoch, sealed.slice(0, 40))).toBeNull();
      }),
    ));

  it('[V1.3] is sealed under a fresh nonce each time', async () => {
    const root = await importContentKey(randomBytes(32));
    const plain = { nextRecordingId: 0, commits: 0, pages: [] };
    const sealed = await Promise.all(Array.from({ length: 100 }, () => sealDirectory(root, vaultId, 1, plain)));
    expect(new Set(sealed.map((row) => String(row.sealed.slice(32, 44)))).size).toBe(100);
  });
});
