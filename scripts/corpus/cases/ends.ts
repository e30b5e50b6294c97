/** Cut off at every structure, joined with what doesn't belong to it, ended twice, or nothing at all. */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { ascii, fields, sound } from '../byte-fields.ts';
import { accepted, fileCase, type HostileCase, type Outcome, refused, zipCase } from '../hostile-case.ts';
import { entryBytes, type Member, zip, type ZipLies } from '../zip-writer.ts';

const truncated = refused('archive/truncated');
const inconsistent = refused('archive/inconsistent');
const good: Member = { name: 'good.wav', data: sound(1) };
const other: Member = { name: 'other.wav', data: sound(2) };
const both = [good, other];
const whole = (lies: ZipLies = {}): Bytes => zip(both, lies);
const directoryAt = entryBytes(good).byteLength + entryBytes(other).byteLength;

const cut = (id: string, what: string, length: (whole: Bytes) => number, expect: Outcome, lies: ZipLies = {}): HostileCase =>
  zipCase(`cut-${id}`, what, () => whole(lies).slice(0, length(whole(lies))), expect);
const joined = (id: string, what: string, make: () => Uint8Array, expect: Outcome): HostileCase =>
  zipCase(`joined-${id}`, what, make, expect);

const emptyEnd = fields([4, 0x06054b50], [8, 0], [4, 0], [4, 0], [2, 0]);

export const endCases: readonly HostileCase[] = [
  cut('signature', 'ends in the first signature', () => 3, refused('archive/not-a-zip')),
  cut('first-header', 'ends in the first header', () => 20, refused('archive/not-a-zip')),
  cut('first-name', 'ends in the first name', () => 34, truncated),
  cut('data', 'ends in the data', () => 200, truncated),
  cut('before-directory', 'ends where the directory begins', () => directoryAt, truncated),
  cut('directory', 'ends in the directory', () => directoryAt + 60, truncated),
  cut('before-end', 'ends before the end record', ({ byteLength }) => byteLength - 22, truncated),
  cut('end', 'ends in the end record', ({ byteLength }) => byteLength - 8, truncated),
  cut('last-byte', 'the last byte is missing', ({ byteLength }) => byteLength - 1, truncated),
  cut('comment', 'ends in the comment', ({ byteLength }) => byteLength - 10, inconsistent, {
    comment: ascii('made for a test of this'),
  }),
  cut('zip64-end', 'ends in the ZIP64 end record', ({ byteLength }) => byteLength - 22 - 20 - 30, truncated, { end64: {} }),
  cut('locator', 'ends in the ZIP64 locator', ({ byteLength }) => byteLength - 22 - 8, truncated, { end64: {} }),
  zipCase('cut-front', 'the first 100 bytes are missing', () => whole().slice(100), truncated),
  zipCase(
    'cut-middle',
    '100 bytes are missing in the middle',
    () => concatBytes([whole().subarray(0, 300), whole().subarray(400)]),
    truncated,
  ),
  zipCase(
    'cut-page',
    'a page of zeros where a download failed',
    () => whole().fill(0, 100, 300),
    accepted(1, { 'damaged-checksum': 1 }),
  ),

  joined('comment-too-long', 'a comment length beyond the end', () => whole({ end: { commentLength: 50 } }), inconsistent),
  joined(
    'comment-too-short',
    'a comment longer than its length',
    () => whole({ comment: ascii('longer'), end: { commentLength: 2 } }),
    inconsistent,
  ),
  joined('comment-honest', 'a comment of 65,535 bytes', () => whole({ comment: new Uint8Array(0xffff).fill(0x20) }), accepted(2)),
  joined(
    'before-uncounted',
    'bytes before it that the offsets don’t count',
    () => whole({ before: ascii('MZ and a program') }),
    inconsistent,
  ),
  joined(
    'before-counted',
    'bytes before it that the offsets count (self-extracting)',
    () => whole({ before: ascii('MZ and a program'), isBeforeCounted: true }),
    accepted(2),
  ),
  joined('behind', 'bytes behind its end', () => whole({ after: ascii('and more') }), inconsistent),
  joined('behind-zeros', 'zeros behind its end', () => whole({ after: new Uint8Array(512) }), inconsistent),
  joined('end-in-comment', 'a second end record in the comment', () => whole({ comment: emptyEnd as Bytes }), inconsistent),
  joined(
    'end-twice',
    'two end records, the second of another directory',
    () => concatBytes([whole(), zip([other]).subarray(-22)]),
    inconsistent,
  ),
  joined('two-archives', 'two archives one behind the other', () => concatBytes([zip([good]), zip([other])]), inconsistent),
  joined(
    'hole-before-directory',
    'unnamed bytes before the directory: nobody looks at them',
    () => whole({ betweenEntriesAndDirectory: new Uint8Array(99) }),
    accepted(2),
  ),
  joined(
    'hole-behind-directory',
    'unnamed bytes behind the directory',
    () => whole({ betweenDirectoryAndEnd: new Uint8Array(99) }),
    inconsistent,
  ),
  joined(
    'hidden-entry',
    'an entry that the directory doesn’t name: it isn’t there',
    () => zip([good, { ...other, isHidden: true }]),
    accepted(1),
  ),
  joined(
    'directory-elsewhere',
    'an end record that points at a directory in front of the real one',
    () => zip(both, { end: { directoryOffset: 3 } }),
    inconsistent,
  ),
  joined(
    'directory-entry-signature',
    'a directory entry of another signature',
    () => zip([good, { ...other, central: { signature: 0x02014b51 } }]),
    inconsistent,
  ),
  joined(
    'directory-name-length',
    'a name longer than the directory',
    () => zip([good, { ...other, central: { nameLength: 9_000 } }]),
    inconsistent,
  ),
  joined(
    'directory-name-shorter',
    'a name shorter than it is, so that the next entry is none',
    () => zip([{ ...good, central: { nameLength: 2 } }, other]),
    inconsistent,
  ),
  joined(
    'directory-comment-length',
    'a comment longer than the directory',
    () => zip([good, { ...other, central: { commentLength: 900 } }]),
    inconsistent,
  ),
  joined(
    'directory-signature-behind',
    'a digital signature behind the directory',
    () => whole({ betweenDirectoryAndEnd: fields([4, 0x05054b50], [2, 4], [4, 7]) }),
    inconsistent,
  ),

  zipCase('none-entries', 'no entries', () => zip([]), refused('archive/empty')),
  zipCase(
    'none-but-folders',
    'folders alone',
    () =>
      zip([
        { name: 'a/', method: 0 },
        { name: 'a/b/', method: 0 },
      ]),
    refused('archive/empty'),
  ),
  zipCase('none-but-empty', 'empty files alone', () => zip([{ name: 'a.wav', method: 0 }]), refused('archive/no-audio')),
  fileCase('none-bytes', 'not a byte', 'archive.zip', () => new Uint8Array(0), refused('archive/empty')),
  fileCase(
    'none-text',
    'a letter named .zip',
    'letter.zip',
    () => ascii('Dear all, this is no archive at all.'),
    refused('archive/not-a-zip'),
  ),
  fileCase(
    'disk-first',
    'first part of a spanned archive',
    'archive.zip',
    () => concatBytes([fields([4, 0x08074b50]), entryBytes(good)]),
    refused('archive/multi-part'),
  ),
  zipCase(
    'disk-last',
    'last part of a spanned archive',
    () => whole({ end: { disk: 3, directoryDisk: 3 } }),
    refused('archive/multi-part'),
  ),
  zipCase(
    'disk-of-entry',
    'one entry lies on another disk',
    () => zip([good, { ...other, central: { disk: 1 } }]),
    refused('archive/multi-part'),
  ),
];
