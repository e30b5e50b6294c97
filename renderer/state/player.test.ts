import { describe, expect, it } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import { recordingId } from '../../shared/model/id.ts';
import type { VaultPort } from './library-state.ts';
import { Player, silencesOf } from './player.ts';

/** An element that plays nothing but keeps time and tells of itself as a real one does. */
class SilentMedia extends EventTarget {
  src = '';
  currentTime = 0;
  duration = Number.NaN;
  paused = true;
  ended = false;
  muted = false;
  volume = 1;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  preservesPitch = false;

  play(): Promise<void> {
    this.paused = false;
    this.ended = false;
    this.dispatchEvent(new Event('play'));
    return Promise.resolve();
  }

  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }

  load(): void {
    this.currentTime = 0;
    this.paused = true;
  }

  removeAttribute(): void {
    this.src = '';
  }

  end(): void {
    this.paused = true;
    this.ended = true;
    this.dispatchEvent(new Event('ended'));
  }
}

const peaks = new Int8Array(2000);
const heardSpeech = [
  { startMs: 100, endMs: 800 },
  { startMs: 1620, endMs: 5000 },
];

function playerOn(answers: Readonly<Record<number, 'plays' | 'bare' | 'unplayable' | 'gone'>>) {
  const media = new SilentMedia();
  const asked: number[] = [];
  const gains: (number | null)[] = [];
  const vault: VaultPort = {
    call: async (name, args) => {
      if (name === 'findSpeech') return { speech: heardSpeech, loudnessDb: -32 } as never;
      if (name === 'noteSpeech') return null as never;
      const { id } = args as { id: number };
      asked.push(id);
      if (answers[id] === 'gone') throw new Failure('vault/record-damaged');
      const isPlayable = answers[id] !== 'unplayable';
      return {
        bytes: new ArrayBuffer(8),
        mimeType: 'audio/wav',
        peaks: answers[id] === 'plays' ? peaks : null,
        isPlayable,
      } as never;
    },
    on: () => () => undefined,
  };
  const player = new Player({
    vault,
    media: media as unknown as HTMLMediaElement,
    drawSound: async () => ({ peaks: new Int8Array(4), durationMs: 4931, heard: { speech: [], loudnessDb: -20 } }),
    evenOut: { setGain: (gain) => void gains.push(gain) },
  });
  return { player, media, asked, gains };
}

const one = recordingId(1);
const two = recordingId(2);
const play = { isPlaying: true, durationMs: 5000 };

describe('Player', () => {
  it('plays what it opens when a person stepped to it', async () => {
    const { player, media } = playerOn({ 1: 'plays' });
    await player.open(one, play);
    expect(player.state).toMatchObject({ isPlaying: true, sound: { phase: 'ready', id: 1, durationMs: 5000 } });
    expect(media.src).toMatch(/^blob:/);
  });

  it('opens without playing after a refresh', async () => {
    const { player } = playerOn({ 1: 'plays' });
    await player.open(one, { isPlaying: false, durationMs: 5000 });
    expect(player.state.isPlaying).toBe(false);
  });

  it('takes the last one when two are opened quickly', async () => {
    const { player } = playerOn({ 1: 'plays', 2: 'plays' });
    await Promise.all([player.open(one, play), player.open(two, play)]);
    expect(player.state.sound).toMatchObject({ phase: 'ready', id: 2 });
  });

  it('asks once for a sound that was fetched ahead', async () => {
    const { player, asked } = playerOn({ 1: 'plays', 2: 'plays' });
    await player.open(one, play);
    player.sounds.prefetch(two);
    player.sounds.prefetch(two);
    await player.open(two, play);
    expect(asked).toEqual([1, 2]);
  });

  it('asks anew after a burn-in', async () => {
    const { player, asked } = playerOn({ 1: 'plays' });
    await player.open(one, play);
    player.sounds.forget(one);
    await player.open(one, play);
    expect(asked).toEqual([1, 1]);
  });

  it('takes outline and length from the page when the vault has no peaks', async () => {
    const { player } = playerOn({ 1: 'bare' });
    await player.open(one, play);
    expect(player.state.sound).toMatchObject({ phase: 'ready', isDrawing: false, peaks: new Int8Array(4), durationMs: 4931 });
  });

  it('says so when a kind of sound cannot be played', async () => {
    const { player, media } = playerOn({ 1: 'plays', 2: 'unplayable' });
    await player.open(one, play);
    media.currentTime = 1.3;
    await player.open(two, play);
    expect(player.state).toMatchObject({ sound: { phase: 'unplayable', id: 2 }, positionMs: 0, isPlaying: false });
    expect(player.positionMs()).toBe(0);
  });

  it('keeps the failure when the vault cannot open it', async () => {
    const { player } = playerOn({ 1: 'gone' });
    await player.open(one, play);
    expect(player.state.sound).toMatchObject({ phase: 'failed', failure: { code: 'vault/record-damaged' } });
  });

  it('stays inside the sound when it seeks', async () => {
    const { player } = playerOn({ 1: 'plays' });
    await player.open(one, play);
    player.seekTo(99_000);
    expect(player.positionMs()).toBe(5000);
    player.seekBy(-99_000);
    expect(player.positionMs()).toBe(0);
  });

  it('jumps over silence only when asked to', async () => {
    const { player } = playerOn({ 1: 'plays' });
    await player.open(one, play);
    player.seekTo(1100);
    player.tick();
    expect(player.positionMs()).toBe(1100);
    player.set({ isSkippingSilence: true });
    player.tick();
    expect(player.positionMs()).toBe(1500);
  });

  it('lifts what is quiet once it is heard, and only when asked to', async () => {
    const { player, gains } = playerOn({ 1: 'plays' });
    await player.open(one, play);
    expect(gains.at(-1)).toBeNull();
    player.setEven(true);
    expect(gains.at(-1)).toBeCloseTo(3.98, 2);
    player.setEven(false);
    expect(gains.at(-1)).toBeNull();
  });

  it('loops the stretch, or the whole when none is taken', async () => {
    const { player, media } = playerOn({ 1: 'plays' });
    await player.open(one, play);
    player.set({ isLooping: true, loopStretch: { startMs: 2000, endMs: 3000 } });
    player.seekTo(3000);
    player.tick();
    expect(player.positionMs()).toBe(2000);
    player.set({ loopStretch: null });
    media.end();
    expect(player.positionMs()).toBe(0);
    expect(player.state.isPlaying).toBe(true);
  });

  it('plays the result of a redaction from the same place', async () => {
    const { player, media } = playerOn({ 1: 'plays' });
    await player.open(one, play);
    player.seekTo(700);
    const stored = media.src;
    await player.playResult({ bytes: new ArrayBuffer(8), peaks });
    expect(player.state.isResult).toBe(true);
    expect(player.positionMs()).toBe(700);
    expect(media.src).not.toBe(stored);
  });

  it('keeps speed within what can be understood', () => {
    const { player } = playerOn({});
    player.setRate(9);
    expect(player.state.rate).toBe(3);
    player.setRate(0.1);
    expect(player.state.rate).toBe(0.25);
  });
});

describe('what a bed asks of a sound', () => {
  const sound = {
    phase: 'ready' as const,
    id: recordingId(1),
    durationMs: 4000,
    peaks: null,
    isDrawing: false,
    heard: null,
    bytes: new ArrayBuffer(0),
    mimeType: 'audio/wav',
  };
  it('is one and the same answer for the same sound, when nobody has listened for speech yet', () => {
    expect(silencesOf(sound)).toEqual([]);
    expect(silencesOf(sound)).toBe(silencesOf({ ...sound }));
  });
});
