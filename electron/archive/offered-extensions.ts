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

/** Archives, and parts of them: the others of a set are found beside the one that is picked. */
const archiveExtensions: readonly string[] = ['zip', 'tgz', 'tar', 'gz', 'z01', '001'];

export const offeredExtensions: readonly string[] = [...archiveExtensions, ...Object.values(soundExtensions).flat()];

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
const soundEndings = new Set(Object.values(soundExtensions).flat());

/** By its name alone: good for putting together what was picked together, for nothing else. */
export const looksLikeSound = (name: string): boolean => soundEndings.has(endingOf(name));
export const looksLikeArchive = (name: string): boolean => /^(?:zip|tgz|tar|gz|z\d{2,3}|\d{3})$/.test(endingOf(name));
