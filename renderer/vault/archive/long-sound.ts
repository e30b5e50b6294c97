/** What is found out about a long recording while its chunks go by: kind, hash, peaks, length. Sealing helpers. */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import type { SoundFormat } from '../../../shared/model/recording.ts';
import { type LevelMeter, speechMsOfLevels, startLevels } from '../audio/level-meter.ts';
import { type PeakMeter, startPeaks } from '../audio/peaks.ts';
import { sniff } from '../audio/sniff.ts';
import { parseWav, type WavFormat } from '../audio/wav.ts';
import { type AssessedSound, describe, noPeaks, soundOrDamage, wavFacts } from './assess-sound.ts';
import { EntryDamage } from './inflate.ts';
import { type Sha256, startSha256 } from './sha256.ts';

/** Sound that is no WAV tells its length somewhere, often at its end: up to this size it is kept to look. */
const longestKeptBytes = 48 * 1024 * 1024;

export class LongSound {
  readonly #sizeBytes: number;
  readonly #hash: Sha256 = startSha256();
  #kind: { readonly format: SoundFormat; readonly codec: string | null } | null = null;
  #wav: WavFormat | null = null;
  #peaks: PeakMeter | null = null;
  #levels: LevelMeter | null = null;
  #kept: Bytes[] = [];

  constructor(sizeBytes: number) {
    this.#sizeBytes = sizeBytes;
  }

  /** The first chunk holds what the kind is told from. Throws EntryDamage when it is no sound. */
  add(chunk: Bytes): void {
    this.#hash.add(chunk);
    if (this.#kind === null) this.#begin(chunk);
    else this.#addSound(chunk);
    if (this.#wav === null && this.#sizeBytes <= longestKeptBytes) this.#kept.push(chunk);
  }

  async finish(): Promise<AssessedSound & { readonly sha256: string }> {
    const sha256 = this.#hash.finish();
    if (this.#wav !== null) {
      const peaks = this.#peaks?.finish() ?? noPeaks;
      const speechMs = speechMsOfLevels(this.#levels?.finish() ?? null);
      return { facts: wavFacts(this.#wav), peaks, speechMs, isTruncated: this.#wav.isTruncated, sha256 };
    }
    if (this.#kind === null) throw new EntryDamage('empty-file');
    const whole = this.#kept.length === 0 ? null : concatBytes(this.#kept);
    this.#kept = [];
    const facts = await describe(whole, this.#kind.format, this.#kind.codec);
    return { facts, peaks: noPeaks, speechMs: null, isTruncated: false, sha256 };
  }

  #begin(first: Bytes): void {
    this.#kind = soundOrDamage(sniff(first));
    if (this.#kind.format !== 'wav') return;
    this.#wav = parseWav(first, this.#sizeBytes);
    if (this.#wav === null) throw new EntryDamage('not-a-recording');
    if (this.#wav.dataLength === 0) throw new EntryDamage('empty-file');
    this.#peaks = startPeaks(this.#wav);
    this.#levels = startLevels(this.#wav);
    this.#addSound(first.subarray(this.#wav.dataOffset));
  }

  #addSound(bytes: Bytes): void {
    this.#peaks?.add(bytes);
    this.#levels?.add(bytes);
  }
}
