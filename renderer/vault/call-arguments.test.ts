import { expect, it } from 'vitest';
import { everything } from '../../shared/seams/vault-protocol.ts';
import { parseArguments } from './call-arguments.ts';

it('takes a change of every part, of ids as a list or as the page holds them', () => {
  const change = { verdict: 'keep', addTags: [1], removeTags: [2], newTag: 'quince', person: null, note: '' } as const;
  expect(parseArguments('change', { ids: [1, 2], change })).toMatchObject({ change });
  expect(parseArguments('change', { ids: Uint32Array.of(1, 2), change, jobId: '00'.repeat(16) })).toMatchObject({ change });
  expect(() => parseArguments('change', { ids: [-1], change })).toThrow('app/bad-request');
});

it('takes what is known of the machine with both acts that destroy, in codes alone', () => {
  const machine = { fileSystem: 'apfs', overwrites: 'elsewhere', drive: null, syncedBy: null } as const;
  expect(parseArguments('shred', { ids: [1], machine })).toMatchObject({ machine });
  expect(parseArguments('burnIn', { id: 1, decoded: null, machine })).toMatchObject({ machine });
  const path = { ...machine, drive: '/dev/sda' };
  expect(() => parseArguments('burnIn', { id: 1, decoded: null, machine: path })).toThrow('app/bad-request');
});

it('refuses a part of a change in a query', () => {
  expect(() => parseArguments('list', { query: { ...everything, newTag: 'quince' }, arrangement: null })).toThrow(
    'app/bad-request',
  );
});

it('lets a shred say all that main tells of the machine, and nothing else', () => {
  const machine = { fileSystem: 'ext4', overwrites: 'in-place', drive: null, syncedBy: null } as const;
  expect(parseArguments('shred', { ids: [1], machine })).toEqual({ ids: [1], machine });
  expect(parseArguments('shred', { ids: [1], machine: { ...machine, vaultsPutAside: 2 } })).toMatchObject({
    machine: { vaultsPutAside: 2 },
  });
  for (const odd of [{ vaultsPutAside: -1 }, { path: '/home/marlene' }])
    expect(() => parseArguments('shred', { ids: [1], machine: { ...machine, ...odd } })).toThrow('app/bad-request');
});
