/**
 * The player, wired to the vault and to the list: a recording that becomes current is opened, one that a person stepped
 * to is played, and its neighbours are fetched ahead. Page.
 */
import { decodeSound, soundLengthMs } from '../audio/decode-sound.ts';
import { EvenOutput } from '../audio/even-output.ts';
import { peaksOfSound } from '../audio/peaks.ts';
import { findSpeech } from '../../shared/speech/find-speech.ts';
import { levelsOfSamples } from '../../shared/speech/levels.ts';
import { loudnessDb } from '../../shared/speech/loudness.ts';
import type { RecordingId } from '../../shared/model/id.ts';
import { vault } from '../host/vault-client.ts';
import { Scope } from '../host/scope.ts';
import { library, moves } from './library-live.ts';
import { idAt } from './library-order.ts';
import type { CurrentBy, LibraryState } from './library-state.ts';
import { Player } from './player.ts';
import { keepPlayerPreferences } from './player-preferences.ts';
import { preferences } from './preferences.ts';

/** Enough to draw, a sixth of the memory: an hour of stereo is then 230 MB for a moment, not 1.4 GB. */
const drawingRateHz = 8000;

const media = new Audio();

export const player = new Player({
  vault,
  media,
  evenOut: new EvenOutput(media),
  drawSound: async (bytes) => {
    try {
      const sound = await decodeSound(bytes, drawingRateHz);
      // Rounded up, so that a stretch to the end reaches the last sample; the vault clips what lies beyond.
      const levels = levelsOfSamples(sound.channels, sound.sampleRateHz);
      const speech = findSpeech(levels);
      const heard = { speech, loudnessDb: loudnessDb(levels, speech) };
      return { peaks: peaksOfSound(sound), durationMs: Math.ceil(soundLengthMs(sound)), heard };
    } catch {
      // It plays all the same; the bed says that there is no picture of it.
      return null;
    }
  },
});

keepPlayerPreferences(player);

/** A recording that became current by itself, as under a query that is being typed, isn't the last yet. */
const restMs = 150;
let waiting = new Scope();
let opened: RecordingId | null = null;

/** Opens what a person stepped to at once, what only passes by when it stays. */
function follow({ current, currentBy, isPassing }: LibraryState): void {
  waiting.end();
  waiting = new Scope();
  if (current === opened) return;
  const open = () => {
    opened = current;
    void openCurrent(current, currentBy);
  };
  if (isPassing) player.pause();
  else if (current === null || currentBy !== 'refresh') open();
  else waiting.after(restMs, open);
}

library.store.subscribe((now, before) => {
  if (now.current !== before.current || now.isPassing !== before.isPassing) follow(now);
});
followHeldKeys();
// After an unlock the place was restored before this module was loaded.
follow(library.state);

/** A key that repeats passes recordings by, until it is let go. */
function followHeldKeys(): void {
  const scope = new Scope();
  scope.listen(window, 'keydown', ({ repeat }) => library.setPassing(repeat), { capture: true });
  for (const end of ['keyup', 'blur'] as const) scope.listen(window, end, () => library.setPassing(false), { capture: true });
}

async function openCurrent(id: RecordingId | null, by: CurrentBy): Promise<void> {
  if (id === null) return player.close();
  if (!library.row(id)) await library.loadRows([id]);
  const durationMs = library.row(id)?.durationMs ?? null;
  await player.open(id, { isPlaying: by === 'step' && preferences().autoplay, durationMs });
  if (library.state.current === id) prefetchAround();
}

function prefetchAround(): void {
  const { ids } = library.state.list;
  for (const row of [moves.row + 1, moves.row - 1]) {
    const id = idAt(ids, row);
    if (id !== null) player.sounds.prefetch(id);
  }
}
