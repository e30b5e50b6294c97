/**
 * What a sound is and how it looks: sniffed, measured and drawn, from the whole of it in memory. Sealing helpers.
 * Synchronous for WAV, which is nearly everything; throws EntryDamage for what is no sound.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { SoundFacts, SoundFormat } from '../../../shared/model/recording.ts';
import { speechMsOfLevels, wavLevels } from '../audio/level-meter.ts';
import { wavPeaks } from '../audio/peaks.ts';
import { decodeByArithmetic, isRare } from '../audio/rare-sound.ts';
import { isProbed, probe } from '../audio/probe.ts';
import { isPlayable, type Sniffed, sniff } from '../audio/sniff.ts';
import { parseWav, type WavFormat } from '../audio/wav.ts';
import { EntryDamage } from './inflate.ts';

export type SoundDescription = Omit<SoundFacts, 'sizeBytes' | 'sha256'>;

export interface AssessedSound {
  readonly facts: SoundDescription;
  /** Empty where none could be drawn. */
  readonly peaks: Int8Array;
  /** null where the sound isn't decoded here: it is listened to when it is opened. */
  readonly speechMs: number | null;
  readonly isTruncated: boolean;
}

export function assessSound(bytes: Bytes): AssessedSound | Promise<AssessedSound> {
  const { format, codec } = soundOrDamage(sniff(bytes));
  if (format !== 'wav') {
    return describe(bytes, format, codec).then((facts) => ({ facts, ...rareOutline(bytes, facts), isTruncated: false }));
  }
  const wav = parseWav(bytes);
  if (wav === null) throw new EntryDamage('not-a-recording');
  if (wav.dataLength === 0) throw new EntryDamage('empty-file');
  const facts = wavFacts(wav);
  if (!isRare(facts)) return { facts, ...outlineOf(bytes, wav), isTruncated: wav.isTruncated };
  const outline = rareOutline(bytes, facts);
  // Blocks that hold nothing: a kind that is decoded here, and none of it.
  return { facts: { ...facts, isPlayable: outline.peaks.byteLength > 0 }, ...outline, isTruncated: wav.isTruncated };
}

export const noPeaks = new Int8Array(0);

/** Of what arithmetic decodes. What needs WebAssembly is drawn when it is opened. */
function rareOutline(bytes: Bytes, { format, codec }: SoundDescription): Outline {
  const decoded = isRare({ format, codec }) ? decodeByArithmetic(bytes, format) : null;
  const wav = decoded === null ? null : parseWav(decoded);
  return decoded === null || wav === null ? { peaks: noPeaks, speechMs: null } : outlineOf(decoded, wav);
}

type Outline = Pick<AssessedSound, 'peaks' | 'speechMs'>;

function outlineOf(bytes: Uint8Array, wav: WavFormat): Outline {
  return { peaks: wavPeaks(bytes, wav), speechMs: speechMsOfLevels(wavLevels(bytes, wav)) };
}

export function wavFacts(wav: WavFormat): SoundDescription {
  const { codec, durationMs, sampleRateHz, channels } = wav;
  return { format: 'wav', codec, isPlayable: isPlayable('wav', codec), durationMs, sampleRateHz, channels };
}

/** Of sound that is no WAV. `bytes` null: too long to look into. */
export async function describe(bytes: Bytes | null, format: SoundFormat, sniffedCodec: string | null): Promise<SoundDescription> {
  const unknown = { codec: sniffedCodec ?? 'unknown', durationMs: null, sampleRateHz: null, channels: null };
  const found = bytes !== null && isProbed(format) ? await probe(bytes, format) : unknown;
  // A film without sound. Where the first bytes named a codec there is sound, whatever the library knows of it.
  if (found === null && sniffedCodec === null) throw new EntryDamage('not-a-recording');
  const probed = found ?? unknown;
  const codec = sniffedCodec ?? probed.codec;
  return { ...probed, format, codec, isPlayable: isPlayable(format, codec) && probed.durationMs !== 0 };
}

export function soundOrDamage(sniffed: Sniffed): Extract<Sniffed, { readonly kind: 'sound' }> {
  switch (sniffed.kind) {
    case 'sound':
      return sniffed;
    case 'web-page':
      throw new EntryDamage('web-page-not-sound');
    case 'nested-archive':
      throw new EntryDamage('nested-archive');
    case 'other':
      throw new EntryDamage('not-a-recording');
  }
}
