/** Main's end of [Note: byte frames] for the corpus and the fuzzer: virtual files, served over a real port. Node only. */
import { type ByteReply, type ByteRequest, maxFrameBytes } from '../../shared/seams/byte-frames.ts';
import type { VirtualFile } from './hostile-case.ts';

/** The other end of the port. Credit isn't counted: whoever asks has the room. */
export function serveFiles(files: readonly VirtualFile[], isFolder = false): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const send = (reply: ByteReply) => port1.postMessage(reply);
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  port1.addEventListener('message', ({ data }: MessageEvent<ByteRequest>) => {
    if (data.type === 'size') send({ type: 'size', sizeBytes });
    else if (data.type === 'list')
      send({ type: 'files', kind: isFolder ? 'folder' : 'files', files: files.map(listed), isLast: true });
    else if (data.type === 'cancel') port1.close();
    else if (data.type === 'read') {
      const { readId, offset, length } = data;
      if (offset + length > sizeBytes) return send({ type: 'failed', readId, failure: { code: 'app/bad-request', facts: {} } });
      for (let sent = 0; sent < length; sent += maxFrameBytes) {
        const bytes = readAcross(files, offset + sent, Math.min(maxFrameBytes, length - sent));
        send({ type: 'bytes', readId, bytes, isLast: sent + maxFrameBytes >= length });
      }
    }
    return undefined;
  });
  port1.start();
  return port2;
}

const listed = ({ name, sizeBytes }: VirtualFile) => ({ name, sizeBytes, modifiedMs: null });

/** A range of the files laid one behind the other. */
export function readAcross(files: readonly VirtualFile[], offset: number, lengthBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengthBytes);
  let begin = 0;
  for (const file of files) {
    const from = Math.max(offset, begin);
    const to = Math.min(offset + lengthBytes, begin + file.sizeBytes);
    if (from < to) bytes.set(file.read(from - begin, to - from), from - offset);
    begin += file.sizeBytes;
  }
  return bytes;
}
