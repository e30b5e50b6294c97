import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Keychain, thisComputer } from './this-computer.ts';

/** Seals like Electron does, under a key of its own. */
function keychain(change: Partial<Keychain> = {}): Keychain {
  const key = randomBytes(32);
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (plain) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    decryptString: (sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString();
    },
    ...change,
  };
}

function computer(keys = keychain(), dir = mkdtempSync(join(tmpdir(), 'computer-')), platform: NodeJS.Platform = 'linux') {
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const logged: string[] = [];
  const secretPath = join(dir, 'vault.computer');
  const epochPath = join(dir, 'vault.epoch');
  const that = thisComputer(keys, { secretPath, epochPath }, (code) => logged.push(code), platform);
  return { that, dir, logged, secretPath, epochPath };
}

const vaultId = new Uint8Array(16).fill(7);

describe('this computer', () => {
  it('[V4.8] keeps a secret until it is told to forget it', async () => {
    const { that, dir } = computer();
    expect(await that.report()).toEqual({ keychain: 'ready', hasSecret: false });
    expect(await that.readSecret()).toBeNull();
    const secret = await that.makeSecret();
    expect(secret).toHaveLength(32);
    expect(await that.readSecret()).toEqual(secret);
    expect(await that.report()).toEqual({ keychain: 'ready', hasSecret: true });
    await that.forgetSecret();
    expect(await that.readSecret()).toBeNull();
    expect(readdirSync(dir)).toEqual([]);
    await that.forgetSecret();
  });

  it('makes another secret each time, readable by its owner alone, and never in the clear', async () => {
    const { that, secretPath } = computer();
    const first = await that.makeSecret();
    const second = await that.makeSecret();
    expect(first).not.toEqual(second);
    expect(await that.readSecret()).toEqual(second);
    const file = readFileSync(secretPath);
    for (const form of [Buffer.from(second), Buffer.from(second).toString('hex')]) expect(file.includes(form)).toBe(false);
    expect(statSync(secretPath).mode & 0o777).toBe(0o600);
  });

  it('[V4.8] refuses where the keychain is a fixed password, on Linux alone', async () => {
    const plain = keychain({ getSelectedStorageBackend: () => 'basic_text' });
    const { that, dir } = computer(plain);
    expect(await that.report()).toEqual({ keychain: 'plain-text', hasSecret: false });
    await expect(that.makeSecret()).rejects.toThrow('vault/no-keychain');
    await that.noteEpoch(vaultId, 3);
    expect(readdirSync(dir)).toEqual([]);
    expect((await computer(plain, undefined, 'darwin').that.report()).keychain).toBe('ready');
  });

  it('refuses where there is no keychain, or its owner says no', async () => {
    const none = computer(keychain({ isEncryptionAvailable: () => false }));
    expect((await none.that.report()).keychain).toBe('none');
    await expect(none.that.makeSecret()).rejects.toThrow('vault/no-keychain');
    const refusing = () => {
      throw new Error('User canceled the operation');
    };
    const { that, dir } = computer(keychain({ encryptString: refusing }));
    await expect(that.makeSecret()).rejects.toThrow('vault/no-keychain');
    expect(readdirSync(dir)).toEqual([]);
  });

  it('has no secret any more when it lies under another keychain, or is damaged', async () => {
    const first = computer();
    await first.that.makeSecret();
    const { that, logged } = computer(keychain(), first.dir);
    expect(await that.readSecret()).toBeNull();
    expect(logged).toEqual(['keychain/not-opened']);
    writeFileSync(first.secretPath, 'short');
    expect(await first.that.readSecret()).toBeNull();
  });

  it('takes nothing else that the keychain sealed for a secret', async () => {
    const keys = keychain();
    const { that, secretPath } = computer(keys);
    writeFileSync(secretPath, keys.encryptString('overheard epoch 1 07070707070707070707070707070707 12'));
    expect(await that.readSecret()).toBeNull();
  });

  it('notes the last epoch of one vault', async () => {
    const { that, epochPath } = computer();
    expect(await that.notedEpoch(vaultId)).toBeNull();
    await that.noteEpoch(vaultId, 12);
    await that.noteEpoch(vaultId, 13);
    expect(await that.notedEpoch(vaultId)).toBe(13);
    expect(await that.notedEpoch(new Uint8Array(16))).toBeNull();
    expect(existsSync(`${epochPath}.new`)).toBe(false);
  });
});
