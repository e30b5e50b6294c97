/**
 * Fills a fresh vault with invented recordings through the worker's own code: the real door, real sealing, real commits. Only
 * the archive is missing. Answers once, when the vault is locked.
 */
import { archiveId } from '../../shared/model/id.ts';
import type { ImportedArchive } from '../../shared/model/archive.ts';
import { vaultDoor } from '../../renderer/vault/vault-door.ts';
import { inventChange, type Invention } from './invent-recordings.ts';

export interface FillOrder extends Invention {
  readonly keyFilePort: MessagePort;
  readonly passphrase: string;
}

/** About a segment of 2 MiB at a time, many of them in a commit. */
const recordingsPerSegment = 512;
const segmentsPerCommit = 8;

self.onmessage = async ({ data }: MessageEvent<FillOrder>) => {
  const { keyFilePort, passphrase, count } = data;
  const vault = await vaultDoor(keyFilePort).create(passphrase);
  await vault.commit({ documents: { archives: [inventArchive(count)] } });
  let underWay: Promise<void> = Promise.resolve();
  for (let left = count; left > 0; ) {
    const segments = [];
    for (let segment = 0; segment < segmentsPerCommit && left > 0; segment++) {
      const ids = vault.takeRecordingIds(Math.min(recordingsPerSegment, left));
      left -= ids.length;
      segments.push(await inventChange(ids, data));
    }
    await underWay;
    underWay = vault.commit({
      segments: segments.flatMap((change) => change.segments ?? []),
      recordings: segments.flatMap((change) => change.recordings ?? []),
      keys: new Map(segments.flatMap((change) => [...(change.keys ?? [])])),
    });
  }
  await underWay;
  await vault.close(null);
  self.postMessage({ recordings: count });
};

function inventArchive(count: number): ImportedArchive {
  return {
    id: archiveId(0),
    fileName: 'made-up-voices.zip',
    sizeBytes: count * 1_800,
    fingerprint: '5a'.repeat(32),
    vendor: 'alexa',
    isSample: false,
    startedAtMs: Date.UTC(2026, 0, 5),
    tookMs: 1_000,
    state: 'complete',
    entryCount: count,
    imported: count,
    withTranscript: count,
    duplicates: 0,
    unplayable: 0,
    damaged: 0,
    leftOut: 0,
    unlinkedLines: 0,
    entries: [],
  };
}
