/**
 * A throw-away worker: decodes one sound that the player can't play, hands a WAV back, ends. Its script may run WebAssembly (the
 * policy names it by its file name); it holds no key and sees nothing but this one sound.
 */
import { decodeRareHere } from './decode-rare-here.ts';
import type { FromRareWorker, RareToDecode } from './decode-rare.ts';

const reply = (message: FromRareWorker, transferred: Transferable[] = []) => self.postMessage(message, transferred);

self.onmessage = async ({ data }: MessageEvent<RareToDecode>) => {
  try {
    const wav = await decodeRareHere(data.bytes, data.kind, () => reply({ type: 'piece' }));
    if (wav === null) reply({ type: 'failed' });
    else reply({ type: 'wav', wav }, [wav.buffer]);
  } catch {
    // Whatever a decoder stumbled over, it says nothing that anybody could do something about.
    reply({ type: 'failed' });
  }
};
