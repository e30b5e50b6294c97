/**
 * Everything in the vault as one tar stream in one pass (docs/backup-format.md [B3], [B4]): what it is, the documents, each recording's
 * facts and its sound behind them, the hashes, the manifest. Vault worker.
 */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ImportedArchive, UnlinkedLine } from '../../../shared/model/archive.ts';
import type { ArchiveId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { archivesInUse } from '../library/archives-in-use.ts';
import type { UnlockedVault, VaultDocuments } from '../unlocked-vault.ts';
import { encodeDocument, storedRecording, storedView } from './backup-json.ts';
import { backupLimits } from './backup-limits.ts';
import { encodeWithinLimits } from './encode-within-limits.ts';
import { backupFormat, backupVersion, MemberHashes, sha256Hex } from './member-hashes.ts';
import {
  documentNames,
  hashesName,
  headName,
  linesName,
  manifestName,
  recordingName,
  soundFileName,
  soundName,
} from './member-names.ts';
import { type RecordedSound, recordedSounds } from './recorded-sounds.ts';
import { encodeTarHead, tarEnd, tarPadding } from './tar-format.ts';

/** The vault at one moment. Recordings are never changed in place, so this is a copy at the price of a list. */
export interface BackupContent {
  readonly madeAtMs: number;
  readonly epoch: number;
  readonly recordings: readonly Recording[];
  readonly documents: VaultDocuments;
  readonly lines: ReadonlyMap<ArchiveId, readonly UnlinkedLine[]>;
}

export function contentOf(vault: UnlockedVault): BackupContent {
  return {
    madeAtMs: Date.now(),
    epoch: vault.epoch,
    recordings: [...vault.recordings.values()],
    documents: vault.documents,
    lines: new Map(vault.lines),
  };
}

export const soundBytesOf = (recordings: readonly Recording[]): number =>
  recordings.reduce((sum, { sound }) => sum + sound.sizeBytes, 0);

export interface WriteTold {
  /** Something of a member is cut in it: encode-within-limits.ts. */
  readonly onShortened: () => void;
  /** After each recording. */
  readonly onRecording: (sound: { readonly bytes: number; readonly isWithoutSound: boolean }) => void;
}

export async function* writeMembers(vault: UnlockedVault, content: BackupContent, told: WriteTold): AsyncGenerator<Bytes> {
  const { madeAtMs, recordings, documents: known, lines } = content;
  const documents = { ...known, archives: allArchives(content) };
  const hashes = new MemberHashes();
  const member = async (name: string, bytes: Bytes): Promise<Bytes> => {
    hashes.add({ name, sizeBytes: bytes.byteLength, sha256: await sha256Hex(bytes) });
    return packed(name, bytes, madeAtMs);
  };
  const json = (name: string, value: unknown, mostBytes: number): Promise<Bytes> => {
    const { bytes, isShortened } = encodeWithinLimits(value, mostBytes);
    if (isShortened) told.onShortened();
    return member(name, bytes);
  };
  const { documentBytes, recordingJsonBytes } = backupLimits;

  const counts = { recordings: recordings.length, soundBytes: soundBytesOf(recordings) };
  const head = { format: backupFormat, version: backupVersion, madeAtMs, ...counts };
  yield await member(headName, encodeDocument(head));
  const tagNames = new Map<number, string>(documents.tags.map(({ id, name }) => [id, name]));
  const tagName = (id: number) => tagNames.get(id) ?? '';
  for (const [document, name] of Object.entries(documentNames) as [keyof typeof documentNames, string][])
    yield await json(
      name,
      document === 'views' ? documents.views.map((view) => storedView(view, tagName)) : documents[document],
      documentBytes,
    );
  for (const [id, ofArchive] of lines) yield await json(linesName(id), ofArchive, documentBytes);

  for await (const { recording, sound } of recordedSounds(vault, recordings)) {
    const { id } = recording;
    const { format, sizeBytes, sha256 } = recording.sound;
    const facts = storedRecording(recording, tagName, sound === null ? null : soundFileName(format));
    yield await json(recordingName(id), facts, recordingJsonBytes);
    if (sound !== null) {
      const name = soundName(id, format);
      // The hash of its coming in. That the bytes still fit it is proved when the file is read back.
      hashes.add({ name, sizeBytes, sha256 });
      yield encodeTarHead({ name, sizeBytes }, madeAtMs);
      yield* wholeSound(sound, sizeBytes);
      yield tarPadding(sizeBytes);
    }
    told.onRecording({ bytes: sizeBytes, isWithoutSound: sound === null });
  }

  const list = hashes.lines();
  const manifest = await hashes.manifest(list);
  yield packed(hashesName, list, madeAtMs);
  yield packed(manifestName, encodeDocument(manifest), madeAtMs);
  yield tarEnd();
}

/** Also those whose page is damaged: whoever takes the backup in takes no recording of an archive that isn't in it. */
function allArchives({ recordings, documents, lines }: BackupContent): readonly ImportedArchive[] {
  const known = new Set(documents.archives.map(({ id }) => id));
  return [...documents.archives, ...archivesInUse(recordings, lines).filter(({ id }) => !known.has(id))];
}

const packed = (name: string, bytes: Bytes, madeAtMs: number): Bytes =>
  concatBytes([encodeTarHead({ name, sizeBytes: bytes.byteLength }, madeAtMs), bytes, tarPadding(bytes.byteLength)]);

/** Exactly as long as its head says: a stream with a wrong length in it could be read by nobody. */
async function* wholeSound(sound: NonNullable<RecordedSound['sound']>, sizeBytes: number): AsyncGenerator<Bytes> {
  let written = 0;
  for await (const part of sound instanceof Uint8Array ? [sound] : sound) {
    written += part.byteLength;
    yield part;
  }
  if (written !== sizeBytes) throw new Failure('vault/record-damaged', { part: 'sound' });
}
