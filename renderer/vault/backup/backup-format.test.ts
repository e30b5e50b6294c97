/** A backup's bytes, read here as docs/backup-format.md states them, and files made here as a stranger might make them, taken in. */
import { createHash } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes } from '../../../shared/bytes.ts';
import type { BackupRecipient } from '../../../shared/model/backup.ts';
import { archiveId, recordingId, tagId, viewId } from '../../../shared/model/id.ts';
import { newestFirst } from '../../../shared/model/arrangement.ts';
import { everything } from '../../../shared/seams/vault-protocol.ts';
import { bytesInMemory } from '../archive/byte-source.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { makeAgeHeader, openAgeHeader } from '../crypto/age-header.ts';
import { Turns } from '../library/turns.ts';
import { writeBackup } from '../use-cases/back-up.ts';
import { takeIn } from '../use-cases/merge-backup.ts';
import { shredRecordings } from '../use-cases/shred-recordings.ts';
import { makeArchive, putSound } from '../use-cases/testdata/make-recordings.ts';
import { MemoryVault } from '../use-cases/testdata/memory-vault.ts';
import { Desk } from '../library/desk.ts';
import { openAge, readAge, writeAge } from './age-stream.ts';
import { backupLimits } from './backup-limits.ts';
import { MemorySink } from './testdata/memory-sink.ts';
import { quickHeaders } from './testdata/quick-headers.ts';

const passphrase = 'nine small lamps in the rain';
const jobId = 'cd'.repeat(16);
const utf8 = (text: string) => new TextEncoder().encode(text);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
type Member = readonly [name: string, content: Buffer];

async function household() {
  const vault = new MemoryVault();
  const archives = [makeArchive(0), makeArchive(3, { fileName: 'Küche.zip' })];
  await vault.commit({ documents: { archives, tags: [{ id: tagId(4), name: 'family/phone', hue: 65 }] } });
  const asked = { ...everything, text: 'Ruf', tagId: tagId(4), archiveId: archiveId(3), person: 'Marlene' };
  await vault.commit({ documents: { views: [{ id: viewId(5), name: 'Late calls', query: asked, arrangement: newestFirst }] } });
  const line = { archiveId: archiveId(3), entryName: 'a.pdf', place: 1, text: 'Grüße aus der Küche' };
  await vault.commit({ lines: new Map([[archiveId(3), [line]]]) });
  await putSound(vault, toneWav(900, 1), { transcript: 'call Marlene', tags: [tagId(4)], verdict: 'keep' });
  await putSound(vault, toneWav(1700, 2), { transcript: 'forget me', archiveId: archiveId(3) });
  vault.takeRecordingIds(40);
  await putSound(vault, toneWav(301, 3), { note: 'Ä', device: 'kitchen' });
  const desk = new Desk(vault, () => undefined);
  await shredRecordings(desk, [recordingId(1)]);
  await desk.turns.take(async () => undefined);
  return vault;
}

async function fileOf(vault: MemoryVault, to: BackupRecipient = { passphrase }): Promise<Uint8Array<ArrayBuffer>> {
  const sink = new MemorySink();
  const args = { sinkPort: sink.port, to, jobId, fileName: 'mine.age' };
  await writeBackup(vault, args, () => undefined, new AbortController(), quickHeaders);
  return new Uint8Array(sink.kept!);
}

async function plainOf(file: Uint8Array): Promise<Buffer> {
  const source = bytesInMemory(file);
  const header = (await openAge(source, { passphrase }, quickHeaders))!;
  const pieces: Uint8Array[] = [];
  for await (const piece of readAge(source, header)) pieces.push(piece.slice());
  return Buffer.concat(pieces);
}

/** ustar, head by head, each field where POSIX has it. */
function membersOf(tar: Buffer): Member[] {
  const members: Member[] = [];
  for (let at = 0; ; ) {
    const head = tar.subarray(at, at + 512);
    if (head.every((byte) => byte === 0)) {
      expect(tar.subarray(at).every((byte) => byte === 0)).toBe(true);
      expect(tar.byteLength - at).toBe(1024);
      return members;
    }
    expect([head.toString('latin1', 257, 265), head.toString('latin1', 156, 157)]).toEqual(['ustar\x0000', '0']);
    expect([head.toString('latin1', 100, 107), head.toString('latin1', 108, 115), head.toString('latin1', 116, 123)]).toEqual([
      '0000600',
      '0000000',
      '0000000',
    ]);
    const asSummed = Buffer.concat([head.subarray(0, 148), Buffer.from('        '), head.subarray(156)]);
    expect(Number.parseInt(head.toString('latin1', 148, 154), 8)).toBe(asSummed.reduce((sum, byte) => sum + byte, 0));
    const name = head.toString('latin1', 0, 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(head.toString('latin1', 124, 135), 8);
    const end = at + 512 + Math.ceil(size / 512) * 512;
    expect(tar.subarray(at + 512 + size, end).every((byte) => byte === 0)).toBe(true);
    members.push([name, tar.subarray(at + 512, at + 512 + size)]);
    at = end;
  }
}

/** A tar and an age file around it, as anybody could make them who has the passphrase. */
async function packed(members: readonly Member[]): Promise<Uint8Array> {
  const parts = members.flatMap(([name, content]) => {
    const head = Buffer.alloc(512);
    head.write(name, 0, 'latin1');
    head.write('0000600\0', 100, 'latin1');
    head.write('0000000\0', 108, 'latin1');
    head.write('0000000\0', 116, 'latin1');
    head.write(`${content.byteLength.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    head.write('00000000000\0        0', 136, 'latin1');
    head.write('ustar\x0000', 257, 'latin1');
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return [head, content, Buffer.alloc((512 - (content.byteLength % 512)) % 512)];
  });
  return sealed(Buffer.concat([...parts, Buffer.alloc(1024)]));
}

async function sealed(plain: Buffer): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const pour = async function* () {
    yield new Uint8Array(plain);
  };
  await writeAge(await quickHeaders.make({ passphrase }), pour(), async (bytes) => void pieces.push(bytes.slice()));
  return concatBytes(pieces);
}

async function taken(file: Uint8Array, vault = new MemoryVault()) {
  const source = bytesInMemory(file);
  const header = (await openAge(source, { passphrase }, quickHeaders))!;
  const merged = await takeIn(
    vault,
    new Turns(),
    { source, header, jobId, fileName: 'mine.age', to: 'passphrase' },
    () => undefined,
    new AbortController().signal,
  );
  return { vault, merged };
}

const json = (content: Uint8Array) => JSON.parse(Buffer.from(content).toString('utf8')) as Record<string, unknown>;
const replaced = (from: readonly Member[], name: string, content: Uint8Array) =>
  from.map((member): Member => (member[0] === name ? [name, Buffer.from(content)] : member));

let vault: MemoryVault;
let members: readonly Member[];
const member = (name: string) => members.find(([found]) => found === name)![1];

beforeAll(async () => {
  vault = await household();
  members = membersOf(await plainOf(await fileOf(vault)));
});

describe('the age file', () => {
  it('[B1.1] [B1.2] has one passphrase stanza of work factor 18, or one for each recipient and no passphrase', {
    timeout: 60_000,
  }, async () => {
    const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
    const { header } = await makeAgeHeader({ passphrase });
    expect(textOf(header)).toMatch(/^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} 18\n[\w+/]{43}\n--- [\w+/]{43}\n$/);
    const recipients = await Promise.all([1, 2].map(async () => identityToRecipient(await generateX25519Identity())));
    const forBoth = textOf((await makeAgeHeader({ recipients })).header);
    expect(forBoth.match(/^-> X25519 /gm)).toHaveLength(2);
    expect(forBoth).not.toContain('scrypt');
  });

  it('[B1.3] is refused when its work factor would take the machine', async () => {
    const { header } = await makeAgeHeader({ passphrase }, 10);
    const dearer = utf8(
      Buffer.from(header)
        .toString('latin1')
        .replace(/^(-> scrypt \S+) 10$/m, '$1 21'),
    );
    await expect(openAgeHeader(dearer, { passphrase })).rejects.toMatchObject({ code: 'backup/too-dear' });
  });
});

describe('the tar stream', () => {
  it('[B3.1] [B3.2] is plain ustar from head to end, every name short, nothing pointing forward', () => {
    expect(members.length).toBeGreaterThan(8);
    for (const [name] of members) expect(name.length).toBeLessThan(100);
  });

  it('[B4.1] has its members in the order of the format, numbers of seven digits, the sound behind its recording', () => {
    expect(members.map(([name]) => name)).toEqual([
      'overheard-backup.json',
      'archives.json',
      'tags.json',
      'receipts.json',
      'backups.json',
      'views.json',
      'lines/0000003.json',
      'recordings/0000000/recording.json',
      'recordings/0000000/sound.wav',
      'recordings/0000042/recording.json',
      'recordings/0000042/sound.wav',
      'SHA256SUMS',
      'manifest.json',
    ]);
  });

  it('[B2.2] has JSON without a byte order mark, indented by one space', () => {
    for (const [name, content] of members) {
      if (!name.endsWith('.json')) continue;
      expect(content.toString('utf8')).toBe(`${JSON.stringify(JSON.parse(content.toString('utf8')), null, 1)}\n`);
    }
  });

  it('[B3.3] may hold names of others, which are left alone and never become paths, but no size that is beyond belief', async () => {
    const names = ['../../../tmp/overheard-was-here', '/etc/cron.d/x', 'recordings/1/recording.json', 'notes.txt'];
    const strangers = names.map((name): Member => [name, Buffer.from('{"a": 1}')]);
    const { merged } = await taken(await packed([members[0]!, ...strangers, ...members.slice(1)]));
    expect(merged).toMatchObject({ added: 2, isDamaged: false });
    const tooLarge = await packed([members[0]!, ['tags.json', Buffer.alloc(10)]]);
    const plain = await plainOf(tooLarge);
    const at = 1024 + 124;
    expect(plain.toString('latin1', 1024, 1033)).toBe('tags.json');
    plain.write(`${(backupLimits.documentBytes + 1).toString(8).padStart(11, '0')}\0`, at, 'latin1');
    plain.fill(' ', 1024 + 148, 1024 + 156);
    const sum = plain.subarray(1024, 1536).reduce((total, byte) => total + byte, 0);
    plain.write(`${sum.toString(8).padStart(6, '0')}\0 `, 1024 + 148, 'latin1');
    expect((await taken(await sealed(plain))).merged).toMatchObject({ added: 0, isDamaged: true });
  });
});

describe('the head', () => {
  it('[B2.1] comes first; another format is no backup, a later version is refused', async () => {
    const head = json(members[0]![1]);
    expect(head).toEqual({
      format: 'overheard-backup',
      version: 1,
      madeAtMs: head['madeAtMs'],
      recordings: 2,
      soundBytes: 1_844 + 646,
    });
    const withHead = (change: object) =>
      packed(replaced(members, 'overheard-backup.json', utf8(JSON.stringify({ ...head, ...change }))));
    await expect(taken(await withHead({ format: 'underheard-backup' }))).rejects.toMatchObject({ code: 'backup/not-a-backup' });
    await expect(taken(await withHead({ version: 2 }))).rejects.toMatchObject({ code: 'backup/too-new' });
    await expect(taken(await packed(members.slice(1)))).rejects.toMatchObject({ code: 'backup/not-a-backup' });
    expect((await taken(await withHead({ colour: 'green' }))).merged).toMatchObject({ added: 2 });
  });
});

describe('recordings and documents', () => {
  it('[B5.1] have every fact of the model but the place, tags by name, and the name of the sound beside', () => {
    const { location: _, tags: __, ...facts } = vault.recordings.get(recordingId(0))!;
    const stored = json(member('recordings/0000000/recording.json'));
    expect(stored).toEqual({ ...facts, tags: ['family/phone'], soundFile: 'sound.wav' });
    expect(hashOf(member('recordings/0000000/sound.wav'))).toBe(facts.sound.sha256);
  });

  it('[B5.2] are the lists of the model, with the numbers of this vault', () => {
    const { archives, tags, receipts } = vault.documents;
    expect(json(member('archives.json'))).toEqual(JSON.parse(JSON.stringify(archives)));
    expect(json(member('tags.json'))).toEqual(tags);
    expect(json(member('receipts.json'))).toEqual(JSON.parse(JSON.stringify(receipts)));
    expect(json(member('lines/0000003.json'))).toEqual(vault.lines.get(archiveId(3)));
  });

  it('[B5.3] hold no key and nothing of what was shredded', async () => {
    const plain = await plainOf(await fileOf(vault));
    for (const id of vault.recordings.keys()) {
      expect(plain.indexOf(Buffer.from(vault.keyHex(id), 'hex'))).toBe(-1);
      expect(plain.indexOf(vault.keyHex(id))).toBe(-1);
    }
    expect(plain.indexOf('forget me')).toBe(-1);
    expect(plain.indexOf(passphrase)).toBe(-1);
  });
});

describe('the hashes', () => {
  it('[B6.1] [B6.2] name every member before them, and the manifest names them', () => {
    const before = members.slice(0, -2);
    const sums = member('SHA256SUMS');
    expect(sums.toString('utf8')).toBe(before.map(([name, content]) => `${hashOf(content)}  ${name}\n`).join(''));
    expect(json(member('manifest.json'))).toEqual({
      format: 'overheard-backup',
      version: 1,
      members: before.length,
      bytes: before.reduce((sum, [, content]) => sum + content.byteLength, 0),
      hashes: { name: 'SHA256SUMS', sizeBytes: sums.byteLength, sha256: hashOf(sums) },
    });
  });

  it('[B6.2] a stream without a manifest is not whole', async () => {
    expect((await taken(await packed(members.slice(0, -1)))).merged).toMatchObject({ added: 2, isDamaged: true });
  });
});

describe('taking one in', () => {
  it('[B7.2] knows archives by fingerprint, tags by name and receipts by salt, and gives what is new numbers of its own', async () => {
    const other = new MemoryVault();
    const known = makeArchive(7, { fingerprint: vault.documents.archives[0]!.fingerprint });
    await other.commit({
      documents: {
        archives: [known],
        tags: [
          { id: tagId(0), name: 'mine', hue: 20 },
          { id: tagId(1), name: 'family/phone', hue: 20 },
        ],
      },
    });
    const { merged } = await taken(await packed(members), other);
    expect(merged).toMatchObject({ added: 2, archives: 1, tags: 0, receipts: 1 });
    const { archives, tags, receipts } = other.documents;
    expect(archives.map(({ fileName }) => fileName)).toEqual([known.fileName, 'Küche.zip']);
    expect(tags.map(({ name }) => name)).toEqual(['mine', 'family/phone']);
    expect(receipts).toMatchObject([{ salt: vault.documents.receipts[0]!.salt }]);
    const [first] = other.recordings.values();
    expect(first).toMatchObject({ archiveId: 7, tags: [1] });
    expect((await taken(await packed(members), other)).merged).toMatchObject({ added: 0, receipts: 0 });
  });

  it('[B5.2] [B7.2] brings saved views along, asking for the tag and the archive as they are numbered here', async () => {
    const [stored] = json(member('views.json')) as unknown as readonly Record<string, unknown>[];
    expect(stored).toMatchObject({ name: 'Late calls', query: { tag: 'family/phone', archiveId: 3 } });
    expect(stored).not.toHaveProperty('id');
    const other = new MemoryVault();
    const known = { id: viewId(8), name: 'Mine', query: everything, arrangement: newestFirst };
    await other.commit({
      documents: { archives: [makeArchive(7)], tags: [{ id: tagId(0), name: 'mine', hue: 20 }], views: [known] },
    });
    await taken(await packed(members), other);
    const { archives, tags, views } = other.documents;
    const [, late] = views;
    expect(views).toHaveLength(2);
    expect(late).toMatchObject({
      id: 9,
      name: 'Late calls',
      arrangement: newestFirst,
      query: { text: 'Ruf', person: 'Marlene' },
    });
    expect(tags.find(({ id }) => id === late!.query.tagId)?.name).toBe('family/phone');
    expect(archives.find(({ id }) => id === late!.query.archiveId)?.fileName).toBe('Küche.zip');
    await taken(await packed(members), other);
    expect(other.documents.views).toHaveLength(2);
  });

  it('[B7.2] leaves out a view that asks for a tag that the backup hasn’t', async () => {
    const views = json(member('views.json')) as unknown as readonly { readonly query: object }[];
    const strange = views.map((view) => ({ ...view, query: { ...view.query, tag: 'nowhere' } }));
    const { vault: other } = await taken(await packed(replaced(members, 'views.json', utf8(JSON.stringify(strange)))));
    expect(other.documents.views).toEqual([]);
  });

  it('[B7.3] leaves out a sound that is not what its recording says, and looks at every other anew', async () => {
    const swapped = replaced(members, 'recordings/0000000/sound.wav', toneWav(901, 9));
    const { vault: other, merged } = await taken(await packed(swapped));
    expect(merged).toMatchObject({ recordings: 2, added: 1, leftOut: 1 });
    expect([...other.recordings.values()]).toMatchObject([{ note: 'Ä' }]);
    const facts = json(member('recordings/0000000/recording.json'));
    const lying = {
      ...facts,
      sound: { ...(facts['sound'] as object), codec: 'opus', durationMs: 9_999_999, channels: 7, isPlayable: false },
    };
    const { vault: told } = await taken(
      await packed(replaced(members, 'recordings/0000000/recording.json', utf8(JSON.stringify(lying)))),
    );
    const [first] = told.recordings.values();
    expect(first!.sound).toMatchObject({ codec: 'pcm-s16le', channels: 1, isPlayable: true });
  });
});
