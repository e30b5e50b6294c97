/** What must hold when the vault is open again, whatever was killed where. Everything that doesn't is said in words. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEverything } from '../forensic-reader.ts';
import { strayBackups } from './backups.ts';
import type { Life, Snapshot } from './life.ts';
import type { Attempt, Reopened, StateSeen } from './operations.ts';
import { orphansOf } from './orphans.ts';
import type { SeenRecording } from './witness.ts';

export interface Judged {
  readonly state: StateSeen;
  /** Recordings that were opened, sound and all. */
  readonly opened: number;
  /** Destroyed sounds that were looked for on the disk. */
  readonly lookedFor: number;
  readonly broken: readonly string[];
}

/** Takes the new state into the life's books. */
export async function judge(life: Life, attempt: Attempt, isTold: boolean, after: Reopened): Promise<Judged> {
  const before = life.snapshot;
  const state = await attempt.state(before, after);
  if (state === 'new') for (const id of attempt.destroys ?? []) life.destroyed.add(before.recordings.get(id)?.statedSha256 ?? '');
  const { profileDir, tempDir, app } = life.session;
  const orphans = await orphansOf(app.hands, { profileDir, tempDir, passphrase: after.passphrase });
  const broken = [
    ...(state === 'neither' ? ['half of it was done'] : []),
    ...(isTold && state !== 'new' ? ['it was told to be done, and is not'] : []),
    ...(attempt.kept?.(before, after) ?? []),
    ...soundsThatDontOpen(life, before, after.snapshot, attempt),
    ...whatElseChanged(before, after.snapshot, attempt),
    ...[...orphans, ...(await strayBackups(life.dir))].map((orphan) => `orphan: ${orphan}`),
    ...(await destroyedThatOpen(life, after.passphrase)),
  ];
  life.snapshot = after.snapshot;
  life.passphrases = [after.passphrase];
  return { state, opened: after.snapshot.recordings.size, lookedFor: life.destroyed.size, broken };
}

function soundsThatDontOpen(
  { archives, destroyed }: Life,
  before: Snapshot,
  { recordings }: Snapshot,
  { touched }: Attempt,
): readonly string[] {
  const broken: string[] = [];
  const seen = new Set<string>();
  for (const recording of recordings.values()) {
    const { id, failure, soundSha256, statedSha256, peaksSha256, burnt } = recording;
    const old = before.recordings.get(id);
    if (failure !== null) broken.push(`recording ${id}: ${failure}`);
    else if (soundSha256 !== statedSha256) broken.push(`recording ${id}: its sound is not the one it states`);
    else if (burnt === 0 && !archives.some(({ sounds }) => sounds.has(statedSha256)))
      broken.push(`recording ${id}: a sound that was never imported`);
    if (peaksSha256 === null || (old && !touched.has(id) && old.peaksSha256 !== peaksSha256))
      broken.push(`recording ${id}: its peaks are not there`);
    if (destroyed.has(statedSha256)) broken.push(`recording ${id}: a destroyed sound is back`);
    if (seen.has(statedSha256)) broken.push(`recording ${id}: twice in the vault`);
    seen.add(statedSha256);
  }
  return broken;
}

function whatElseChanged(before: Snapshot, after: Snapshot, { touched, brings }: Attempt): readonly string[] {
  const broken: string[] = [];
  for (const [id, old] of before.recordings) {
    if (touched.has(id)) continue;
    const now = after.recordings.get(id);
    if (now === undefined) broken.push(`recording ${id}: it was acknowledged and is not there`);
    else if (wordsOf(old) !== wordsOf(now)) broken.push(`recording ${id}: ${wordsOf(old)} became ${wordsOf(now)}`);
  }
  const fresh = [...after.recordings.keys()].filter((id) => !before.recordings.has(id));
  if (!brings && fresh.length > 0) broken.push(`${fresh.length} recordings came from nowhere`);
  return broken;
}

const wordsOf = ({ entryName, verdict, tags, note, burnt, statedSha256 }: SeenRecording): string =>
  JSON.stringify([entryName, verdict, tags, note, burnt, statedSha256]);

/** Whoever was told that it is gone may be visited at once: before the app starts again and tidies up. */
export async function openedAtOnce(life: Life, { destroys }: Attempt): Promise<readonly string[]> {
  const sounds = [...(destroys ?? [])].map((id) => life.snapshot.recordings.get(id)?.statedSha256 ?? '');
  const found = await openFromDisk(life, new Set(sounds), life.passphrases.at(-1) ?? '');
  return found.map((words) => `at the kill: ${words}`);
}

const destroyedThatOpen = (life: Life, passphrase: string): Promise<readonly string[]> =>
  openFromDisk(life, life.destroyed, passphrase);

/** Somebody with the passphrase and every byte of the profile, the free space of its databases included. */
async function openFromDisk({ session }: Life, sounds: ReadonlySet<string>, passphrase: string): Promise<readonly string[]> {
  if (sounds.size === 0) return [];
  const keyFile = await readFile(join(session.profileDir, 'vault.keys'));
  const { openedSounds, described, roots } = await readEverything([session.profileDir], passphrase, [keyFile]);
  const open = [...sounds].filter((sha256) => openedSounds.has(sha256)).length;
  const told = new Set(described.map(({ sha256 }) => sha256).filter((sha256) => sounds.has(sha256))).size;
  return [
    ...(open === 0 ? [] : [`${open} of ${sounds.size} destroyed sounds open from the disk`]),
    ...(told === 0 ? [] : [`${told} of ${sounds.size} destroyed recordings are described on the disk`]),
    ...(roots > 0 ? [] : ['the forensic reader found no root']),
  ];
}
