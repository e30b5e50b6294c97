/** The golden vaults: what a program of each format version left is opened by this one, for ever. */
import 'fake-indexeddb/auto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readEverything } from '../../scripts/prove/forensic-reader.ts';
import type { KeyDerivation } from './crypto/derive-key.ts';
import { argon2id } from './crypto/argon2id.ts';
import { openVault } from './open-vault.ts';
import { DexieRecordStore } from './store/dexie-record-store.ts';
import { vaultDatabase } from './store/vault-database.ts';
import { fromBase64, type GoldenListing, type GoldenVault, listVault, unpackGoldenVault } from './testdata/golden-vault.ts';
import type { MemoryDisk } from './testdata/memory-disk.ts';
import type { MemoryKeyFile } from './testdata/memory-key-file.ts';
import { emptyMemory } from './vault-memory.ts';

const goldenDir = new URL('./testdata/golden/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, goldenDir), 'utf8')) as unknown;
const versions = readdirSync(goldenDir).flatMap((name) => /^vault-(\d+)\.json$/.exec(name)?.[1] ?? []);
const golden = (version: string) => read(`vault-${version}.json`) as GoldenVault;
const listing = (version: string) => read(`listing-${version}.json`) as GoldenListing;

const realDerivation: KeyDerivation = {
  calibrate: () => Promise.reject(new Error('no vault is made here')),
  derive: async (words, salt, cost) => (await argon2id(words, salt, cost))!,
};
const open = (keyFile: MemoryKeyFile, store: DexieRecordStore | ReturnType<MemoryDisk['store']>, passphrase: string) =>
  openVault(keyFile, store, { passphrase }, realDerivation);

/** The rows of the golden vault in a database as the app has it. */
async function databaseOf(version: string): Promise<{ keyFile: MemoryKeyFile; store: () => DexieRecordStore }> {
  const { disk, keyFile } = await unpackGoldenVault(golden(version));
  const name = `golden-${version}-${crypto.randomUUID()}`;
  const store = () => new DexieRecordStore(vaultDatabase(name));
  const filled = store();
  await filled.write({ segments: [...disk.segments.values()], pages: [...disk.pages.values()] });
  for (const directory of disk.directories.values()) await filled.write({ directory });
  filled.close();
  return { keyFile, store };
}

describe.each(versions)('[V2.2] the golden vault of version %s', (version) => {
  it('opens to every recording, sound, peak, word and document that its program listed', async () => {
    const { keyFile, store } = await databaseOf(version);
    const vault = (await open(keyFile, store(), golden(version).passphrase))!;
    const { formatVersion, gone, epoch, ...listed } = listing(version);
    const { epoch: found, ...opened } = await listVault(vault);
    expect({ formatVersion: Number(version), ...JSON.parse(JSON.stringify(opened)) }).toEqual({
      formatVersion,
      ...listed,
      // Lists that its program didn't know yet are empty.
      documents: { ...emptyMemory().documents, ...listed.documents },
    });
    expect(found).toBeGreaterThanOrEqual(epoch);
    expect(opened.recordings.map(({ soundSha256 }) => soundSha256).filter((hash) => gone.includes(hash))).toEqual([]);
    await vault.close(vault.documents.place);
  });

  it('stays shut for another passphrase, and is as it was afterwards', async () => {
    const { disk, keyFile } = await unpackGoldenVault(golden(version));
    const before = keyFile.bytes!.slice();
    expect(await open(keyFile, disk.store(), `${golden(version).passphrase}!`)).toBeNull();
    expect(Buffer.compare(keyFile.bytes!, before)).toBe(0);
  });

  it('can be changed, locked and opened again, and holds the same', async () => {
    const { keyFile, store } = await databaseOf(version);
    const { passphrase } = golden(version);
    const vault = (await open(keyFile, store(), passphrase))!;
    const [first] = vault.recordings.values();
    await vault.commit({ recordings: [{ ...first!, note: 'changed by a later program' }] });
    await vault.close(null);
    const again = (await open(keyFile, store(), passphrase))!;
    const expected = listing(version).recordings.map(({ recording }) => recording);
    expect(JSON.parse(JSON.stringify([...again.recordings.values()]))).toEqual(
      expected.map((recording, at) => (at === 0 ? { ...recording, note: 'changed by a later program' } : recording)),
    );
    await again.close(null);
  });

  it('opens for the independent reader too: each sound there is, none that was destroyed', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'golden-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const { directory, pages, segments, keyFile, passphrase } = golden(version);
    const rows = [...directory, ...pages].map(({ sealed }) => fromBase64(sealed));
    writeFileSync(join(dir, 'rows'), Buffer.concat(rows));
    for (const { id, bytes } of segments) writeFileSync(join(dir, id), fromBase64(bytes));
    const found = await readEverything([dir], passphrase, [Buffer.from(fromBase64(keyFile))]);
    const { recordings, gone } = listing(version);
    expect([...found.openedSounds].sort()).toEqual(recordings.map(({ soundSha256 }) => soundSha256).sort());
    expect(gone.filter((hash) => found.openedSounds.has(hash))).toEqual([]);
    expect(found.described.map(({ transcript }) => transcript)).not.toContain('forget that I ever asked this');
    expect(found.pages).toBe(pages.length);
  });
});
