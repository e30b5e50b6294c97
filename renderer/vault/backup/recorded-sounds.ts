/**
 * The sound of every recording, opened, in order. Vault worker. Neighbours that lie side by side in a segment are read in one go,
 * a few such runs ahead; what is too long to be held whole comes in parts. A sound that doesn't open is null: the others come.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { limits } from '../archive/limits.ts';
import { openSound, openSoundPart, sealedChunkBytes } from '../crypto/seal-sound.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';

const runBytes = 2 * 1024 * 1024;
const runsAhead = 3;
const chunksPerPart = 16;

export interface RecordedSound {
  readonly recording: Recording;
  /** null: it doesn't open any more. A long one is known to open before it comes. */
  readonly sound: Bytes | AsyncIterable<Bytes> | null;
}

export async function* recordedSounds(vault: UnlockedVault, recordings: readonly Recording[]): AsyncGenerator<RecordedSound> {
  const runs = runsOf(recordings);
  const underWay: Promise<readonly RecordedSound[]>[] = [];
  let next = 0;
  const begin = (): void => {
    const run = runs[next++];
    if (run === undefined) return;
    const reading = readRun(vault, run);
    // Its rejection is met when its turn comes.
    reading.catch(() => undefined);
    underWay.push(reading);
  };
  while (underWay.length < runsAhead && next < runs.length) begin();
  for (let reading = underWay.shift(); reading !== undefined; reading = underWay.shift()) {
    const sounds = await reading;
    begin();
    yield* sounds;
  }
}

/** Recordings whose sounds lie behind each other in one segment, as long as they fit into one read. */
export function runsOf(recordings: readonly Recording[]): readonly (readonly Recording[])[] {
  const runs: Recording[][] = [];
  let open: Recording[] = [];
  for (const recording of recordings) {
    const first = open[0]?.location;
    const last = open.at(-1)?.location;
    const { location } = recording;
    const fits =
      first !== undefined &&
      last !== undefined &&
      first.segmentId === location.segmentId &&
      location.offset >= endOf(last) &&
      endOf(location) - first.offset <= runBytes;
    if (fits) open.push(recording);
    else {
      open = [recording];
      runs.push(open);
    }
  }
  return runs;
}

const endOf = ({ offset, peaksLength, soundLength }: Recording['location']): number => offset + peaksLength + soundLength;

async function readRun(vault: UnlockedVault, run: readonly Recording[]): Promise<readonly RecordedSound[]> {
  const [first] = run as [Recording];
  if (first.sound.sizeBytes > limits.longEntryBytes) return [await longSound(vault, first)];
  const start = first.location.offset;
  const end = endOf((run.at(-1) as Recording).location);
  const sealed = await orNull(
    vault.readSealed({ ...first.location, peaksLength: 0, soundLength: end - start }).then(({ sound }) => sound),
  );
  return Promise.all(
    run.map(async (recording): Promise<RecordedSound> => {
      const { location } = recording;
      const from = location.offset + location.peaksLength - start;
      const own = sealed?.subarray(from, from + location.soundLength) ?? null;
      const sound = own === null ? null : await opened(vault, recording, own);
      return { recording, sound: sound ?? (await openedAlone(vault, recording)) };
    }),
  );
}

const opened = (vault: UnlockedVault, { id }: Recording, sealed: Bytes): Promise<Bytes | null> =>
  orNull(vault.keyOf(id).then((key) => openSound(key, id, sealed)));

/**
 * By its own place alone. A run that was copied while the backup is written ([Note: giving back room]) doesn't lie together any more:
 * each of its recordings is found where it is now.
 */
function openedAlone(vault: UnlockedVault, recording: Recording): Promise<Bytes | null> {
  return orNull(vault.readSealed(recording.location).then(({ sound }) => opened(vault, recording, sound)));
}

/** Twice: once to see that it opens to its end, because its length is written down before it. */
async function longSound(vault: UnlockedVault, recording: Recording): Promise<RecordedSound> {
  const opens = await orNull(
    (async () => {
      let sizeBytes = 0;
      for await (const part of longParts(vault, recording)) sizeBytes += part.byteLength;
      return sizeBytes === recording.sound.sizeBytes ? true : null;
    })(),
  );
  return { recording, sound: opens === null ? null : longParts(vault, recording) };
}

async function* longParts(vault: UnlockedVault, { id, location }: Recording): AsyncGenerator<Bytes> {
  const chunkCount = Math.max(1, Math.ceil(location.soundLength / sealedChunkBytes));
  const start = location.offset + location.peaksLength;
  const key = await vault.keyOf(id);
  for (let firstChunk = 0; firstChunk < chunkCount; firstChunk += chunksPerPart) {
    const from = firstChunk * sealedChunkBytes;
    const soundLength = Math.min(chunksPerPart * sealedChunkBytes, location.soundLength - from);
    const { sound } = await vault.readSealed({ ...location, offset: start + from, peaksLength: 0, soundLength });
    yield await openSoundPart(key, id, { firstChunk, chunkCount }, sound);
  }
}

/** A recording's own damage is told with the recording; whatever else goes wrong ends the backup. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof Failure && (thrown.code === 'vault/record-damaged' || thrown.code === 'vault/record-missing'))
      return null;
    throw thrown;
  }
}
