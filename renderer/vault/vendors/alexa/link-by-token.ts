/** The rung of shared identifiers: a uuid, an epoch, or one device in one minute, in the name of one sound and in one record. Pure. */
import type { SoundIndex } from './sound-index.ts';
import { soundClocks } from './sound-clocks.ts';
import { identifiersIn, serialAndMinute } from './utterance-id.ts';
import type { VoiceRecord } from './voice-record.ts';

export function linkByToken(
  records: readonly VoiceRecord[],
  index: SoundIndex,
  isTaken: (at: number) => boolean,
): ReadonlyMap<VoiceRecord, number> {
  const holders = new Map<string, { record: VoiceRecord | null }>();
  const serials = new Set<string>();
  for (const record of records) {
    for (const token of new Set(record.tokens)) {
      const known = holders.get(token);
      if (known) known.record = null;
      else holders.set(token, { record });
      const serial = /^([^@]+)@[ul]\d+$/.exec(token)?.[1];
      if (serial) serials.add(serial);
    }
  }
  if (holders.size === 0) return new Map();

  const soundsOf = new Map<string, number | 'several'>();
  const tokensAt = index.entries.map(({ name }, at) => {
    const tokens = new Set(isTaken(at) ? [] : tokensOfName(name, serials));
    for (const token of tokens) if (holders.has(token)) soundsOf.set(token, soundsOf.has(token) ? 'several' : at);
    return tokens;
  });

  // Each sound's records by all its unambiguous tokens; two different ones contradict each other, and so do two sounds of one record.
  const found = new Map<VoiceRecord, number>();
  const contradicted = new Set<VoiceRecord>();
  tokensAt.forEach((tokens, at) => {
    const claims = new Set<VoiceRecord>();
    for (const token of tokens) {
      const record = holders.get(token)?.record;
      if (record && soundsOf.get(token) === at) claims.add(record);
    }
    const [record] = claims;
    if (!record) return;
    if (claims.size > 1 || found.has(record)) for (const claimed of claims) contradicted.add(claimed);
    else found.set(record, at);
  });
  for (const record of contradicted) found.delete(record);
  return found;
}

function tokensOfName(name: string, serials: ReadonlySet<string>): readonly string[] {
  const tokens = [...identifiersIn(name).tokens];
  for (const { clock, ms } of soundClocks(name)) {
    if (clock === 'u') tokens.push(`ms:${ms}`);
    if (serials.size === 0) continue;
    for (const word of name.toUpperCase().split(/[^A-Z0-9]+/)) {
      if (serials.has(word)) tokens.push(serialAndMinute(word, clock, ms));
    }
  }
  return tokens;
}
