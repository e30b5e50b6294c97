/** Main's end of [Note: sink frames] for tests: a file in memory behind a real port; failing or lying on wish. */
import { concatBytes } from '../../../../shared/bytes.ts';
import type { Failure } from '../../../../shared/failure.ts';
import type { SinkReply, SinkRequest } from '../../../../shared/seams/sink-frames.ts';

export interface SinkTrouble {
  readonly failure?: Failure;
  /** `failure` once so many bytes have come. */
  readonly failAfterBytes?: number;
  /** A bit of what is read back is changed, at this byte. */
  readonly flipAtByte?: number;
  /** Whenever bytes come. */
  readonly onWrite?: () => void;
  /** Waited for before the file gets its name. Rejects: it doesn't get it. */
  readonly beforeKept?: () => Promise<unknown>;
  /** What was written can't be removed. */
  readonly isStuck?: boolean;
}

export class MemorySink {
  readonly port: MessagePort;
  /** null until it was kept. */
  kept: Uint8Array | null = null;
  isGone = false;
  #parts: Uint8Array[] = [];

  constructor({ failure, failAfterBytes = 0, flipAtByte, onWrite, beforeKept, isStuck = false }: SinkTrouble = {}) {
    const { port1, port2 } = new MessageChannel();
    this.port = port2;
    const send = (reply: SinkReply) => port1.postMessage(reply);
    const leftBehind: SinkReply = { type: 'failed', failure: { code: 'backup/left-behind', facts: {} } };
    const remove = (word: SinkReply): void => {
      this.isGone = !isStuck;
      send(isStuck ? leftBehind : word);
    };
    let received = 0;
    port1.addEventListener('message', ({ data }: MessageEvent<SinkRequest>) => {
      if (data.type === 'write') {
        onWrite?.();
        received += data.bytes.byteLength;
        this.#parts.push(data.bytes);
        if (failure && received > failAfterBytes) send({ type: 'failed', failure: { code: failure.code, facts: failure.facts } });
        else send({ type: 'taken', bytes: data.bytes.byteLength });
      } else if (data.type === 'sync') {
        this.#parts = [concatBytes(this.#parts)];
        const [whole] = this.#parts as [Uint8Array];
        if (flipAtByte !== undefined) whole[flipAtByte] = (whole[flipAtByte] as number) ^ 1;
        send({ type: 'synced', sizeBytes: received });
      } else if (data.type === 'read') {
        const bytes = (this.#parts[0] as Uint8Array).slice(data.offset, data.offset + data.length);
        send({ type: 'bytes', readId: data.readId, bytes });
      } else if (data.type === 'keep') {
        const keep = () => {
          this.kept = concatBytes(this.#parts);
          send({ type: 'kept' });
        };
        const give = beforeKept?.() ?? Promise.resolve();
        give.then(keep, () => remove({ type: 'failed', failure: { code: 'backup/not-written', facts: {} } }));
      } else remove({ type: 'removed' });
    });
    port1.start();
  }
}
