/** The golden vaults: what a program of each format version left is opened by this one, for ever. */
import 'fake-indexeddb/auto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDirectory, openRoots, readEverything } from '../../scripts/prove/forensic-reader.ts';
import type { KeyDerivation } from './crypto/derive-key.ts';
import { argon2id } from './crypto/argon2id.ts';
import { floorCost } from './crypto/argon2-cost.ts';
import { openVault } from './open-vault.ts';
import { pageKinds } from './pages/page-kinds.ts';
import type { UnlockWith } from '../../shared/model/key-slot.ts';
import { DexieRecordStore } from './store/dexie-record-store.ts';
import { vaultDatabase } from './store/vault-database.ts';
import {
  directoryRows,
  fromBase64,
  type GoldenListing,
  type GoldenVault,
  listVault,
  packGoldenVault,
  unpackGoldenVault,
} from './testdata/golden-vault.ts';
import { Faults } from './testdata/faults.ts';
import type { MemoryDisk } from './testdata/memory-disk.ts';
import type { MemoryKeyFile } from './testdata/memory-key-file.ts';
import { emptyMemory } from './vault-memory.ts';

const goldenDir = new URL('./testdata/golden/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, goldenDir), 'utf8')) as unknown;
/** `2`, and `2b` where a version got more pages. */
const names = readdirSync(goldenDir).flatMap((file) => /^vault-(\d+[a-z]?)\.json$/.exec(file)?.[1] ?? []);
const versionOf = (name: string): number => Number.parseInt(name, 10);
const golden = (name: string) => read(`vault-${name}.json`) as GoldenVault;
/** Columns that its program didn't know yet are null, and pages that it didn't know aren't there. */
function listing(name: string): GoldenListing {
  const listed = read(`listing-${name}.json`) as Partial<GoldenListing> & Omit<GoldenListing, 'history'>;
  const recordings = listed.recordings.map((one) => ({
    ...one,
    recording: { ...one.recording, title: one.recording.title ?? null, speechMs: one.recording.speechMs ?? null },
  }));
  return { history: [], ...listed, recordings };
}

/** Stretched for real, but once: a crash at every write opens the vault dozens of times. */
const derived = new Map<string, Uint8Array<ArrayBuffer>>();
const realDerivation: KeyDerivation = {
  calibrate: () => Promise.reject(new Error('no vault is made here')),
  derive: async (words, salt, cost) => {
    const name = [words, salt, cost.memoryKiB, cost.passes].join('|');
    const known = derived.get(name) ?? (await argon2id(words, salt, cost))!;
    derived.set(name, known);
    return known.slice();
  },
};
const open = (keyFile: MemoryKeyFile, store: DexieRecordStore | ReturnType<MemoryDisk['store']>, passphrase: string) =>
  openVault(keyFile, store, { passphrase }, realDerivation);

/** The rows of the golden vault in a database as the app has it: no others, not even a copy that this program would add. */
async function databaseOf(vaultName: string): Promise<{ keyFile: MemoryKeyFile; store: () => DexieRecordStore }> {
  const { disk, keyFile } = unpackGoldenVault(golden(vaultName));
  const name = `golden-${vaultName}-${crypto.randomUUID()}`;
  const database = vaultDatabase(name);
  await database.segments.bulkAdd([...disk.segments.values()]);
  await database.pages.bulkAdd([...disk.pages.values()]);
  await database.directory.bulkAdd([...directoryRows(disk)]);
  database.close();
  return { keyFile, store: () => new DexieRecordStore(vaultDatabase(name)) };
}

describe.each(names)('[V2.2] the golden vault %s', (name) => {
  it('opens to every recording, sound, peak, word and document that its program listed', async () => {
    const { keyFile, store } = await databaseOf(name);
    const vault = (await open(keyFile, store(), golden(name).passphrase))!;
    const { formatVersion, gone, epoch, ...listed } = listing(name);
    const { epoch: found, ...opened } = await listVault(vault);
    expect({ formatVersion: versionOf(name), ...JSON.parse(JSON.stringify(opened)) }).toEqual({
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
    const { disk, keyFile } = unpackGoldenVault(golden(name));
    const before = keyFile.bytes!.slice();
    expect(await open(keyFile, disk.store(), `${golden(name).passphrase}!`)).toBeNull();
    expect(Buffer.compare(keyFile.bytes!, before)).toBe(0);
  });

  it('can be changed, locked and opened again, and holds the same', async () => {
    const { keyFile, store } = await databaseOf(name);
    const { passphrase } = golden(name);
    const vault = (await open(keyFile, store(), passphrase))!;
    const [first] = vault.recordings.values();
    await vault.commit({ recordings: [{ ...first!, note: 'changed by a later program' }] });
    await vault.close(null);
    const again = (await open(keyFile, store(), passphrase))!;
    const expected = listing(name).recordings.map(({ recording }) => recording);
    expect(JSON.parse(JSON.stringify([...again.recordings.values()]))).toEqual(
      expected.map((recording, at) => (at === 0 ? { ...recording, note: 'changed by a later program' } : recording)),
    );
    await again.close(null);
  });

  it('[V8.3] [V11.3] opens for the independent reader too: each sound there is, none that was destroyed', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'golden-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const { directory, pages, segments, keyFile, passphrase } = golden(name);
    // One behind the other, as in a database file: magic and length alone tell them apart.
    const rows = [...directory, ...pages].map(({ sealed }) => fromBase64(sealed));
    writeFileSync(join(dir, 'rows'), Buffer.concat(rows));
    for (const { id, bytes } of segments) writeFileSync(join(dir, id), fromBase64(bytes));
    const found = await readEverything([dir], passphrase, [Buffer.from(fromBase64(keyFile))]);
    const { recordings, gone } = listing(name);
    expect([...found.openedSounds].sort()).toEqual(recordings.map(({ soundSha256 }) => soundSha256).sort());
    expect(gone.filter((hash) => found.openedSounds.has(hash))).toEqual([]);
    expect(found.described.map(({ transcript }) => transcript)).not.toContain('forget that I ever asked this');
    expect(found.pages).toBe(pages.length);
    // JSON without a byte order mark, whatever the page.
    for (const text of found.otherTexts) expect(['[', '{']).toContain(text.charAt(0));
    expect(found.otherTexts.map((text) => JSON.parse(text) as unknown)).not.toEqual([]);
  });
});

describe('[V8.2] [V9] the golden vaults', () => {
  it('have a page of every kind between them, as the independent reader finds them', async () => {
    const kinds = new Set<number>();
    for (const { keyFile, passphrase, directory } of names.map(golden)) {
      const [root] = await openRoots(Buffer.from(fromBase64(keyFile)), passphrase);
      const opened = directory.flatMap(({ sealed }) => openDirectory(Buffer.from(fromBase64(sealed)), root!) ?? []);
      for (const { kind } of opened) kinds.add(kind);
    }
    expect([...kinds].sort((a, b) => a - b)).toEqual(Object.values(pageKinds));
  });

  it('have something in every column of a recording', () => {
    const recordings = names.flatMap((name) => listing(name).recordings.map(({ recording }) => Object.entries(recording)));
    const isFilled = (value: unknown) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
    const filled = new Set(recordings.flat().flatMap(([column, value]) => (isFilled(value) ? [column] : [])));
    expect(new Set(recordings.flat().map(([column]) => column))).toEqual(filled);
  });
});

describe('[V3.2] [V4] the keys of the golden vault of version 2', () => {
  const openWith = async (how: UnlockWith) => {
    const { disk, keyFile } = unpackGoldenVault(golden('2'));
    return openVault(keyFile, disk.store(), how, realDerivation);
  };

  it('each open it: the words, however they are typed, and this computer', async () => {
    const { words = '' } = golden('2');
    const asNoted = words.split(' ').map((word, at) => `${at + 1}. ${word.toUpperCase()}`);
    for (const how of [{ words }, { words: asNoted.join('\n') }, { thisComputer: true }] as const) {
      const vault = await openWith(how);
      expect(vault?.recordings.size).toBe(listing('2').recordings.length);
      await vault?.close(null);
    }
  });

  it('do not open it when they are other words, or another computer', async () => {
    const other = `${'zoo '.repeat(23)}vote`;
    expect(await openWith({ words: other })).toBeNull();
    const { disk, keyFile } = unpackGoldenVault(golden('2'));
    await keyFile.computer.makeSecret();
    expect(await openVault(keyFile, disk.store(), { thisComputer: true }, realDerivation)).toBeNull();
  });

  it('are noted with kind and date; the passphrase that was changed opens nothing', async () => {
    const vault = (await openWith({ passphrase: golden('2').passphrase }))!;
    const slots = await vault.slots.inUse();
    expect(slots.map(({ kind, version }) => `${kind} ${version}`).sort()).toEqual([
      'passphrase 2',
      'recovery-key 2',
      'this-computer 2',
    ]);
    for (const { madeAtMs, kind, cost } of slots) {
      expect(madeAtMs).toBeGreaterThan(Date.UTC(2024, 0));
      expect(cost).toEqual(kind === 'passphrase' ? floorCost : null);
    }
    await vault.close(null);
    expect(await openWith({ passphrase: 'four kettles' })).toBeNull();
  });
});

describe('[V13.1] the upgrade of the golden vault of version 1', () => {
  const upgraded = async (faults = new Faults()) => {
    const { disk, keyFile } = unpackGoldenVault(golden('1'));
    keyFile.faults = faults;
    const opening = open(keyFile, disk.store(), golden('1').passphrase);
    return { disk, keyFile, opening };
  };

  it('leaves header and slots of version 2 alone, and nothing of the old slot', async () => {
    const { disk, keyFile, opening } = await upgraded();
    const vault = (await opening)!;
    const old = fromBase64(golden('1').keyFile);
    const file = Buffer.from(keyFile.bytes!);
    expect(file[8]).toBe(2);
    for (let block = 1; block <= 8; block++) expect(file[block * 4096 + 8]).toBe(2);
    // The wrapped vault key of before lies nowhere any more; the salt is the same, so the passphrase was stretched once.
    expect(file.includes(Buffer.from(old).subarray(4096 + 76, 4096 + 124))).toBe(false);
    expect(file.includes(Buffer.from(old).subarray(4096 + 32, 4096 + 48))).toBe(true);
    expect(await vault.slots.inUse()).toMatchObject([{ kind: 'passphrase', madeAtMs: null, cost: floorCost }]);
    await vault.close(vault.documents.place);
    const again = (await open(keyFile, disk.store(), golden('1').passphrase))!;
    expect([...again.recordings.values()]).toHaveLength(listing('1').recordings.length);
    await again.close(again.documents.place);
  });

  it.each(['before', 'halfway', 'after'] as const)(
    'that crashes %s any write is ended by the next unlock',
    { timeout: 120_000 },
    async (moment) => {
      for (let write = 1; ; write++) {
        const { disk, keyFile, opening } = await upgraded(new Faults(write, moment));
        const first = await opening.catch(() => null);
        const isOver = !keyFile.faults.isDead;
        keyFile.faults = new Faults();
        if (isOver) {
          await first?.close(null);
          expect(write).toBeGreaterThan(3);
          return;
        }

        const vault = (await open(keyFile, disk.store(), golden('1').passphrase))!;
        expect(keyFile.bytes![8]).toBe(2);
        expect(await vault.slots.inUse()).toHaveLength(1);
        expect(vault.recordings.size).toBe(listing('1').recordings.length);
        await vault.close(null);
      }
    },
  );
});

/** As a later program would: under a checksum. A bit that merely flipped is mended, because the checksum says which it was. */
async function writeVersion(file: Uint8Array<ArrayBuffer>, version: number): Promise<void> {
  file[8] = version;
  file.set(new Uint8Array(await crypto.subtle.digest('SHA-256', file.subarray(0, 4064))), 4064);
}

describe('[V2.2] [V3.2] a vault of a later version', () => {
  it.each(names)('is refused as such, and stays as it was, byte by byte: one made from %s', async (name) => {
    const { disk, keyFile } = unpackGoldenVault(golden(name));
    const later = Math.max(...names.map(versionOf)) + 1;
    await writeVersion(keyFile.bytes!, later);
    const before = keyFile.bytes!.slice();
    const rows = await packGoldenVault(disk, keyFile);
    const faults = new Faults();
    const opening = openVault(keyFile, disk.store(faults), { passphrase: golden(name).passphrase }, realDerivation);
    const failure: unknown = await opening.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(failure).toMatchObject({ code: 'vault/key-file-too-new', facts: { found: later, expected: later - 1 } });
    expect(Buffer.compare(keyFile.bytes!, before)).toBe(0);
    expect([faults.writes, keyFile.faults.writes]).toEqual([0, 0]);
    expect(await packGoldenVault(disk, keyFile)).toEqual(rows);
  });
});
