/**
 * Rows that no directory names: what a crash left between two steps of a turn. They're sealed under keys that are gone, so
 * sweeping them frees space and nothing else. Called in the commit queue. While any page doesn't open nothing is swept: its sound
 * must never look like a leftover, and what may still be rescued stays where it is.
 */
import type { RecordStore } from './store/record-store.ts';
import type { VaultMemory } from './vault-memory.ts';

export async function sweepLeftovers(store: RecordStore, memory: VaultMemory): Promise<void> {
  if (memory.damaged.size > 0) return;
  const [pageIds, segmentIds] = await Promise.all([store.pageIds(), store.segmentIds()]);
  const named = new Set([...memory.pages.values()].map(({ id }) => id));
  const droppedPages = pageIds.filter((id) => !named.has(id));
  const droppedSegments = segmentIds.filter((id) => !memory.recordingsInSegment.has(id));
  if (droppedPages.length + droppedSegments.length > 0) await store.write({ droppedPages, droppedSegments });
}
