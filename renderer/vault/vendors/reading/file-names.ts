/** Parts of an entry's name, and what its ending promises. Vault worker; pure. An ending decides nothing about sound: bytes do. */
import type { ListedEntry } from '../adapter.ts';

export const baseNameOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** With its trailing slash; empty for the top. */
export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** Lower case, without the dot; empty when there is none. */
export function endingOf(name: string): string {
  const base = baseNameOf(name);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
}

/** The whole name without its ending. */
export function stemOf(name: string): string {
  const ending = endingOf(name);
  return ending === '' ? name : name.slice(0, -ending.length - 1);
}

const endings = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const soundEndings = endings(
  'wav mp3 opus ogg oga flac m4a m4b aac amr awb 3gp 3gpp mp4 mov qta webm mka weba wma aif aiff aifc caf au snd silk slk',
);
const archiveEndings = endings('zip tar tgz gz bz2 tbz xz txz zst 7z rar');
/** Text, pictures, papers, programs: never sound, whatever a person calls sound. */
const otherEndings = endings(
  'txt md rtf csv tsv json jsonl ndjson xml html htm xhtml css js mjs yaml yml ini log srt vtt lrc ' +
    'pdf doc docx xls xlsx ppt pptx odt ods odp pages numbers key epub eml ics vcf db sqlite plist m3u m3u8 ' +
    'jpg jpeg png gif webp heic heif avif bmp tif tiff svg ico psd ttf otf woff woff2 exe dll dmg pkg apk sh bat',
);

export const isSoundName = (name: string): boolean => soundEndings.has(endingOf(name));
export const isNestedArchive = (entry: ListedEntry): boolean => archiveEndings.has(endingOf(entry.name));
export const isPlainlyNotSound = (entry: ListedEntry): boolean => otherEndings.has(endingOf(entry.name));

const leftovers = new Set(['.ds_store', 'thumbs.db', 'desktop.ini', '.localized']);

/** What computers put into archives beside what their users meant. */
export function isPackerLeftover({ name }: ListedEntry): boolean {
  const base = baseNameOf(name);
  return (
    base.startsWith('._') || name.startsWith('__MACOSX/') || name.includes('/__MACOSX/') || leftovers.has(base.toLowerCase())
  );
}

const papers = endings('txt md pdf html htm rtf doc docx');

/** README, licence, "… description.pdf", "…_Instructions.txt": papers about the archive, not what was said. */
export function isAboutTheArchive({ name }: ListedEntry): boolean {
  const base = baseNameOf(name).replaceAll('_', ' ');
  if (!papers.has(endingOf(name))) return false;
  return /^(read[ -]?me|licen[cs]e|copying|liesmich)\b|^(index|manifest)\.|description|instructions|beschreibung/i.test(base);
}
