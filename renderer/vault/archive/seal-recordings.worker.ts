/**
 * A sealing helper: one of two workers that live for one import and do everything for a recording (seal-recordings.ts). Holds
 * fresh recording keys for as long as a window takes, and no other; knows no vault key, no store and no name of an entry.
 */
import { toFailureData } from '../../../shared/failure.ts';
import type { FromHelper, ToHelper } from './helper-messages.ts';
import { PieceQueue } from './piece-queue.ts';
import { sealLong } from './seal-long.ts';
import { sealWindow } from './seal-recordings.ts';
import type { SealedWindow } from './sealing.ts';

const queues = new Map<number, PieceQueue>();
const send = (message: FromHelper): void => self.postMessage(message);

async function answer(callId: number, sealing: Promise<SealedWindow>): Promise<void> {
  try {
    send({ type: 'done', callId, outcome: { ok: true, value: await sealing } });
  } catch (thrown) {
    send({ type: 'done', callId, outcome: { ok: false, failure: toFailureData(thrown) } });
  } finally {
    queues.delete(callId);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToHelper>) => {
  if (data.type === 'window') void answer(data.callId, sealWindow(data.window));
  else if (data.type === 'piece') queues.get(data.callId)?.put(data.piece);
  else {
    const queue = new PieceQueue(() => send({ type: 'used', callId: data.callId }));
    queues.set(data.callId, queue);
    void answer(data.callId, sealLong(data.long, queue));
  }
});
send({ type: 'ready' });
