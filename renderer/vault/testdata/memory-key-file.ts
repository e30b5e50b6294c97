/** A key file for unit tests: blocks in memory, replaced one by one, behind the client's own interface. */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { keyFileBlockBytes } from '../../../shared/seams/key-file-frames.ts';
import { randomBytes } from '../crypto/aes-gcm.ts';
import type { KeyFileClient } from '../key-file-client.ts';

export class MemoryKeyFile implements KeyFileClient {
  bytes: Bytes | null = null;

  async read(): Promise<Bytes | null> {
    return this.bytes?.slice() ?? null;
  }

  async create(bytes: Bytes): Promise<void> {
    if (this.bytes !== null) throw new Failure('vault/exists');
    this.bytes = bytes.slice();
  }

  async writeBlock(block: number, bytes: Bytes): Promise<void> {
    if (this.bytes === null) throw new Failure('vault/absent');
    this.bytes.set(bytes, block * keyFileBlockBytes);
  }

  eraseBlock(block: number): Promise<void> {
    return this.writeBlock(block, randomBytes(keyFileBlockBytes));
  }
}
