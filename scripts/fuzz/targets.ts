/**
 * What is fuzzed: each takes bytes and answers with what came of them, as a short text. Anything that it throws but a Failure, or
 * the damage of one entry, is a fault.
 */
import type { Bytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import { recordingId, segmentId } from '../../shared/model/id.ts';
import { assessSound } from '../../renderer/vault/archive/assess-sound.ts';
import { bytesInMemory } from '../../renderer/vault/archive/byte-source.ts';
import { inChunks } from '../../renderer/vault/archive/in-chunks.ts';
import { EntryDamage } from '../../renderer/vault/archive/inflate.ts';
import { LongSound } from '../../renderer/vault/archive/long-sound.ts';
import { readArchive } from '../../renderer/vault/archive/read-archive.ts';
import { decodeRare } from '../../renderer/vault/audio/decode-rare.ts';
import { isPlayable, sniff } from '../../renderer/vault/audio/sniff.ts';
import { readPdfLines } from '../../renderer/vault/archive/read-pdf-lines.ts';
import { sealInOrder } from '../../renderer/vault/archive/seal-archive.ts';
import { sealerRightHere } from '../../renderer/vault/archive/start-sealer.ts';
import { planReads } from '../../renderer/vault/archive/windows.ts';
import type { Seed, TargetName } from './seed.ts';
import { readText } from './text-target.ts';

export type Target = (bytes: Bytes, seed: Seed) => Promise<string>;

/** The outcome, or what an expected failure says. */
export async function outcomeOf(target: Target, bytes: Bytes, seed: Seed): Promise<string> {
  try {
    return await target(bytes, seed);
  } catch (thrown) {
    if (thrown instanceof Failure) return [thrown.code, thrown.facts['what'], thrown.facts['pdf']].filter(Boolean).join(' ');
    if (thrown instanceof EntryDamage) return thrown.reason;
    throw thrown;
  }
}

const archive =
  (fileName: string): Target =>
  async (bytes) => {
    const source = bytesInMemory(bytes, fileName);
    const tree = await readArchive(source, fileName);
    const outcomes = new Set(tree.entries.map(({ reason }) => reason ?? 'planned'));
    let next = 0;
    const job = {
      source: tree.source,
      sealer: sealerRightHere(),
      plans: planReads(tree.entries.filter(({ reason }) => reason === null).slice(0, 500)),
      prepare: (planned: readonly unknown[]) => planned.map(() => ({ id: recordingId(next++), knownHashes: [] })),
      newSegmentId: () => segmentId('00'.repeat(16)),
      onRead: () => undefined,
      signal: new AbortController().signal,
    };
    for await (const window of sealInOrder(job)) {
      for (const one of window.entries) outcomes.add((one.outcome === 'set-aside' ? one.reason : one.outcome) as never);
    }
    return [...outcomes].sort().join('+');
  };

/** Both ways in which a sound is looked at: as a whole, and while it streams by. They must agree on what it is. */
const sound: Target = async (bytes) => {
  const whole = await settle(async () => (await assessSound(bytes)).facts);
  const streamed = await settle(async () => {
    const long = new LongSound(bytes.byteLength);
    for await (const { chunk } of inChunks(pieces(bytes), 256 * 1024)) long.add(chunk);
    return (await long.finish()).facts;
  });
  if (whole.split(' ')[0] !== streamed.split(' ')[0] && bytes.byteLength > 0) {
    throw new Error(`Taken as a whole it is ${whole}, in pieces ${streamed}`);
  }
  return whole;
};

/** What the player can't play, as far as its decoders come. */
const decode: Target = async (bytes) => {
  const { format, codec } = (await assessSound(bytes)).facts;
  if (isPlayable(format, codec)) return 'plays';
  const wav = await decodeRare(bytes.slice(), { format, codec });
  return `${format} ${codec.slice(0, 6)} ${sniff(wav).kind}`;
};

async function settle(
  facts: () => Promise<{ readonly format: string; readonly codec: string; readonly durationMs: number | null }>,
) {
  try {
    const { format, codec, durationMs } = await facts();
    if (durationMs !== null && !(durationMs >= 0)) throw new Error(`A sound of ${durationMs} ms`);
    // What else could be in the name of a codec comes from the bytes: it is one outcome.
    return `${format} ${codec.slice(0, 6)} ${durationMs === null ? 'unknown' : 'timed'}`;
  } catch (thrown) {
    if (thrown instanceof EntryDamage) return thrown.reason;
    throw thrown;
  }
}

async function* pieces(bytes: Bytes): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.byteLength; at += 100_000) yield bytes.slice(at, at + 100_000);
}

const pdf: Target = async (bytes) => {
  const lines = await readPdfLines(bytes.slice(), new AbortController().signal);
  return lines.length === 0 ? 'no lines' : 'lines';
};

const spin: Target = async (bytes) => {
  // A planted hang: a loop that nothing ends.
  while (bytes.byteLength >= 0 && (bytes[0] ?? 0) <= 255) Atomics.load(new Int32Array(1), 0);
  return 'never';
};
const hog: Target = async () => {
  const held: Uint8Array[] = [];
  for (;;) {
    held.push(new Uint8Array(16 << 20).fill(1));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

export const targets: Readonly<Record<TargetName, Target>> = {
  zip: archive('archive.zip'),
  tar: archive('archive.tar'),
  gzip: archive('archive.tgz'),
  wav: sound,
  ogg: sound,
  mp3: sound,
  mp4: sound,
  rare: sound,
  decode,
  csv: readText,
  json: readText,
  html: readText,
  chat: readText,
  sqlite: readText,
  pdf,
  'planted-crash': async (bytes) => {
    if (bytes.includes(0x7f)) throw new RangeError('planted');
    return 'fine';
  },
  'planted-hang': async (bytes, seed) => (bytes.includes(0x7f) ? spin(bytes, seed) : 'fine'),
  'planted-hog': async (bytes, seed) => (bytes.includes(0x7f) ? hog(bytes, seed) : 'fine'),
};
