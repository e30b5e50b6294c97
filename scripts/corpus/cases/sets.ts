/** Several files at once: parts that are missing, double or of two sets, folders, and what lies in folders. */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { ascii, sound } from '../byte-fields.ts';
import { accepted, type HostileCase, inMemory, type Outcome, refused, type VirtualFile } from '../hostile-case.ts';
import { gzip, tar, zeros } from '../tar-writer.ts';
import { type Member, zip } from '../zip-writer.ts';

const good: Member = { name: 'good.wav', data: sound(1) };
const other: Member = { name: 'other.wav', data: sound(2) };

const several = (id: string, what: string, files: () => readonly VirtualFile[], expect: Outcome): HostileCase => ({
  id: `set-${id}`,
  what,
  files,
  expect,
  oracles: 'none',
});
const folder = (id: string, what: string, files: () => readonly VirtualFile[], expect: Outcome): HostileCase => ({
  id: `folder-${id}`,
  what,
  files,
  expect,
  isFolder: true,
  oracles: 'none',
});
const inner = (id: string, what: string, members: () => readonly Member[], expect: Outcome): HostileCase => ({
  id: `within-${id}`,
  what,
  files: () => [inMemory('archive.zip', zip([good, ...members()]))],
  expect,
  oracles: 'none',
});

const part = (number: number, member: Member): VirtualFile => inMemory(`export-${number}.zip`, zip([member]));
const cut = (file: Bytes, parts: number, name: string): readonly VirtualFile[] => {
  const size = Math.ceil(file.byteLength / parts);
  return Array.from({ length: parts }, (_, n) =>
    inMemory(`${name}.${String(n + 1).padStart(3, '0')}`, file.subarray(n * size, (n + 1) * size)),
  );
};
const whole = zip([good, other]);
const climbing = zip([{ name: '../a.wav', data: sound(3) }]);
const wrongSum: Member = { name: 'inner.zip', data: whole, both: { crc: 1 } };

export const setCases: readonly HostileCase[] = [
  several('parts', 'two archives of one export', () => [part(1, good), part(2, other)], accepted(2)),
  several('same-part-twice', 'the same archive twice', () => [part(1, good), part(1, good)], accepted(1, { duplicate: 1 })),
  several(
    'of-two-exports',
    'archives of two exports',
    () => [inMemory('a-1.zip', zip([good])), inMemory('b-1.zip', zip([other]))],
    accepted(2),
  ),
  several('slices', 'a ZIP cut into three', () => cut(whole, 3, 'archive.zip'), accepted(2)),
  several(
    'slice-missing',
    'the middle one of three slices is missing',
    () => cut(whole, 3, 'archive.zip').filter((_, n) => n !== 1),
    refused('archive/multi-part'),
  ),
  several(
    'slices-mixed',
    'slices of two archives under one name',
    () => [
      ...cut(whole, 2, 'archive.zip').slice(0, 1),
      ...cut(zip([{ name: 'x.wav', data: sound(9) }]), 2, 'archive.zip').slice(1),
    ],
    refused('archive/inconsistent'),
  ),
  several(
    'one-broken',
    'one of two archives is cut short',
    () => [part(1, good), inMemory('export-2.zip', zip([other]).slice(0, -9))],
    refused('archive/truncated'),
  ),
  several(
    'one-encrypted',
    'one of two archives is encrypted',
    () => [part(1, good), part(2, { ...other, flags: 0x801, packed: zeros(99) })],
    refused('archive/encrypted'),
  ),
  several(
    'nothing',
    'two empty files',
    () => [inMemory('a.wav', zeros(0)), inMemory('b.wav', zeros(0))],
    refused('archive/empty'),
  ),
  several('single-files', 'two recordings', () => [inMemory('a.wav', sound(1)), inMemory('b.wav', sound(2))], accepted(2)),

  folder(
    'names',
    'files whose names climb, name a drive or a device',
    () => [
      inMemory('good.wav', sound(1)),
      inMemory('../a.wav', sound(2)),
      inMemory('C:\\b.wav', sound(3)),
      inMemory('x/NUL.wav', sound(4)),
    ],
    accepted(1, { 'unsafe-name': 3 }),
  ),
  folder(
    'all-unsafe',
    'a folder of nothing but such names',
    () => [inMemory('../a.wav', sound(2))],
    refused('archive/unsafe-name'),
  ),
  folder('empty', 'a folder without files', () => [], refused('archive/empty')),
  folder(
    'twins',
    'names that differ in case alone',
    () => [inMemory('A.wav', sound(1)), inMemory('a.wav', sound(2))],
    accepted(2),
  ),
  folder(
    'archive',
    'an archive in a folder',
    () => [inMemory('good.wav', sound(3)), inMemory('x/inner.zip', whole)],
    accepted(3),
  ),
  folder(
    'broken-archive',
    'a broken archive in a folder',
    () => [inMemory('good.wav', sound(3)), inMemory('x/inner.zip', whole.slice(0, 300))],
    accepted(1, { 'nested-archive': 1 }),
  ),
  folder(
    'slice-missing',
    'slices of an archive in a folder, one missing',
    () => [inMemory('good.wav', sound(3)), ...cut(whole, 3, 'archive.zip').slice(1)],
    accepted(1, { 'nested-archive': 2 }),
  ),

  inner('zip', 'an archive within', () => [{ name: 'inner.zip', data: zip([other]) }], accepted(2)),
  inner(
    'zip-stored',
    'an archive within that isn’t packed',
    () => [{ name: 'inner.zip', data: zip([other]), method: 0 }],
    accepted(2),
  ),
  inner('tgz', 'a TGZ within', () => [{ name: 'inner.tgz', data: gzip(tar([{ name: 'o.wav', data: sound(2) }])) }], accepted(2)),
  inner(
    'depth-2',
    'an archive within an archive within',
    () => [{ name: 'inner.zip', data: zip([other, { name: 'core.zip', data: whole }]) }],
    accepted(2, { 'nested-archive': 1 }),
  ),
  inner(
    'climbs',
    'an archive within whose names climb',
    () => [{ name: 'inner.zip', data: climbing }],
    accepted(1, { 'unsafe-name': 1 }),
  ),
  inner(
    'truncated',
    'an archive within that is cut short',
    () => [{ name: 'inner.zip', data: whole.slice(0, -30) }],
    accepted(1, { 'nested-archive': 1 }),
  ),
  inner(
    'inconsistent',
    'an archive within that contradicts itself',
    () => [{ name: 'inner.zip', data: concatBytes([whole, ascii('more')]) }],
    accepted(1, { 'nested-archive': 1 }),
  ),
  inner('checksum', 'an archive within of a wrong checksum', () => [wrongSum], accepted(1, { 'damaged-checksum': 1 })),
  inner(
    'checksum-stored',
    'the same, not packed: each file in it is proved by itself',
    () => [{ ...wrongSum, method: 0 }],
    accepted(2, { duplicate: 1 }),
  ),
  inner(
    'header',
    'an archive within whose header disagrees with the directory',
    () => [{ name: 'inner.zip', data: whole, local: { name: 'other.zip' } }],
    accepted(1, { 'damaged-header': 1 }),
  ),
  inner(
    'encrypted',
    'an encrypted archive within',
    () => [{ name: 'inner.zip', data: zip([{ ...other, flags: 0x801, packed: zeros(99) }]) }],
    accepted(1, { encrypted: 1 }),
  ),
  inner(
    'bomb',
    'a bomb within',
    () => [{ name: 'inner.zip', data: zip([{ name: 'bomb.wav', data: zeros(8 << 20) }]) }],
    refused('archive/bomb'),
  ),
  inner(
    'bomb-of-packing',
    'an archive within that is nothing but zeros',
    () => [{ name: 'inner.zip', data: zeros(8 << 20) }],
    refused('archive/bomb'),
  ),
  inner(
    'bombs-many',
    '60 archives within, each of 2 MiB of silence',
    () => {
      const data = zip([{ name: 'quiet.wav', data: zeros(2 << 20) }]);
      return Array.from({ length: 60 }, (_, n): Member => ({ name: `${n}.zip`, data, method: 0 }));
    },
    refused('archive/bomb'),
  ),
  inner(
    'many',
    '300 archives within',
    () => {
      const data = zip([{ name: 'o.wav', data: sound(2) }]);
      return Array.from({ length: 300 }, (_, n): Member => ({ name: `${n}.zip`, data, method: 0 }));
    },
    accepted(2, { duplicate: 255, 'nested-archive': 44 }),
  ),
  inner(
    'no-archive',
    'a letter named .zip within',
    () => [{ name: 'inner.zip', data: ascii('Dear all') }],
    accepted(1, { 'nested-archive': 1 }),
  ),
];
