import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileLog, type LogFacts, logLine } from './log.ts';

const now = new Date(Date.UTC(2024, 0, 2, 3, 4, 5));

describe('logLine', () => {
  it('says code and numbers', () => {
    expect(logLine(now, 'page/gone', { exitCode: 9 })).toBe('2024-01-02T03:04:05.000Z page/gone exitCode=9');
  });

  it('lets no text through, whatever the types were made to say', () => {
    const facts = { path: '/home/marlene/alexa.zip' } as unknown as LogFacts;
    expect(logLine(now, 'could not open /home/marlene', facts)).toBe('2024-01-02T03:04:05.000Z log/unfit-code path=?');
  });
});

describe('fileLog', () => {
  it('keeps two small files, for the user alone', () => {
    const dir = mkdtempSync(join(tmpdir(), 'overheard-log-'));
    const log = fileLog(join(dir, 'log.txt'));
    for (let i = 0; i < 5000; i++) log('page/gone', { exitCode: i });
    expect(readdirSync(dir).sort()).toEqual(['log.txt', 'log.txt.old']);
    for (const name of readdirSync(dir)) expect(statSync(join(dir, name)).size).toBeLessThan(70_000);
    expect(statSync(join(dir, 'log.txt')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dir, 'log.txt'), 'utf8').trimEnd().endsWith('exitCode=4999')).toBe(true);
    rmSync(dir, { recursive: true });
  });

  it("doesn't throw when it can't be written", () => {
    expect(() => fileLog('/nowhere/at/all/log.txt')('page/gone')).not.toThrow();
  });
});
