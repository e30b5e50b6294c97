/**
 * What somebody finds who has the passphrase, the key file as it is now, and every row that was ever written. Tries every
 * root on every directory and every entry on every page, whatever the vault itself would do.
 */
import { type Bytes, toHex } from '../../../shared/bytes.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { keyFileBlockBytes } from '../../../shared/seams/key-file-frames.ts';
import { importContentKey } from '../crypto/aes-gcm.ts';
import { decodeHeader, type RootSlot, type RootSlotBlock, rootSlotBlocks } from '../crypto/key-file-blocks.ts';
import { openRoot, type VaultIdentity } from '../crypto/root-keys.ts';
import { openDirectory } from '../crypto/seal-directory.ts';
import { openPage, type PageEntry } from '../crypto/seal-page.ts';
import { openSound } from '../crypto/seal-sound.ts';
import { openSlot } from '../crypto/slot-key.ts';
import { keyInPage } from '../pages/key-page.ts';
import { idsOfPage, keysPerPage, pageKinds } from '../pages/page-kinds.ts';
import { decodeRecordingPage } from '../pages/recording-page.ts';
import { readSlots, slotsInUse } from '../read-slots.ts';
import type { MemoryDisk } from './memory-disk.ts';
import { quickDerivation } from './quick-derivation.ts';

export interface Findings {
  /** Recording keys, hex. */
  readonly keys: ReadonlySet<string>;
  /** Transcripts of every version of every page that opens. */
  readonly words: ReadonlySet<string>;
  readonly places: readonly unknown[];
  /** What can be undone, every version of every page that opens, as text. */
  readonly history: readonly string[];
}

/** `keyFiles`: every state of the key file that is at hand; usually the present one alone. */
export async function search(disk: MemoryDisk, passphrase: string, ...keyFiles: readonly Bytes[]): Promise<Findings> {
  const findings = { keys: new Set<string>(), words: new Set<string>(), places: [] as unknown[], history: [] as string[] };
  for (const entry of await allEntries(disk, passphrase, keyFiles)) {
    const page = disk.everWritten.pages.find(({ id }) => id === entry.id);
    const bytes = page && (await openPage(entry, page.sealed));
    if (!bytes) continue;
    if (entry.kind === pageKinds.keys) for (const key of keysIn(bytes, entry.index)) findings.keys.add(toHex(key));
    if (entry.kind === pageKinds.recordings) for (const { transcript } of decodeRecordingPage(bytes)) findings.words.add(transcript ?? '');
    if (entry.kind === pageKinds.history) findings.history.push(new TextDecoder().decode(bytes));
    if (entry.kind === pageKinds.place) findings.places.push(JSON.parse(new TextDecoder().decode(bytes)));
  }
  return findings;
}

/** Whether any of the keys opens the recording's sound as it lay in its segment. */
export async function opensSound(disk: MemoryDisk, keys: ReadonlySet<string>, recording: Recording): Promise<boolean> {
  const { segmentId, offset, peaksLength, soundLength } = recording.location;
  const blob = disk.everWritten.segments.find(({ id }) => id === segmentId)?.blob;
  if (blob === undefined) return false;
  const start = offset + peaksLength;
  const sealed = new Uint8Array(await blob.slice(start, start + soundLength).arrayBuffer());
  for (const hex of keys) {
    const key = await importContentKey(Uint8Array.from(Buffer.from(hex, 'hex')));
    const isOpen = await openSound(key, recording.id, sealed).then(
      () => true,
      () => false,
    );
    if (isOpen) return true;
  }
  return false;
}

async function allEntries(disk: MemoryDisk, passphrase: string, keyFiles: readonly Bytes[]): Promise<readonly PageEntry[]> {
  const entries = new Map<string, PageEntry>();
  for (const file of keyFiles) {
    const identity = await identify(file, passphrase);
    for (const block of rootSlotBlocks) {
      const root = await openRoot(identity, rootSlotAsItLies(file, block));
      if (!root) continue;
      for (const { epoch, sealed } of disk.everWritten.directories) {
        const directory = await openDirectory(root.key, identity.vaultId, epoch, sealed);
        for (const entry of directory?.pages ?? []) entries.set(entry.id, entry);
      }
    }
  }
  return [...entries.values()];
}

/** Read off by position, checksum or not: a torn erasure may have spared the key. */
function rootSlotAsItLies(file: Bytes, block: RootSlotBlock): RootSlot {
  const bytes = file.slice(block * keyFileBlockBytes, (block + 1) * keyFileBlockBytes);
  const epoch = Number(new DataView(bytes.buffer).getBigUint64(32));
  const rootKey = { nonce: bytes.slice(40, 52), sealed: bytes.slice(52, 100) };
  return { block, vaultId: file.slice(16, 32), epoch, rootKey };
}

async function identify(file: Bytes, passphrase: string): Promise<VaultIdentity> {
  const vaultId = await decodeHeader(file);
  const opened = await openSlot(slotsInUse(await readSlots(file)), { kind: 'passphrase', passphrase }, quickDerivation);
  if (opened === null) throw new Error('the passphrase fits');
  return { vaultId, vaultKey: opened.vaultKey };
}

function keysIn(page: Bytes, index: number): readonly Bytes[] {
  return idsOfPage(index, keysPerPage).flatMap((id: RecordingId) => keyInPage(page, id) ?? []);
}
