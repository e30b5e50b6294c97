/** An age header made or opened in a worker of its own that ends with the call: about a second for a passphrase. Vault worker. */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure, type Outcome } from '../../../shared/failure.ts';
import type { BackupKey, BackupRecipient } from '../../../shared/model/backup.ts';
import { startWorker } from '../start-worker.ts';
import type { AgeHeader } from './age-header.ts';
import workerUrl from './age-header.worker.ts?worker&url';

/** A port, because unit tests run where there are no web workers. */
export interface AgeHeaders {
  make(to: BackupRecipient): Promise<AgeHeader>;
  /** null: not for this passphrase or identity. */
  open(start: Bytes, key: BackupKey): Promise<AgeHeader | null>;
}

export type AgeHeaderRequest =
  | { readonly task: 'make'; readonly to: BackupRecipient }
  | { readonly task: 'open'; readonly start: Bytes; readonly key: BackupKey };
export type AgeHeaderReply = Outcome<AgeHeader | null>;

export const ageHeadersInWorker: AgeHeaders = {
  async make(to) {
    const made = await askOnce({ task: 'make', to });
    if (made === null) throw new Failure('app/internal');
    return made;
  },
  open: (start, key) => askOnce({ task: 'open', start, key }),
};

async function askOnce(request: AgeHeaderRequest): Promise<AgeHeader | null> {
  const worker = startWorker(workerUrl, 'age-header');
  const reply = await new Promise<AgeHeaderReply>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<AgeHeaderReply>) => resolve(data);
    worker.onerror = () => reject(new Failure('vault/out-of-memory'));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
  if (reply.ok) return reply.value;
  throw new Failure(reply.failure.code, reply.failure.facts);
}
