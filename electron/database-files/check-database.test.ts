import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardKeyFile } from '../guard-key-file.ts';
import type { KeyFile } from '../key-file.ts';
import { checkDatabase } from './check-database.ts';
import { crc32c, masked } from './crc32c.ts';
import { judgeLog } from './judge-log.ts';
import { judgeTable } from './judge-table.ts';
import { logOf, manifestOf, tableOf } from './testdata/leveldb-files.ts';

const silent = () => undefined;
const bytesOf = (count: number, seed: number) => Uint8Array.from({ length: count }, (_, at) => (at * 31 + seed * 17) & 0xff);
const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

describe('CRC-32C', () => {
  it('is that of RFC 3720, B.4', () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
    expect(crc32c(Uint8Array.from({ length: 32 }, (_, at) => at))).toBe(0x46dd794e);
    expect(masked(0)).toBe(0xa282ead8);
  });
});

describe('a log of LevelDB', () => {
  const log = logOf([bytesOf(40, 1), bytesOf(70_000, 2), bytesOf(5, 3)]);

  it('is sound as it was written', () => {
    expect(judgeLog(Uint8Array.from(log))).toEqual({ patches: [], isDamaged: false, tornAt: null });
    expect(judgeLog(new Uint8Array())).toEqual({ patches: [], isDamaged: false, tornAt: null });
  });

  it('[V12.9] cut off anywhere is sound, and says where its last whole record ends', () => {
    const ends = [0, 47, log.length - 12, log.length];
    fc.assert(
      fc.property(fc.nat(log.length), (length) => {
        const wholeTo = Math.max(...ends.filter((end) => end <= length));
        const torn = judgeLog(Uint8Array.from(log.subarray(0, length)));
        expect(torn).toEqual({ patches: [], isDamaged: false, tornAt: wholeTo < length ? wholeTo : null });
      }),
      { examples: [[1], [46], [48], [54], [32_768], [65_536], [log.length - 13], [log.length - 5]] },
    );
  });

  it('[V12.9] with room behind it that was never written ends where its records do', () => {
    const roomy = new Uint8Array(log.length + 4_096);
    roomy.set(log);
    expect(judgeLog(roomy)).toEqual({ patches: [], isDamaged: false, tornAt: log.length });
  });

  it('[V12.7] is damaged where somebody has written behind a torn record', () => {
    const behind = (torn: number) => Buffer.concat([log.subarray(0, torn), logOf([bytesOf(400, 6)])]);
    expect([54, 60, 40_000, log.length - 5].map((torn) => judgeLog(behind(torn)).isDamaged)).toEqual([true, true, true, true]);
    // All of a first piece, and nothing of the next: each checksum fits.
    const [head] = [logOf([bytesOf(40, 1), bytesOf(70_000, 2)]).subarray(0, 32_768)];
    expect(judgeLog(Buffer.concat([head, logOf([bytesOf(400, 6)])])).isDamaged).toBe(true);
  });

  it('[V12.7] is put right when any one bit has flipped', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(log.length * 8 - 1), fc.nat(60 * 8)), (bit) => {
        const copy = flipped(log, bit);
        const { isDamaged, patches } = judgeLog(copy);
        expect([isDamaged, patches.length]).toEqual([false, 1]);
        expect(Buffer.compare(copy, log)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('[V12.7] is called damaged when two bits of one piece have flipped', () => {
    expect(judgeLog(flipped(flipped(log, 8 * 20), 8 * 30)).isDamaged).toBe(true);
  });
});

describe('a table of LevelDB', () => {
  const table = tableOf([bytesOf(4_000, 1), bytesOf(4_100, 2), bytesOf(900, 3)]);

  it('[V12.7] is put right when any one bit has flipped, but for those that mean nothing', () => {
    expect(judgeTable(Uint8Array.from(table))).toEqual({ patches: [], isDamaged: false });
    const footerAt = table.length - 48;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(table.length * 8 - 1),
          fc.nat(80 * 8).map((bit) => table.length * 8 - 1 - bit),
        ),
        (bit) => {
          const copy = flipped(table, bit);
          const { isDamaged } = judgeTable(copy);
          expect(isDamaged).toBe(false);
          const isPadding = bit >> 3 >= footerAt && Buffer.compare(copy.subarray(0, footerAt), table.subarray(0, footerAt)) === 0;
          if (!isPadding) expect(Buffer.compare(copy, table)).toBe(0);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('[V12.7] is called damaged when a block has lost more than a bit', () => {
    const copy = Uint8Array.from(table);
    copy.fill(0, 100, 140);
    expect(judgeTable(copy).isDamaged).toBe(true);
  });
});

const keyFile: KeyFile = {
  read: async () => new Uint8Array(3),
  create: async () => {},
  writeBlock: async () => {},
  eraseBlock: async () => {},
};

describe('the database folder', () => {
  let dir = '';
  let folder = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'overheard-database-'));
    folder = join(dir, 'app_overheard_0.indexeddb.leveldb');
    await mkdir(folder);
    await writeFile(join(folder, 'CURRENT'), 'MANIFEST-000001\n');
    await writeFile(join(folder, 'MANIFEST-000001'), manifestOf({ tables: [5], firstLog: 6 }));
    await writeFile(join(folder, '000005.ldb'), tableOf([bytesOf(300, 1)]));
    await writeFile(join(folder, '000006.log'), logOf([bytesOf(500, 4)]));
    // Left over from before: whatever is in there, nobody reads it.
    await writeFile(join(folder, '000004.log'), bytesOf(900, 9));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const harm = async (name: string, ...bits: readonly number[]) => {
    let bytes: Uint8Array = await readFile(join(folder, name));
    for (const bit of bits) bytes = flipped(bytes, bit);
    await writeFile(join(folder, name), bytes);
  };

  it('is sound when there is none, and as it was written', async () => {
    expect(await checkDatabase(join(dir, 'nowhere'), true, silent)).toEqual({ state: 'sound', mendedBits: 0 });
    expect(await checkDatabase(dir, true, silent)).toEqual({ state: 'sound', mendedBits: 0 });
  });

  it.each(['CURRENT', 'MANIFEST-000001', '000005.ldb', '000006.log'])(
    '[V12.7] has a bit in %s put right on the disk',
    async (name) => {
      const before = await readFile(join(folder, name));
      await harm(name, 8 * 9 + 2);
      expect(await checkDatabase(dir, true, silent)).toEqual({ state: 'mended', mendedBits: 1 });
      expect(await readFile(join(folder, name))).toEqual(before);
      expect(await checkDatabase(dir, true, silent)).toEqual({ state: 'sound', mendedBits: 0 });
    },
  );

  it.each(['MANIFEST-000001', '000006.log'])(
    '[V12.9] has what is left of a torn record cut off %s, so that nothing is written behind it',
    async (name) => {
      const path = join(folder, name);
      const before = await readFile(path);
      await appendFile(path, logOf([bytesOf(300, 8)]).subarray(0, 7));
      expect(await checkDatabase(dir, true, silent)).toEqual({ state: 'sound', mendedBits: 0 });
      expect(await readFile(path)).toEqual(before);
    },
  );

  it('[V12.9] keeps a torn end beside what is damaged', async () => {
    const path = join(folder, '000006.log');
    await appendFile(path, logOf([bytesOf(300, 8)]).subarray(0, 7));
    const before = await readFile(path);
    await rm(join(folder, '000005.ldb'));
    expect((await checkDatabase(dir, true, silent)).state).toBe('damaged');
    expect(await readFile(path)).toEqual(before);
  });

  it('[V12.7] is damaged, and left as it is, when a live file is missing or has lost more than a bit', async () => {
    await harm('000006.log', 8 * 50, 8 * 60);
    const before = await readFile(join(folder, '000006.log'));
    expect((await checkDatabase(dir, true, silent)).state).toBe('damaged');
    expect(await readFile(join(folder, '000006.log'))).toEqual(before);
    await harm('000006.log', 8 * 50, 8 * 60);
    await rm(join(folder, '000005.ldb'));
    expect((await checkDatabase(dir, true, silent)).state).toBe('damaged');
  });

  it('[V12.7] is damaged when the log that the manifest names is missing, whatever other logs there are', async () => {
    await writeFile(join(folder, '000007.log'), logOf([bytesOf(20, 5)]));
    expect((await checkDatabase(dir, true, silent)).state).toBe('sound');
    await rm(join(folder, '000006.log'));
    expect((await checkDatabase(dir, true, silent)).state).toBe('damaged');
    await rm(join(folder, '000007.log'));
    expect((await checkDatabase(dir, false, silent)).state).toBe('damaged');
  });

  describe('before its first table, where the manifest names no log', () => {
    beforeEach(async () => {
      await writeFile(join(folder, 'MANIFEST-000001'), manifestOf({ tables: [], firstLog: 0 }));
      await rm(join(folder, '000005.ldb'));
      await rm(join(folder, '000004.log'));
      await rm(join(folder, '000006.log'));
      await writeFile(join(folder, '000003.log'), logOf([bytesOf(500, 4)]));
    });

    it('[V12.7] is damaged when its only log is missing beside a key file', async () => {
      expect((await checkDatabase(dir, true, silent)).state).toBe('sound');
      await rm(join(folder, '000003.log'));
      expect((await checkDatabase(dir, true, silent)).state).toBe('damaged');
    });

    it('[V12.7] is damaged when the manifest is missing beside the log', async () => {
      await rm(join(folder, 'MANIFEST-000001'));
      expect((await checkDatabase(dir, true, silent)).state).toBe('damaged');
    });

    it('is sound when its making was cut off anywhere, as long as there is no key file', async () => {
      for (const name of ['000003.log', 'CURRENT', 'MANIFEST-000001']) {
        await rm(join(folder, name));
        expect([name, (await checkDatabase(dir, false, silent)).state]).toEqual([name, 'sound']);
      }
    });
  });

  it('keeps the key file back while it is damaged, and looks again when asked again', async () => {
    const guard = guardKeyFile(keyFile, () => checkDatabase(dir, true, silent));
    await harm('000006.log', 8 * 50, 8 * 60);
    await expect(guard.keyFile.read()).rejects.toMatchObject({ code: 'vault/database-damaged' });
    await harm('000006.log', 8 * 50, 8 * 60);
    expect(await guard.keyFile.read()).toHaveLength(3);
    // It may be open now: nobody looks at it any more.
    await harm('000006.log', 8 * 50, 8 * 60);
    expect(await guard.keyFile.read()).toHaveLength(3);
  });

  it.each(['CURRENT', 'MANIFEST-000001', '000005.ldb', '000006.log'])(
    '[V12.7] that keeps %s to itself is unreadable, not damaged, and looked at again when asked again',
    async (name) => {
      const path = join(folder, name);
      const bytes = await readFile(path);
      // A folder in its place is there and can't be read, for whoever runs this.
      await rm(path);
      await mkdir(path);
      const guard = guardKeyFile(keyFile, () => checkDatabase(dir, true, silent));
      const failure = await guard.keyFile.read().catch((thrown: unknown) => thrown);
      expect(failure).toMatchObject({ code: 'vault/unreadable', facts: { errno: expect.any(Number) } });
      expect(JSON.stringify(failure)).not.toContain(dir);
      await rm(path, { recursive: true });
      await writeFile(path, bytes);
      expect(await guard.keyFile.read()).toHaveLength(3);
    },
  );
});
