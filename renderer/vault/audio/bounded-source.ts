/**
 * The bytes of a sound for the library that reads containers, with an end to its patience: a WebM of one box in another had it ask
 * for the same bytes for ever. Sealing helpers. Counted are its questions, for it asks once at least for each box and frame.
 */
import type { BufferSource } from 'mediabunny';
import type { Bytes } from '../../../shared/bytes.ts';

/** A frame of MP3 has 24 bytes at least, an Ogg page 27, and each is asked about a few times. */
const questionsPerByte = 1 / 4;
const questionsAnyhow = 20_000;

/** `Source` is the library's own, which is loaded when it is needed. Throws into whoever asks too often. */
export function boundedSource(Source: typeof BufferSource, bytes: Bytes): BufferSource {
  const source = new Source(bytes);
  const most = questionsAnyhow + bytes.byteLength * questionsPerByte;
  let questions = 0;
  let isDisposed = false;
  // The one thing that it looks at before every question, those beyond the end included.
  Object.defineProperty(source, '_disposed', {
    get: () => {
      if (++questions > most && !isDisposed) throw new Error('asked for more than a sound of this length needs');
      return isDisposed;
    },
    set: (value: boolean) => {
      isDisposed = value;
    },
  });
  return source;
}
