/** Encrypted in every way, packed in ways that aren't read here, and headers that disagree field by field. */
import { concatBytes } from '../../../shared/bytes.ts';
import { fields, sound } from '../byte-fields.ts';
import { accepted, type HostileCase, type Outcome, refused, zipCase } from '../hostile-case.ts';
import { extraField, type HeaderLies, type Member, zip, zip64Extra } from '../zip-writer.ts';

const good: Member = { name: 'good.wav', data: sound(1) };
const noise = Uint8Array.from({ length: 200 }, (_, i) => (i * i * 31 + 7) & 255);

const zipCrypto = (name: string): Member => ({ name, data: sound(3), packed: noise, flags: 0x801 });
const aesField = extraField(0x9901, fields([2, 2], [2, 0x4541], [1, 3], [2, 8]));
const aes = (name: string): Member => ({ ...zipCrypto(name), both: { method: 99, crc: 0, extra: aesField } });
const strong = (name: string): Member => ({
  ...zipCrypto(name),
  flags: 0x841,
  both: { extra: extraField(0x17, fields([2, 2], [2, 0x660e], [2, 128], [2, 1])) },
});
const masked = (name: string): Member => ({ ...zipCrypto(name), flags: 0x2841, local: { crc: 0, sizeBytes: 0 } });

const locked = (id: string, what: string, member: (name: string) => Member): readonly HostileCase[] => [
  zipCase(`encrypted-${id}`, `${what}: every entry`, () => zip([member('a.wav'), member('b.wav')]), refused('archive/encrypted')),
  zipCase(
    `encrypted-${id}-one`,
    `${what}: one of two entries`,
    () => zip([good, member('b.wav')]),
    accepted(1, { encrypted: 1 }),
  ),
];

const method = (number: number, name: string): HostileCase =>
  zipCase(
    `method-${name}`,
    `packed by ${name} (${number})`,
    () => zip([good, { name: 'b.wav', data: sound(2), method: number }]),
    accepted(1, { 'damaged-method': 1 }),
  );

const differs = (
  id: string,
  what: string,
  local: HeaderLies,
  expect: Outcome = accepted(1, { 'damaged-header': 1 }),
): HostileCase =>
  zipCase(
    `differs-${id}`,
    `the header before the data has ${what}`,
    () => zip([good, { name: 'b.wav', data: sound(2), local }]),
    expect,
  );

export const methodCases: readonly HostileCase[] = [
  ...locked('zipcrypto', 'the old encryption', zipCrypto),
  ...locked('aes', 'AES of WinZip', aes),
  ...locked('strong', 'strong encryption of PKWARE', strong),
  ...locked('masked', 'masked header values', masked),
  zipCase(
    'encrypted-directory',
    'an encrypted directory: noise where it lies',
    () =>
      concatBytes([
        fields([4, 0x04034b50]),
        noise,
        fields([4, 0x06054b50], [4, 0], [2, 2], [2, 2], [4, noise.byteLength], [4, 4], [2, 0]),
      ]),
    refused('archive/inconsistent'),
  ),
  method(1, 'shrinking'),
  method(6, 'imploding'),
  method(9, 'deflate64'),
  method(12, 'bzip2'),
  method(14, 'lzma'),
  method(93, 'zstandard'),
  method(95, 'xz'),
  method(98, 'ppmd'),
  method(0xffff, 'nobody'),
  zipCase(
    'method-none-known',
    'nothing but an unknown method',
    () => zip([{ name: 'b.wav', data: sound(2), method: 14 }]),
    refused('archive/no-audio'),
  ),
  differs('signature', 'no signature', { signature: 0x12345678 }),
  differs('encrypted', 'the flag of encryption', { flags: 0x801 }),
  differs('method', 'another method', { method: 0 }),
  differs('name', 'another name', { name: 'c.wav' }),
  differs('name-length', 'a longer name', { name: 'b.wav.exe' }),
  differs('name-empty', 'no name, so that its bytes reach into what follows', { name: '' }, refused('archive/inconsistent')),
  differs('extra-length', 'an extra field that reaches beyond the entry', { extraLength: 60_000 }),
  differs('extra-over-data', 'an extra field that covers the data', { extraLength: 30 }),
  differs(
    'sizes-long',
    'sizes of all ones and a ZIP64 field that lies: the directory’s count',
    { sizeBytes: 0xffffffff, packedBytes: 0xffffffff, extra: zip64Extra(1, 2) },
    accepted(2),
  ),
  differs('time', 'another time: not believed anyway', { time: 0x1234, date: 0x1234 }, accepted(2)),
  differs('version', 'another version: not believed anyway', { version: 99 }, accepted(2)),
  differs('utf8-flag', 'another idea of the name’s alphabet: the directory’s counts', { flags: 0 }, accepted(2)),
];
