/** TARs: links and devices, sparse files, headers before headers that lie, sizes that can't be, ends that aren't. */
import { concatBytes } from '../../../shared/bytes.ts';
import { ascii, fields, sound } from '../byte-fields.ts';
import { accepted, type HostileCase, inMemory, type Outcome, refused } from '../hostile-case.ts';
import { gnuLongName, pax, paxRecord, tar, tarEnd, tarHeader, tarMember, type TarMember, zeros } from '../tar-writer.ts';

const tarCase = (id: string, what: string, make: () => Uint8Array, expect: Outcome): HostileCase => ({
  id: `tar-${id}`,
  what,
  files: () => [inMemory('archive.tar', make())],
  expect,
  oracles: 'tar',
});
const good: TarMember = { name: 'good.wav', data: sound(1) };
const other: TarMember = { name: 'other.wav', data: sound(2) };
const beside = (id: string, what: string, members: readonly TarMember[], expect: Outcome): HostileCase =>
  tarCase(id, what, () => tar([good, ...members]), expect);

const inconsistent = refused('archive/inconsistent');
const truncated = refused('archive/truncated');
const link = accepted(1, { link: 1 });
const folder = tarHeader({ name: 'f/', type: '5' });
const unsafe = accepted(1, { 'unsafe-name': 1 });

export const tarCases: readonly HostileCase[] = [
  beside('honest', 'two recordings', [other], accepted(2)),
  beside('symbolic-link', 'a symbolic link', [{ name: 'evil.wav', type: '2', linkName: '/etc/passwd' }], link),
  beside('hard-link', 'a hard link', [{ name: 'evil.wav', type: '1', linkName: 'good.wav' }], link),
  beside(
    'link-and-through-it',
    'a link to /etc, and a file behind it by name',
    [
      { name: 'door', type: '2', linkName: '/etc' },
      { ...other, name: 'door/other.wav' },
    ],
    accepted(2, { link: 1 }),
  ),
  beside('character-device', 'a character device', [{ name: 'evil', type: '3' }], link),
  beside('block-device', 'a block device', [{ name: 'evil', type: '4' }], link),
  beside('pipe', 'a named pipe', [{ name: 'evil', type: '6' }], link),
  beside('folder', 'a folder', [{ name: 'folder/', type: '5' }], accepted(1)),
  beside('unknown-type', 'a type that nobody knows', [{ ...other, type: 'Z' }], link),
  beside(
    'link-with-size',
    'a symbolic link that says it has data',
    [{ name: 'evil.wav', type: '2', linkName: 'x', data: sound(2) }],
    inconsistent,
  ),
  beside(
    'hard-link-with-size',
    'a hard link that says it has data, as some writers do; what follows is a header all the same',
    [{ name: 'evil.wav', type: '1', linkName: 'good.wav', size: '00000001000\0' }, other],
    accepted(2, { link: 1 }),
  ),
  beside(
    'sparse-gnu',
    'a sparse file of GNU',
    [{ ...other, type: 'S', magic: 'ustar  \0' }],
    accepted(1, { 'damaged-method': 1 }),
  ),
  beside(
    'sparse-pax',
    'a sparse file by pax',
    [pax(paxRecord('GNU.sparse.major', '1') + paxRecord('GNU.sparse.realsize', '99999999999')), other],
    accepted(1, { 'damaged-method': 1 }),
  ),
  beside(
    'sparse-endless',
    'a sparse map that never ends',
    [
      { ...other, type: 'S', magic: 'ustar  \0', over: [{ at: 482, bytes: Uint8Array.of(1) }] },
      { name: 'x', data: zeros(2_048).fill(1) },
    ],
    inconsistent,
  ),
  beside('climbs', 'a name that climbs', [{ ...other, name: '../evil.wav' }], unsafe),
  beside('absolute', 'an absolute name', [{ ...other, name: '/etc/evil.wav' }], unsafe),
  beside('climbs-by-prefix', 'a name that climbs by its front part', [{ ...other, name: 'evil.wav', prefix: '../..' }], unsafe),
  beside('climbs-by-pax', 'a name that climbs by pax alone', [pax(paxRecord('path', '../../evil.wav')), other], unsafe),
  beside('climbs-by-long-name', 'a name that climbs by GNU’s long name', [gnuLongName('../../evil.wav'), other], unsafe),
  beside('pax-nul', 'a NUL in a name by pax', [pax(paxRecord('path', 'evil.txt\0.wav')), other], unsafe),
  beside('pax-length-lies', 'a record longer than its header', [pax('999 path=evil.wav\n'), other], inconsistent),
  beside('pax-length-zero', 'a record of no length, again and again', [pax('0 path=evil.wav\n'), other], inconsistent),
  beside('pax-length-negative', 'a record of negative length', [pax('-9 path=evil.wav\n'), other], inconsistent),
  beside(
    'pax-length-huge',
    'a record whose length has twenty digits',
    [pax('99999999999999999999 path=evil.wav\n'), other],
    inconsistent,
  ),
  beside('pax-no-break', 'a record without its line break', [pax('16 path=evil.wav'), other], inconsistent),
  beside('pax-endless', '10,000 records', [pax(paxRecord('comment', 'x').repeat(10_000)), other], accepted(2)),
  beside(
    'pax-too-long',
    'a header before a header of 1 MiB',
    [pax(paxRecord('comment', 'x'.repeat(1 << 20))), other],
    inconsistent,
  ),
  beside('pax-size-lies', 'a size by pax that isn’t the header’s', [pax(paxRecord('size', '12')), other], inconsistent),
  beside('pax-size-negative', 'a negative size by pax', [pax(paxRecord('size', '-1')), other], inconsistent),
  beside('pax-size-huge', 'a size of 2^70 by pax', [pax(paxRecord('size', '1180591620717411303424')), other], inconsistent),
  beside('pax-size-beyond', 'a size of a terabyte by pax', [pax(paxRecord('size', '1099511627776')), other], truncated),
  beside('pax-global-path', 'one name for all that follow', [pax(paxRecord('path', 'evil.wav'), 'g'), other], inconsistent),
  beside(
    'pax-two-names',
    'two names for one file by pax',
    [pax(paxRecord('path', 'a.wav') + paxRecord('path', 'b.wav')), other],
    inconsistent,
  ),
  beside(
    'pax-and-long-name',
    'two names for one file, by pax and by GNU',
    [gnuLongName('a.wav'), pax(paxRecord('path', 'b.wav')), other],
    inconsistent,
  ),
  beside('pax-without-file', 'a header before a header, and no file', [pax(paxRecord('path', 'evil.wav'))], inconsistent),
  beside('long-name-bomb', 'a long name of a megabyte', [gnuLongName('a'.repeat(1 << 20)), other], inconsistent),
  beside('long-name-long', 'a long name of 5,000 characters', [gnuLongName(`${'a'.repeat(5_000)}.wav`), other], unsafe),
  beside(
    'long-names-chained',
    '100 equal long names one behind the other',
    [...Array.from({ length: 100 }, () => gnuLongName('b.wav')), other],
    accepted(2),
  ),
  beside('size-negative', 'a negative size in base 256', [{ ...other, size: zeros(12).fill(255) }], inconsistent),
  beside(
    'size-2-63',
    'a size of 2^63 in base 256',
    [{ ...other, size: Uint8Array.of(0x80, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0) }],
    inconsistent,
  ),
  beside('size-not-octal', 'a size that is no number', [{ ...other, size: '99999999999\0' }], inconsistent),
  beside('size-larger', 'a size that reaches over the next header and the end', [{ ...other, size: '00000100000\0' }], truncated),
  beside(
    'size-smaller',
    'a size so small that data stands where a header should',
    [{ ...other, size: '00000000001\0', data: sound(40) }],
    inconsistent,
  ),
  beside('checksum', 'a wrong checksum', [{ ...other, checksum: '000001\0 ' }], inconsistent),
  beside('case-twins', 'the same name in capitals', [{ ...other, name: 'GOOD.WAV' }], accepted(2)),
  tarCase(
    'checksum-first',
    'a wrong checksum in the first header: no TAR at all',
    () => tar([{ ...good, checksum: '000001\0 ' }]),
    refused('archive/not-a-zip'),
  ),
  tarCase('cut-header', 'ends in a header', () => concatBytes([tarMember(good), tarHeader(other).subarray(0, 200)]), truncated),
  tarCase(
    'cut-data',
    'ends in the data',
    () => concatBytes([tarMember(good), tarHeader(other), sound(2).subarray(0, 99)]),
    truncated,
  ),
  tarCase('end-missing', 'no end', () => tar([good, other], zeros(0)), truncated),
  tarCase('end-half', 'half an end', () => tar([good, other], zeros(512)), truncated),
  tarCase(
    'end-and-more',
    'a second TAR behind the end of the first',
    () => concatBytes([tar([good]), tar([other])]),
    inconsistent,
  ),
  tarCase('end-long', 'a megabyte of zeros at the end, as tapes had them', () => tar([good], zeros(1 << 20)), accepted(1)),
  tarCase('empty', 'nothing but folders', () => tar([{ name: 'a/', type: '5' }]), refused('archive/empty')),
  tarCase('all-unsafe', 'every name climbs', () => tar([{ ...good, name: '../a.wav' }]), refused('archive/unsafe-name')),
  tarCase(
    'volume',
    'a later volume of a set',
    () => tar([{ ...good, type: 'M', magic: 'ustar  \0' }]),
    refused('archive/multi-part'),
  ),
  tarCase(
    'zip-in-name',
    'a TAR whose first name begins like a ZIP: its bytes are a ZIP’s',
    () => tar([{ ...good, name: 'PK\u0003\u0004.wav' }]),
    truncated,
  ),
  tarCase(
    'headers-many',
    '20,000 folders',
    () => concatBytes([tarMember(good), ...Array.from({ length: 20_000 }, () => folder), tarEnd]),
    accepted(1),
  ),
  tarCase(
    'end-fields',
    'an end record of a ZIP behind the end',
    () => concatBytes([tar([good]), fields([4, 0x06054b50], [8, 0], [8, 0], [2, 0]), ascii('')]),
    inconsistent,
  ),
];
