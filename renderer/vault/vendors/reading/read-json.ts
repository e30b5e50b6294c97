/**
 * Walks the JSON texts of an archive: small ones some ahead of the one in hand, large ones piece by piece. Vault worker. A damaged
 * text is a reason for the report; what was read of it before stays with the reader.
 */
import type { EntryReason } from '../../../../shared/model/archive.ts';
import type { AdapterInput, ListedEntry } from '../adapter.ts';
import { type JsonReader, JsonWalk } from './json-walk.ts';
import { readAhead, reasonOf } from './read-ahead.ts';

export interface WalkedJson {
  readonly entry: ListedEntry;
  /** Why it couldn't be read to its end; null when it could. */
  readonly damage: EntryReason | null;
}

/** Below this a text is read whole, as one of a few dozen at a time. */
const mostWholeBytes = 1 << 20;

/** Small texts come before large ones, each kind in the order given. */
export async function* walkJson(
  entries: readonly ListedEntry[],
  input: Pick<AdapterInput, 'readEntry' | 'readEntryPieces'>,
  readerOf: (entry: ListedEntry) => JsonReader,
): AsyncGenerator<WalkedJson> {
  const isSmall = ({ sizeBytes }: ListedEntry): boolean => sizeBytes <= mostWholeBytes;
  for await (const outcome of readAhead(entries.filter(isSmall), input.readEntry)) {
    if (outcome.kind === 'issue') {
      yield { entry: outcome.entry, damage: outcome.reason };
      continue;
    }
    const walk = new JsonWalk(readerOf(outcome.entry));
    walk.feed(outcome.bytes);
    yield { entry: outcome.entry, damage: walk.end() ? null : 'broken-row' };
  }
  for (const entry of entries) if (!isSmall(entry)) yield { entry, damage: await walkLarge(entry, input, readerOf(entry)) };
}

async function walkLarge(
  entry: ListedEntry,
  { readEntryPieces }: Pick<AdapterInput, 'readEntryPieces'>,
  reader: JsonReader,
): Promise<EntryReason | null> {
  const walk = new JsonWalk(reader);
  try {
    for await (const piece of readEntryPieces(entry)) walk.feed(piece);
  } catch (thrown) {
    return reasonOf(thrown);
  }
  return walk.end() ? null : 'broken-row';
}
