/**
 * Packets of the sound in an MP4, 3GP or QuickTime file, one after the other. The tables of the file are a stranger's: no more comes out
 * than the file is long. Runs in the throw-away worker of decode-rare.ts and in unit tests.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { hasSoundTables } from './mp4-tables.ts';

export async function* packetsOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
  if (!hasSoundTables(bytes)) return;
  const { BufferSource, EncodedPacketSink, Input, MP4, QTFF } = await import('mediabunny');
  const input = new Input({ source: new BufferSource(bytes), formats: [MP4, QTFF] });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (track === null) return;
    let left = bytes.byteLength;
    for await (const { data } of new EncodedPacketSink(track).packets()) {
      left -= Math.max(1, data.byteLength);
      if (left < 0) return;
      yield data;
    }
  } finally {
    input.dispose();
  }
}
