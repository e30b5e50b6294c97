import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../shared/bytes.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { bytesInMemory } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { numbers, type ZipOptions, type ZipPart, zipBytes } from './testdata/zip-bytes.ts';
import { readZipDirectory } from './zip-directory.ts';

const sound = toneWav(400);
const one: ZipPart = { name: 'Audio/one.wav', data: sound };
const two: ZipPart = { name: 'Audio/two.wav', data: toneWav(500, 2) };
const read = (parts: readonly ZipPart[], options?: ZipOptions) => readZipDirectory(bytesInMemory(zipBytes(parts, options)));
const refusal = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (thrown: { readonly code?: string; readonly facts?: unknown }) => thrown.code ?? thrown,
  );
const reasons = async (parts: readonly ZipPart[]) =>
  (await read([...parts, one])).entries.map(({ reason }) => reason).slice(0, parts.length);

describe('the directory of an archive', () => {
  it('lists files in the order of their bytes, folders left out', async () => {
    const { entries } = await read([{ name: 'Audio/', isStored: true }, two, one]);
    expect(entries.map(({ index, name, reason }) => ({ index, name, reason }))).toEqual([
      { index: 0, name: 'Audio/two.wav', reason: null },
      { index: 1, name: 'Audio/one.wav', reason: null },
    ]);
    expect(entries[0]).toMatchObject({ sizeBytes: 1044, method: 8, modifiedMs: Date.UTC(2024, 0, 1) });
  });

  it('reads sizes and places from ZIP64 fields', async () => {
    const { entries } = await read([one, two], { isZip64: true });
    expect(entries.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
      ['Audio/one.wav', 844],
      ['Audio/two.wav', 1044],
    ]);
  });

  it('knows the same archive again by its fingerprint', async () => {
    const [first, again, other] = await Promise.all([read([one, two]), read([one, two]), read([one])]);
    expect(first.fingerprint).toBe(again.fingerprint);
    expect(first.fingerprint).not.toBe(other.fingerprint);
  });

  it('takes a comment, and bytes before the archive when its offsets count them', async () => {
    expect((await read([one], { comment: 'hello' })).entries).toHaveLength(1);
    const shebang = new TextEncoder().encode('#!/bin/sh\n');
    const moved = { ...one, headerOffset: shebang.byteLength };
    const bytes = zipBytes([moved], { before: shebang });
    new DataView(bytes.buffer).setUint32(bytes.byteLength - 6, bytes.byteLength - 22 - (46 + one.name.length), true);
    expect((await readZipDirectory(bytesInMemory(bytes))).entries).toHaveLength(1);
  });
});

describe('an archive is refused as a whole', () => {
  it.each([
    ['archive/empty', 'it has no byte', new Uint8Array(0)],
    ['archive/empty', 'it has no entry', zipBytes([])],
    ['archive/empty', 'it has folders alone', zipBytes([{ name: 'Audio/', isStored: true }])],
    ['archive/not-a-zip', 'it is something else', new TextEncoder().encode('x'.repeat(70_000))],
    ['archive/not-a-zip', 'it is shorter than an end record', Uint8Array.of(80, 75)],
    ['archive/truncated', 'its end is missing', zipBytes([one, two]).slice(0, 900)],
    ['archive/truncated', 'its front is missing', zipBytes([one, two]).slice(200)],
    ['archive/inconsistent', 'bytes hang on', zipBytes([one], { after: Uint8Array.of(1, 2, 3) })],
    ['archive/inconsistent', 'bytes were put before it', zipBytes([one], { before: new Uint8Array(10) })],
    ['archive/inconsistent', 'it counts more entries than it has', zipBytes([one], { entryCount: 2 })],
    ['archive/inconsistent', 'it counts fewer entries than it has', zipBytes([one, two], { entryCount: 1 })],
    ['archive/inconsistent', 'an entry reaches into the directory', zipBytes([{ ...one, compressedBytes: 5000 }])],
    ['archive/inconsistent', 'its comment holds a second end', zipBytes([one], { comment: `PK\x05\x06${'\0'.repeat(18)}` })],
    ['archive/overlap', 'two entries share a header', zipBytes([one, { ...two, headerOffset: 0 }])],
    ['archive/overlap', 'an entry lies within another', zipBytes([one, { ...two, headerOffset: 20 }])],
    ['archive/multi-part', 'it is one part of several', zipBytes([one], { disk: 1 })],
    ['archive/multi-part', 'an entry lies in another part', zipBytes([{ ...one, disk: 2 }])],
    ['archive/multi-part', 'it begins like a part', concatBytes([numbers([4, 0x08074b50]), new Uint8Array(100)])],
    ['archive/encrypted', 'every file is locked', zipBytes([{ ...one, flags: 0x801 }, { name: 'empty' }])],
    ['archive/unsafe-name', 'every name is unsafe', zipBytes([{ ...one, name: '../one.wav' }])],
    ['archive/bomb', 'an entry unpacks a thousandfold', zipBytes([{ name: 'zeros.wav', data: new Uint8Array(5 << 20) }])],
    [
      'archive/bomb',
      'many small entries do',
      zipBytes(Array.from({ length: 70 }, (_, n) => ({ name: `${n}.wav`, packed: new Uint8Array(100), sizeBytes: 1 << 20 }))),
    ],
    ['archive/bomb', 'a stated size is beyond reason', zipBytes([{ ...one, sizeBytes: 0xf0000000 }])],
  ])('%s when %s', async (code, _when, bytes) => {
    expect(await refusal(readZipDirectory(bytesInMemory(bytes)))).toBe(code);
  });

  it('archive/too-many-entries when its directory says so, before it is read', async () => {
    const bytes = zipBytes([one], { isZip64: true });
    const view = new DataView(bytes.buffer);
    const end64 = bytes.byteLength - 22 - 20 - 56;
    view.setBigUint64(end64 + 24, 300_000n, true);
    view.setBigUint64(end64 + 32, 300_000n, true);
    expect(await refusal(readZipDirectory(bytesInMemory(bytes)))).toBe('archive/too-many-entries');
  });

  it.each([24, 32, 40, 48])('when ZIP64 and plain end record disagree (byte %i)', async (field) => {
    const bytes = zipBytes([one, two], { isZip64: true });
    const view = new DataView(bytes.buffer);
    const end64 = bytes.byteLength - 22 - 20 - 56;
    view.setBigUint64(end64 + field, view.getBigUint64(end64 + field, true) + 1n, true);
    expect(await refusal(readZipDirectory(bytesInMemory(bytes)))).toMatch(/^archive\/(inconsistent|multi-part|truncated)$/);
  });
});

describe('an entry is set aside', () => {
  it.each([
    ['unsafe-name', { ...two, name: 'a/../../b.wav' }],
    ['packer-leftover', { ...two, name: '__MACOSX/Audio/._one.wav' }],
    ['packer-leftover', { ...two, name: 'Audio/.DS_Store' }],
    ['link', { ...two, unixMode: 0o120777 }],
    ['link', { ...two, unixMode: 0o060000 }],
    ['encrypted', { ...two, flags: 0x801 }],
    ['encrypted', { ...two, method: 99 }],
    ['empty-file', { name: 'Audio/empty.wav', isStored: true }],
    ['damaged-method', { ...two, method: 12 }],
    ['damaged-header', { ...two, isStored: true, sizeBytes: 7 }],
  ] as const)('%s: %o', async (reason, part) => {
    expect(await reasons([part])).toEqual([reason]);
  });

  it('too-large when it is longer than a recording can be', async () => {
    // The numbers of a sparse file of three gigabytes; the source never has to have them.
    const size = 3 * 2 ** 30;
    const bytes = zipBytes([{ ...two, method: 0, packed: new Uint8Array(8), sizeBytes: size, compressedBytes: size }], {
      isZip64: true,
    });
    const shift = size - 8;
    const view = new DataView(bytes.buffer);
    const end64 = bytes.byteLength - 22 - 20 - 56;
    view.setBigUint64(end64 + 48, view.getBigUint64(end64 + 48, true) + BigInt(shift), true);
    view.setBigUint64(end64 + 64, view.getBigUint64(end64 + 64, true) + BigInt(shift), true);
    const readParts = async (offset: number, length: number) => {
      const range = new Uint8Array(length);
      const start = offset - shift;
      range.set(bytes.subarray(Math.max(0, start), Math.max(0, start + length)), Math.min(length, Math.max(0, -start)));
      return [range];
    };
    const sizeBytes = bytes.byteLength + shift;
    const listing = { kind: 'files' as const, files: [{ name: 'a.zip', sizeBytes, modifiedMs: 0 }] };
    const source = { sizeBytes, listing, readParts, close: () => undefined };
    const { entries } = await readZipDirectory(source);
    expect(entries[0]).toMatchObject({ sizeBytes: size, reason: 'too-large' });
  });

  it('nothing when two names are equal or differ in case or composition alone: names are no keys here', async () => {
    const twins = ['a.wav', 'a.wav', 'A.WAV', 'b\u0308.wav', '\u1e03.wav'].map((name, n) => ({
      name,
      data: toneWav(300, n + 3),
    }));
    expect(await reasons(twins)).toEqual([null, null, null, null, null]);
  });
});

describe('a name', () => {
  const nameOf = async (part: Partial<ZipPart>) => (await read([{ ...one, ...part }])).entries[0]?.name;
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  it('is UTF-8 when bit 11 says so, and composed', async () => {
    expect(await nameOf({ name: 'Küche/u\u0308ber.wav' })).toBe('Küche/über.wav');
  });
  it('is UTF-8 when it happens to be valid, bit or not', async () => {
    expect(await nameOf({ rawName: new TextEncoder().encode('Küche.wav') })).toBe('Küche.wav');
  });
  it('is CP437 otherwise', async () => {
    expect(await nameOf({ rawName: latin('K\x81che.wav') })).toBe('Küche.wav');
  });
  it('comes from the Unicode path field when its checksum fits the raw name', async () => {
    const rawName = latin('K_che.wav');
    const field = (crc: number) => {
      const body = concatBytes([Uint8Array.of(1), numbers([4, crc]), new TextEncoder().encode('Küche.wav')]);
      return concatBytes([numbers([2, 0x7075], [2, body.byteLength]), body]);
    };
    expect(await nameOf({ rawName, extra: field(crc32(rawName)) })).toBe('Küche.wav');
    expect(await nameOf({ rawName, extra: field(1) })).toBe('K_che.wav');
  });
  it('has its backslashes turned round', async () => {
    expect(await nameOf({ rawName: latin('Audio\\one.wav') })).toBe('Audio/one.wav');
  });
});
