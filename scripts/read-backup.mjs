/**
 * Opens a backup without a line of the app: the program `age` decrypts it, the rest is Node's standard library and
 * docs/backup-format.md. Lists what is in it, checks every hash, takes recordings out.
 *
 *   node scripts/read-backup.mjs list    BACKUP.age [-i IDENTITY-FILE]
 *   node scripts/read-backup.mjs check   BACKUP.age [-i IDENTITY-FILE]
 *   node scripts/read-backup.mjs extract BACKUP.age FOLDER [NUMBER …] [-i IDENTITY-FILE]
 *
 * Without -i, age asks for the passphrase at the terminal. FOLDER must not exist yet. Names in a backup are never used as paths but
 * for the few that the format knows.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';

const blockBytes = 512;
/** [B2.1] What this script reads. */
const format = 'overheard-backup';
const ownVersion = 1;
const headName = 'overheard-backup.json';
const mostHeadBytes = 1024 * 1024;
/** The names that the format knows [B4]. */
const knownName =
  /^(overheard-backup\.json|archives\.json|tags\.json|receipts\.json|backups\.json|views\.json|lines\/\d{7,10}\.json|recordings\/\d{7,10}\/(recording\.json|sound\.[a-z0-9]{2,4})|SHA256SUMS|manifest\.json)$/;

class NotABackup extends Error {}

/**
 * What looks at a member while it goes by. `end` gets the whole of it, null for sound.
 * @typedef {{ write: (piece: Buffer) => Promise<void>, end: (whole: Buffer | null) => Promise<void> }} Look
 */

/** Reads exactly so many bytes of a stream, or as they come. */
class Reader {
  /** @type {AsyncIterator<Buffer>} */
  // oxlint-disable-next-line typescript/prefer-readonly -- plain JavaScript has no such word
  #chunks;
  #open = Buffer.alloc(0);
  /** @param {AsyncIterable<Buffer>} stream */
  constructor(stream) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }
  /**
   * @param {number} most
   * @returns {Promise<Buffer | null>}
   */
  async next(most) {
    while (this.#open.length === 0) {
      const chunk = await this.#chunks.next();
      if (chunk.done) return null;
      this.#open = Buffer.from(chunk.value);
    }
    const piece = this.#open.subarray(0, most);
    this.#open = this.#open.subarray(most);
    return piece;
  }
  /** @param {number} length */
  async take(length) {
    const pieces = [];
    for (let left = length; left > 0; ) {
      const piece = await this.next(left);
      if (piece === null) throw new NotABackup('The backup ends too early.');
      pieces.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(pieces, length);
  }
}

/**
 * [B3] The members of the tar stream: `use` gets name, size and a generator of the content, which it must read to its end.
 * @param {Reader} reader
 * @param {(name: string, sizeBytes: number, content: AsyncGenerator<Buffer>) => Promise<void>} use
 */
async function eachMember(reader, use) {
  for (;;) {
    const head = await reader.take(blockBytes);
    if (head.every((byte) => byte === 0)) return await readOut(reader);
    const name = text(head, 0, 100);
    const sizeBytes = Number.parseInt(text(head, 124, 12), 8);
    const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
    if (text(head, 257, 5) !== 'ustar' || Number.parseInt(text(head, 148, 8), 8) !== sum || !(sizeBytes >= 0)) {
      throw new NotABackup('This is no backup, or it is damaged.');
    }
    let left = sizeBytes;
    async function* content() {
      while (left > 0) {
        const piece = await reader.next(left);
        if (piece === null) throw new NotABackup('The backup ends too early.');
        left -= piece.length;
        yield piece;
      }
    }
    await use(name, sizeBytes, content());
    await reader.take(left + ((blockBytes - (sizeBytes % blockBytes)) % blockBytes));
  }
}

/**
 * Zeros for as long as somebody's tar likes: age ends only when everything was read.
 * @param {Reader} reader
 */
async function readOut(reader) {
  for (let piece = await reader.next(blockBytes); piece !== null; piece = await reader.next(blockBytes)) {
    if (piece.some((byte) => byte !== 0)) throw new NotABackup('There is something behind the end of the backup.');
  }
}

/** @type {(block: Buffer, at: number, length: number) => string} */
const text = (block, at, length) =>
  block
    .toString('latin1', at, at + length)
    .replace(/\0.*$/s, '')
    .trim();

/**
 * [B2.1] Before anything else of it is shown or written.
 * @param {Buffer} json
 */
function checkHead(json) {
  /** @type {{ format?: unknown, version?: unknown } | null} */
  let head = null;
  try {
    head = JSON.parse(json.toString('utf8'));
  } catch {
    // No JSON: no backup of ours either.
  }
  const its = head?.version;
  if (head?.format !== format || typeof its !== 'number' || !Number.isSafeInteger(its) || its < 1) {
    throw new NotABackup('This isn’t a backup of Overheard.');
  }
  if (its > ownVersion) {
    throw new NotABackup(
      `This backup has version ${its} of the format; this script reads version ${ownVersion}. Take the script of a newer Overheard.`,
    );
  }
}

/**
 * Reads the whole backup, holds every member against its hash [B6], and shows each to `see` as it goes by.
 * @param {string} path
 * @param {string | null} identityPath
 * @param {(name: string, sizeBytes: number) => Look} see
 */
async function readBackup(path, identityPath, see) {
  const age = spawn('age', ['--decrypt', ...(identityPath === null ? [] : ['-i', identityPath]), '--', path], {
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  const ended = once(age, 'close').catch((failure) => {
    if (failure.code !== 'ENOENT') throw failure;
    throw new NotABackup('The program age is missing: https://age-encryption.org, or apt-get install age.');
  });
  // It is met below, once the stream has ended.
  ended.catch(() => {});
  let lines = '';
  let bytes = 0;
  let members = 0;
  /** @type {unknown} */
  let manifest = null;
  let listHash = '';
  try {
    await eachMember(new Reader(age.stdout), async (name, sizeBytes, content) => {
      const hash = createHash('sha256');
      const isSound = /\/sound\.[a-z0-9]+$/.test(name);
      const isHead = members === 0;
      if (isHead && (name !== headName || sizeBytes > mostHeadBytes)) throw new NotABackup('This isn’t a backup of Overheard.');
      /** @type {Buffer[]} */
      const kept = [];
      let seen = isHead ? null : see(name, sizeBytes);
      for await (const piece of content) {
        hash.update(piece);
        if (!isSound) kept.push(Buffer.from(piece));
        await seen?.write(piece);
      }
      const whole = isSound ? null : Buffer.concat(kept);
      if (seen === null) {
        const head = Buffer.concat(kept);
        checkHead(head);
        seen = see(name, sizeBytes);
        await seen.write(head);
      }
      if (name === 'SHA256SUMS') {
        if (whole?.toString('utf8') !== lines) throw new NotABackup('SHA256SUMS doesn’t fit what is in the backup.');
        listHash = hash.digest('hex');
      } else if (name === 'manifest.json') manifest = JSON.parse(whole?.toString('utf8') ?? 'null');
      else {
        lines += `${hash.digest('hex')}  ${name}\n`;
        bytes += sizeBytes;
        members++;
      }
      await seen.end(whole);
    });
  } catch (thrown) {
    const hasEnded = age.stdout.readableEnded;
    if (!hasEnded) {
      // Nobody reads on: age would wait at a full pipe for ever.
      age.kill();
      age.stdout.destroy();
    }
    const [code] = await ended;
    // Where age gave up, it has said why.
    throw hasEnded && code !== 0 ? new NotABackup('age couldn’t open it to its end.') : thrown;
  }
  if ((await ended)[0] !== 0) throw new NotABackup('age couldn’t open it to its end.');
  const said = /** @type {{ format?: string, members?: number, bytes?: number, hashes?: { sha256?: string } } | null} */ (
    manifest
  );
  const fits = said?.format === format && said.members === members && said.bytes === bytes && said.hashes?.sha256 === listHash;
  if (!fits) throw new NotABackup('The manifest doesn’t fit what is in the backup.');
  return { members, bytes };
}

/** @type {Look} */
const nothing = { write: async () => {}, end: async () => {} };

/**
 * One line for each recording, and what the backup says of itself.
 * @param {string} name
 * @returns {Look}
 */
function listing(name) {
  if (name === headName) return { ...nothing, end: async (json) => headLine(JSON.parse(String(json))) };
  if (!name.endsWith('/recording.json')) return nothing;
  return { ...nothing, end: async (json) => recordingLine(JSON.parse(String(json))) };
}

/** @param {{ version: number, madeAtMs: number, recordings: number }} head */
function headLine({ version, madeAtMs, recordings }) {
  console.log(`Overheard backup, version ${version}, made ${new Date(madeAtMs).toISOString()}, ${recordings} recordings`);
}

/**
 * @param {{ id: number, time: { epochMs: number } | null, device: string | null, sound: { sizeBytes: number }, soundFile: string | null,
 *   verdict: string, tags: readonly string[], transcript: string | null }} recording [B5]
 */
function recordingLine({ id, time, device, sound, soundFile, verdict, tags, transcript }) {
  const when = time === null ? 'undated' : new Date(time.epochMs).toISOString().slice(0, 19).replace('T', ' ');
  const size = soundFile === null ? 'no sound' : `${sound.sizeBytes} B`;
  console.log(
    [id, when, printable(device ?? ''), size, verdict, printable(tags.join(', ')), printable(transcript ?? '')].join('\t'),
  );
}

/**
 * Words of strangers must not move the cursor.
 * @param {string} words
 */
const printable = (words) => words.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, ' ');

/**
 * @param {string} folder
 * @param {ReadonlySet<number>} numbers none: everything
 * @param {Set<number>} found gets those that are there
 * @returns {(name: string) => Look}
 */
function extracting(folder, numbers, found) {
  if (existsSync(folder)) throw new NotABackup('That folder is there already.');
  let isMade = false;
  return (name) => {
    // The key has opened it, and it is a backup: until then another try needs the folder's name.
    if (!isMade) mkdirSync(folder);
    isMade = true;
    const number = /^recordings\/(\d+)\//.exec(name)?.[1];
    const isWanted = knownName.test(name) && (numbers.size === 0 || (number !== undefined && numbers.has(Number(number))));
    if (!isWanted) return nothing;
    if (number !== undefined) found.add(Number(number));
    const path = join(folder, ...name.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    return {
      write: async (piece) => {
        // A copy: the stream keeps it for longer than the reader does.
        if (!file.write(Buffer.from(piece))) await once(file, 'drain');
      },
      end: async () => {
        file.end();
        await once(file, 'close');
      },
    };
  };
}

/** @param {readonly (string | undefined)[]} words */
async function main([act, path, ...rest]) {
  const at = rest.indexOf('-i');
  const [, identityPath = null] = at === -1 ? [] : rest.splice(at, 2);
  if (act === 'list' && path !== undefined) await readBackup(path, identityPath, listing);
  else if (act === 'check' && path !== undefined) {
    const { members, bytes } = await readBackup(path, identityPath, () => nothing);
    console.log(`Every hash fits: ${members} members, ${bytes} bytes.`);
  } else if (act === 'extract' && path !== undefined && rest[0] !== undefined) {
    const [folder, ...typed] = rest;
    const word = typed.find((one) => !/^\d{1,10}$/.test(one ?? ''));
    if (word !== undefined) throw new NotABackup(`${word} is no number of a recording: list says which there are.`);
    const numbers = new Set(typed.map(Number));
    /** @type {Set<number>} */
    const found = new Set();
    await readBackup(path, identityPath, extracting(folder, numbers, found));
    const missing = [...numbers].filter((number) => !found.has(number));
    if (missing.length > 0) {
      const which = missing.join(', ');
      throw new NotABackup(
        `The backup has no recording ${which}. Everything else that was asked for is taken out; every hash fits.`,
      );
    }
    console.log(`Taken out into ${folder}; every hash fits.`);
  } else
    throw new NotABackup('node scripts/read-backup.mjs list|check|extract BACKUP.age [FOLDER [NUMBER …]] [-i IDENTITY-FILE]');
}

try {
  await main(process.argv.slice(2));
} catch (thrown) {
  const isThere = thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST';
  if (!(thrown instanceof NotABackup) && !isThere) throw thrown;
  console.error(isThere ? 'That folder is there already.' : thrown.message);
  process.exitCode = 1;
}
