/**
 * A throw-away worker: makes or opens one age header, hands it back, ends; with its end the memory that held the passphrase goes
 * back to the system. Its script may run WebAssembly (the page's policy names it by its file name).
 */
import { toFailureData } from '../../../shared/failure.ts';
import { makeAgeHeader, openAgeHeader } from './age-header.ts';
import type { AgeHeaderReply, AgeHeaderRequest } from './derive-age-header.ts';

self.onmessage = async ({ data }: MessageEvent<AgeHeaderRequest>) => {
  let reply: AgeHeaderReply;
  try {
    const value = data.task === 'make' ? await makeAgeHeader(data.to) : await openAgeHeader(data.start, data.key);
    reply = { ok: true, value };
  } catch (thrown) {
    reply = { ok: false, failure: toFailureData(thrown) };
  }
  self.postMessage(reply);
  self.close();
};
