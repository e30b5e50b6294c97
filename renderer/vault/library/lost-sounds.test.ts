/** Recordings whose sound is known not to open come back: from their archive, and from a backup. */
import { expect, it } from 'vitest';
import { recordingId, sourceId } from '../../../shared/model/id.ts';
import { bytesInMemory } from '../archive/byte-source.ts';
import { serveArchive } from '../archive/testdata/serve-archive.ts';
import { zipBytes } from '../archive/testdata/zip-bytes.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { openAge } from '../backup/age-stream.ts';
import { MemorySink } from '../backup/testdata/memory-sink.ts';
import { quickHeaders } from '../backup/testdata/quick-headers.ts';
import { openSound } from '../crypto/seal-sound.ts';
import { writeBackup } from '../use-cases/back-up.ts';
import { importArchive } from '../use-cases/import-archive.ts';
import { takeIn } from '../use-cases/merge-backup.ts';
import { MemoryVault } from '../use-cases/testdata/memory-vault.ts';
import { Turns } from './turns.ts';

const sounds = [toneWav(900, 1), toneWav(1_100, 2), toneWav(1_300, 3)];
const archive = zipBytes(sounds.map((data, n) => ({ name: `${n}.wav`, data })));
const jobId = 'ef'.repeat(16);
const passphrase = 'nine small lamps in the rain';

function bringIn(vault: MemoryVault) {
  const args = { sourceId: sourceId('00'.repeat(16)), fileName: 'a.zip', isSample: false, bytesPort: serveArchive(archive).port };
  return importArchive(vault, args, () => undefined, new AbortController().signal);
}

/** As the vault check notes it. */
const lose = (vault: MemoryVault, id: number) =>
  vault.commit({
    documents: {
      lastCheck: { atMs: 0, tookMs: 1, recordings: 3, soundBytes: 0, sounds: [{ id: recordingId(id), part: 'sound', chunk: 0 }] },
    },
  });

async function expectBack(vault: MemoryVault) {
  const back = [...vault.recordings.values()].at(-1)!;
  expect(back.id).toBeGreaterThan(2);
  const { sound } = await vault.readSealed(back.location);
  expect(Buffer.compare(await openSound(await vault.keyOf(back.id), back.id, sound), sounds[1]!)).toBe(0);
}

it('[V12.6] come in again from their archive, and nothing else does', async () => {
  const vault = new MemoryVault();
  await bringIn(vault);
  expect(await bringIn(vault)).toMatchObject({ imported: 0 });
  await lose(vault, 1);
  await bringIn(vault);
  expect(vault.recordings.size).toBe(4);
  await expectBack(vault);
});

it('[V12.6] come back from a backup, and nothing else does', async () => {
  const vault = new MemoryVault();
  await bringIn(vault);
  const sink = new MemorySink();
  const args = { sinkPort: sink.port, to: { passphrase }, jobId, fileName: 'mine.age' };
  await writeBackup(vault, args, () => undefined, new AbortController(), quickHeaders);
  await lose(vault, 1);
  const source = bytesInMemory(sink.kept!);
  const header = (await openAge(source, { passphrase }, quickHeaders))!;
  const file = { source, header, jobId, fileName: 'mine.age', to: 'passphrase' } as const;
  expect(await takeIn(vault, new Turns(), file, () => undefined, new AbortController().signal)).toMatchObject({
    added: 1,
    leftOut: 0,
  });
  await expectBack(vault);
});
