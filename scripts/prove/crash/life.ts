/**
 * One vault through many deaths: what was acknowledged so far, what was destroyed, and the session that is running. A life
 * begins with a copy of a prepared profile and ends when its folder is removed.
 */
import type { MadeArchive } from './provisions.ts';
import { segmentIdsOf } from './orphans.ts';
import type { Session } from './session.ts';
import type { SeenRecording } from './witness.ts';

/** What a vault says of itself when everything in it is asked for. */
export interface Snapshot {
  readonly recordings: ReadonlyMap<number, SeenRecording>;
  readonly receipts: number;
  /** Ids of the segments in the database. */
  readonly segments: ReadonlySet<string>;
}

export interface Life {
  readonly appDir: string;
  readonly dir: string;
  readonly random: () => number;
  readonly archives: readonly MadeArchive[];
  /** Imports begun so far: each takes the next archive. */
  imports: number;
  /** The last one is the one that was acknowledged; while a change of it is open, either may open the vault. */
  passphrases: readonly string[];
  session: Session;
  /** As it was seen, and changed since by what was acknowledged. */
  snapshot: Snapshot;
  /** SHA-256 of sounds that were destroyed, by somebody who was told so or because it was seen afterwards. */
  readonly destroyed: Set<string>;
}

export async function snapshotOf({ app, witness }: Session): Promise<Snapshot> {
  const segments = await segmentIdsOf(app.hands);
  const [recordings, receipts] = await Promise.all([witness.everyRecording(), witness.call('receipts', null)]);
  return {
    recordings: new Map(recordings.map((recording) => [recording.id, recording])),
    receipts: receipts.length,
    segments: new Set(segments),
  };
}

export function pick<T>(random: () => number, from: readonly T[], count: number): readonly T[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}
