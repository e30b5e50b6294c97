import { oldestFirst } from '../../../shared/model/arrangement.ts';
import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { everything } from '../../../shared/seams/vault-protocol.ts';
import { amr } from '../audio/testdata/rare-bytes.ts';
import { text } from '../audio/testdata/wav-bytes.ts';
import { parseWav } from '../audio/wav.ts';
import { makeNoisyWav, signed16 } from '../audio/testdata/noisy-wavs.ts';
import { Desk } from '../library/desk.ts';
import { listRecordings } from './list-recordings.ts';
import { openForPlaying } from './open-recording-sound.ts';
import { makeRecording, putSound } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

const wav = (frames: number) => makeNoisyWav({ ...signed16, channels: 1, sampleRateHz: 8_000, frames });

async function deskWithSounds(count: number) {
  const vault = new MemoryVault();
  const sounds = Array.from({ length: count }, (_, index) => wav(1_200 + index));
  const recordings = [];
  for (const sound of sounds) recordings.push(await putSound(vault, sound));
  const desk = new Desk(vault, () => undefined);
  listRecordings(desk, { query: everything, arrangement: oldestFirst });
  return { vault, desk, sounds, ids: recordings.map(({ id }) => id) };
}

describe('openForPlaying', () => {
  it('gives the sound as it came in, with its peaks', async () => {
    const { desk, sounds, ids } = await deskWithSounds(1);
    const opened = await openForPlaying(desk, ids[0]!);
    expect(Buffer.compare(new Uint8Array(opened.bytes), sounds[0]!)).toBe(0);
    expect(opened).toMatchObject({ mimeType: 'audio/wav', isPlayable: true });
    expect(opened.peaks?.length).toBe(2_000);
  });

  it('opens the next and the one before ahead, and gives each away once', async () => {
    const { vault, desk, sounds, ids } = await deskWithSounds(4);
    const read = vi.spyOn(vault, 'readSealed');
    await openForPlaying(desk, ids[1]!);
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(3));
    await vi.waitFor(() => expect(desk.nearSounds.has(ids[0]!, vault.recordings.get(ids[0]!)!.location)).toBe(true));

    const next = await openForPlaying(desk, ids[2]!);
    expect(Buffer.compare(new Uint8Array(next.bytes), sounds[2]!)).toBe(0);
    structuredClone(next.bytes, { transfer: [next.bytes] });
    const again = await openForPlaying(desk, ids[2]!);
    expect(Buffer.compare(new Uint8Array(again.bytes), sounds[2]!)).toBe(0);
  });

  it('does not open what cannot be played', async () => {
    const vault = new MemoryVault();
    const { id } = await putSound(
      vault,
      new Uint8Array([0x30, 0x26, 0xb2, 0x75]),
      {},
      { format: 'wma', codec: 'wma', isPlayable: false },
    );
    const read = vi.spyOn(vault, 'readSealed');
    const opened = await openForPlaying(new Desk(vault, () => undefined), id);
    expect(opened).toMatchObject({ mimeType: 'audio/x-ms-wma', isPlayable: false, peaks: null });
    expect(opened.bytes.byteLength).toBe(0);
    expect(read).not.toHaveBeenCalled();
  });

  it('gives sound that the player does not know decoded, with its outline', async () => {
    const vault = new MemoryVault();
    const { id } = await putSound(vault, amr(50), {}, { format: 'amr', codec: 'amr-nb', durationMs: 1_000 });
    const opened = await openForPlaying(new Desk(vault, () => undefined), id);
    expect(opened).toMatchObject({ mimeType: 'audio/wav', isPlayable: true });
    expect(opened.peaks?.length).toBe(2_000);
    expect(parseWav(new Uint8Array(opened.bytes))).toMatchObject({ sampleRateHz: 8_000, durationMs: 1_000 });
  });

  it('says that it cannot be played when nothing can be decoded of it', async () => {
    const vault = new MemoryVault();
    const { id } = await putSound(vault, text('#!AMR\n'), {}, { format: 'amr', codec: 'amr-nb' });
    const opened = await openForPlaying(new Desk(vault, () => undefined), id);
    expect(opened).toMatchObject({ isPlayable: false });
    expect(opened.bytes.byteLength).toBe(0);
  });

  it('says what is wrong with the one that was asked for, and nothing of a neighbour', async () => {
    const { vault, desk, ids } = await deskWithSounds(2);
    vault.keys.set(ids[1]!, crypto.getRandomValues(new Uint8Array(32)));
    await openForPlaying(desk, ids[0]!);
    await expect(openForPlaying(desk, ids[1]!)).rejects.toMatchObject(new Failure('vault/record-damaged'));
  });

  it('fails when the recording is gone', async () => {
    const { desk } = await deskWithSounds(1);
    await expect(openForPlaying(desk, makeRecording(99).id)).rejects.toThrow('vault/record-missing');
  });
});
