/**
 * P5, damage is noticed: in copies of a real profile one place after the other is harmed, a bit or a part, in the files or in the rows;
 * the real app is started on it and asked. It must notice, name what is damaged, confine it to one page, recording or block, and open
 * all the rest. The control is an untouched copy, of which it must say that everything is whole.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verdict } from './prove.ts';
import { type BaseVault, makeBaseVault, passphrase, start } from './tamper/base-vault.ts';
import { judge, type Judgement, verdictOf } from './tamper/judge.ts';
import { allPlaces, harmRows, type Place } from './tamper/places.ts';
import { type Seen, seeCondition } from './tamper/see-condition.ts';

const usualCount = 1_700;

/** `--count 1700`, `--only segment` (places whose name has that in it). */
export async function proveTamper(args: readonly string[]): Promise<Verdict> {
  const option = (name: string) => args[args.indexOf(name) + 1];
  const count = args.includes('--count') ? Number(option('--count')) : usualCount;
  const only = args.includes('--only') ? (option('--only') ?? '') : '';
  const workDir = await mkdtemp(join(tmpdir(), 'overheard-tamper-'));
  try {
    const base = await makeBaseVault(workDir, count);
    console.log(`a vault of ${base.recordings} recordings, ${base.map.pages.length} pages, epoch ${base.map.epoch}`);
    const places = allPlaces(base).filter(({ name }) => name.includes(only));
    const judged: Judgement[] = [];
    for (const place of places) {
      const judgement = await prove(base, place, join(workDir, 'harmed'));
      judged.push(judgement);
      console.log(rowOf(place, judgement));
    }
    return verdictOf(judged, base.recordings, only === '' ? count : null);
  } finally {
    await rm(workDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function prove(base: BaseVault, place: Place, profileDir: string): Promise<Judgement> {
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  await cp(base.dir, profileDir, { recursive: true });
  await place.harmFiles?.(profileDir);
  const before = await bytesOf(profileDir);
  const app = await start(profileDir);
  let seen: Seen;
  try {
    if (place.harmRows !== undefined) {
      await harmRows(app.hands, place.harmRows);
    }
    seen = await seeCondition(app.hands, passphrase);
  } catch (error) {
    return { isAsExpected: false, isMeaningless: false, said: error instanceof Error ? error.message : String(error), opens: 0 };
  } finally {
    await app.close();
  }
  const judgement = judge(base, place.expected, seen);
  // A vault that doesn't open must lie there as it was found: its tables and its sound, all of it.
  if (seen.door === null || place.name.includes('removed')) return judgement;
  const after = await bytesOf(profileDir);
  return after < before ? { ...judgement, isAsExpected: false, said: `${judgement.said}; but its files shrank` } : judgement;
}

/** Sealed sound in the profile: what a database that is thrown away takes with it. */
async function bytesOf(profileDir: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(profileDir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.parentPath.includes('.indexeddb.blob'))
      bytes += (await readFile(join(entry.parentPath, entry.name))).length;
  }
  return bytes;
}

function rowOf({ name }: Place, { isAsExpected, said, opens }: Judgement): string {
  return `${isAsExpected ? 'ok  ' : 'FAIL'} ${name.padEnd(58)} ${String(opens).padStart(6)} open  ${said}`;
}
