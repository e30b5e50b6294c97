/**
 * What plays, and how. Page. One media element, fed from a short-lived object URL; the vault worker decrypts, the browser
 * decodes. Knows nothing of lists: which recording comes next is told to it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type FailureData, toFailureData } from '../../shared/failure.ts';
import type { RecordingId } from '../../shared/model/id.ts';
import type { Stretch } from '../../shared/model/recording.ts';
import { Scope } from '../host/scope.ts';
import { speechMsOf } from '../../shared/speech/find-speech.ts';
import { skippedSilence } from '../../shared/speech/skipped-silence.ts';
import { evenGain } from '../audio/even-gain.ts';
import type { VaultPort } from './library-state.ts';
import { type OpenedSound, PlayerSounds } from './player-sounds.ts';

export type PlayerSound =
  | { readonly phase: 'none' }
  | { readonly phase: 'opening'; readonly id: RecordingId }
  | {
      readonly phase: 'ready';
      readonly id: RecordingId;
      /** null while they are being made in the page (`isDrawing`), or when none could be. */
      readonly peaks: Int8Array | null;
      readonly isDrawing: boolean;
      readonly durationMs: number;
      /** null until somebody has listened for it, and where nobody can. */
      readonly heard: HeardSpeech | null;
      readonly bytes: ArrayBuffer;
      readonly mimeType: string;
    }
  | { readonly phase: 'unplayable'; readonly id: RecordingId }
  | { readonly phase: 'failed'; readonly id: RecordingId; readonly failure: FailureData };

export interface PlayerState {
  readonly sound: PlayerSound;
  readonly isPlaying: boolean;
  /** Updated a few times a second; `positionMs()` is exact. */
  readonly positionMs: number;
  readonly rate: number;
  readonly volume: number;
  readonly isMuted: boolean;
  readonly isLooping: boolean;
  /** Looped instead of the whole recording. */
  readonly loopStretch: Stretch | null;
  readonly isSkippingSilence: boolean;
  /** Quiet recordings are lifted and loud ones lowered to one loudness. */
  readonly isEven: boolean;
  /** The result of a redaction plays instead of what is stored. */
  readonly isResult: boolean;
}

/** A sound as the page has decoded it: its outline, and its true length. */
export interface DrawnSound {
  readonly peaks: Int8Array;
  readonly durationMs: number;
  readonly heard: HeardSpeech;
}
export interface HeardSpeech {
  readonly speech: readonly Stretch[];
  /** How loud the speech is, in decibels of full scale; of all of it where there is none. null: nothing to hear. */
  readonly loudnessDb: number | null;
}
/** For sound that came without peaks: only the page can decode it. null when it can't either. */
export type DrawSound = (bytes: ArrayBuffer) => Promise<DrawnSound | null>;
/** Makes what the element plays as loud as asked, and never louder than it can be without breaking up. null: as it is. */
export interface EvenOut {
  setGain(gain: number | null): void;
}

/** How long the bed shows the last recording while the next is opened. */
const patienceMs = 80;

export const leastRate = 0.25;
export const mostRate = 3;

export interface PlayerParts {
  readonly vault: VaultPort;
  readonly media: HTMLMediaElement;
  readonly drawSound: DrawSound;
  readonly evenOut: EvenOut;
}

export class Player {
  readonly store: StoreApi<PlayerState>;
  readonly sounds: PlayerSounds;
  readonly #parts: PlayerParts;
  readonly #media: HTMLMediaElement;
  readonly #scope = new Scope();
  #source = new Scope();
  #wanted: { readonly id: RecordingId; readonly isPlaying: boolean } | null = null;

  constructor(parts: PlayerParts) {
    this.#parts = parts;
    this.#media = parts.media;
    this.sounds = new PlayerSounds(parts.vault);
    this.store = createStore<PlayerState>(() => ({
      sound: { phase: 'none' },
      isPlaying: false,
      positionMs: 0,
      rate: 1,
      volume: 1,
      isMuted: false,
      isLooping: false,
      loopStretch: null,
      isSkippingSilence: false,
      isEven: false,
      isResult: false,
    }));
    this.#media.preservesPitch = true;
    this.#follow();
  }

  get state(): PlayerState {
    return this.store.getState();
  }

  /** The exact place, also between two updates of the store. */
  positionMs(): number {
    return this.#media.currentTime * 1000;
  }

  durationMs(): number {
    const { sound } = this.state;
    return sound.phase === 'ready' ? sound.durationMs : 0;
  }

  /** Opens a recording at its start. Asked again before it is there, the last one wins. */
  async open(id: RecordingId, how: { readonly isPlaying: boolean; readonly durationMs: number | null }): Promise<void> {
    const wanted = { id, isPlaying: how.isPlaying };
    this.#wanted = wanted;
    if (!how.isPlaying) this.#media.pause();
    // A neighbour is here at once: a pause and an empty bed in between would only flicker.
    const patience = new Scope();
    patience.after(patienceMs, () => {
      if (this.#wanted !== wanted) return;
      this.#media.pause();
      this.store.setState({ sound: { phase: 'opening', id }, isPlaying: false, positionMs: 0 });
    });
    try {
      const opened = await this.sounds.open(id);
      patience.end();
      if (this.#wanted === wanted) await this.#take(id, opened, how.durationMs);
    } catch (thrown) {
      patience.end();
      if (this.#wanted !== wanted) return;
      this.#unload();
      this.store.setState({ sound: { phase: 'failed', id, failure: toFailureData(thrown) } });
    }
  }

  close(): void {
    this.#wanted = null;
    this.#unload();
    this.store.setState({ sound: { phase: 'none' } });
  }

  async play(): Promise<void> {
    if (this.state.sound.phase !== 'ready') {
      if (this.#wanted) this.#wanted = { ...this.#wanted, isPlaying: true };
      return;
    }
    if (this.#media.ended) this.#media.currentTime = this.state.loopStretch ? this.state.loopStretch.startMs / 1000 : 0;
    // A newer source or a pause ends a play() that hasn't begun: everyday, not a failure.
    await this.#media.play().catch(() => this.store.setState({ isPlaying: false }));
  }

  pause(): void {
    this.#media.pause();
  }

  toggle(): void {
    if (this.#media.paused) void this.play();
    else this.pause();
  }

  seekTo(ms: number): void {
    if (this.state.sound.phase !== 'ready') return;
    const at = Math.max(0, Math.min(this.durationMs(), ms));
    this.#media.currentTime = at / 1000;
    this.store.setState({ positionMs: at });
  }

  seekBy(ms: number): void {
    this.seekTo(this.positionMs() + ms);
  }

  setRate(rate: number): void {
    const within = Math.max(leastRate, Math.min(mostRate, rate));
    this.#media.playbackRate = within;
    this.#media.defaultPlaybackRate = within;
    this.store.setState({ rate: within });
  }

  setVolume(volume: number): void {
    const within = Math.max(0, Math.min(1, volume));
    this.#media.volume = within;
    this.#media.muted = false;
    this.store.setState({ volume: within, isMuted: false });
  }

  toggleMute(): void {
    this.#media.muted = !this.#media.muted;
    this.store.setState({ isMuted: this.#media.muted });
  }

  set(change: Partial<Pick<PlayerState, 'isLooping' | 'loopStretch' | 'isSkippingSilence'>>): void {
    this.store.setState(change);
  }

  setEven(isEven: boolean): void {
    this.store.setState({ isEven });
    this.#even();
  }

  #even(): void {
    const { isEven, sound } = this.state;
    const heard = sound.phase === 'ready' ? sound.heard : null;
    this.#parts.evenOut.setGain(isEven ? evenGain(heard?.loudnessDb ?? null) : null);
  }

  /** Plays the result of a redaction from the same place, or what is stored again. */
  async playResult(result: { readonly bytes: ArrayBuffer; readonly peaks: Int8Array } | null): Promise<void> {
    const { sound } = this.state;
    if (sound.phase !== 'ready' || (result !== null) === this.state.isResult) return;
    const wasPlaying = !this.#media.paused;
    const at = this.#media.currentTime;
    this.#load(result?.bytes ?? sound.bytes, result ? 'audio/wav' : sound.mimeType);
    this.#media.currentTime = at;
    this.store.setState({ isResult: result !== null });
    if (wasPlaying) await this.play();
  }

  async #take(id: RecordingId, opened: OpenedSound, knownMs: number | null): Promise<void> {
    if (!opened.isPlayable) {
      this.#unload();
      this.store.setState({ sound: { phase: 'unplayable', id } });
      return;
    }
    const { bytes, mimeType, peaks } = opened;
    this.#load(bytes, mimeType);
    this.store.setState({ positionMs: 0, isResult: false, loopStretch: null });
    const sound = {
      phase: 'ready',
      id,
      bytes,
      mimeType,
      peaks,
      isDrawing: peaks === null,
      durationMs: knownMs ?? 0,
      heard: null,
    } as const;
    this.store.setState({ sound });
    if (this.#wanted?.isPlaying === true) await this.play();
    else this.store.setState({ isPlaying: false });
    this.#even();
    await Promise.all([this.#listen(id), peaks === null ? this.#addPeaks(id, bytes) : null]);
  }

  /** Beside the sound, never before it. Without an answer it plays all the same. */
  async #listen(id: RecordingId): Promise<void> {
    const heard = await this.#parts.vault.call('findSpeech', { id }).catch(() => null);
    if (heard?.speech) this.#hear(id, { speech: heard.speech, loudnessDb: heard.loudnessDb });
  }

  #hear(id: RecordingId, heard: HeardSpeech): void {
    const { sound } = this.state;
    if (sound.phase !== 'ready' || sound.id !== id) return;
    this.store.setState({ sound: { ...sound, heard } });
    this.#even();
  }

  /** The decoded length stands from here on: on it stretches are chosen, and on it they are cut. */
  async #addPeaks(id: RecordingId, bytes: ArrayBuffer): Promise<void> {
    const drawn = await this.#parts.drawSound(bytes);
    const { sound } = this.state;
    if (sound.phase === 'ready' && sound.id === id) this.store.setState({ sound: { ...sound, ...drawn, isDrawing: false } });
    if (drawn === null) return;
    this.#even();
    // The vault can't decode it: it keeps what was heard here. Should it refuse, it is heard again the next time.
    await this.#parts.vault.call('noteSpeech', { id, speechMs: speechMsOf(drawn.heard.speech) }).catch(() => null);
  }

  #load(bytes: ArrayBuffer, mimeType: string): void {
    this.#source.end();
    this.#source = this.#scope.inner();
    this.#media.src = this.#source.objectUrl(new Blob([bytes], { type: mimeType }));
    this.#media.playbackRate = this.state.rate;
  }

  #unload(): void {
    this.#source.end();
    this.#media.removeAttribute('src');
    // Without this the element keeps the old sound, and its place.
    this.#media.load();
    this.store.setState({ isPlaying: false, positionMs: 0 });
  }

  #follow(): void {
    const media = this.#media;
    this.#scope.listen(media, 'play', () => this.store.setState({ isPlaying: true }));
    this.#scope.listen(media, 'pause', () => this.store.setState({ isPlaying: false, positionMs: this.positionMs() }));
    this.#scope.listen(media, 'seeked', () => this.store.setState({ positionMs: this.positionMs() }));
    this.#scope.listen(media, 'timeupdate', () => this.#tick());
    this.#scope.listen(media, 'loadedmetadata', () => this.#measure());
    this.#scope.listen(media, 'ended', () => {
      this.store.setState({ isPlaying: false, positionMs: this.durationMs() });
      if (this.state.isLooping) this.#again();
    });
    this.#scope.listen(media, 'error', () => this.#fail());
  }

  /** Also called by whoever draws the playhead, so that jumps and loops are exact while the page is seen. */
  tick(): void {
    const { sound, isPlaying, isLooping, loopStretch, isSkippingSilence } = this.state;
    if (!isPlaying || sound.phase !== 'ready') return;
    const at = this.positionMs();
    if (isLooping && loopStretch && at >= loopStretch.endMs) return this.#again();
    if (!isSkippingSilence) return;
    const gap = silencesOf(sound).find(({ startMs, endMs }) => at >= startMs && at < endMs);
    // A loop begins in its stretch, whatever is silent there.
    if (gap && !(isLooping && loopStretch && gap.endMs > loopStretch.endMs)) this.#media.currentTime = gap.endMs / 1000;
  }

  #tick(): void {
    this.tick();
    this.store.setState({ positionMs: this.positionMs() });
  }

  #again(): void {
    this.#media.currentTime = (this.state.loopStretch?.startMs ?? 0) / 1000;
    void this.play();
  }

  /** The vault's length stands, because stretches are measured on it; where it knows none, the browser's does. */
  #measure(): void {
    const { sound } = this.state;
    if (sound.phase !== 'ready' || sound.durationMs > 0 || !Number.isFinite(this.#media.duration)) return;
    this.store.setState({ sound: { ...sound, durationMs: this.#media.duration * 1000 } });
  }

  #fail(): void {
    const { sound } = this.state;
    if (sound.phase === 'ready') this.store.setState({ sound: { phase: 'unplayable', id: sound.id }, isPlaying: false });
  }
}

type ReadySound = Extract<PlayerSound, { readonly phase: 'ready' }>;
const silences = new WeakMap<HeardSpeech, readonly Stretch[]>();
/** One and the same: who asks by a selector asks again for ever when each answer is another. */
const nothing: readonly Stretch[] = [];

/** What "skip silence" leaves out of a sound: worked out once. */
export function silencesOf({ heard, durationMs }: ReadySound): readonly Stretch[] {
  if (heard === null) return nothing;
  const known = silences.get(heard) ?? skippedSilence(heard.speech, durationMs);
  silences.set(heard, known);
  return known;
}

/** null: nobody has listened yet, or nobody can. */
export const speechOf = ({ sound }: PlayerState): readonly Stretch[] | null =>
  sound.phase === 'ready' ? (sound.heard?.speech ?? null) : null;

/** What is repeated; null when nothing is. Of the whole recording a new object each time: to be asked shallowly. */
export function loopOf({ sound, isLooping, loopStretch }: PlayerState): Stretch | null {
  if (!isLooping || sound.phase !== 'ready' || sound.durationMs === 0) return null;
  return loopStretch ?? { startMs: 0, endMs: sound.durationMs };
}

/** What a bed or a clock follows. While it plays they read the place themselves, frame by frame. */
export const whatIsHeard = ({ sound, isPlaying, positionMs }: PlayerState) => ({
  sound,
  isPlaying,
  restingMs: isPlaying ? 0 : positionMs,
});
