/** Identifiers of utterances in the shape that Alexa's cloud gives them, made up from a name: the same name, the same id. */
import { createHash } from 'node:crypto';

export function madeUpUuid(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}

/** `utcMs` stands in it to the second. */
export function madeUpUtteranceId(name: string, utcMs: number, serial: string): string {
  const at = new Date(utcMs).toISOString();
  const hour = `${at.slice(0, 4)}/${at.slice(5, 7)}/${at.slice(8, 10)}/${at.slice(11, 13)}`;
  return `A0SAMPLETYPE01:1.0/${hour}/${serial}/${at.slice(14, 16)}:${at.slice(17, 19)}::TNIH_2V.${madeUpUuid(name)}ZXV/0`;
}

export const isoSeconds = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
