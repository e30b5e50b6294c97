/**
 * What every life begins with: a profile with an empty vault, made by the app itself and then only copied, and archives whose
 * every sound is known by its hash.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sodium from 'libsodium-wrappers-sumo';
import { makeSyntheticArchive } from '../../../bench/synthetic-archive.ts';
import { executableFromEnvironment, launchApp } from '../../../e2e/driver/launch.ts';
import { createVault } from '../../../e2e/journeys.ts';
import { readArchive } from '../needles.ts';

export interface MadeArchive {
  readonly path: string;
  /** SHA-256 of each recording's sound. */
  readonly sounds: ReadonlySet<string>;
}

export interface Provisions {
  readonly emptyProfileDir: string;
  readonly passphrase: string;
  readonly archives: readonly MadeArchive[];
}

const passphrase = 'seven ferries wait for gravel';
const archiveCount = 3;
const meanSoundBytes = 24_000;

export async function makeProvisions(dir: string, appDir: string, recordings: number): Promise<Provisions> {
  const emptyProfileDir = join(dir, 'empty');
  const app = await launchApp({ executable: executableFromEnvironment(), appDir, profileDir: emptyProfileDir });
  await createVault(app.hands, passphrase);
  await app.close();
  await cheapen(join(emptyProfileDir, 'vault.keys'));
  const archives: MadeArchive[] = [];
  for (let number = 0; number < archiveCount; number++) {
    // Another count is another seed: no two of them share a sound.
    const count = Math.max(4, Math.round(recordings / archiveCount) + number);
    const { path } = await makeSyntheticArchive(dir, { count, meanBytes: meanSoundBytes });
    const sounds = (await readArchive(path)).filter(({ name }) => name.endsWith('.wav'));
    archives.push({ path, sounds: new Set(sounds.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))) });
  }
  return { emptyProfileDir, passphrase, archives };
}

export async function copyProfile({ emptyProfileDir }: Provisions, dir: string): Promise<void> {
  await cp(emptyProfileDir, join(dir, 'profile'), { recursive: true, filter: (source) => !/Singleton/.test(source) });
}

const blockBytes = 4096;
const checksumAt = 4064;
const floor = { memoryKiB: 65_536, passes: 3 } as const;

/**
 * The same vault key under the same passphrase at the least cost that the format allows ([V4]): a storm unlocks hundreds of times,
 * and the work is there to slow down others.
 */
async function cheapen(keyFilePath: string): Promise<void> {
  const file = await readFile(keyFilePath);
  const block = file.subarray(blockBytes, 2 * blockBytes);
  await sodium.ready;
  const derive = () =>
    Buffer.from(
      sodium.crypto_pwhash(
        32,
        new TextEncoder().encode(passphrase),
        block.subarray(32, 48),
        block.readUInt32BE(52),
        block.readUInt32BE(48) * 1024,
        sodium.crypto_pwhash_ALG_ARGON2ID13,
      ),
    );
  const keyAt = block.readUInt8(8) === 1 ? 64 : 80;
  const sealedAt = keyAt + 12;
  const opening = createDecipheriv('aes-256-gcm', derive(), block.subarray(keyAt, sealedAt));
  opening.setAAD(block.subarray(0, keyAt));
  opening.setAuthTag(block.subarray(sealedAt + 32, sealedAt + 48));
  const vaultKey = Buffer.concat([opening.update(block.subarray(sealedAt, sealedAt + 32)), opening.final()]);
  block.writeUInt32BE(floor.memoryKiB, 48);
  block.writeUInt32BE(floor.passes, 52);
  const nonce = randomBytes(12);
  const sealing = createCipheriv('aes-256-gcm', derive(), nonce);
  sealing.setAAD(block.subarray(0, keyAt));
  nonce.copy(block, keyAt);
  Buffer.concat([sealing.update(vaultKey), sealing.final(), sealing.getAuthTag()]).copy(block, sealedAt);
  createHash('sha256').update(block.subarray(0, checksumAt)).digest().copy(block, checksumAt);
  await writeFile(keyFilePath, file);
}
