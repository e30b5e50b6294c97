import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/bytes.ts';
import { rateHz, speechLike } from '../../../shared/speech/testdata/made-sounds.ts';
import { wavOfSamples } from '../audio/wav-of-samples.ts';
import { Desk } from '../library/desk.ts';
import { findSpeechIn } from './find-speech-in.ts';
import { putSound } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

const wavOf = (samples: Float32Array): Bytes =>
  wavOfSamples([Int16Array.from(samples, (sample) => sample * 32_767)], rateHz) as Bytes;

describe('findSpeechIn', () => {
  it('finds the words of a sound of many chunks, and keeps how long they are', async () => {
    const vault = new MemoryVault();
    const { id } = await putSound(vault, wavOf(speechLike(36, 0.1, 7, 2).samples));
    const desk = new Desk(vault, () => undefined);
    const { speech } = await findSpeechIn(desk, id);
    expect(speech?.[0]?.startMs).toBeGreaterThan(1_800);
    expect(speech?.at(-1)?.endMs).toBeGreaterThan(34_000);
    await desk.speechNotes.keep();
    expect(vault.recordings.get(id)?.speechMs).toBeGreaterThan(15_000);
    await desk.close(null);
  });

  it('marks what holds neither speech nor words', async () => {
    const vault = new MemoryVault();
    const { id } = await putSound(vault, wavOf(new Float32Array(rateHz)));
    const desk = new Desk(vault, () => undefined);
    expect((await findSpeechIn(desk, id)).speech).toEqual([]);
    await desk.speechNotes.keep();
    expect(vault.recordings.get(id)?.flags).toEqual(['no-speech', 'seems-accidental']);
    await desk.close(null);
  });

  it('leaves to the page what only the page decodes, and keeps what it says', async () => {
    const vault = new MemoryVault();
    const { id } = await putSound(vault, new Uint8Array(900), {}, { format: 'mp3', codec: 'mp3' });
    const desk = new Desk(vault, () => undefined);
    expect(await findSpeechIn(desk, id)).toEqual({ speech: null, loudnessDb: null });
    desk.speechNotes.note(id, 1_234.4);
    await desk.speechNotes.keep();
    expect(vault.recordings.get(id)).toMatchObject({ speechMs: 1_234, flags: [] });
    await desk.close(null);
  });
});
