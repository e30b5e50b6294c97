import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'read-backup.mjs');
const hasAge = spawnSync('age', ['--version']).status === 0;
const sha256 = (bytes: string): string => execFileSync('sha256sum', { input: bytes, encoding: 'utf8' }).slice(0, 64);

/** A backup by hand: what docs/backup-format.md says, GNU tar and age. */
function writeBackup(dir: string, spoil: (files: Map<string, string>) => void = () => undefined, blocksAtOnce = 20): string {
  const files = new Map([
    ['overheard-backup.json', '{"format":"overheard-backup","version":1,"madeAtMs":0,"recordings":1,"soundBytes":4}'],
    [
      'recordings/0000007/recording.json',
      '{"id":7,"time":null,"device":"Kitchen\\u001b[2J","sound":{"sizeBytes":4},"soundFile":"sound.wav","verdict":"keep","tags":["a"],"transcript":"wie spät"}',
    ],
    ['recordings/0000007/sound.wav', 'RIFF'],
  ]);
  const sums = [...files].map(([name, content]) => `${sha256(content)}  ${name}\n`).join('');
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  files.set('SHA256SUMS', sums);
  const hashes = { name: 'SHA256SUMS', sizeBytes: Buffer.byteLength(sums), sha256: sha256(sums) };
  files.set('manifest.json', JSON.stringify({ format: 'overheard-backup', version: 1, members: 3, bytes, hashes }));
  spoil(files);
  const root = mkdtempSync(join(dir, 'made-'));
  mkdirFor(root);
  for (const [name, content] of files) writeFileSync(join(root, name), content);
  execFileSync('tar', ['--format=ustar', '-b', String(blocksAtOnce), '-cf', 'b.tar', ...files.keys()], { cwd: root });
  execFileSync('age', ['-e', '-i', join(dir, 'identity'), '-o', 'b.age', 'b.tar'], { cwd: root });
  return join(root, 'b.age');
}

const mkdirFor = (root: string): void => void execFileSync('mkdir', ['-p', join(root, 'recordings/0000007')]);

describe.skipIf(!hasAge)('read-backup', () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'overheard-read-'));
    execFileSync('age-keygen', ['-o', join(dir, 'identity')], { stdio: 'ignore' });
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  // Whoever hangs is ended, and has failed.
  const limits = { timeout: 15_000 };
  const read = (...args: string[]) => run('node', [script, ...args, '-i', join(dir, 'identity')], limits);

  it('lists a recording in one line, without what would move the cursor', async () => {
    const { stdout } = await read('list', writeBackup(dir));
    expect(stdout).toContain('version 1');
    expect(stdout).toContain('7\tundated\tKitchen [2J\t4 B\tkeep\ta\twie spät');
  });

  it('takes out what is asked for, and says that every hash fits', async () => {
    const out = join(dir, 'out');
    const { stdout } = await read('extract', writeBackup(dir), out, '7');
    expect(stdout).toContain('every hash fits');
    expect(readFileSync(join(out, 'recordings/0000007/sound.wav'), 'utf8')).toBe('RIFF');
    expect(readdirSync(out)).toEqual(['recordings']);
  });

  it('says which numbers the backup doesn’t have, and which words are none', async () => {
    const some = read('extract', writeBackup(dir), join(dir, 'some'), '7', '8', '9');
    const said = 'The backup has no recording 8, 9. Everything else that was asked for is taken out; every hash fits.';
    await expect(some).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(said) });
    expect(existsSync(join(dir, 'some/recordings/0000007/sound.wav'))).toBe(true);
    const word = read('extract', writeBackup(dir), join(dir, 'word'), 'seven');
    await expect(word).rejects.toMatchObject({
      code: 1,
      stderr: 'seven is no number of a recording: list says which there are.\n',
    });
    expect(existsSync(join(dir, 'word'))).toBe(false);
  });

  it('refuses a member that was changed, and one that is missing', async () => {
    const changed = writeBackup(dir, (files) => files.set('recordings/0000007/sound.wav', 'RIFX'));
    await expect(read('check', changed)).rejects.toMatchObject({ stderr: expect.stringContaining('SHA256SUMS') });
    const missing = writeBackup(dir, (files) => files.delete('manifest.json'));
    await expect(read('check', missing)).rejects.toMatchObject({ stderr: expect.stringContaining('manifest') });
  });

  it('ends at an age file that is no backup, however large', async () => {
    const path = join(dir, 'other.age');
    execFileSync('age', ['-e', '-i', join(dir, 'identity'), '-o', path], { input: Buffer.alloc(4_000_000, 'Dear diary, ') });
    const said = expect.stringMatching(/^This is no backup, or it is damaged\.$/m);
    await expect(read('check', path)).rejects.toMatchObject({ code: 1, stderr: said });
  });

  it('reads to the end a backup that somebody’s tar has filled up with a megabyte of zeros', async () => {
    const { stdout } = await read('check', writeBackup(dir, undefined, 2_048));
    expect(stdout).toContain('Every hash fits');
  });

  it('[B2.1] refuses a later version and another format before anything is listed or written', async () => {
    const head = (change: object) =>
      writeBackup(dir, (files) => {
        const said = JSON.parse(files.get('overheard-backup.json') ?? '') as object;
        files.set('overheard-backup.json', JSON.stringify({ ...said, ...change }));
      });
    const later = { code: 1, stdout: '', stderr: expect.stringContaining('version 9') };
    await expect(read('list', head({ version: 9 }))).rejects.toMatchObject(later);
    const out = join(dir, 'later');
    await expect(read('extract', head({ version: 9 }), out)).rejects.toMatchObject(later);
    expect(existsSync(out)).toBe(false);
    const another = { code: 1, stdout: '', stderr: expect.stringContaining('isn’t a backup of Overheard') };
    await expect(read('list', head({ format: 'underheard-backup' }))).rejects.toMatchObject(another);
    await expect(read('list', head({ version: 'one' }))).rejects.toMatchObject(another);
  });

  it('makes the folder only when the key has opened the backup, and takes none that is there', async () => {
    const path = writeBackup(dir);
    const out = join(dir, 'second-try');
    execFileSync('age-keygen', ['-o', join(dir, 'another')], { stdio: 'ignore' });
    const wrong = run('node', [script, 'extract', path, out, '-i', join(dir, 'another')], limits);
    await expect(wrong).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('age couldn’t open it') });
    await read('extract', path, out);
    expect(readdirSync(out)).toContain('recordings');
    const again = { code: 1, stderr: 'That folder is there already.\n' };
    await expect(read('extract', path, out)).rejects.toMatchObject(again);
  });

  it('says in a sentence that age is missing', async () => {
    const alone = { ...limits, env: { ...process.env, PATH: dir } };
    const said = /^The program age is missing: [^\n]+\n$/;
    const asked = run(process.execPath, [script, 'check', writeBackup(dir), '-i', join(dir, 'identity')], alone);
    await expect(asked).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(said) });
  });

  it('says so when the file is cut short', async () => {
    const path = writeBackup(dir);
    writeFileSync(path, readFileSync(path).subarray(0, 300));
    await expect(read('check', path)).rejects.toMatchObject({ code: 1 });
  });
});
