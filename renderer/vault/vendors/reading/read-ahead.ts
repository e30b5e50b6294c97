/**
 * Reads many small text entries in order, some ahead of the one in hand, so that a hundred thousand of them don't each wait
 * for a round trip. A damaged entry becomes an issue; a failure of the whole archive (gone, changed, cancelled) is thrown on.
 */
import { Failure, type FailureCode } from '../../../../shared/failure.ts';
import type { EntryReason } from '../../../../shared/model/archive.ts';
import type { ImportIssue, ListedEntry, ReadEntry } from '../adapter.ts';

export type ReadOutcome = { readonly kind: 'bytes'; readonly entry: ListedEntry; readonly bytes: Uint8Array } | ImportIssue;

const windowSize = 32;
/** What may wait unread together. A single entry may be larger: then nothing waits behind it. */
const mostBytesAhead = 16 << 20;

export async function* readAhead(entries: readonly ListedEntry[], readEntry: ReadEntry): AsyncGenerator<ReadOutcome> {
  const waiting: { readonly outcome: Promise<ReadOutcome>; readonly sizeBytes: number }[] = [];
  let next = 0;
  let bytesAhead = 0;
  const fill = (): void => {
    for (let entry = entries[next]; entry !== undefined && waiting.length < windowSize; entry = entries[next]) {
      if (waiting.length > 0 && bytesAhead + entry.sizeBytes > mostBytesAhead) return;
      next += 1;
      bytesAhead += entry.sizeBytes;
      const outcome = readOne(entry, readEntry);
      // Its rejection is met when its turn comes; until then it must not count as unhandled.
      outcome.catch(() => undefined);
      waiting.push({ outcome, sizeBytes: entry.sizeBytes });
    }
  };
  fill();
  for (let first = waiting.shift(); first !== undefined; first = waiting.shift()) {
    yield await first.outcome;
    bytesAhead -= first.sizeBytes;
    fill();
  }
}

async function readOne(entry: ListedEntry, readEntry: ReadEntry): Promise<ReadOutcome> {
  try {
    return { kind: 'bytes', entry, bytes: await readEntry(entry) };
  } catch (thrown) {
    return { kind: 'issue', entry, reason: reasonOf(thrown) };
  }
}

const reasons: Partial<Readonly<Record<FailureCode, EntryReason>>> = {
  'archive/encrypted': 'encrypted',
  'archive/truncated': 'damaged-truncated',
  'archive/unreadable': 'damaged-checksum',
  'archive/inconsistent': 'damaged-header',
  'archive/overlap': 'damaged-header',
  'archive/bomb': 'unsafe-size',
};

export const isWholeArchiveGone = (thrown: unknown): boolean =>
  thrown instanceof Failure && (thrown.code === 'archive/gone' || thrown.code === 'archive/changed');

/** Why this one entry couldn't be read. Throws on what isn't about the entry. */
export function reasonOf(thrown: unknown): EntryReason {
  const reason = thrown instanceof Failure ? reasons[thrown.code] : undefined;
  if (reason === undefined) throw thrown;
  return reason;
}
