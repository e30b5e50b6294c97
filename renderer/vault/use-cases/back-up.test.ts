import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import type { BackupRecipient, MadeBackup } from '../../../shared/model/backup.ts';
import { archiveId, recordingId, tagId } from '../../../shared/model/id.ts';
import { bytesInMemory } from '../archive/byte-source.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { openAge, readAge } from '../backup/age-stream.ts';
import { checkMembers } from '../backup/check-members.ts';
import { MemorySink, type SinkTrouble } from '../backup/testdata/memory-sink.ts';
import { quickHeaders } from '../backup/testdata/quick-headers.ts';
import { openSound } from '../crypto/seal-sound.ts';
import { Desk } from '../library/desk.ts';
import { Turns } from '../library/turns.ts';
import { writeBackup } from './back-up.ts';
import { forgetBackup } from './forget-backup.ts';
import { takeIn } from './merge-backup.ts';
import { makeArchive, putSound } from './testdata/make-recordings.ts';
import { shredRecordings } from './shred-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

const passphrase = 'nine small lamps in the rain';
const jobId = 'ab'.repeat(16);
const hasAge = spawnSync('age', ['--version']).status === 0;

async function household(count = 12) {
  const vault = new MemoryVault();
  const sounds = Array.from({ length: count }, (_, n) => toneWav(2000 + 37 * n, n + 1));
  await vault.commit({
    documents: { archives: [makeArchive(0)], tags: [{ id: tagId(4), name: 'family/phone', hue: 65 }] },
    lines: new Map([[archiveId(0), [{ archiveId: archiveId(0), entryName: 'a.pdf', place: 1, text: 'Grüße aus der Küche' }]]]),
  });
  for (const [n, sound] of sounds.entries())
    await putSound(vault, sound, { transcript: `words ${n}`, note: n === 3 ? 'mine' : '', tags: n === 5 ? [tagId(4)] : [] });
  return { vault, sounds };
}

async function backupOf(vault: MemoryVault, to: BackupRecipient = { passphrase }, trouble: SinkTrouble = {}) {
  const sink = new MemorySink(trouble);
  const args = { sinkPort: sink.port, to, jobId, fileName: 'mine.age' };
  const running = new AbortController();
  const done = writeBackup(vault, args, () => undefined, running, quickHeaders);
  return { sink, running, done };
}

async function fileOf(vault: MemoryVault, to?: BackupRecipient): Promise<Uint8Array> {
  const { sink, done } = await backupOf(vault, to);
  await done;
  return sink.kept as Uint8Array;
}

async function merge(vault: MemoryVault, file: Uint8Array, words = passphrase) {
  const source = bytesInMemory(file);
  const header = await openAge(source, { passphrase: words }, quickHeaders);
  if (header === null) return null;
  return takeIn(
    vault,
    new Turns(),
    { source, header, jobId, fileName: 'mine.age', to: 'passphrase' },
    () => undefined,
    new AbortController().signal,
  );
}

const soundOf = async (vault: MemoryVault, id: number) => {
  const recording = vault.recordings.get(recordingId(id))!;
  const { sound } = await vault.readSealed(recording.location);
  return openSound(await vault.keyOf(recording.id), recording.id, sound);
};

describe('a backup', () => {
  it('[B7.1] comes back whole in an empty vault, and adds nothing when it is merged again', async () => {
    const { vault, sounds } = await household();
    const file = await fileOf(vault);
    const other = new MemoryVault();
    expect(await merge(other, file)).toMatchObject({ recordings: 12, added: 12, unchanged: 0, leftOut: 0, isDamaged: false });
    for (const [n, sound] of sounds.entries()) expect(Buffer.compare(await soundOf(other, n), sound)).toBe(0);
    const facts = (from: MemoryVault) =>
      [...from.recordings.values()].map(({ location: _, archiveId: __, tags: ___, ...rest }) => rest);
    expect(facts(other)).toEqual(facts(vault));
    expect(other.documents.tags).toMatchObject([{ name: 'family/phone', hue: 65 }]);
    expect([...other.lines.values()].flat()).toMatchObject([{ text: 'Grüße aus der Küche' }]);
    expect(other.documents.backups).toMatchObject([{ number: 1, fileName: 'mine.age', recordings: 12, to: 'passphrase' }]);
    expect(other.documents.archives).toMatchObject([{ state: 'complete', fileName: 'archive-0.zip' }]);
    const commits = other.commits.length;
    expect(await merge(other, file)).toMatchObject({ added: 0, unchanged: 12, completed: 0, archives: 0, tags: 0 });
    expect(other.commits.slice(commits).filter((commit) => Object.keys(commit).length > 0)).toEqual([]);
  });

  it('[B7.1] completes what is known and overwrites nothing', async () => {
    const { vault } = await household(2);
    const file = await fileOf(vault);
    const other = new MemoryVault();
    await other.commit({ documents: { archives: [makeArchive(0)] } });
    await putSound(other, toneWav(2000, 1), { transcript: 'heard otherwise', verdict: 'keep' });
    await putSound(other, toneWav(2037, 2), { verdict: 'delete' });
    expect(await merge(other, file)).toMatchObject({ added: 0, completed: 1, unchanged: 1 });
    expect([...other.recordings.values()]).toMatchObject([
      { transcript: 'heard otherwise', verdict: 'keep' },
      { transcript: 'words 1', verdict: 'delete' },
    ]);
  });

  it('is remembered with its figures', async () => {
    const { vault } = await household(3);
    const { done, sink } = await backupOf(vault);
    const { backup: made, isNoted, holdsDestroyed } = await done;
    expect([isNoted, holdsDestroyed]).toEqual([true, false]);
    expect(made).toMatchObject({ number: 1, fileName: 'mine.age', recordings: 3, withoutSound: 0, to: 'passphrase', epoch: 1 });
    expect(made.sizeBytes).toBe(sink.kept?.byteLength);
    expect(vault.documents.backups).toEqual([made]);
  });

  it('says null to another passphrase', async () => {
    const { vault } = await household(1);
    expect(await merge(new MemoryVault(), await fileOf(vault), 'not this one')).toBeNull();
  });

  it('[B6.3] is not kept when what is read back differs by a bit', async () => {
    const { vault } = await household(4);
    const { sink, done } = await backupOf(vault, { passphrase }, { flipAtByte: 9_000 });
    await expect(done).rejects.toMatchObject({ code: 'backup/unverified' });
    expect(sink.kept).toBeNull();
    expect(vault.documents.backups).toEqual([]);
  });

  it('[B6.3] is not kept when a bit of its header is read back differently: nobody could open it', async () => {
    const { vault } = await household(1);
    const { sink, done } = await backupOf(vault, { passphrase }, { flipAtByte: 60 });
    await expect(done).rejects.toMatchObject({ code: 'backup/unverified' });
    expect(sink.kept).toBeNull();
  });

  it('[B6.3] is not kept when it is whole and would be refused', async () => {
    const { vault } = await household(2);
    const odd = { ...vault.recordings.get(recordingId(1))!, verdict: 'perhaps' as never };
    await vault.commit({ recordings: [odd] });
    const { sink, done } = await backupOf(vault);
    await expect(done).rejects.toMatchObject({ code: 'backup/not-restorable', facts: { part: 'recording' } });
    expect(sink.kept).toBeNull();
  });

  it('[B5.4] brings every recording and line also when nothing is left of the list of archives', async () => {
    const { vault } = await household(3);
    await vault.commit({ documents: { archives: [] } });
    const other = new MemoryVault();
    const file = await fileOf(vault);
    expect(await merge(other, file)).toMatchObject({ added: 3, leftOut: 0, isDamaged: false });
    expect(other.documents.archives).toMatchObject([{ fileName: '#0', imported: 3, unlinkedLines: 1 }]);
    expect([...other.lines.values()].flat()).toMatchObject([{ text: 'Grüße aus der Küche' }]);
    expect(await merge(other, file)).toMatchObject({ added: 0, archives: 0 });
  });

  it('[V12.5] [B7.2] takes archives without a fingerprint for as many as there are', async () => {
    const vault = new MemoryVault();
    await vault.commit({ documents: { archives: [makeArchive(0, { fingerprint: '' }), makeArchive(1, { fingerprint: '' })] } });
    await putSound(vault, toneWav(800, 1));
    await putSound(vault, toneWav(800, 2), { archiveId: archiveId(1) });
    const other = new MemoryVault();
    expect(await merge(other, await fileOf(vault))).toMatchObject({ added: 2, archives: 2, isDamaged: false });
    expect(new Set([...other.recordings.values()].map((recording) => recording.archiveId)).size).toBe(2);
  });

  it('[B5.4] cuts what is longer than a reader takes, says so, and comes back', async () => {
    const { vault } = await household(2);
    const long = 'n'.repeat(70_000);
    const entry = { entryName: long, fate: 'left-out', reason: 'unsafe-name', sizeBytes: 1 } as const;
    const line = { archiveId: archiveId(0), entryName: 'a.json', place: 1, text: 'w'.repeat(5_000_000), person: long };
    await vault.commit({
      documents: { archives: [makeArchive(0, { entries: [entry] })] },
      lines: new Map([[archiveId(0), [line]]]),
      recordings: [{ ...vault.recordings.get(recordingId(1))!, person: long, transcript: '\u0001'.repeat(3_900_000) }],
    });
    const { sink, done } = await backupOf(vault);
    expect((await done).backup).toMatchObject({ shortened: 3 });
    const other = new MemoryVault();
    expect(await merge(other, sink.kept!)).toMatchObject({ added: 2, leftOut: 0, isDamaged: false });
    const [archive] = other.documents.archives;
    expect(archive!.entries[0]!.entryName).toBe(`${long.slice(0, 4_095)}…`);
    const [restored] = [...other.lines.values()].flat();
    expect([restored!.text.length, restored!.person!.length]).toEqual([4_000_000, 4_096]);
    const second = other.recordings.get(recordingId(1))!;
    expect(second.person).toHaveLength(4_096);
    // Escaped, a character like this takes six bytes; a recording's words may take 16 MiB.
    expect(second.transcript).toHaveLength(1_950_000);
  });

  it('is not kept when the disk is full, or when it is stopped', async () => {
    const { vault } = await household(4);
    const full = await backupOf(vault, { passphrase }, { failure: new Failure('backup/disk-full') });
    await expect(full.done).rejects.toMatchObject({ code: 'backup/disk-full' });
    const stopped = await backupOf(vault);
    stopped.running.abort(new Failure('backup/cancelled'));
    await expect(stopped.done).rejects.toMatchObject({ code: 'backup/cancelled' });
    expect(stopped.sink.kept).toBeNull();
  });

  it('is not kept when a recording is destroyed meanwhile', async () => {
    const { vault } = await household(4);
    const { sink, done } = await backupOf(vault);
    await vault.commit({ removed: [recordingId(2)] });
    await expect(done).rejects.toMatchObject({ code: 'backup/outdated' });
    expect(sink.kept).toBeNull();
  });

  it('is kept and stays remembered when it is stopped while the file gets its name', async () => {
    const { vault } = await household(2);
    const running: { stop: () => void } = { stop: () => undefined };
    const { sink, done, running: own } = await backupOf(vault, { passphrase }, { beforeKept: async () => running.stop() });
    running.stop = () => own.abort(new Failure('backup/cancelled'));
    expect(await done).toMatchObject({ isNoted: true, holdsDestroyed: false });
    expect([sink.kept === null, sink.isGone]).toEqual([false, false]);
    expect(vault.documents.backups).toMatchObject([{ fileName: 'mine.age' }]);
  });

  it('stays remembered when a recording is destroyed while the file gets its name, and says that it holds it', async () => {
    const { vault } = await household(3);
    const { sink, done } = await backupOf(
      vault,
      { passphrase },
      { beforeKept: () => vault.commit({ removed: [recordingId(2)] }) },
    );
    expect(await done).toMatchObject({ backup: { recordings: 3 }, isNoted: true, holdsDestroyed: true });
    expect(sink.isGone).toBe(false);
    expect(vault.documents.backups).toMatchObject([{ fileName: 'mine.age', recordings: 3 }]);
  });

  it('is kept when the vault can’t note it any more, and says so', async () => {
    for (const code of ['vault/unsettled', 'vault/page-damaged', 'vault/disk-full'] as const) {
      const { vault } = await household(2);
      vault.commit = () => Promise.reject(new Failure(code));
      const { sink, done } = await backupOf(vault);
      expect(await done).toMatchObject({ isNoted: false });
      expect(await merge(new MemoryVault(), sink.kept!)).toMatchObject({ added: 2 });
      expect(vault.documents.backups).toEqual([]);
    }
  });

  it('is not forgotten, and said to be there, when what was written can’t be removed', async () => {
    const { vault } = await household(2);
    const stuck = await backupOf(vault, { passphrase }, { isStuck: true });
    stuck.running.abort(new Failure('backup/cancelled'));
    await expect(stuck.done).rejects.toMatchObject({ code: 'backup/left-behind' });
    expect(vault.documents.backups).toMatchObject([{ number: 1, fileName: 'mine.age', isUnfinished: true }]);
  });

  it('counts as begun alone when its file neither gets its name nor can be removed', async () => {
    for (const isStuck of [false, true]) {
      const { vault } = await household(2);
      const { done } = await backupOf(
        vault,
        { passphrase },
        { isStuck, beforeKept: () => Promise.reject(new Error('taken out')) },
      );
      await expect(done).rejects.toMatchObject({ code: isStuck ? 'backup/left-behind' : 'backup/not-written' });
      expect(vault.documents.backups).toMatchObject(
        isStuck ? [{ fileName: 'mine.age', verifiedAtMs: 0, isUnfinished: true }] : [],
      );
    }
  });

  it('[V8.5] is noted before its first byte, so that one that is killed is known of', async () => {
    const { vault } = await household(2);
    let atFirstByte: readonly MadeBackup[] | null = null;
    const onWrite = () => (atFirstByte ??= vault.documents.backups);
    const { done } = await backupOf(vault, { passphrase }, { onWrite });
    const { backup } = await done;
    expect(atFirstByte).toMatchObject([{ number: 1, fileName: 'mine.age', recordings: 2, verifiedAtMs: 0, isUnfinished: true }]);
    expect(vault.documents.backups).toEqual([backup]);
    expect(backup).not.toHaveProperty('isUnfinished');
  });

  it('[V8.5] that was begun and never ended is forgotten when the user says that its file is gone, and no other is', async () => {
    const { vault } = await household(1);
    const { backup } = await (await backupOf(vault)).done;
    const cutOff = { ...backup, number: 2, isUnfinished: true } as const;
    await vault.commit({ documents: { backups: [backup, cutOff] } });
    const desk = new Desk(vault, () => undefined);
    await expect(forgetBackup(desk, { number: 1 })).rejects.toMatchObject({ code: 'app/bad-request' });
    await forgetBackup(desk, { number: 2 });
    expect(vault.documents.backups).toEqual([backup]);
  });

  it('[V8.5] that was begun and never ended counts as made once its file was taken in whole', async () => {
    const { vault } = await household(40);
    const file = await fileOf(vault);
    const [made] = vault.documents.backups as [MadeBackup];
    const begun = { ...made, verifiedAtMs: 0, isUnfinished: true } as const;
    await vault.commit({ documents: { backups: [{ ...begun, madeAtMs: 5 }, begun] } });
    expect(await merge(vault, file.slice(0, -9_000))).toMatchObject({ isDamaged: true });
    expect(vault.documents.backups.every(({ isUnfinished }) => isUnfinished)).toBe(true);
    expect(await merge(vault, file)).toMatchObject({ unchanged: 40 });
    expect(vault.documents.backups).toMatchObject([{ madeAtMs: 5, isUnfinished: true }, { madeAtMs: made.madeAtMs }]);
    expect(vault.documents.backups[1]).not.toHaveProperty('isUnfinished');
  });

  it('that was begun and never ended comes along in the next one, and counts as none in a receipt', async () => {
    const { vault } = await household(2);
    const { backup } = await (await backupOf(vault)).done;
    await vault.commit({ documents: { backups: [backup, { ...backup, number: 2, madeAtMs: 5, isUnfinished: true }] } });
    const other = new MemoryVault();
    await merge(other, await fileOf(vault));
    expect(other.documents.backups).toMatchObject([{ number: 1 }, { number: 2, isUnfinished: true }, { number: 3 }]);
    const receipt = await shredRecordings(new Desk(other, () => undefined), [recordingId(0)]);
    expect(receipt.backups).toMatchObject({ count: 2 });
  });

  it('brings the facts of a recording whose sound is damaged, and says so', async () => {
    const { vault } = await household(4);
    const { segmentId } = vault.recordings.get(recordingId(1))!.location;
    vault.segments.set(segmentId, new Blob([new Uint8Array(vault.segments.get(segmentId)!.size)]));
    const { sink, done } = await backupOf(vault);
    expect((await done).backup).toMatchObject({ recordings: 4, withoutSound: 1 });
    expect(await merge(new MemoryVault(), sink.kept!)).toMatchObject({ recordings: 4, added: 3, leftOut: 1, isDamaged: false });
  });

  it('says when pages of the vault are damaged, and nothing of them when none is', async () => {
    const { vault } = await household(2);
    expect((await (await backupOf(vault)).done).backup).not.toHaveProperty('damagedPages');
    vault.damage = { ...vault.damage, pages: new Map([[1, { kind: 2, index: 1, fault: 'unreadable' }]]) };
    expect((await (await backupOf(vault)).done).backup).toMatchObject({ recordings: 2, damagedPages: 1 });
  });

  it('[B1.4] [B7.4] gives what stands before a damage, truncated or changed anywhere', async () => {
    const { vault } = await household(40);
    const file = await fileOf(vault);
    for (const at of [0.3, 0.6, 0.95]) {
      const cut = file.slice(0, Math.floor(file.byteLength * at));
      const flipped = file.slice();
      flipped[cut.byteLength] = (flipped[cut.byteLength] as number) ^ 4;
      for (const bad of [cut, flipped]) {
        const other = new MemoryVault();
        const merged = await merge(other, bad);
        expect(merged).toMatchObject({ isDamaged: true, leftOut: 0 });
        expect(merged!.added).toBe(other.recordings.size);
        expect(merged!.added).toBeLessThan(40);
      }
    }
  });

  it('streams a long recording in both directions', async () => {
    const vault = new MemoryVault();
    await vault.commit({ documents: { archives: [makeArchive(0)] } });
    const sound = toneWav(2_500_000, 3);
    await putSound(vault, sound);
    await putSound(vault, toneWav(500, 4));
    const other = new MemoryVault();
    expect(await merge(other, await fileOf(vault))).toMatchObject({ added: 2 });
    expect(Buffer.compare(await soundOf(other, 0), sound)).toBe(0);
  });

  it.skipIf(!hasAge)('[B1.1] [B3.1] [B6.1] opens with stock age and tar, and its hashes fit by sha256sum', async () => {
    const { vault, sounds } = await household(5);
    const dir = mkdtempSync(join(tmpdir(), 'overheard-age-'));
    try {
      const identity = await generateX25519Identity();
      writeFileSync(join(dir, 'key'), `${identity}\n`, { mode: 0o600 });
      writeFileSync(join(dir, 'b.age'), await fileOf(vault, { recipients: [await identityToRecipient(identity)] }));
      execFileSync('age', ['-d', '-i', 'key', '-o', 'b.tar', 'b.age'], { cwd: dir });
      execFileSync('tar', ['xf', 'b.tar'], { cwd: dir });
      execFileSync('sha256sum', ['--strict', '--quiet', '-c', 'SHA256SUMS'], { cwd: dir });
      const sound = readFileSync(join(dir, 'recordings/0000003/sound.wav'));
      expect(Buffer.compare(sound, sounds[3]!)).toBe(0);
      // And the other way: what stock age wrote is taken in.
      execFileSync('age', ['-e', '-r', await identityToRecipient(identity), '-o', 'again.age', 'b.tar'], { cwd: dir });
      const source = bytesInMemory(readFileSync(join(dir, 'again.age')));
      const header = await openAge(source, { identity }, quickHeaders);
      expect(await checkMembers(readAge(source, header!))).toMatchObject({ format: 'overheard-backup' });
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
