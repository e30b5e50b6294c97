/**
 * Has sound that the player can't play turned into a WAV by a worker that lives for this one sound: what a stranger's bytes do
 * to a decoder, they do there, without keys and for a limited time. Vault worker.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { startWorker } from '../start-worker.ts';
import workerUrl from './decode-rare.worker.ts?worker&url';
import type { SoundKind } from './rare-sound.ts';

export interface RareToDecode {
  readonly bytes: Bytes;
  readonly kind: SoundKind;
}

export type FromRareWorker =
  /** A piece is decoded: a sign of life. */
  { readonly type: 'piece' } | { readonly type: 'wav'; readonly wav: Bytes } | { readonly type: 'failed' };

/** How long it may be silent. SILK gives no sign of life; a second of work is an hour of it. */
const patienceMs = 30_000;

/** Rejects with `vault/record-unplayable` when it can't be decoded. Takes the bytes over. */
export async function decodeRare(bytes: Bytes, kind: SoundKind): Promise<Bytes> {
  const asked = { format: kind.format, codec: kind.codec };
  // Where there are no workers (unit tests) it is decoded right here.
  if (typeof Worker === 'undefined') return decodeRightHere(bytes, asked);
  const worker = startWorker(workerUrl, 'decode-rare');
  try {
    return await answerOf(worker, { bytes, kind: asked });
  } finally {
    worker.terminate();
  }
}

async function decodeRightHere(bytes: Bytes, kind: SoundKind): Promise<Bytes> {
  const { decodeRareHere } = await import('./decode-rare-here.ts');
  const wav = await decodeRareHere(bytes, kind, () => undefined).catch(() => null);
  if (wav === null) throw new Failure('vault/record-unplayable', { codec: kind.codec });
  return wav;
}

function answerOf(worker: Worker, asked: RareToDecode): Promise<Bytes> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Failure('vault/record-unplayable', { codec: asked.kind.codec, why }));
    let patience: ReturnType<typeof setTimeout>;
    const hope = () => {
      clearTimeout(patience);
      patience = setTimeout(() => fail('stuck'), patienceMs);
    };
    const settle = (settled: () => void) => {
      clearTimeout(patience);
      settled();
    };
    hope();
    worker.addEventListener('message', ({ data }: MessageEvent<FromRareWorker>) => {
      if (data.type === 'piece') hope();
      else if (data.type === 'wav') settle(() => resolve(data.wav));
      else settle(() => fail('failed'));
    });
    worker.addEventListener('error', () => settle(() => fail('failed')));
    worker.postMessage(asked, [asked.bytes.buffer]);
  });
}
