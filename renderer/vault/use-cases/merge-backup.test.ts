import { describe, expect, it, vi } from 'vitest';
import { concatBytes } from '../../../shared/bytes.ts';
import { type RecordingId, recordingId, sourceId, tagId } from '../../../shared/model/id.ts';
import type { ReportedEntry } from '../../../shared/model/archive.ts';
import { type FileDestruction, fileDestructions } from '../../../shared/model/source-destruction.ts';
import { tagHues } from '../../../shared/model/tag.ts';
import type { BackupProgress } from '../../../shared/seams/vault-protocol.ts';
import { bytesInMemory } from '../archive/byte-source.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { openAge, writeAge } from '../backup/age-stream.ts';
import { encodeTarHead, tarEnd, tarPadding } from '../backup/tar-format.ts';
import { MemorySink } from '../backup/testdata/memory-sink.ts';
import { quickHeaders } from '../backup/testdata/quick-headers.ts';
import { Desk } from '../library/desk.ts';
import { Turns } from '../library/turns.ts';
import { writeBackup } from './back-up.ts';
import { inBackupTurn } from './backup-turns.ts';
import { changeTags } from './change-tags.ts';
import { burnIn } from './burn-in.ts';
import { giveUpDamage } from './give-up-damage.ts';
import { makeTag } from './make-tag.ts';
import { type BackupToTakeIn, mergeAtDesk, restoreFrom, takeIn } from './merge-backup.ts';
import { shredRecordings } from './shred-recordings.ts';
import { makeArchive, putSound } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';
import { undo } from './turn-back.ts';

const passphrase = 'nine small lamps in the rain';
const jobId = 'ef'.repeat(16);
const copyOf = (id: number): ReportedEntry => ({
  entryName: `copies/${id}.wav`,
  fate: 'duplicate',
  reason: 'duplicate',
  sizeBytes: 1,
  sameAs: recordingId(id),
});

/** Its report names a copy of each recording. */
async function household(count = 6) {
  const vault = new MemoryVault();
  const entries = Array.from({ length: count }, (_, id) => copyOf(id));
  await vault.commit({ documents: { archives: [makeArchive(0, { imported: count, duplicates: count, entries })] } });
  for (let n = 0; n < count; n++) await putSound(vault, toneWav(900 + 37 * n, n + 1), { note: `note ${n}` });
  return vault;
}

async function fileOf(vault: MemoryVault): Promise<Uint8Array> {
  const sink = new MemorySink();
  const args = { sinkPort: sink.port, to: { passphrase }, jobId, fileName: 'mine.age' };
  await writeBackup(vault, args, () => undefined, new AbortController(), quickHeaders);
  return sink.kept!;
}

async function opened(file: Uint8Array): Promise<BackupToTakeIn> {
  const source = bytesInMemory(file);
  const header = (await openAge(source, { passphrase }, quickHeaders))!;
  return { source, header, jobId, fileName: 'mine.age', to: 'passphrase' };
}

const deskOf = (vault: MemoryVault) => new Desk(vault, () => undefined);
const merge = async (vault: MemoryVault, file: Uint8Array) => mergeAtDesk(deskOf(vault), await opened(file));

/** Stops it when so many recordings have been taken up. */
async function mergeStoppedAfter(vault: MemoryVault, file: Uint8Array, recordings: number) {
  const desk = deskOf(vault);
  const take = vault.takeRecordingIds.bind(vault);
  let taken = 0;
  vault.takeRecordingIds = (count) => {
    if (++taken === recordings) desk.backups.get(jobId)?.abort();
    return take(count);
  };
  return mergeAtDesk(desk, await opened(file)).finally(() => {
    vault.takeRecordingIds = take;
  });
}

async function loseSound(vault: MemoryVault, id: RecordingId) {
  const { segmentId } = vault.recordings.get(id)!.location;
  vault.segments.set(segmentId, new Blob([new Uint8Array(vault.segments.get(segmentId)!.size)]));
}

describe('a merge that was cut off', () => {
  it('[B7.4] is completed by the next one: the rest comes in, and the archives are whole', async () => {
    const file = await fileOf(await household());
    const vault = new MemoryVault();
    expect(await mergeStoppedAfter(vault, file, 2)).toMatchObject({ added: 2, unreached: 4, wasCancelled: true });
    expect(vault.documents.archives).toMatchObject([{ state: 'interrupted' }]);
    expect(await merge(vault, file)).toMatchObject({ added: 4, unchanged: 2, unreached: 0, archives: 0 });
    const [archive] = vault.documents.archives;
    expect(archive).toMatchObject({ state: 'complete', duplicates: 6 });
    expect(archive?.entries.map(({ sameAs }) => vault.recordings.get(sameAs!)?.note)).toEqual(
      Array.from({ length: 6 }, (_, n) => `note ${n}`),
    );
    const commits = vault.commits.length;
    await merge(vault, file);
    expect(vault.commits.slice(commits).filter((commit) => Object.keys(commit).length > 0)).toEqual([]);
  });

  it('leaves no name of a copy behind when its recording is shredded', async () => {
    const file = await fileOf(await household());
    for (const isCompleted of [false, true]) {
      const vault = new MemoryVault();
      await mergeStoppedAfter(vault, file, 2);
      if (isCompleted) await merge(vault, file);
      const { id } = [...vault.recordings.values()].find(({ note }) => note === 'note 1')!;
      await shredRecordings(deskOf(vault), [id]);
      expect(JSON.stringify(vault.documents.archives)).not.toContain('copies/1.wav');
    }
  });

  it('ends an archive that was cancelled in the vault it came from, and none that this vault is bringing in itself', async () => {
    const from = await household();
    await from.commit({ documents: { archives: [{ ...from.documents.archives[0]!, state: 'cancelled' }] } });
    const file = await fileOf(from);
    const vault = new MemoryVault();
    await mergeStoppedAfter(vault, file, 2);
    await merge(vault, file);
    expect(vault.documents.archives).toMatchObject([{ state: 'cancelled' }]);
    const other = new MemoryVault();
    await other.commit({ documents: { archives: [makeArchive(0, { state: 'interrupted', startedAtMs: 9 })] } });
    await merge(other, file);
    expect(other.documents.archives).toMatchObject([{ state: 'interrupted' }]);
  });

  it('keeps what became of the archive’s own files here', async () => {
    const file = await fileOf(await household());
    const vault = new MemoryVault();
    await mergeStoppedAfter(vault, file, 2);
    const counts = Object.fromEntries(fileDestructions.map((way) => [way, 0])) as Record<FileDestruction, number>;
    const destruction = { atMs: 5, fileName: 'archive-0.zip', isCopy: false, counts, notDestroyed: [], tookMs: 1 };
    await vault.commit({ documents: { archives: [{ ...vault.documents.archives[0]!, destructions: [destruction] }] } });
    await merge(vault, file);
    expect(vault.documents.archives).toMatchObject([{ state: 'complete', destructions: [destruction] }]);
  });
});

describe('a recording without sound in the backup', () => {
  it('[B7.5] completes the one that has its sound here, and is left out, counted, where there is none', async () => {
    const from = await household(3);
    const other = new MemoryVault();
    await other.commit({ documents: { archives: [makeArchive(0)] } });
    await putSound(other, toneWav(900 + 37, 2));
    await loseSound(from, recordingId(1));
    await loseSound(from, recordingId(2));
    const merged = await merge(other, await fileOf(from));
    expect(merged).toMatchObject({ added: 1, completed: 1, leftOut: 1, withoutSound: 1, unreached: 0, isDamaged: false });
    expect([...other.recordings.values()].map(({ note }) => note).sort()).toEqual(['note 0', 'note 1']);
    const named = other.documents.archives.flatMap(({ entries }) => entries.map(({ entryName }) => entryName));
    expect(named).not.toContain('copies/2.wav');
  });

  it('[B7.5] is known where its sound comes in later, under another number of the same backup', async () => {
    const from = await household(2);
    await loseSound(from, recordingId(0));
    await putSound(from, toneWav(900, 1), { device: 'kitchen' });
    const vault = new MemoryVault();
    expect(await merge(vault, await fileOf(from))).toMatchObject({ recordings: 3, added: 2, completed: 1, leftOut: 0 });
    expect([...vault.recordings.values()]).toContainEqual(expect.objectContaining({ note: 'note 0', device: 'kitchen' }));
  });

  it('[B7.5] is known where the sound is lost here too', async () => {
    const vault = await household(2);
    await loseSound(vault, recordingId(1));
    const sounds = [{ id: recordingId(1), part: 'sound', chunk: 0 } as const];
    await vault.commit({ documents: { lastCheck: { atMs: 1, tookMs: 1, recordings: 2, soundBytes: 2, sounds } } });
    expect(await merge(vault, await fileOf(vault))).toMatchObject({ added: 0, unchanged: 2, leftOut: 0 });
  });
});

describe('restoring', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const packed = (name: string, content: string) => {
    const bytes = utf8(content);
    const head = encodeTarHead({ name, sizeBytes: bytes.byteLength }, 0);
    return concatBytes([head, bytes, tarPadding(bytes.byteLength), tarEnd()]);
  };
  const inAge = async (plain: Uint8Array<ArrayBuffer>) => {
    const pieces: Uint8Array[] = [];
    const pour = async function* () {
      yield plain;
    };
    await writeAge(await quickHeaders.make({ passphrase }), pour(), async (bytes) => void pieces.push(bytes.slice()));
    return concatBytes(pieces);
  };
  const restore = async (file: Uint8Array) => {
    const made: MemoryVault[] = [];
    const session = {
      create: async () => void made.push(new MemoryVault()),
      get desk() {
        return deskOf(made[0]!);
      },
    };
    const merged = await restoreFrom(session, 'another vault altogether', await opened(file)).catch((thrown: unknown) => thrown);
    return { made, merged };
  };

  it('makes a vault for a backup, and takes it in from its beginning', async () => {
    const { made, merged } = await restore(await fileOf(await household()));
    expect(merged).toMatchObject({ added: 6, leftOut: 0, isDamaged: false });
    expect(made.map(({ recordings }) => recordings.size)).toEqual([6]);
  });

  it('[B2.1] makes no vault for another file, or for a backup of a later version', async () => {
    const later = JSON.stringify({ format: 'overheard-backup', version: 2, madeAtMs: 0, recordings: 0, soundBytes: 0 });
    const files = [
      [packed('overheard-backup.json', later), 'backup/too-new'],
      [packed('holiday.txt', 'sun'), 'backup/not-a-backup'],
      [utf8('Dear diary, '.repeat(100)), 'backup/not-a-backup'],
      [utf8('short'), 'backup/not-a-backup'],
    ] as const;
    for (const [plain, code] of files) {
      const { made, merged } = await restore(await inAge(plain));
      expect(merged).toMatchObject({ code });
      expect(made).toEqual([]);
    }
  });

  it('makes no vault where the backup is damaged at its beginning', async () => {
    const file = (await fileOf(await household())).slice();
    // It is shorter than a chunk of age: nothing of it opens.
    file[file.byteLength - 1]! ^= 1;
    const { made, merged } = await restore(file);
    expect(merged).toMatchObject({ code: 'backup/damaged' });
    expect(made).toEqual([]);
  });
});

describe('while a backup is taken in', () => {
  const acts = (desk: Desk) => [
    async () => shredRecordings(desk, [recordingId(0)]),
    async () => burnIn(desk, { id: recordingId(0), decoded: null }),
    async () => giveUpDamage(desk, [{ kind: 2, index: 0 }]),
  ];

  const someTurn = () => {
    let end = () => undefined as void;
    const turn = new Promise<void>((resolve) => {
      end = resolve;
    });
    return { turn, end };
  };

  it('what destroys is refused at once, also while the merge waits for its turn, and goes on afterwards', async () => {
    const vault = await household(3);
    const desk = deskOf(vault);
    const backup = await opened(await fileOf(vault));
    const { turn: imported, end: endImport } = someTurn();
    void desk.importTurns.take(() => imported);
    const merging = mergeAtDesk(desk, backup);
    for (const act of acts(desk)) await expect(act()).rejects.toMatchObject({ code: 'vault/busy' });
    endImport();
    expect(await merging).toMatchObject({ unchanged: 3 });
    await shredRecordings(desk, [recordingId(0)]);
    expect(vault.recordings.size).toBe(2);
  });

  it('no tag that it brings can go, or its number would be another tag’s by the time a recording comes in with it', async () => {
    const from = await household(4);
    const [first, second] = [tagId(0), tagId(1)];
    const tags = [
      { id: first, name: 'family', hue: tagHues[0] },
      { id: second, name: 'work', hue: tagHues[1] },
    ];
    const tagged = [...from.recordings.values()].map((recording) => ({ ...recording, tags: [second] }));
    await from.commit({ documents: { tags }, recordings: tagged });
    const file = await fileOf(from);
    for (const isUndone of [false, true]) {
      const vault = new MemoryVault();
      const desk = deskOf(vault);
      await makeTag(desk, 'family');
      const { id } = await makeTag(desk, 'work');
      const lose = () => (isUndone ? undo(desk) : changeTags(desk, { kind: 'delete', ids: [id] }));
      const take = vault.takeRecordingIds.bind(vault);
      let lost: Promise<unknown> | null = null;
      vault.takeRecordingIds = (count) => {
        lost ??= lose().then(() => makeTag(desk, 'party'));
        lost.catch(() => 'it is asked below');
        return take(count);
      };
      await mergeAtDesk(desk, await opened(file));
      await expect(lost).rejects.toMatchObject({ code: 'vault/busy' });
      const names = new Map(vault.documents.tags.map((tag) => [tag.id, tag.name]));
      expect([...vault.recordings.values()].flatMap((recording) => recording.tags.map((tag) => names.get(tag)))).toEqual(
        Array.from({ length: 4 }, () => 'work'),
      );
      await lose();
      // What is made here and carried by what came in isn't unmade by undo; deleting takes it from all.
      expect(vault.documents.tags.map(({ name }) => name)).toEqual(isUndone ? ['family', 'work'] : ['family']);
    }
  });

  it('a tag that was being deleted when it began comes back with the recordings that have it', async () => {
    const from = await household(2);
    const tags = [{ id: tagId(0), name: 'work', hue: tagHues[0] }];
    await from.commit({ documents: { tags }, recordings: [{ ...from.recordings.get(recordingId(1))!, tags: [tagId(0)] }] });
    const vault = new MemoryVault();
    await vault.commit({ documents: { tags: [{ id: tagId(7), name: 'work', hue: tagHues[1] }] } });
    let total = 0;
    const desk = new Desk(vault, (_event, payload) => {
      total = Math.max(total, (payload as Partial<BackupProgress>).recordingsTotal ?? 0);
    });
    const { turn: deleted, end: endDeleting } = someTurn();
    void desk.turns.take(() => deleted.then(() => vault.commit({ documents: { tags: [] } })));
    const merging = mergeAtDesk(desk, await opened(await fileOf(from)));
    await vi.waitFor(() => expect(total).toBe(2));
    endDeleting();
    expect(await merging).toMatchObject({ added: 2, tags: 1 });
    const [work] = vault.documents.tags;
    expect(work).toMatchObject({ name: 'work' });
    expect([...vault.recordings.values()].map((recording) => recording.tags)).toEqual([[], [work!.id]]);
  });

  it('says that it waits for an archive, and whoever stops it then doesn’t wait', async () => {
    const file = await fileOf(await household(2));
    const vault = new MemoryVault();
    const told: BackupProgress[] = [];
    const desk = new Desk(vault, (event, progress) => {
      if (event === 'backup-progress') told.push(progress as BackupProgress);
    });
    const { turn: imported, end: endImport } = someTurn();
    desk.imports.set(sourceId('00'.repeat(16)), new AbortController());
    void desk.importTurns.take(() => imported);
    const merging = mergeAtDesk(desk, await opened(file));
    await vi.waitFor(() => expect(told).toMatchObject([{ jobId, phase: 'waiting' }]));
    desk.backups.get(jobId)?.abort();
    expect(await merging).toMatchObject({ madeAtMs: null, added: 0, wasCancelled: true });
    expect([desk.backups.size, desk.mergesUnderWay]).toEqual([0, 0]);
    endImport();
    await desk.importTurns.take(async () => undefined);
    expect([told.length, vault.commits.length]).toEqual([1, 0]);
  });

  it('a stop before its first byte ends in nothing, and is no word against the file', async () => {
    const file = await fileOf(await household(2));
    const running = new AbortController();
    const stop = () => running.abort();
    const merging = takeIn(new MemoryVault(), new Turns(), await opened(file), stop, running.signal);
    expect(await merging).toMatchObject({ madeAtMs: null, added: 0, wasCancelled: true });
  });

  it('and not while one is written', async () => {
    const vault = await household(3);
    const desk = deskOf(vault);
    const { turn: written, end: endWriting } = someTurn();
    const writing = inBackupTurn(desk, jobId, () => written);
    await shredRecordings(desk, [recordingId(0)]);
    expect(vault.recordings.size).toBe(2);
    endWriting();
    await writing;
  });
});
