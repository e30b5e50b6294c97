/**
 * Judges the name of an archive entry. Pure.
 *
 * Names never become paths in this app: an entry is its number. The judgement is here all the same, because a name that climbs,
 * names a drive or hides in a stream is no accident, and because whoever takes recordings out again must be able to trust it.
 */
import { limits } from './limits.ts';

export type NameFault =
  | 'empty'
  | 'too-long'
  | 'nul'
  | 'control'
  | 'traversal'
  | 'absolute'
  | 'unc'
  | 'drive'
  | 'stream'
  | 'device';

/** `name` of a file, with `/` between its parts (see entry-name.ts). null: nothing is wrong with it. */
export function nameFault(name: string): NameFault | null {
  if (name === '' || name === '.' || name.endsWith('/')) return 'empty';
  if (name.length > limits.nameLength) return 'too-long';
  if (name.includes('\0')) return 'nul';
  if (hasControlCharacter(name)) return 'control';
  if (name.startsWith('//')) return 'unc';
  if (name.startsWith('/')) return 'absolute';
  if (/^[a-z]:/i.test(name)) return 'drive';
  const parts = name.split('/');
  if (parts.some((part) => part === '..' || /^\.\.[. ]*$/.test(part))) return 'traversal';
  if (parts.some(isStream)) return 'stream';
  if (parts.some(isDevice)) return 'device';
  return null;
}

function hasControlCharacter(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}

/** `voice.wav:hidden` and `x::$DATA` are streams of NTFS. A time of day (`08:31:07.wav`) is none: macOS and Linux allow it. */
const isStream = (part: string): boolean => /\.[a-z][a-z0-9]{1,4}:/i.test(part) || /:\$[a-z]/i.test(part);

/** Names that Windows gives to devices, with any ending. */
const isDevice = (part: string): boolean => /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i.test(part);
