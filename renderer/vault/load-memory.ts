/**
 * Opens every page that a directory names into plain memory, once, at unlock. Vault worker. Reads only.
 * A page that is missing or doesn't open is noted as damaged ([Note: frozen pages]); all others are opened as ever.
 */
import type { Bytes } from '../../shared/bytes.ts';
import { archiveId } from '../../shared/model/id.ts';
import type { Directory } from './crypto/directory-bytes.ts';
import type { PageEntry } from './crypto/seal-page.ts';
import { firstIdBehindFrozen } from './frozen-pages.ts';
import { decodeJson } from './pages/json-page.ts';
import { pageKinds, pageNameKey } from './pages/page-kinds.ts';
import { decodeRecordingPage } from './pages/recording-page.ts';
import { damagedPage, openPages, readPages } from './reread-pages.ts';
import type { RecordStore } from './store/record-store.ts';
import { countSegment, emptyMemory, type VaultMemory } from './vault-memory.ts';

/** Pages of one database read. The next read is under way while these are opened. */
const pagesPerRead = 64;

export async function loadMemory(store: RecordStore, directory: Directory): Promise<VaultMemory> {
  const memory = emptyMemory();
  memory.nextRecordingId = directory.nextRecordingId;
  memory.commits = directory.commits;
  for (const entry of directory.pages) memory.pages.set(pageNameKey(entry), entry);

  // Recordings come in id order, because pages are taken in the order of their names.
  const entries = [...directory.pages].sort((a, b) => a.kind - b.kind || a.index - b.index);
  let reading = readPages(store, entries.slice(0, pagesPerRead));
  for (let start = 0; start < entries.length; start += pagesPerRead) {
    const pages = await reading;
    reading = readPages(store, entries.slice(start + pagesPerRead, start + 2 * pagesPerRead));
    // Awaited in the next round; a failure of it mustn't count as unhandled when an earlier page fails first.
    reading.catch(() => undefined);
    for (const [entry, opened] of await openPages(pages)) {
      const fault = 'fault' in opened ? opened.fault : take(memory, entry, opened.plain);
      if (fault !== null) memory.damaged.set(pageNameKey(entry), damagedPage(entry, fault));
    }
  }
  memory.nextRecordingId = firstIdBehindFrozen(memory);
  return memory;
}

/** A page that opens and makes no sense was sealed by a program with a fault: as damaged as one that doesn't open. */
function take(memory: VaultMemory, entry: PageEntry, bytes: Bytes): 'malformed' | null {
  try {
    put(memory, entry, bytes);
    return null;
  } catch {
    return 'malformed';
  }
}

function put(memory: VaultMemory, { kind, index }: PageEntry, bytes: Bytes): void {
  switch (kind) {
    case pageKinds.keys:
      memory.keyPages.set(index, bytes);
      return;
    case pageKinds.recordings:
      for (const recording of decodeRecordingPage(bytes)) {
        memory.recordings.set(recording.id, recording);
        countSegment(memory, recording.location.segmentId, 1);
      }
      return;
    case pageKinds.lines:
      memory.lines.set(archiveId(index), decodeJson(bytes) as never);
      return;
    case pageKinds.history:
      memory.history.set(index, decodeJson(bytes) as never);
      return;
    default: {
      const name = documentNames.find((candidate) => pageKinds[candidate] === kind);
      // A kind that this program doesn't know is kept as it is by every commit, and not looked into (unknown-pages.ts): it needn't be JSON.
      if (name !== undefined) memory.documents = { ...memory.documents, [name]: decodeJson(bytes) };
    }
  }
}

const documentNames = ['archives', 'tags', 'receipts', 'backups', 'place', 'care', 'lastCheck', 'answers', 'views'] as const;
