import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'read-backup.mjs');
const hasAge = spawnSync('age', ['--version']).status === 0;
const sha256 = (bytes: string): string => execFileSync('sha256sum', { input: bytes, encoding: 'utf8' }).slice(0, 64);

/** A backup by hand: what docs/backup-format.md says, GNU tar and age. */
function writeBackup(dir: string, spoil: (files: Map<string, string>) => void = () => undefined): string {
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
  execFileSync('tar', ['--format=ustar', '-cf', 'b.tar', ...files.keys()], { cwd: root });
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
  const read = (...args: string[]) => run('node', [script, ...args, '-i', join(dir, 'identity')]);

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

  it('refuses a member that was changed, and one that is missing', async () => {
    const changed = writeBackup(dir, (files) => files.set('recordings/0000007/sound.wav', 'RIFX'));
    await expect(read('check', changed)).rejects.toMatchObject({ stderr: expect.stringContaining('SHA256SUMS') });
    const missing = writeBackup(dir, (files) => files.delete('manifest.json'));
    await expect(read('check', missing)).rejects.toMatchObject({ stderr: expect.stringContaining('manifest') });
  });

  it('says so when the file is cut short', async () => {
    const path = writeBackup(dir);
    writeFileSync(path, readFileSync(path).subarray(0, 300));
    await expect(read('check', path)).rejects.toMatchObject({ code: 1 });
  });
});
