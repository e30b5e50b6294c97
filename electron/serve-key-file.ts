/**
 * Main's end of the key file's ports ([Note: key file]): one request after the other, each answered once, in order. Main process.
 * One queue for the app's whole life, not one for each page: what a page has asked before it ended is done before the next page
 * reads, and what arrives from it later is not done at all.
 */
import * as v from 'valibot';
import { assertNever } from '../shared/assert.ts';
import { Failure, type Outcome, toFailureData } from '../shared/failure.ts';
import { type KeyFileAnswer, type KeyFileReply, type KeyFileRequest, keyFileRequest } from '../shared/seams/key-file-frames.ts';
import type { KeyFile } from './key-file.ts';
import type { Log } from './log.ts';
import type { MainPort } from './main-port.ts';
import type { ThisComputer } from './this-computer.ts';

/** Serves the port of a page, the latest alone: the one before is closed. */
export type ServeKeyFile = (port: MainPort) => void;

/** Where nothing is kept: a machine without a keychain. */
export const noComputer: ThisComputer = {
  report: async () => ({ keychain: 'none', hasSecret: false }),
  makeSecret: () => Promise.reject(new Failure('vault/no-keychain')),
  readSecret: async () => null,
  forgetSecret: async () => undefined,
  noteEpoch: async () => undefined,
  notedEpoch: async () => null,
};

/** A request that doesn't parse can't be answered (it has no trustworthy callId) and ends the port. */
export function keyFileService(keyFile: KeyFile, log: Log, computer: ThisComputer = noComputer): ServeKeyFile {
  let queue: Promise<void> = Promise.resolve();
  let served: MainPort | null = null;

  const receive = (port: MainPort, data: unknown): void => {
    if (port !== served) return;
    const parsed = v.safeParse(keyFileRequest, data);
    if (!parsed.success) {
      log('key-file/bad-request');
      served = null;
      port.close();
      return;
    }
    const request = parsed.output;
    queue = queue.then(async () => {
      const reply: KeyFileReply = { callId: request.callId, outcome: await answer(keyFile, computer, request) };
      if (port === served) port.postMessage(reply);
    });
  };

  return (port) => {
    served?.close();
    served = port;
    port.on('message', ({ data }) => receive(port, data));
    port.start();
  };
}

async function answer(keyFile: KeyFile, computer: ThisComputer, request: KeyFileRequest): Promise<Outcome<KeyFileAnswer>> {
  try {
    return { ok: true, value: await run(keyFile, computer, request) };
  } catch (thrown) {
    return { ok: false, failure: toFailureData(thrown) };
  }
}

async function run(keyFile: KeyFile, computer: ThisComputer, request: KeyFileRequest): Promise<KeyFileAnswer> {
  switch (request.type) {
    case 'read':
      return keyFile.read();
    case 'create':
      await keyFile.create(request.bytes);
      return null;
    case 'write-block':
      await keyFile.writeBlock(request.block, request.bytes);
      return null;
    case 'erase-block':
      await keyFile.eraseBlock(request.block);
      return null;
    case 'report-computer':
      return computer.report();
    case 'make-secret':
      return computer.makeSecret();
    case 'read-secret':
      return computer.readSecret();
    case 'forget-secret':
      await computer.forgetSecret();
      return null;
    case 'note-epoch':
      await computer.noteEpoch(request.vaultId, request.epoch);
      return null;
    case 'noted-epoch':
      return computer.notedEpoch(request.vaultId);
    default:
      return assertNever(request);
  }
}
