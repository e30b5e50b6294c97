/**
 * The life of a golden vault, lived by the program as it is now: created, all kinds of keys made and the passphrase changed, four
 * archives brought in, a question answered, sorted, tagged, noted, named, kept as a view, one act undone, one recording burnt in, two
 * shredded, backed up, checked, locked, opened once more and locked. Every kind of page is in it, two pages of keys, every column of a
 * recording, and a sound of several chunks. Run through Vite by scripts/make-golden-vault.ts.
 */
import { serveArchive } from '../../renderer/vault/archive/testdata/serve-archive.ts';
import { MemorySink } from '../../renderer/vault/backup/testdata/memory-sink.ts';
import { quickHeaders } from '../../renderer/vault/backup/testdata/quick-headers.ts';
import { createVault } from '../../renderer/vault/create-vault.ts';
import { argon2id } from '../../renderer/vault/crypto/argon2id.ts';
import { floorCost } from '../../renderer/vault/crypto/argon2-cost.ts';
import type { KeyDerivation } from '../../renderer/vault/crypto/derive-key.ts';
import { keyFileVersion } from '../../renderer/vault/crypto/key-file-blocks.ts';
import { Desk } from '../../renderer/vault/library/desk.ts';
import { openVault } from '../../renderer/vault/open-vault.ts';
import {
  type GoldenListing,
  type GoldenVault,
  listVault,
  packGoldenVault,
  toBase64,
} from '../../renderer/vault/testdata/golden-vault.ts';
import { MemoryDisk } from '../../renderer/vault/testdata/memory-disk.ts';
import { MemoryKeyFile } from '../../renderer/vault/testdata/memory-key-file.ts';
import { writeBackup } from '../../renderer/vault/use-cases/back-up.ts';
import { burnIn } from '../../renderer/vault/use-cases/burn-in.ts';
import { answerImport } from '../../renderer/vault/use-cases/answer-import.ts';
import { changePassphrase } from '../../renderer/vault/use-cases/change-passphrase.ts';
import { changeRecordings } from '../../renderer/vault/use-cases/change-recordings.ts';
import { checkVault } from '../../renderer/vault/use-cases/check-vault.ts';
import { makeTag } from '../../renderer/vault/use-cases/make-tag.ts';
import { confirmRecoveryKey, makeRecoveryKey, tryRecoveryKey } from '../../renderer/vault/use-cases/recovery-key.ts';
import { runImport } from '../../renderer/vault/use-cases/run-import.ts';
import { saveView } from '../../renderer/vault/use-cases/saved-views.ts';
import { shredRecordings } from '../../renderer/vault/use-cases/shred-recordings.ts';
import { undo } from '../../renderer/vault/use-cases/turn-back.ts';
import { useThisComputer } from '../../renderer/vault/use-cases/use-this-computer.ts';
import type { Bytes } from '../../shared/bytes.ts';
import { newestFirst } from '../../shared/model/arrangement.ts';
import { sourceId } from '../../shared/model/id.ts';
import { type AskedQuestion, proposalOf } from '../../shared/model/import-question.ts';
import type { Recording } from '../../shared/model/recording.ts';
import { everything, type Place } from '../../shared/seams/vault-protocol.ts';
import { askingArchive, chatArchive, memoArchive, spokenArchive } from './golden-archives.ts';

const formatVersion = keyFileVersion;
const firstPassphrase = 'four kettles';
const passphrase = 'four kettles sing at dawn';

const cheapest: KeyDerivation = {
  calibrate: async () => floorCost,
  derive: async (words, salt, cost) => {
    const derived = await argon2id(words, salt, cost);
    if (derived === null) throw new Error('The floor of 64 MiB is to be had.');
    return derived;
  },
};

export async function liveGoldenLife(): Promise<{ vault: GoldenVault; listing: GoldenListing }> {
  const disk = new MemoryDisk();
  const keyFile = new MemoryKeyFile();
  const answers: Promise<null>[] = [];
  const desk: Desk = new Desk(await createVault(keyFile, disk.store(), firstPassphrase, cheapest), (name, value) => {
    if (name === 'import-question') answers.push(agree(desk, value as AskedQuestion));
  });
  const words = await makeKeys(desk);
  await bringIn(desk, 'voice-2021.zip', spokenArchive(), '01');
  // The rest lies on the second page of keys, and far behind on another page of recordings.
  desk.vault.takeRecordingIds(600);
  await bringIn(desk, 'memos.zip', memoArchive(), '02');
  await bringIn(desk, 'events.zip', askingArchive(), '03');
  await Promise.all(answers);
  await bringIn(desk, 'chat.zip', chatArchive(), '04');
  await sort(desk);
  const gone = await destroy(desk);
  await backUpAndCheck(desk);
  const place: Place = {
    room: 'review',
    recordingId: named(desk, '0004').id,
    query: { ...everything, text: 'kitchen' },
    listTop: 44,
  };
  await desk.close(place);

  const again = await openVault(keyFile, disk.store(), { passphrase }, cheapest);
  if (again === null) throw new Error('The passphrase fits.');
  const listing = { formatVersion, ...(await listVault(again)), gone };
  const [documents, history] = [structuredClone(listing.documents), structuredClone(listing.history)];
  await again.close(again.documents.place);
  const about = `A vault of invented recordings in format version ${formatVersion}, for tests. docs/vault-format.md says how to read it.`;
  const thisComputer = toBase64(keyFile.computer.secret ?? new Uint8Array());
  const vault = { about, formatVersion, passphrase, words, thisComputer, ...(await packGoldenVault(disk, keyFile)) };
  return { vault, listing: { ...listing, documents, history } };
}

/** All three kinds; the first passphrase goes again. The words of the recovery key. */
async function makeKeys(desk: Desk): Promise<string> {
  await useThisComputer(desk, true);
  const { words, ask } = await makeRecoveryKey(desk);
  const isWritten = await confirmRecoveryKey(
    desk,
    ask.map((place) => words[place - 1] ?? ''),
  );
  if (!isWritten) throw new Error('The words are right.');
  await changePassphrase(desk, firstPassphrase, passphrase);
  await tryRecoveryKey(desk, words.join(' '));
  return words.join(' ');
}

async function backUpAndCheck(desk: Desk): Promise<void> {
  const to = { passphrase: 'a fifth kettle' };
  const args = { sinkPort: new MemorySink().port, to, jobId: '03'.repeat(16), fileName: 'golden.overheard-backup' };
  await writeBackup(desk.vault, args, () => undefined, new AbortController(), quickHeaders);
  await checkVault(desk);
}

/** What is proposed holds, and is remembered. Not at once: whoever asks isn't waiting yet. */
async function agree(desk: Desk, { sourceId: source, questionId, question }: AskedQuestion): Promise<null> {
  await Promise.resolve();
  return answerImport(desk, { sourceId: source, questionId, answer: proposalOf(question), remember: true });
}

function bringIn(desk: Desk, fileName: string, archive: Bytes, source: string) {
  const bytesPort = serveArchive(archive).port;
  return runImport(desk, { sourceId: sourceId(source.repeat(16)), fileName, isSample: false, bytesPort });
}

function named(desk: Desk, part: string): Recording {
  const found = [...desk.vault.recordings.values()].find(({ entryName }) => entryName.includes(part));
  if (found === undefined) throw new Error(`No recording of ${part} is in the vault.`);
  return found;
}

async function sort(desk: Desk): Promise<void> {
  const family = await makeTag(desk, 'family/phone');
  const odd = await makeTag(desk, 'merkwürdig');
  const [oven, marlene, kitchen, memo] = ['0001', '0002', '0004', '091500'].map((part) => named(desk, part).id) as [
    Recording['id'],
    Recording['id'],
    Recording['id'],
    Recording['id'],
  ];
  await changeRecordings(desk, [oven, kitchen, memo], { verdict: 'keep', addTags: [family.id] });
  await changeRecordings(desk, [named(desk, 'old phone').id], { addTags: [odd.id], note: 'Kein Ton – welches Telefon? 🕰️' });
  await changeRecordings(desk, [memo], { stretches: [{ startMs: 1_000.5, endMs: 2_250 }], struckWords: [{ from: 13, to: 22 }] });
  await changeRecordings(desk, [marlene], {
    verdict: 'redact',
    stretches: [{ startMs: 100, endMs: 250 }],
    struckWords: [{ from: 5, to: 12 }],
  });
  await changeRecordings(desk, [named(desk, '0005').id], { verdict: 'delete' });
  await changeRecordings(desk, [oven], { person: 'Marlene' });
  await saveView(desk, { name: 'Kitchen', query: { ...everything, device: 'Kitchen' }, arrangement: newestFirst });
  await changeRecordings(desk, [kitchen], { note: 'taken back' });
  await undo(desk);
}

/** One burnt in, two shredded in two acts: what they were, as hashes. */
async function destroy(desk: Desk): Promise<readonly string[]> {
  const [marlene, asked, nobody] = [named(desk, '0002'), named(desk, '0006'), named(desk, '0007')];
  await burnIn(desk, { id: marlene.id, decoded: null });
  await shredRecordings(desk, [asked.id]);
  await shredRecordings(desk, [nobody.id]);
  return [marlene, asked, nobody].map(({ sound }) => sound.sha256);
}
