/** What is wrong with a file of any container by its name, kind and size alone. Pure. docs/archive-safety.md. */
import type { EntryReason } from '../../../shared/model/archive.ts';
import { limits } from './limits.ts';
import { nameFault } from './safe-path.ts';

export interface FileToJudge {
  readonly name: string;
  /** A link, a device, a pipe: something that is neither file nor folder. */
  readonly isLink: boolean;
  readonly sizeBytes: number;
}

export function reasonAgainstName(name: string): EntryReason | null {
  if (nameFault(name) !== null) return 'unsafe-name';
  return isPackerLeftover(name) ? 'packer-leftover' : null;
}

export const reasonAgainstSize = (sizeBytes: number): EntryReason | null => {
  if (sizeBytes === 0) return 'empty-file';
  return sizeBytes > limits.entryBytes ? 'too-large' : null;
};

export const reasonAgainstFile = ({ name, isLink, sizeBytes }: FileToJudge): EntryReason | null =>
  reasonAgainstName(name) ?? (isLink ? 'link' : reasonAgainstSize(sizeBytes));

/** What macOS and Windows leave in archives beside the files. */
function isPackerLeftover(name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return (
    name.startsWith('__MACOSX/') || name.includes('/__MACOSX/') || /^(\._.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(last)
  );
}
