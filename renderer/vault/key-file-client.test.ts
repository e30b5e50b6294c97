import { afterEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { keyFileBlockBytes, keyFileBytes, keyFileRequest } from '../../shared/seams/key-file-frames.ts';
import { connectKeyFile } from './key-file-client.ts';

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

/** Main's end: parses as main does, answers with what `respond` says. */
function clientOf(respond: (request: v.InferOutput<typeof keyFileRequest>) => unknown) {
  const channel = new MessageChannel();
  channels.push(channel);
  channel.port1.onmessage = ({ data }) => {
    const request = v.parse(keyFileRequest, data);
    channel.port1.postMessage({ callId: request.callId, outcome: respond(request) });
  };
  return connectKeyFile(channel.port2);
}

describe('the key file client', () => {
  it('asks in the words of the seam and gives back the file', async () => {
    const asked: string[] = [];
    const client = clientOf((request) => {
      asked.push(request.type);
      return { ok: true, value: request.type === 'read' ? new Uint8Array(keyFileBytes) : null };
    });
    await client.create(new Uint8Array(keyFileBytes));
    await client.writeBlock(9, new Uint8Array(keyFileBlockBytes));
    await client.eraseBlock(10);
    expect((await client.read())?.byteLength).toBe(keyFileBytes);
    expect(asked).toEqual(['create', 'write-block', 'erase-block', 'read']);
  });

  it('asks for what main keeps under the keychain, past the page', async () => {
    const report = { keychain: 'ready', hasSecret: true } as const;
    const secret = new Uint8Array(32).fill(5);
    const answers = { 'report-computer': report, 'make-secret': secret, 'read-secret': secret, 'noted-epoch': 12 };
    const asked: string[] = [];
    const { computer } = clientOf((request) => {
      asked.push(request.type);
      return { ok: true, value: request.type in answers ? answers[request.type as keyof typeof answers] : null };
    });
    expect(await computer.report()).toEqual(report);
    expect(await computer.makeSecret()).toEqual(secret);
    expect(await computer.readSecret()).toEqual(secret);
    expect(await computer.notedEpoch(new Uint8Array(16))).toBe(12);
    await computer.noteEpoch(new Uint8Array(16), 13);
    await computer.forgetSecret();
    expect(asked.slice(-2)).toEqual(['note-epoch', 'forget-secret']);
  });

  it('answers null when there is no file', async () => {
    expect(await clientOf(() => ({ ok: true, value: null })).read()).toBeNull();
  });

  it('rejects with the failure that main names, and goes on', async () => {
    let isFirst = true;
    const client = clientOf(() => {
      const outcome = isFirst ? { ok: false, failure: { code: 'vault/disk-full', facts: {} } } : { ok: true, value: null };
      isFirst = false;
      return outcome;
    });
    await expect(client.eraseBlock(9)).rejects.toMatchObject({ code: 'vault/disk-full' });
    await expect(client.eraseBlock(9)).resolves.toBeUndefined();
  });
});
