/**
 * A payload helper: one of two workers that live for one backup or restore and do nothing but seal or open its chunks. Holds the
 * payload's key and no other. Its script may run WebAssembly (the page's policy names it by its file name).
 */
import sodium from 'libsodium-wrappers-sumo';
import type { Bytes } from '../../../shared/bytes.ts';
import { openPayload, sealPayload } from './age-payload.ts';
import type { FromPayloadHelper, ToPayloadHelper } from './payload-cipher.ts';

let key: Bytes | null = null;

self.onmessage = async ({ data }: MessageEvent<ToPayloadHelper>) => {
  await sodium.ready;
  if ('key' in data) {
    key = data.key;
    return;
  }
  if (key === null) throw new Error('Broken promise: the key comes first');
  const { callId, firstChunk, isLast, bytes } = data;
  const reply: FromPayloadHelper =
    data.task === 'seal'
      ? { callId, bytes: sealPayload(key, firstChunk, isLast, bytes), isWhole: true }
      : openedReply(callId, openPayload(key, firstChunk, isLast, bytes));
  self.postMessage(reply, [reply.bytes.buffer]);
};

const openedReply = (callId: number, { plain, isWhole }: ReturnType<typeof openPayload>): FromPayloadHelper => ({
  callId,
  bytes: plain,
  isWhole,
});
