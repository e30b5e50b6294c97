/**
 * A throw-away worker: stretches one passphrase, hands 32 bytes back, ends. Its script alone may run WebAssembly (the
 * page's policy names it by its file name), and with its end the memory that held the passphrase goes back to the system.
 */
import { argon2id } from './argon2id.ts';
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

/** The second run counts: the first one also compiles and takes its memory. */
async function calibrate(): Promise<Argon2Cost | null> {
  const nothing = new Uint8Array(16);
  if ((await argon2id(nothing, nothing, floorCost)) === null) return null;
  const startedAt = performance.now();
  await argon2id(nothing, nothing, floorCost);
  return calibratedCost(performance.now() - startedAt);
}
