/** Honest inputs to begin with: the archives that tests make, the vendors' fixtures, and small sounds of every kind. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestArchive } from '../../e2e/make-archives/test-archive.ts';
import { bytesInMemory } from '../../renderer/vault/archive/byte-source.ts';
import { readZipDirectory } from '../../renderer/vault/archive/zip-directory.ts';
import { readZipEntry } from '../../renderer/vault/archive/read-zip-entry.ts';
import { sniff } from '../../renderer/vault/audio/sniff.ts';
import { allCases } from '../corpus/cases/all-cases.ts';
import { sound } from '../corpus/byte-fields.ts';
import { gzip, pax, paxRecord, tar } from '../corpus/tar-writer.ts';
import { placesOf } from './fixture-places.ts';
import { adapters } from './adapters.ts';
import type { Seed, TargetName } from './seed.ts';

type Seeds = Map<TargetName, Seed[]>;

const mostSeedBytes = 200_000;
const mostArchiveBytes = 3_000_000;

const modules = import.meta.glob(['../../e2e/make-archives/*-archives.ts', '!**/write-*.ts'], { eager: true }) as Readonly<
  Record<string, Readonly<Record<string, unknown>>>
>;
const isTestArchive = (value: unknown): value is TestArchive =>
  typeof value === 'object' && value !== null && 'write' in value && 'expect' in value;

/** Which target a text belongs to, by its ending. */
const textTargets: Readonly<Record<string, TargetName>> = {
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  jsonl: 'json',
  html: 'html',
  htm: 'html',
  txt: 'chat',
  srt: 'chat',
  vtt: 'chat',
  md: 'chat',
  db: 'sqlite',
  sqlite: 'sqlite',
  'db-wal': 'sqlite',
  plist: 'sqlite',
  transcript: 'sqlite',
  pdf: 'pdf',
};
const soundTargets: Readonly<Record<string, TargetName>> = { wav: 'wav', ogg: 'ogg', mp3: 'mp3', mp4: 'mp4' };

export async function gatherSeeds(rootDir: string): Promise<Seeds> {
  const seeds: Seeds = new Map();
  const add = (target: TargetName, seed: Seed) => {
    if (seed.bytes.byteLength > mostSeedBytes) return;
    const there = seeds.get(target) ?? [];
    seeds.set(target, there);
    if (there.length < 250) there.push(seed);
  };
  addMadeUp(add);
  await addSounds(rootDir, add);
  await addFixtures(rootDir, add);
  const archives = Object.values(modules)
    .flatMap((module) => Object.values(module).flat())
    .filter(isTestArchive);
  const dir = await mkdtemp(join(tmpdir(), 'overheard-fuzz-seeds-'));
  try {
    for (const archive of archives) if (!archive.name.includes('bomb')) await addArchive(archive, dir, add);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  return seeds;
}

type Add = (target: TargetName, seed: Seed) => void;

function addMadeUp(add: Add): void {
  const members = [
    { name: 'a.wav', data: sound(1) },
    { name: 'b.json', data: new TextEncoder().encode('{"text":"hello"}') },
    pax(paxRecord('path', 'c/ü.wav')),
    { name: 'c', data: sound(2) },
  ];
  add('tar', { name: 'made/tar', bytes: tar(members) });
  add('gzip', { name: 'made/tgz', bytes: gzip(tar(members)) });
  add('gzip', { name: 'made/gz', bytes: gzip(sound(3)) });
  // Not that they be refused is asked again, but what lies around them.
  for (const { id, files, isFolder } of allCases) {
    const [file, another] = isFolder ? [] : files();
    const isPlain = file !== undefined && another === undefined && !id.includes('bomb');
    if (!isPlain || file.sizeBytes > 20_000 || file.sizeBytes === 0) continue;
    const bytes = file.read(0, file.sizeBytes);
    const found = sniff(bytes);
    const byName = file.name.endsWith('.tar') ? 'tar' : file.name.endsWith('gz') ? 'gzip' : 'zip';
    if (found.kind === 'sound') addSound(add, found.format, { name: `corpus/${id}`, bytes });
    else add(byName, { name: `corpus/${id}`, bytes });
  }
  for (const target of ['planted-crash', 'planted-hang', 'planted-hog'] as const) {
    add(target, { name: 'planted', bytes: new Uint8Array(40).fill(0x20) });
  }
}

/** Small sounds of the kinds that no encoder here can make. */
async function addSounds(rootDir: string, add: Add): Promise<void> {
  const dir = join(rootDir, 'renderer/vault/audio/testdata');
  for (const name of await readdir(dir)) {
    const bytes = new Uint8Array(await readFile(join(dir, name)));
    const found = sniff(bytes);
    if (found.kind === 'sound') addSound(add, found.format, { name: `audio/${name}`, bytes });
  }
}

function addSound(add: Add, format: string, seed: Seed): void {
  add(soundTargets[format] ?? 'rare', seed);
  if (!['mp3', 'ogg', 'flac', 'adts', 'webm'].includes(format)) add('decode', seed);
}

/** A vendor's fixtures: one text each, among the sounds of sounds.txt, at the first place where the vendor's adapter reads it. */
async function addFixtures(rootDir: string, add: Add): Promise<void> {
  for (const [vendor, adapter] of adapters) {
    const dir = join(rootDir, 'renderer/vault/vendors', vendor, 'testdata');
    const sounds = await readFile(join(dir, 'sounds.txt'), 'utf8').catch(() => 'a.wav\nb/c.opus');
    for (const verdict of ['accept', 'reject']) {
      for (const name of await readdir(join(dir, verdict)).catch(() => [])) {
        const target = textTargets[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
        if (target === undefined) continue;
        const bytes = new Uint8Array(await readFile(join(dir, verdict, name)));
        const files: Record<string, Uint8Array | null> = Object.fromEntries(
          sounds
            .split('\n')
            .filter(Boolean)
            .map((one) => [one, null]),
        );
        const wanted = placesOf(vendor, name).find((place) => isRead(adapter, { ...files, [place]: bytes }, place));
        const entryName = wanted ?? name;
        add(target, { name: `${vendor}/${verdict}/${name}`, bytes, among: { vendor, entryName, files } });
      }
    }
  }
}

function isRead(
  adapter: { plan: (typeof adapters extends ReadonlyMap<string, infer A> ? A : never)['plan'] },
  files: Readonly<Record<string, Uint8Array | null>>,
  place: string,
): boolean {
  const entries = Object.keys(files).map((name, index) => ({
    index,
    name,
    sizeBytes: files[name]?.byteLength ?? 32_044,
    modifiedMs: null,
  }));
  return adapter.plan({ fileName: 'archive.zip', entries }).metadata.some(({ name }) => name === place);
}

/** The archive itself, each text in it among its fellows, and its sounds. */
async function addArchive(archive: TestArchive, dir: string, add: Add): Promise<void> {
  const bytes = new Uint8Array(await readFile(await archive.write(dir)));
  if (bytes.byteLength > mostArchiveBytes) return;
  add('zip', { name: archive.name, bytes });
  if (archive.expect.kind !== 'imported') return;
  const source = bytesInMemory(bytes);
  const { entries } = await readZipDirectory(source);
  const files: Record<string, Uint8Array | null> = {};
  const texts: (readonly [TargetName, string, Uint8Array])[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.reason !== null) continue;
    const content = await readZipEntry(source, { ...entry, index }).catch(() => null);
    const found = content === null ? null : sniff(content);
    if (content !== null && found?.kind === 'sound') {
      addSound(add, found.format, { name: `${archive.name}/${entry.name}`, bytes: content });
    }
    const target = textTargets[entry.name.slice(entry.name.lastIndexOf('.') + 1).toLowerCase()];
    files[entry.name] = content === null || found?.kind === 'sound' ? null : content;
    if (content !== null && target !== undefined && found?.kind !== 'sound') texts.push([target, entry.name, content]);
  }
  for (const [target, entryName, content] of texts) {
    const seed = { name: `${archive.name}/${entryName}`, bytes: content };
    add(target, target === 'pdf' ? seed : { ...seed, among: { vendor: null, entryName, files } });
  }
}
