/** Makes an input smaller as long as it makes the same trouble: pieces cut out, halves first. */
import type { Trouble } from './seed.ts';

/** `isSame` runs the input and tells whether it fails as before. Ends when nothing more can go, or the time is over. */
export async function minimise(
  bytes: Uint8Array,
  isSame: (bytes: Uint8Array) => Promise<boolean>,
  forMs: number,
): Promise<Uint8Array> {
  const endAt = Date.now() + forMs;
  let best = bytes;
  for (let size = Math.ceil(best.byteLength / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.byteLength; ) {
      if (Date.now() > endAt) return best;
      const smaller = new Uint8Array([...best.subarray(0, at), ...best.subarray(at + size)]);
      if (await isSame(smaller)) best = smaller;
      else at += size;
    }
  }
  return best;
}

/** The first line without numbers: the same fault at another place is the same fault. */
export const faultOf = ({ kind, what }: Pick<Trouble, 'kind' | 'what'>): string =>
  kind === 'crash' ? `crash ${what.split('\n').slice(0, 2).join(' ').replaceAll(/\d+/g, '#')}` : kind;
