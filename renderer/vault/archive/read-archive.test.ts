/** Containers of every kind, and what of them is refused. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { SourceKind } from '../../../shared/seams/byte-frames.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { openByteSource } from './byte-source.ts';
import { readArchive } from './read-archive.ts';
import { readZipEntry } from './read-zip-entry.ts';
import { serveArchive, serveFiles } from './testdata/serve-archive.ts';
import { longNamed, paxNamed, paxRecords, type TarPart, tarBytes } from './testdata/tar-bytes.ts';
import { zipBytes } from './testdata/zip-bytes.ts';

const utf8 = new TextEncoder();
const sounds = [1, 2, 3].map((n) => toneWav(400 + n, n)) as [Bytes, Bytes, Bytes];
const [one, two, three] = sounds;
const gzip = (bytes: Uint8Array): Bytes => new Uint8Array(gzipSync(bytes));

type Files = readonly (readonly [name: string, bytes: Uint8Array])[];
type Read = readonly (readonly [name: string, content: string | number])[];

/** Names with a digest of what is read there, or with why it isn't. */
async function read(files: Files, kind: SourceKind = 'files'): Promise<Read> {
  const source = await openByteSource(serveFiles(files, { kind }).port);
  try {
    const tree = await readArchive(source, files[0]?.[0] ?? '');
    return await Promise.all(
      tree.entries.map(async (entry): Promise<Read[number]> => {
        if (entry.reason !== null) return [entry.name, entry.reason];
        return [entry.name, sumOf(await readZipEntry(tree.source, entry))];
      }),
    );
  } finally {
    source.close();
  }
}
const sumOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte, at) => (sum + (at + 1) * byte) % 1_000_003, 0);
const refusal = (files: Files, kind?: SourceKind) =>
  read(files, kind).then(
    (found) => found,
    (thrown: unknown) => (thrown instanceof Failure ? [thrown.code, thrown.facts] : thrown),
  );
const [a, b, c] = sounds.map(sumOf) as [number, number, number];
const file = (name: string, data: Uint8Array) => ({ name, data });

describe('a TAR', () => {
  it('lists files at their places, folders left out, whatever way their names are told', async () => {
    const long = `Export/${'a'.repeat(120)}.wav`;
    const parts: readonly TarPart[] = [
      { name: 'Export/', type: '5' },
      file('./Export/one.wav', one),
      ...longNamed(long, two),
      ...paxNamed('Export/Küche.wav', three),
      { ...file('two.wav', two), prefix: 'Export/deep' },
      { ...file('x', one), rawName: Uint8Array.of(0x4b, 0xfc, 0x63, 0x68, 0x65) },
    ];
    expect(await read([['x.tar', tarBytes(parts)]])).toEqual([
      ['Export/one.wav', a],
      [long, b],
      ['Export/Küche.wav', c],
      ['Export/deep/two.wav', b],
      ['Küche', a],
    ]);
  });

  it('reads the old form without a magic, and sizes in base 256', async () => {
    expect(await read([['x.tar', tarBytes([{ ...file('one.wav', one), magic: '' }])]])).toEqual([['one.wav', a]]);
    const bytes = tarBytes([file('one.wav', one)]);
    bytes.set([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, one.byteLength >> 8, one.byteLength & 255], 124);
    bytes.set(utf8.encode('        '), 148);
    const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
    bytes.set(utf8.encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    expect(await read([['x.tar', bytes]])).toEqual([['one.wav', a]]);
  });

  it('sets links, devices, pipes and sparse files aside, each with its reason', async () => {
    const parts: readonly TarPart[] = [
      file('one.wav', one),
      { name: 'hard', type: '1' },
      { name: 'soft', type: '2' },
      { name: 'char', type: '3' },
      { name: 'block', type: '4' },
      { name: 'pipe', type: '6' },
      { name: 'sparse', type: 'S', data: new Uint8Array(512) },
      { name: '../up.wav', data: two },
      { name: 'empty' },
      { name: 'folder/' },
      { name: 'folder with content/', data: three },
    ];
    expect(await read([['x.tar', tarBytes(parts)]])).toEqual([
      ['one.wav', a],
      ...['hard', 'soft', 'char', 'block', 'pipe'].map((name) => [name, 'link']),
      ['sparse', 'damaged-method'],
      ['../up.wav', 'unsafe-name'],
      ['empty', 'empty-file'],
      ['folder with content/', 'unsafe-name'],
    ]);
  });
});

describe('a TGZ', () => {
  const tar = tarBytes([file('a/one.wav', one), file('a/two.wav', two), file('index.json', utf8.encode('{}'))]);
  const content = [
    ['a/one.wav', a],
    ['a/two.wav', b],
    ['index.json', sumOf(utf8.encode('{}'))],
  ];

  it('is the TAR in it', async () => {
    expect(await read([['x.tgz', gzip(tar)]])).toEqual(content);
  });

  it('may be of several members, cut anywhere', async () => {
    const members = [tar.slice(0, 700), tar.slice(700, 701), tar.slice(701)].map(gzip);
    expect(await read([['x.tgz', concatBytes(members)]])).toEqual(content);
  });

  it('gives one packed file under its own name', async () => {
    expect(await read([['voice.wav.gz', gzip(one)]])).toEqual([['voice.wav', a]]);
  });

  it.each([
    ['archive/truncated', gzip(tar).slice(0, -9)],
    ['archive/truncated', gzip(tar.slice(0, 1500))],
    ['archive/bomb', gzip(tarBytes([file('zeros.wav', new Uint8Array(70 << 20))]))],
  ])('is refused as %s', async (code, bytes) => {
    expect(await refusal([['x.tgz', bytes]])).toMatchObject([code, {}]);
  });
});

describe('several files', () => {
  it('that are parts of one export are one tree', async () => {
    const parts: Files = [
      ['takeout-20240101T000000Z-001.zip', zipBytes([file('Takeout/one.wav', one)])],
      ['takeout-20240101T000000Z-002.zip', zipBytes([file('Takeout/two.wav', two), file('Takeout/three.wav', three)])],
    ];
    expect(await read(parts)).toEqual([
      ['Takeout/one.wav', a],
      ['Takeout/two.wav', b],
      ['Takeout/three.wav', c],
    ]);
  });

  it('are refused when a piece is missing, which is named', async () => {
    const part = zipBytes([file('one.wav', one)]);
    expect(
      await refusal([
        ['x.zip.001', part],
        ['x.zip.003', part],
      ]),
    ).toEqual(['archive/multi-part', { part: 'named', missing: 2, parts: 2 }]);
  });

  it('cut from one ZIP are that ZIP', async () => {
    const whole = zipBytes([file('one.wav', one), file('two.wav', two)]);
    const slices: Files = [
      ['x.zip.002', whole.slice(300)],
      ['x.zip.001', whole.slice(0, 300)],
    ];
    expect(await read(slices)).toEqual([
      ['one.wav', a],
      ['two.wav', b],
    ]);
  });

  it('of sound are entries by themselves', async () => {
    expect(
      await read([
        ['one.wav', one],
        ['two.wav', two],
      ]),
    ).toEqual([
      ['one.wav', a],
      ['two.wav', b],
    ]);
  });
});

describe('a split ZIP', () => {
  /** As `zip -s` writes it: each place is told by its disk and from that disk's beginning. */
  function split(cut: number): Files {
    const whole = zipBytes([file('one.wav', one), { ...file('two.wav', two), isStored: true }]);
    const view = new DataView(whole.buffer);
    const end = whole.byteLength - 22;
    const diskOf = (at: number) => (at >= cut ? 1 : 0);
    for (let at = view.getUint32(end + 16, true); at < end; at += 46 + view.getUint16(at + 28, true)) {
      const place = view.getUint32(at + 42, true);
      view.setUint16(at + 34, diskOf(place), true);
      view.setUint32(at + 42, place - diskOf(place) * cut, true);
    }
    const directory = view.getUint32(end + 16, true);
    view.setUint16(end + 4, 1, true);
    view.setUint16(end + 6, diskOf(directory), true);
    view.setUint16(end + 8, 1, true);
    view.setUint32(end + 16, directory - diskOf(directory) * cut, true);
    return [
      ['x.zip', whole.slice(cut)],
      ['x.z01', whole.slice(0, cut)],
    ];
  }

  it.each([10, 300, 700, 1300])('is read across its disks when it is cut at %i', async (cut) => {
    expect(await read(split(cut))).toEqual([
      ['one.wav', a],
      ['two.wav', b],
    ]);
  });

  it('is refused without its first disk, which is named', async () => {
    const [last] = split(300) as [Files[number]];
    expect(await refusal([last])).toEqual(['archive/multi-part', { part: 'named', missing: 1, parts: 2 }]);
  });

  it('is refused when a disk between is missing', async () => {
    const [last, first] = split(300) as [Files[number], Files[number]];
    expect(await refusal([last, ['x.z02', first[1]]])).toMatchObject(['archive/multi-part', { missing: 1 }]);
  });
});

describe('headers that contradict each other', () => {
  const pax = (...records: [string, string][]): TarPart => ({ name: 'p', type: 'x', data: paxRecords(records) });
  const ofOne = file('one.wav', one);
  it.each<[string, readonly TarPart[]]>([
    ['a size of pax beside another', [pax(['size', '10']), ofOne]],
    ['a key of pax twice', [pax(['path', 'a'], ['path', 'b']), ofOne]],
    ['a name by GNU and another by pax', [{ name: 'L', type: 'L', data: utf8.encode('a\0') }, pax(['path', 'b']), ofOne]],
    ['a length of pax that lies', [{ name: 'p', type: 'x', data: utf8.encode('99 path=a\n') }, ofOne]],
    ['one name for all', [{ name: 'g', type: 'g', data: paxRecords([['path', 'a']]) }, ofOne]],
    ['an extension without a file', [ofOne, pax(['path', 'a'])]],
    ['a wrong checksum', [{ ...ofOne, checksum: '000000\0 ' }, file('two.wav', two)]],
    ['a link with a size', [{ name: 'soft', type: '2', sizeBytes: 512, data: new Uint8Array(512) }, ofOne]],
  ])('refuse the TAR: %s', async (_what, parts) => {
    // A first header that is none makes it no TAR at all.
    const bytes = tarBytes([file('first.wav', three), ...parts]);
    expect(await refusal([['x.tar', bytes]])).toMatchObject(['archive/inconsistent', {}]);
  });
});

describe('a folder', () => {
  it('is its files, with archives in it opened under their names', async () => {
    const inner = zipBytes([file('in.wav', two), file('deeper.zip', zipBytes([file('x', one)]))]);
    const files: Files = [
      ['.DS_Store', one],
      ['a/one.wav', one],
      ['a/pack.zip', inner],
      ['b/pack.tgz', gzip(tarBytes([file('three.wav', three)]))],
    ];
    expect(await read(files, 'folder')).toEqual([
      ['.DS_Store', 'packer-leftover'],
      ['a/one.wav', a],
      ['a/pack.zip/in.wav', b],
      ['a/pack.zip/deeper.zip', 'nested-archive'],
      ['b/pack.tgz/three.wav', c],
    ]);
  });
});

describe('an archive in an archive', () => {
  const tar = tarBytes([file('t.wav', two)]);
  it.each([
    ['stored', true],
    ['packed', false],
  ])('is opened to a depth of one when it is %s', async (_how, isStored) => {
    const parts = [
      { ...file('in.zip', zipBytes([file('one.wav', one)])), isStored },
      { ...file('in.tar', tar), isStored },
      { ...file('in.tgz', gzip(tar)), isStored },
      { ...file('in.tgz.zip', zipBytes([file('deep.tar', tar)])), isStored },
      { ...file('no.zip', utf8.encode('no archive at all')), isStored },
      file('two.wav', three),
    ];
    expect(new Map(await read([['x.zip', zipBytes(parts)]]))).toEqual(
      new Map<string, string | number>([
        ['in.zip/one.wav', a],
        ['in.tar/t.wav', b],
        ['in.tgz/t.wav', b],
        ['in.tgz.zip/deep.tar', 'nested-archive'],
        ['no.zip', sumOf(utf8.encode('no archive at all'))],
        ['two.wav', c],
      ]),
    );
  });

  it('sets that one aside when it is damaged', async () => {
    const parts = [file('in.zip', zipBytes([file('one.wav', one)]).slice(0, 100)), file('two.wav', two)];
    expect(await read([['x.zip', zipBytes(parts)]])).toEqual([
      ['in.zip', 'nested-archive'],
      ['two.wav', b],
    ]);
  });
});

describe('a single file', () => {
  it('of sound is an archive of one entry', async () => {
    const { port } = serveArchive(one);
    const tree = await readArchive(await openByteSource(port), 'voice.wav');
    expect(tree.entries.map(({ name, isBare, sizeBytes }) => [name, isBare, sizeBytes])).toEqual([
      ['voice.wav', true, one.byteLength],
    ]);
  });
});
