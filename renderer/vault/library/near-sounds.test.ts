import { expect, it } from 'vitest';
import { recordingId, segmentId } from '../../../shared/model/id.ts';
import type { SoundLocation } from '../../../shared/model/recording.ts';
import { NearSounds } from './near-sounds.ts';

const place = (segment: string): SoundLocation => ({ segmentId: segmentId(segment), offset: 32, peaksLength: 0, soundLength: 1 });
const sound = (length: number) => ({ bytes: new Uint8Array(length), peaks: null });
const [first, second, third] = [recordingId(1), recordingId(2), recordingId(3)] as const;

it('gives a sound away once', () => {
  const near = new NearSounds();
  near.keep(first, place('a'), sound(5));
  expect(near.take(first, place('a'))?.bytes.byteLength).toBe(5);
  expect(near.take(first, place('a'))).toBeNull();
});

it('gives nothing when the recording has got another place since', () => {
  const near = new NearSounds();
  near.keep(first, place('a'), sound(5));
  expect(near.has(first, place('b'))).toBe(false);
  expect(near.take(first, place('b'))).toBeNull();
  expect(near.take(first, place('a'))).toBeNull();
});

it('lets the oldest go beyond 16 MiB, and never keeps one that is larger', () => {
  const near = new NearSounds();
  const mebibyte = 1 << 20;
  near.keep(first, place('a'), sound(8 * mebibyte));
  near.keep(second, place('b'), sound(8 * mebibyte));
  near.keep(third, place('c'), sound(mebibyte));
  expect([near.has(first, place('a')), near.has(second, place('b')), near.has(third, place('c'))]).toEqual([false, true, true]);
  near.keep(first, place('a'), sound(17 * mebibyte));
  expect([near.has(first, place('a')), near.has(second, place('b'))]).toEqual([false, true]);
});
