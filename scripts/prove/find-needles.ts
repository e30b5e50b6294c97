/**
 * Which of many needles lie in some bytes, in one pass however many there are: the first three bytes of each are marked in a table
 * of bits, and only where they're met is compared. Pure.
 */
import type { Needle } from './needles.ts';

const leastBytes = 3;

export type FindNeedles = (bytes: Buffer) => ReadonlySet<Needle>;

/** A needle must have three bytes at least. */
export function needleFinder(needles: readonly Needle[]): FindNeedles {
  const isMet = new Uint8Array(1 << 24);
  const byPrefix = new Map<number, Needle[]>();
  for (const needle of needles) {
    const { bytes } = needle;
    if (bytes.length < leastBytes) throw new Error('A needle of less than three bytes is found everywhere');
    const prefix = ((bytes[0] as number) << 16) | ((bytes[1] as number) << 8) | (bytes[2] as number);
    isMet[prefix] = 1;
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), needle]);
  }
  return (bytes) => {
    const found = new Set<Needle>();
    let prefix = 0;
    for (let end = 0; end < bytes.length; end++) {
      prefix = ((prefix << 8) | (bytes[end] as number)) & 0xffffff;
      if (isMet[prefix] === 0 || end < leastBytes - 1) continue;
      const at = end - leastBytes + 1;
      for (const needle of byPrefix.get(prefix) ?? []) {
        if (needle.bytes.equals(bytes.subarray(at, at + needle.bytes.length))) found.add(needle);
      }
    }
    return found;
  };
}
