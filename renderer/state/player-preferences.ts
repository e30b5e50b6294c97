/**
 * How the player plays, kept between two starts: speed, volume, skipping, even loudness. Page. Switches go through the preferences;
 * speed and volume are written down once the hand has come to rest.
 */
import type { Preferences } from '../../shared/seams/ipc-contract.ts';
import { Scope } from '../host/scope.ts';
import type { Player } from './player.ts';
import { changePreferences, preferences, preferencesStore } from './preferences.ts';

const restMs = 600;

export function keepPlayerPreferences(player: Player): void {
  let resting = new Scope();
  let isTaking = false;
  const take = (now: Preferences, before: Preferences | null) => {
    isTaking = true;
    if (now.playbackRate !== before?.playbackRate) player.setRate(now.playbackRate);
    if (now.volume !== before?.volume && now.volume !== player.state.volume) player.setVolume(now.volume);
    if (now.isSilenceSkipped !== player.state.isSkippingSilence) player.set({ isSkippingSilence: now.isSilenceSkipped });
    if (now.isLoudnessEven !== player.state.isEven) player.setEven(now.isLoudnessEven);
    isTaking = false;
  };
  take(preferences(), null);
  preferencesStore.subscribe((now, before) => take(now.preferences, before.preferences));
  player.store.subscribe(({ rate, volume }, before) => {
    if (isTaking || (rate === before.rate && volume === before.volume)) return;
    resting.end();
    resting = new Scope();
    resting.after(restMs, () => {
      const kept = preferences();
      if (kept.playbackRate !== rate || kept.volume !== volume) changePreferences({ playbackRate: rate, volume });
    });
  });
}
