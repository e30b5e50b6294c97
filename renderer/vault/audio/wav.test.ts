import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../shared/bytes.ts';
import { text, wavBytes, wavChunk } from './testdata/wav-bytes.ts';
import { parseWav } from './wav.ts';

const second = new Uint8Array(32_000);

describe('parseWav', () => {
  it('reads a plain file', () => {
    expect(parseWav(wavBytes({ data: second }))).toEqual({
      formatTag: 1,
      codec: 'pcm-s16le',
      channels: 1,
      sampleRateHz: 16_000,
      bitsPerSample: 16,
      blockAlign: 2,
      dataOffset: 44,
      dataLength: 32_000,
      isTruncated: false,
      durationMs: 1000,
    });
  });

  it('takes the sub-format of an extensible header', () => {
    expect(parseWav(wavBytes({ data: second, subFormat: 3, bitsPerSample: 32 }))).toMatchObject({
      formatTag: 3,
      codec: 'pcm-f32le',
      durationMs: 500,
    });
  });

  it('goes by the first format chunk when there are two, as players do', () => {
    const other = wavBytes({ data: second, sampleRateHz: 8_000 }).subarray(12, 36);
    expect(parseWav(wavBytes({ data: second, before: [other] }))).toMatchObject({ sampleRateHz: 16_000, dataOffset: 68 });
  });

  it('skips other chunks, odd ones with their padding', () => {
    const bytes = wavBytes({ data: second, before: [wavChunk('LIST', text('odd'))], after: [wavChunk('id3 ', text('tail'))] });
    expect(parseWav(bytes)).toMatchObject({ dataOffset: 56, dataLength: 32_000, isTruncated: false });
  });

  it('clips a length that announces more than there is', () => {
    expect(parseWav(wavBytes({ data: second, dataSize: 99_999 }))).toMatchObject({
      dataLength: 32_000,
      isTruncated: true,
      durationMs: 1000,
    });
    expect(parseWav(wavBytes({ data: second }).subarray(0, 1045))).toMatchObject({ dataLength: 1000, isTruncated: true });
  });

  it.each([0, 0xffffffff])('takes all there is for the length %i of a stream', (dataSize) => {
    expect(parseWav(wavBytes({ data: second, dataSize }))).toMatchObject({ dataLength: 32_000, isTruncated: false });
  });

  it('believes a length of 0 when another chunk follows', () => {
    expect(parseWav(wavBytes({ after: [wavChunk('LIST', text('data'))] }))).toMatchObject({ dataLength: 0, durationMs: 0 });
  });

  it('reads the long sizes of RF64', () => {
    const sizes = new Uint8Array(28);
    new DataView(sizes.buffer).setBigUint64(8, 1000n, true);
    const body = wavBytes({ data: second, dataSize: 0xffffffff }).subarray(12);
    expect(
      parseWav(concatBytes([text('RF64'), Uint8Array.of(255, 255, 255, 255), text('WAVE'), wavChunk('ds64', sizes), body])),
    ).toMatchObject({
      dataLength: 1000,
    });
  });

  it('counts what lies beyond a head as there', () => {
    const bytes = wavBytes({ data: second });
    expect(parseWav(bytes.subarray(0, 100), bytes.byteLength)).toMatchObject({ dataLength: 32_000, isTruncated: false });
  });

  it('goes by the samples where the block length of a plain codec lies', () => {
    expect(parseWav(wavBytes({ data: second, channels: 2, blockAlign: 1 }))).toMatchObject({ blockAlign: 4, durationMs: 500 });
  });

  it.each([
    [2, 'ms-adpcm'],
    [0x11, 'ima-adpcm'],
    [0x31, 'gsm'],
    [0x55, 'mp3'],
    [0x1234, 'wav-0x1234'],
  ])('names codec %i %s', (formatTag, codec) => {
    expect(parseWav(wavBytes({ formatTag, blockAlign: 256, data: new Uint8Array(1000) }))).toMatchObject({
      codec,
      dataLength: 768,
    });
  });

  it.each([
    ['too short', text('RIFF')],
    ['another kind of RIFF', concatBytes([text('RIFF'), new Uint8Array(4), text('AVI '), new Uint8Array(100)])],
    ['without data', wavBytes({ data: second }).subarray(0, 36)],
    ['with data before a format', concatBytes([text('RIFF'), new Uint8Array(4), text('WAVE'), wavChunk('data', second)])],
    ['without channels', wavBytes({ channels: 0, blockAlign: 2, data: second })],
    ['without a rate', wavBytes({ sampleRateHz: 0, data: second })],
    ['no WAV', text('<!doctype html><html></html>')],
  ])('is null for what is %s', (_what, bytes) => {
    expect(parseWav(bytes)).toBeNull();
  });

  it('never throws, wherever a file breaks off or is wrong', () => {
    const bytes = wavBytes({ data: second.subarray(0, 64), before: [wavChunk('fact', text('four'))], subFormat: 1 });
    for (let length = 0; length <= bytes.byteLength; length++) parseWav(bytes.subarray(0, length));
    for (let at = 0; at < 80; at++) {
      for (const value of [0, 1, 127, 128, 255]) {
        const wrong = bytes.slice();
        wrong[at] = value;
        const wav = parseWav(wrong);
        if (wav !== null) expect(wav.dataOffset + wav.dataLength).toBeLessThanOrEqual(wrong.byteLength);
      }
    }
  });
});
