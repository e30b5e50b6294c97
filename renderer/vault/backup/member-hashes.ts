/**
 * The hash list of a backup (docs/backup-format.md [B6]): a line for each member, as `sha256sum` writes and checks them, and what the
 * manifest says of it. Pure.
 */
import { type Bytes, toHex } from '../../../shared/bytes.ts';
import { startSha256 } from '../archive/sha256.ts';
import { hashesName } from './member-names.ts';

export interface MemberHash {
  readonly name: string;
  readonly sizeBytes: number;
  /** Hex. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: string;
  readonly version: number;
  readonly members: number;
  readonly bytes: number;
  readonly hashes: MemberHash;
}

export const backupFormat = 'overheard-backup';
export const backupVersion = 1;

export class MemberHashes {
  readonly #all: MemberHash[] = [];
  #bytes = 0;

  add(hash: MemberHash): void {
    this.#all.push(hash);
    this.#bytes += hash.sizeBytes;
  }

  /** Content of SHA256SUMS: every member before it, in order. */
  lines(): Bytes {
    return new TextEncoder().encode(this.#all.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
  }

  async manifest(lines: Bytes): Promise<Manifest> {
    const hashes = { name: hashesName, sizeBytes: lines.byteLength, sha256: await sha256Hex(lines) };
    return { format: backupFormat, version: backupVersion, members: this.#all.length, bytes: this.#bytes, hashes };
  }
}

/** Below this, asking the platform and waiting for its answer takes longer than the hash itself. */
const hashedHereBytes = 8 * 1024;

export function sha256Hex(bytes: Bytes): string | Promise<string> {
  if (bytes.byteLength > hashedHereBytes) return digestHex(bytes);
  const hash = startSha256();
  hash.add(bytes);
  return hash.finish();
}

async function digestHex(bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
