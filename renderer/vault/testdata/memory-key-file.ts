/** A key file for unit tests: blocks in memory, replaced one by one, behind the client's own interface. */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { keyFileBlockBytes, keyFileBytes } from '../../../shared/seams/key-file-frames.ts';
import { randomBytes } from '../crypto/aes-gcm.ts';
import type { KeyFileClient } from '../key-file-client.ts';
import { Faults } from './faults.ts';
import { MemoryComputer } from './memory-computer.ts';

export class MemoryKeyFile implements KeyFileClient {
  bytes: Bytes | null = null;
  readonly computer = new MemoryComputer();
  faults = new Faults();

  async read(): Promise<Bytes | null> {
    this.faults.read();
    const foundBytes = this.bytes?.byteLength ?? keyFileBytes;
    if (foundBytes !== keyFileBytes) throw new Failure('vault/key-file-damaged', { expectedBytes: keyFileBytes, foundBytes });
    return this.bytes?.slice() ?? null;
  }

  async create(bytes: Bytes): Promise<void> {
    if (this.bytes !== null) throw new Failure('vault/exists');
    await this.faults.write(() => {
      this.bytes = bytes.slice();
    });
  }

  async writeBlock(block: number, bytes: Bytes): Promise<void> {
    const file = this.bytes;
    if (file === null) throw new Failure('vault/key-file-missing');
    const put = (part: Bytes) => file.set(part, block * keyFileBlockBytes);
    // Torn from behind: the wrapped key at the block's head is the last thing to go.
    const half = () => file.set(bytes.subarray(2048), block * keyFileBlockBytes + 2048);
    await this.faults.write(() => put(bytes), half);
  }

  eraseBlock(block: number): Promise<void> {
    return this.writeBlock(block, randomBytes(keyFileBlockBytes));
  }
}
