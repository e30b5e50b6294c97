import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { isPlayable, sniff } from './sniff.ts';
import { aiff, au, caf } from './testdata/rare-bytes.ts';
import { text, wavBytes } from './testdata/wav-bytes.ts';

const rest = new Uint8Array(600);
const head = (ascii: string): Bytes => concatBytes([text(ascii), rest]);
const ogg = (packet: string): Bytes => concatBytes([text('OggS'), new Uint8Array(22), Uint8Array.of(1, 19), text(packet), rest]);
/** Frames of MPEG 1 layer 3, 128 kbit/s, 44.1 kHz: 417 bytes each. */
const mp3 = concatBytes([Uint8Array.of(0xff, 0xfb, 0x90, 0), new Uint8Array(413), Uint8Array.of(0xff, 0xfb, 0x90, 0), rest]);
/** Layer 2, 128 kbit/s: 417 bytes. */
const mp2 = concatBytes([Uint8Array.of(0xff, 0xfd, 0x80, 0), new Uint8Array(413), Uint8Array.of(0xff, 0xfd, 0x80, 0), rest]);
const adtsFrame = concatBytes([Uint8Array.of(0xff, 0xf1, 0x50, 0x80, 0x02, 0x1f, 0xfc), new Uint8Array(9)]);
const adts = concatBytes([adtsFrame, adtsFrame, adtsFrame]);
const id3 = (behind: Bytes): Bytes => concatBytes([text('ID3\x04\0\0'), Uint8Array.of(0, 0, 0, 20), new Uint8Array(20), behind]);

describe('sniff', () => {
  it.each<[string, Bytes, string, string | null, boolean]>([
    ['WAV, PCM', wavBytes({ data: rest }), 'wav', 'pcm-s16le', true],
    ['WAV, A-law', wavBytes({ data: rest, formatTag: 6, bitsPerSample: 8 }), 'wav', 'alaw', true],
    ['WAV, MS ADPCM', wavBytes({ data: rest, formatTag: 2, blockAlign: 256 }), 'wav', 'ms-adpcm', true],
    ['WAV, IMA ADPCM', wavBytes({ data: rest, formatTag: 0x11, blockAlign: 256 }), 'wav', 'ima-adpcm', true],
    ['WAV, GSM', wavBytes({ data: rest, formatTag: 0x31, blockAlign: 65 }), 'wav', 'gsm', true],
    ['MP3', mp3, 'mp3', 'mp3', true],
    ['MP3 behind a tag', id3(mp3), 'mp3', 'mp3', true],
    ['MP3 behind a long tag', concatBytes([text('ID3\x04\0\0'), Uint8Array.of(1, 0, 0, 0), rest]), 'mp3', 'mp3', true],
    ['AAC behind a tag', id3(adts), 'adts', 'aac', true],
    ['MP2', mp2, 'mp3', 'mp2', false],
    ['ADTS', adts, 'adts', 'aac', true],
    ['Ogg Opus', ogg('OpusHead'), 'ogg', 'opus', true],
    ['Ogg Vorbis', ogg('\x01vorbis'), 'ogg', 'vorbis', true],
    ['Ogg FLAC', ogg('\x7fFLAC'), 'ogg', 'flac', true],
    ['Ogg Speex', ogg('Speex   '), 'ogg', 'speex', false],
    ['FLAC', head('fLaC'), 'flac', 'flac', true],
    ['MP4', head('\0\0\0\x18ftypM4A '), 'mp4', null, false],
    ['QuickTime of old', head('\0\0\0\x08wide'), 'mp4', null, false],
    ['WebM', head('\x1a\x45\xdf\xa3'), 'webm', null, false],
    ['AMR', head('#!AMR\n'), 'amr', 'amr-nb', true],
    ['AMR-WB', head('#!AMR-WB\n'), 'amr', 'amr-wb', true],
    ['SILK', head('#!SILK_V3'), 'silk', 'silk', true],
    ['SILK of WeChat', head('\x02#!SILK_V3'), 'silk', 'silk', true],
    ['AIFF', aiff({ bits: 16, data: rest }), 'aiff', 'pcm-s16be', true],
    ['AIFF without its common chunk', head('FORM\0\0\0\0AIFF'), 'aiff', 'unknown', false],
    ['CAF', caf({ format: 'lpcm', flags: 2, bits: 16, data: rest }), 'caf', 'pcm-s16le', true],
    ['CAF, ALAC', caf({ format: 'alac', data: rest }), 'caf', 'alac', false],
    ['AU', au({ encoding: 3, data: rest }), 'au', 'pcm-s16be', true],
    ['AU, ADPCM', au({ encoding: 23, data: rest }), 'au', 'unknown', false],
  ])('knows %s', (_name, bytes, format, codec, plays) => {
    const found = sniff(bytes);
    expect(found).toEqual({ kind: 'sound', format, codec });
    if (found.kind === 'sound') expect(isPlayable(found.format, codec ?? 'unknown')).toBe(plays);
  });

  it.each([
    ['<!DOCTYPE html><html>'],
    ['\xef\xbb\xbf\r\n  <html lang="en">'],
    ['<?xml version="1.0"?>\n<!-- saved -->\n<!doctype html>'],
    ['<HEAD><title>Sign in</title>'],
  ])('knows a web page: %j', (page) => {
    expect(sniff(head(page))).toEqual({ kind: 'web-page' });
  });

  it.each(['PK\x03\x04', '\x1f\x8b\x08', '7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07'])('knows an archive: %j', (magic) => {
    expect(sniff(head(magic))).toEqual({ kind: 'nested-archive' });
  });

  it.each<[string, Bytes]>([
    ['nothing', new Uint8Array(0)],
    ['text', head('{"error": "expired"}')],
    ['UTF-16 text, whose mark looks like MPEG', concatBytes([Uint8Array.of(0xff, 0xfe), text('h\0e\0l\0l\0o\0'), rest])],
    [
      'one MPEG header with no second where it should be',
      concatBytes([Uint8Array.of(0xff, 0xfb, 0x90, 0), new Uint8Array(2000)]),
    ],
    ['a WAV without sound in it', wavBytes({ data: rest }).subarray(0, 30)],
    ['XML that is no page', head('<?xml version="1.0"?><plist>')],
    ['a picture', head('\x89PNG\r\n\x1a\n')],
    ['a PDF', head('%PDF-1.7')],
  ])('knows no sound in %s', (_name, bytes) => {
    expect(sniff(bytes)).toEqual({ kind: 'other' });
  });

  it('never throws on bytes cut anywhere', () => {
    for (const bytes of [mp3, adts, id3(mp3), ogg('OpusHead'), wavBytes({ data: rest })]) {
      for (let length = 0; length < 500; length++) sniff(bytes.subarray(0, length));
    }
  });
});
