/**
 * Reads the planned pieces of an archive and has them sealed, several at once, and hands them on in archive order. Vault worker.
 */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { maxFrameBytes } from '../../../shared/seams/byte-frames.ts';
import type { SegmentId } from '../../../shared/model/id.ts';
import type { ByteSource } from './byte-source.ts';
import { localHeaderBytes } from './local-header.ts';
import type { EntryToSeal, SealedWindow, Sealer } from './sealing.ts';
import { untilAborted } from './until-aborted.ts';
import type { ReadPlan } from './windows.ts';
import type { ArchiveEntry } from './archive-tree.ts';

/** Windows that are being read while all lanes of the sealer are taken. */
const readsAhead = 2;
/** Windows are small; this many bytes of long recordings at once, or one that is longer by itself. */
const mostBytesUnderWay = 12 << 20;

export interface SealingJob {
  readonly source: ByteSource;
  readonly sealer: Sealer;
  readonly plans: Iterable<ReadPlan>;
  /** What an entry gets in the vault; asked when its turn to be read has come. */
  readonly prepare: (entries: readonly ArchiveEntry[]) => readonly Pick<EntryToSeal, 'id' | 'knownHashes'>[];
  readonly newSegmentId: () => SegmentId;
  readonly onRead: (bytes: number) => void;
  /** Ends it at once, whatever is still under way. */
  readonly signal: AbortSignal;
}

/** Rejects with the source's or the sealer's failure; what was handed on before is whole. */
export async function* sealInOrder(job: SealingJob): AsyncGenerator<SealedWindow> {
  const plans = job.plans[Symbol.iterator]();
  const underWay: { readonly sealing: Promise<SealedWindow>; readonly bytes: number }[] = [];
  let plan = plans.next();
  const begin = (): boolean => {
    if (plan.done === true) return false;
    const bytes = bytesOf(plan.value);
    const bytesUnderWay = underWay.reduce((sum, one) => sum + one.bytes, bytes);
    // What is sealed lies in memory until it is committed: hours of sound are taken one by one.
    if (underWay.length > 0 && bytesUnderWay > mostBytesUnderWay) return false;
    const sealing = plan.value.kind === 'window' ? sealOne(job, plan.value) : sealLongOne(job, plan.value.entry);
    plan = plans.next();
    // Its rejection is met when its turn comes; until then it must not count as unhandled.
    sealing.catch(() => undefined);
    underWay.push({ sealing, bytes });
    return true;
  };
  const most = job.sealer.lanes + readsAhead;
  while (underWay.length < most && begin());
  for (let next = underWay[0]; next !== undefined; next = underWay[0]) {
    const sealed = await untilAborted(next.sealing, job.signal);
    underWay.shift();
    // Before more is begun, a long one is handed on, and with it to its commit.
    if (next.bytes <= mostBytesUnderWay) while (underWay.length < most && begin());
    yield sealed;
    while (underWay.length < most && begin());
  }
}

const bytesOf = (plan: ReadPlan): number => (plan.kind === 'window' ? plan.lengthBytes : plan.entry.sizeBytes);

async function sealOne(job: SealingJob, plan: Extract<ReadPlan, { readonly kind: 'window' }>): Promise<SealedWindow> {
  const entries = toSeal(job, plan.entries);
  const parts = await job.source.readParts(plan.offset, plan.lengthBytes);
  job.onRead(plan.lengthBytes);
  const names = concatBytes(plan.entries.map((entry) => entry.rawName));
  return job.sealer.sealWindow({ segmentId: job.newSegmentId(), offset: plan.offset, parts, entries, names });
}

function sealLongOne(job: SealingJob, entry: ArchiveEntry): Promise<SealedWindow> {
  const [first] = toSeal(job, [entry]) as [EntryToSeal];
  const long = { segmentId: job.newSegmentId(), entry: first, name: entry.rawName.slice() };
  return job.sealer.sealLong(long, readPieces(job, entry));
}

/** The entry from its header on, a frame a piece, the next one asked for while one is in use. */
async function* readPieces({ source, onRead }: SealingJob, entry: ArchiveEntry): AsyncGenerator<Bytes> {
  const longestHeader = localHeaderBytes + 2 * 0xffff;
  const end = Math.min(entry.endOffset, entry.headerOffset + longestHeader + entry.compressedBytes);
  const ask = (offset: number) => {
    const reading = source.readParts(offset, Math.min(maxFrameBytes, end - offset));
    reading.catch(() => undefined);
    return reading;
  };
  let next = ask(entry.headerOffset);
  for (let offset = entry.headerOffset + maxFrameBytes; ; offset += maxFrameBytes) {
    const parts = await next;
    const isLast = offset >= end;
    if (!isLast) next = ask(offset);
    for (const part of parts) {
      onRead(part.byteLength);
      yield part;
    }
    if (isLast) return;
  }
}

function toSeal(job: SealingJob, entries: readonly ArchiveEntry[]): readonly EntryToSeal[] {
  const prepared = job.prepare(entries);
  return entries.map((entry, place) => {
    const { flags, method, crc32, compressedBytes, sizeBytes, headerOffset, endOffset, isBare } = entry;
    const stated = { flags, method, crc32, compressedBytes, sizeBytes, headerOffset, endOffset, isBare };
    const own = prepared[place] as Pick<EntryToSeal, 'id' | 'knownHashes'>;
    return { ...stated, ...own, entryIndex: entry.index, nameBytes: entry.rawName.byteLength };
  });
}
