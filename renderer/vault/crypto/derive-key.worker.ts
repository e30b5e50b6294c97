/**
 * A throw-away worker: stretches one passphrase, hands 32 bytes back, ends. Its script alone may run WebAssembly (the
 * page's policy names it by its file name), and with its end the memory that held the passphrase goes back to the system.
 */
import { argon2id, loadArgon2id } from './argon2id.ts';
import { type Argon2Cost, calibratedCost, floorCost } from './argon2-cost.ts';
import type { DeriveReply, DeriveRequest } from './derive-key.ts';

const reply = (message: DeriveReply, transferred: Transferable[] = []) => self.postMessage(message, transferred);

self.onmessage = async ({ data }: MessageEvent<DeriveRequest>) => {
  if (data.task === 'calibrate') {
    const cost = await calibrate();
    reply(cost === null ? { isOutOfMemory: true } : { cost });
  } else {
    const derived = await argon2id(data.passphrase, data.salt, data.cost);
    data.passphrase.fill(0);
    if (derived === null) reply({ isOutOfMemory: true });
    else reply({ derived }, [derived.buffer]);
  }
  self.close();
};

/** The first run counts, its memory fresh from the system: each unlock has a worker of its own and pays for that too. */
async function calibrate(): Promise<Argon2Cost | null> {
  await loadArgon2id();
  const nothing = new Uint8Array(16);
  const startedAt = performance.now();
  const derived = await argon2id(nothing, nothing, floorCost);
  return derived === null ? null : calibratedCost(performance.now() - startedAt);
}
