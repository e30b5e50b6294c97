import { afterEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { orDiskFull } from './disk-full.ts';

const room = (bytes: number) =>
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 70_000_000 + bytes, usage: 70_000_000 }) } });
const refused = new Failure('vault/disk-error', { error: 'UnknownError' });

afterEach(() => vi.unstubAllGlobals());

describe('a write that failed', () => {
  it('is a full disk when there is no room left for it', async () => {
    room(0);
    await expect(orDiskFull(refused)).rejects.toMatchObject({ code: 'vault/disk-full' });
  });

  it('stays a disk error when there is room', async () => {
    room(1 << 30);
    await expect(orDiskFull(refused)).rejects.toBe(refused);
  });

  it('stays a disk error when nobody knows how much room there is', async () => {
    vi.stubGlobal('navigator', {});
    await expect(orDiskFull(refused)).rejects.toBe(refused);
  });

  it('stays what it was when it was something else', async () => {
    room(0);
    const other = new Failure('vault/key-file-too-new');
    await expect(orDiskFull(other)).rejects.toBe(other);
  });
});
