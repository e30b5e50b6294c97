/** Broken, hostile and disappointing input: what people really drop on the window, and what an attacker would. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureCode } from '../../shared/failure.ts';
import type { EntryReason } from '../../shared/model/archive.ts';
import { seededRandom } from './made-up-sound.ts';
import { clip, type Expectation, testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text, writeZip, type ZipMember } from './zip-file.ts';

const refused = (code: FailureCode): Expectation => ({ kind: 'refused', code });

/** Three whole clips come in, whatever is beside them. */
const threeCome = (reasons: Partial<Record<EntryReason, number>>): Expectation => ({
  kind: 'imported',
  vendor: 'generic',
  recordings: 3,
  withTranscript: 0,
  unlinkedLines: 0,
  reasons,
  words: [],
});
const threeClips = (): readonly ZipMember[] => [201, 202, 203].map((seed) => deflated(`clip-${seed}.wav`, clip(seed)));

/** A file made of bytes that no ZIP writer would write. */
const rawFile = (name: string, bytes: () => Uint8Array | Promise<Uint8Array>, expect: Expectation): TestArchive => ({
  name,
  write: async (dir) => {
    const path = join(dir, `${name}.zip`);
    await writeFile(path, await bytes());
    return path;
  },
  expect,
});

const cutShort: TestArchive = {
  name: 'cut-short',
  write: async (dir) => {
    const path = join(dir, 'cut-short.zip');
    await writeZip(path, threeClips());
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, Math.floor(whole.byteLength * 0.6)));
    return path;
  },
  expect: refused('archive/truncated'),
};

function noise(seed: number, length: number): Uint8Array {
  const random = seededRandom(seed);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

/** As ZipCrypto leaves a member: flag 0 set, twelve bytes of header, then noise. */
const zipCrypto = (member: ZipMember): ZipMember => ({
  ...member,
  flags: member.flags | 1,
  packed: noise(member.crc32, member.packed.byteLength + 12),
});

/** As WinZip's AES leaves one: method 99, no checksum, extra field 0x9901 (AE-2, 256 bit, really deflated). */
const aes = (member: ZipMember): ZipMember => ({
  ...member,
  flags: member.flags | 1,
  method: 99,
  packed: noise(member.crc32, member.packed.byteLength + 28),
  crc32: 0,
  extra: new Uint8Array([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 8, 0]),
});

const sessionExpired =
  '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Your session has expired.</body></html>\n';
const oneLine = (member: readonly ZipMember[]): ZipMember => member[0] ?? stored('', new Uint8Array(0));

export const badArchives: readonly TestArchive[] = [
  rawFile('not-a-zip', () => text('This is a letter, whatever its name says.\n'.repeat(200)), refused('archive/not-a-zip')),
  rawFile('nothing-at-all', () => new Uint8Array(0), refused('archive/empty')),
  cutShort,
  testArchive('empty', () => [], refused('archive/empty')),
  testArchive(
    'no-audio',
    () => [
      deflated('orders.csv', text('Order,Item\n1,soap\n')),
      deflated('photo.jpg', noise(1, 900)),
      deflated('notes.txt', text('soap')),
    ],
    refused('archive/no-audio'),
  ),
  testArchive(
    'only-web-pages',
    () => [deflated('a.wav', text(sessionExpired)), deflated('b.wav', text(sessionExpired))],
    refused('archive/no-audio'),
  ),
  testArchive('encrypted-by-zipcrypto', () => threeClips().map(zipCrypto), refused('archive/encrypted')),
  testArchive('encrypted-by-aes', () => threeClips().map(aes), refused('archive/encrypted')),
  testArchive(
    'one-encrypted',
    () => [...threeClips(), zipCrypto(deflated('locked.wav', clip(204)))],
    threeCome({ encrypted: 1 }),
  ),
  testArchive(
    'wrong-checksum',
    () => [...threeClips(), { ...deflated('broken.wav', clip(205)), crc32: 0xdeadbeef }],
    threeCome({ 'damaged-checksum': 1 }),
  ),
  testArchive(
    'web-page-named-wav',
    () => [...threeClips(), deflated('page.wav', text(sessionExpired))],
    threeCome({ 'web-page-not-sound': 1 }),
  ),
  testArchive(
    'empty-recording',
    () => [...threeClips(), stored('silent.wav', new Uint8Array(0))],
    threeCome({ 'empty-file': 1 }),
  ),
  testArchive(
    'climbs-out',
    () => [
      ...threeClips(),
      deflated('../../outside.wav', clip(206)),
      deflated('/etc/absolute.wav', clip(207)),
      deflated('C:\\drive.wav', clip(208)),
    ],
    threeCome({ 'unsafe-name': 3 }),
  ),
  testArchive('only-climbs-out', () => [deflated('../outside.wav', clip(209))], refused('archive/unsafe-name')),
  testArchive('bomb', () => [...threeClips(), deflated('bomb.wav', new Uint8Array(64 << 20))], refused('archive/bomb')),
  testArchive(
    'bomb-that-lies-about-its-size',
    () => [...threeClips(), { ...deflated('bomb.wav', new Uint8Array(64 << 20)), sizeBytes: 90_000 }],
    threeCome({ 'unsafe-size': 1 }),
  ),
  testArchive(
    'two-entries-on-one-header',
    () => [...threeClips(), { ...oneLine(threeClips()), name: 'again.wav', sharedOffset: 0 }],
    refused('archive/overlap'),
  ),
  testArchive('same-sound-twice', () => [...threeClips(), deflated('copy/clip-201.wav', clip(201))], threeCome({ duplicate: 1 })),
  testArchive(
    'recording-cut-short',
    () => [...threeClips().slice(1), deflated('clip-201.wav', clip(201).subarray(0, 9000))],
    threeCome({ 'sound-truncated': 1 }),
  ),
];
