/**
 * From a passphrase to the 32 bytes of a key, in a worker of its own that ends with the call. Vault worker.
 * The passphrase is normalised (NFKC) before it is encoded as UTF-8: the same words typed on another keyboard open it too.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { startWorker } from '../start-worker.ts';
import { type Argon2Cost, floorCost } from './argon2-cost.ts';
import deriveKeyUrl from './derive-key.worker.ts?worker&url';

/** A port, because unit tests run where there are no web workers. */
export interface KeyDerivation {
  /** The cost that takes about a second on this machine. */
  calibrate(): Promise<Argon2Cost>;
  /** 32 bytes; the caller wipes them. Fails with `vault/out-of-memory`. */
  derive(passphrase: Bytes, salt: Bytes, cost: Argon2Cost): Promise<Bytes>;
}

export type DeriveRequest =
  | { readonly task: 'calibrate' }
  | { readonly task: 'derive'; readonly passphrase: Bytes; readonly salt: Bytes; readonly cost: Argon2Cost };
export type DeriveReply = { readonly cost: Argon2Cost } | { readonly derived: Bytes } | { readonly isOutOfMemory: true };

/** NFKC, then UTF-8. The caller wipes the bytes; the string itself can't be wiped, only forgotten. */
export function passphraseBytes(passphrase: string): Bytes {
  return new TextEncoder().encode(passphrase.normalize('NFKC'));
}

export const keyDerivationInWorker: KeyDerivation = {
  async calibrate() {
    const reply = await askOnce({ task: 'calibrate' });
    if (!('cost' in reply)) throw new Failure('vault/out-of-memory');
    return reply.cost;
  },
  async derive(passphrase, salt, cost) {
    const reply = await askOnce({ task: 'derive', passphrase, salt, cost });
    if (!('derived' in reply)) throw new Failure('vault/out-of-memory', { memoryKiB: cost.memoryKiB });
    return reply.derived;
  },
};

/** At what takes about a second here; halved while the memory isn't to be had. */
export async function deriveAsDearAsPossible(
  passphrase: string,
  salt: Bytes,
  derivation: KeyDerivation,
): Promise<{ readonly cost: Argon2Cost; readonly derived: Bytes }> {
  let cost = await derivation.calibrate();
  for (;;) {
    try {
      return { cost, derived: await derivation.derive(passphraseBytes(passphrase), salt, cost) };
    } catch (thrown) {
      const isTooDear = thrown instanceof Failure && thrown.code === 'vault/out-of-memory';
      if (!isTooDear || cost.memoryKiB <= floorCost.memoryKiB) throw thrown;
      cost = { passes: cost.passes, memoryKiB: Math.max(floorCost.memoryKiB, cost.memoryKiB / 2) };
    }
  }
}

function askOnce(request: DeriveRequest): Promise<DeriveReply> {
  const worker = startWorker(deriveKeyUrl, 'derive-key');
  return new Promise<DeriveReply>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<DeriveReply>) => resolve(data);
    // A worker that can't even take the memory for its start reports nothing more than that it failed.
    worker.onerror = () => reject(new Failure('vault/out-of-memory'));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
