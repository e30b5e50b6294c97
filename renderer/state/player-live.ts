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
import { library, moves } from './library-live.ts';
import { idAt } from './library-order.ts';
import type { CurrentBy } from './library-state.ts';
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

library.store.subscribe((now, before) => {
  if (now.current !== before.current) void openCurrent(now.current, now.currentBy);
});

// After an unlock the place was restored before this module was loaded.
if (library.state.current !== null) void openCurrent(library.state.current, library.state.currentBy);

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
