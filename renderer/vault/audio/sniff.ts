/**
 * What a file is, from its first bytes; its name says nothing. Pure. The table of containers and codecs, and which of them the
 * player plays, is measured: docs/archive-safety.md.
 */
import type { SoundFormat } from '../../../shared/model/recording.ts';
import { isAdtsHead, mpegLayer } from './mpeg-frames.ts';
import { isRare, parsePlain } from './rare-sound.ts';
import { parseWav } from './wav.ts';

export type Sniffed =
  /** `codec` is null where the first bytes don't tell (probe.ts then reads on). */
  | { readonly kind: 'sound'; readonly format: SoundFormat; readonly codec: string | null }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'nested-archive' }
  | { readonly kind: 'other' };

/** How much of a file it wants to see. */
export const sniffBytes = 4096;

export function sniff(bytes: Uint8Array): Sniffed {
  // Nearly everything is a WAV: that is told without making text of the head.
  if (isWav(bytes)) return sniffWav(bytes);
  const head = bytes.subarray(0, sniffBytes);
  const text = latin1(head);
  for (const [at, magic, format, codec] of magics) {
    if (text.startsWith(magic, at)) return sound(format, codec);
  }
  if (text.startsWith('OggS')) return sniffOgg(text);
  if (text.startsWith('FORM') && /^AIF[FC]/.test(text.slice(8, 12))) return plain(bytes, 'aiff');
  if (text.startsWith('caff')) return plain(bytes, 'caf');
  if (text.startsWith('.snd')) return plain(bytes, 'au');
  if (text.startsWith('\x1a\x45\xdf\xa3')) return sound('webm', null);
  if (isMp4(text)) return sound('mp4', null);
  if (text.startsWith('ID3')) return sniffBehindId3(bytes);
  if (isAdtsHead(head)) return sound('adts', 'aac');
  const layer = mpegLayer(head);
  if (layer !== null) return sound('mp3', layer === 3 ? 'mp3' : 'mp2');
  if (/^(PK\x03\x04|PK\x05\x06|\x1f\x8b\x08|7z\xbc\xaf|Rar!)/.test(text)) return { kind: 'nested-archive' };
  return isWebPage(text) ? { kind: 'web-page' } : { kind: 'other' };
}

/** Whether it can be heard here: by the player itself, or once it is decoded (rare-sound.ts). Unknown codecs count as not. */
export function isPlayable(format: SoundFormat, codec: string): boolean {
  return (playable[format] ?? []).includes(codec) || isRare({ format, codec });
}

const pcm = ['pcm-u8', 'pcm-s16le', 'pcm-s24le', 'pcm-s32le', 'pcm-f32le', 'alaw', 'ulaw'];
const playable: Partial<Record<SoundFormat, readonly string[]>> = {
  wav: pcm,
  mp3: ['mp3'],
  ogg: ['opus', 'vorbis', 'flac'],
  flac: ['flac'],
  mp4: ['aac', 'mp3', 'opus', 'flac', 'pcm-s16le', 'pcm-s16be', 'pcm-s24le', 'pcm-s24be'],
  adts: ['aac'],
  webm: ['opus', 'vorbis', 'aac', 'flac', 'mp3'],
};

const magics: readonly (readonly [at: number, magic: string, format: SoundFormat, codec: string | null])[] = [
  [0, 'fLaC', 'flac', 'flac'],
  [0, '#!AMR\n', 'amr', 'amr-nb'],
  [0, '#!AMR-WB\n', 'amr', 'amr-wb'],
  [0, '#!SILK_V3', 'silk', 'silk'],
  [0, '\x02#!SILK_V3', 'silk', 'silk'],
  [0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c', 'wma', 'wma'],
];

/** AIFF, CAF and AU say in their head what they hold. */
const plain = (bytes: Uint8Array, format: SoundFormat): Sniffed => sound(format, parsePlain(bytes, format)?.codec ?? 'unknown');

const sound = (format: SoundFormat, codec: string | null): Sniffed => ({ kind: 'sound', format, codec });

function isWav(bytes: Uint8Array): boolean {
  const isWave = bytes[8] === 0x57 && bytes[9] === 0x41 && bytes[10] === 0x56 && bytes[11] === 0x45;
  return isWave && /^(RIFF|RF64|BW64)$/.test(latin1(bytes.subarray(0, 4)));
}

/** A WAV without a format or without sound in it is no recording. */
function sniffWav(bytes: Uint8Array): Sniffed {
  const wav = parseWav(bytes);
  return wav === null ? { kind: 'other' } : sound('wav', wav.codec);
}

/** A tag of ID3 stands before MP3 mostly, before AAC and FLAC sometimes. Behind a long one (a picture) MP3 is assumed. */
function sniffBehindId3(bytes: Uint8Array): Sniffed {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
  const behind = bytes.subarray(10 + (((a & 127) << 21) | ((b & 127) << 14) | ((c & 127) << 7) | (d & 127)));
  const found: Sniffed = behind.byteLength === 0 || latin1(behind.subarray(0, 3)) === 'ID3' ? { kind: 'other' } : sniff(behind);
  return found.kind === 'sound' ? found : sound('mp3', 'mp3');
}

/** The first packet of an Ogg stream, behind the page's 27 bytes and its segment table, names the codec. */
function sniffOgg(text: string): Sniffed {
  const packet = text.slice(27 + text.charCodeAt(26), 27 + text.charCodeAt(26) + 16);
  if (packet.startsWith('OpusHead')) return sound('ogg', 'opus');
  if (packet.startsWith('\x01vorbis')) return sound('ogg', 'vorbis');
  if (packet.startsWith('\x7fFLAC')) return sound('ogg', 'flac');
  if (packet.startsWith('Speex   ')) return sound('ogg', 'speex');
  return sound('ogg', 'unknown');
}

/** `ftyp`, or one of the boxes that QuickTime files of old begin with. */
const isMp4 = (text: string): boolean => /^(ftyp|moov|mdat|wide|pnot)$/.test(text.slice(4, 8));

function isWebPage(text: string): boolean {
  const start = text.replace(/^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*/, '').slice(0, 64);
  return /^<(!doctype\s+html|html|head|body|title|meta|script)\b/i.test(start);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
