import { describe, expect, it } from 'vitest';
import { withSpeechFlags } from './speech-flags.ts';

const bare = { flags: [], transcript: null, burnt: [] } as const;

describe('withSpeechFlags', () => {
  it('says nothing when nobody has listened yet', () => expect(withSpeechFlags({ ...bare, speechMs: null })).toEqual([]));
  it('takes a recording without speech and without words for accidental', () =>
    expect(withSpeechFlags({ ...bare, speechMs: 0 })).toEqual(['no-speech', 'seems-accidental']));
  it('takes one with less than a word of speech for accidental, but not for empty', () =>
    expect(withSpeechFlags({ ...bare, speechMs: 240 })).toEqual(['seems-accidental']));
  it('doesn’t when there are words', () =>
    expect(withSpeechFlags({ ...bare, speechMs: 0, transcript: 'lamp on' })).toEqual(['no-speech']));
  it('doesn’t when the silence was burnt in', () =>
    expect(withSpeechFlags({ ...bare, speechMs: 0, burnt: [{ startMs: 0, endMs: 900 }] })).toEqual(['no-speech']));
  it('keeps what the vendor says, and takes back what no longer holds', () =>
    expect(withSpeechFlags({ ...bare, speechMs: 900, flags: ['woke-by-mistake', 'no-speech', 'seems-accidental'] })).toEqual([
      'woke-by-mistake',
    ]));
});
