import { describe, expect, it } from 'vitest';
import { readCommandLine } from './command-line.ts';

const read = (...words: string[]) => readCommandLine(['/opt/electron', ...words], '/home/m', '/opt/overheard');

describe('readCommandLine', () => {
  it('wishes for nothing when nothing is named', () => {
    expect(read()).toEqual({ archivePaths: [], profileDir: null, isThrowAway: false });
  });

  it('takes archives from where it was started', () => {
    expect(read('a.zip', '../b.zip', '/tmp/c.zip').archivePaths).toEqual(['/home/m/a.zip', '/home/b.zip', '/tmp/c.zip']);
  });

  it('takes folders, parts and sound files alike, with or without a slash behind them', () => {
    expect(read('memos/', 'a.zip.001', '1.wav', '..').archivePaths).toEqual([
      '/home/m/memos',
      '/home/m/a.zip.001',
      '/home/m/1.wav',
      '/home',
    ]);
  });

  it('takes the addresses that a desktop hands over, but of no other machine', () => {
    expect(read('file:///tmp/My%20archive.zip', 'file://server/x.zip', 'file:///bad%2Fslash').archivePaths).toEqual([
      '/tmp/My archive.zip',
    ]);
  });

  it("doesn't take the app itself for an archive in development", () => {
    expect(read('/opt/overheard', 'a.zip').archivePaths).toEqual(['/home/m/a.zip']);
    expect(read('/opt/overheard/out/main/main.js', 'a.zip').archivePaths).toEqual(['/home/m/a.zip']);
  });

  it("leaves the runtime's own switches alone", () => {
    expect(read('--no-sandbox', '--inspect=0', '--remote-debugging-pipe', 'a.zip').archivePaths).toEqual(['/home/m/a.zip']);
  });

  it('takes everything after -- for a path', () => {
    expect(read('--', '--throw-away').archivePaths).toEqual(['/home/m/--throw-away']);
  });

  it('takes a profile folder and whether to throw it away', () => {
    expect(read('--profile=p', '--throw-away')).toMatchObject({ profileDir: '/home/m/p', isThrowAway: true });
    expect(read('--profile=').profileDir).toBeNull();
  });
});
