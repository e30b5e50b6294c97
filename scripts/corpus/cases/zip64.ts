/** ZIP64: the same numbers in two places, which need not agree. */
import { fields, sound } from '../byte-fields.ts';
import { accepted, type HostileCase, type Outcome, refused, zipCase } from '../hostile-case.ts';
import { extraField, type HeaderLies, type Member, ones32, zip, type ZipLies, zip64Extra } from '../zip-writer.ts';

const inconsistent = refused('archive/inconsistent');
const data = sound(2);
const size = data.byteLength;
const good: Member = { name: 'good.wav', data: sound(1) };

const stored = (id: string, what: string, central: HeaderLies, expect: Outcome): HostileCase =>
  zipCase(`zip64-${id}`, what, () => zip([{ name: 'first.wav', data, method: 0, central }, good]), expect);
const ended = (id: string, what: string, lies: ZipLies, expect: Outcome): HostileCase =>
  zipCase(`zip64-${id}`, what, () => zip([good], lies), expect);

export const zip64Cases: readonly HostileCase[] = [
  stored(
    'honest',
    'all sizes in the ZIP64 field',
    { sizeBytes: ones32, packedBytes: ones32, headerOffset: ones32, extra: zip64Extra(size, size, 0) },
    accepted(2),
  ),
  stored('field-missing', 'all ones, and no ZIP64 field', { packedBytes: ones32 }, inconsistent),
  stored(
    'field-short',
    'a ZIP64 field of fewer numbers than are asked of it',
    { sizeBytes: ones32, packedBytes: ones32, extra: zip64Extra(size) },
    inconsistent,
  ),
  stored(
    'field-broken-off',
    'a ZIP64 field longer than the extra block',
    { sizeBytes: ones32, extra: extraField(1, fields([4, size]), 8) },
    inconsistent,
  ),
  stored(
    'field-wrong-order',
    'offset before size in the ZIP64 field',
    { sizeBytes: ones32, headerOffset: ones32, extra: zip64Extra(0, size) },
    refused('archive/overlap'),
  ),
  stored(
    'field-twice',
    'two ZIP64 fields of different sizes: the first counts',
    { sizeBytes: ones32, extra: new Uint8Array([...zip64Extra(size), ...zip64Extra(9)]) },
    accepted(2),
  ),
  stored(
    'field-not-asked-for',
    'a ZIP64 field that lies about sizes which stand in the header',
    { extra: zip64Extra(9, 9, 9) },
    accepted(2),
  ),
  stored('size-2-63', 'a size of 2^63', { sizeBytes: ones32, extra: zip64Extra(2n ** 63n) }, refused('archive/bomb')),
  stored(
    'size-all-ones',
    'a size of 2^64 - 1',
    { sizeBytes: ones32, extra: zip64Extra(2n ** 64n - 1n) },
    refused('archive/bomb'),
  ),
  stored(
    'packed-2-63',
    'a packed size of 2^63',
    { packedBytes: ones32, extra: zip64Extra(2n ** 63n) },
    refused('archive/overlap'),
  ),
  stored('offset-2-63', 'a header at 2^63', { headerOffset: ones32, extra: zip64Extra(2n ** 63n) }, inconsistent),
  stored(
    'offset-2-53',
    'a header where numbers lose their last bit',
    { headerOffset: ones32, extra: zip64Extra(2n ** 53n + 1n) },
    inconsistent,
  ),
  ended('end-honest', 'ZIP64 end records, all right', { end64: {} }, accepted(1)),
  ended('end-missing', 'an end record of all ones without a ZIP64 one', { end: { directoryOffset: ones32 } }, inconsistent),
  ended(
    'end-size-missing',
    'a directory size of all ones without a ZIP64 record',
    { end: { directoryBytes: ones32 } },
    inconsistent,
  ),
  ended('locator-far', 'a locator that points beyond the file', { end64: { locatorOffset: 2 ** 40 } }, inconsistent),
  ended('locator-front', 'a locator that points at the first byte', { end64: { locatorOffset: 0 } }, inconsistent),
  ended('locator-2-63', 'a locator that points to 2^63', { end64: { locatorOffset: 2n ** 63n } }, inconsistent),
  ended('locator-disks', 'a locator of five disks', { end64: { locatorDisks: 5 } }, refused('archive/multi-part')),
  ended('end-signature', 'no ZIP64 record where the locator points', { end64: { signature: 0x06064b51 } }, inconsistent),
  ended('end-record-length', 'a ZIP64 record that says it is longer than it is', { end64: { recordBytes: 4_000 } }, inconsistent),
  ended('end-record-length-2-63', 'a ZIP64 record of 2^63 bytes', { end64: { recordBytes: 2n ** 63n } }, inconsistent),
  ended('end-count-disagrees', 'two counts in the two end records', { end64: {}, end: { count: 7, countHere: 7 } }, inconsistent),
  ended(
    'end-offset-disagrees',
    'two directory offsets in the two end records',
    { end64: {}, end: { directoryOffset: 7 } },
    inconsistent,
  ),
  ended('end-directory-2-63', 'a directory at 2^63', { end64: { directoryOffset: 2n ** 63n } }, refused('archive/truncated')),
  ended(
    'end-directory-bytes-2-63',
    'a directory of 2^63 bytes',
    { end64: { directoryBytes: 2n ** 63n } },
    refused('archive/truncated'),
  ),
  ended('end-disk', 'a ZIP64 record of the second disk', { end64: { disk: 1 } }, refused('archive/multi-part')),
];
