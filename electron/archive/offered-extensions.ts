/**
 * What the open dialog offers: endings of files that are read. Main process, pure. Only an offer: what a file is, its bytes say,
 * and "All files" is there for those with another ending.
 */
import type { SoundFormat } from '../../shared/model/recording.ts';

/** Every format that is known has its endings here, played or not. */
const soundExtensions: Readonly<Record<SoundFormat, readonly string[]>> = {
  wav: ['wav'],
  mp3: ['mp3'],
  ogg: ['ogg', 'oga', 'opus'],
  flac: ['flac'],
  mp4: ['m4a', 'mp4', '3gp'],
  adts: ['aac'],
  webm: ['webm', 'weba'],
  amr: ['amr', 'awb'],
  silk: ['silk', 'slk'],
  aiff: ['aiff', 'aif'],
  caf: ['caf'],
  au: ['au'],
  wma: ['wma'],
};

export const offeredExtensions: readonly string[] = ['zip', ...Object.values(soundExtensions).flat()];
