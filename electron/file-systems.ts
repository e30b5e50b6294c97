/** File systems by what the system calls them, and what becomes of a block that is overwritten there. Main process, pure. */
import type { MachineFacts } from '../shared/model/machine-facts.ts';

type FileSystem = NonNullable<MachineFacts['fileSystem']>;

/** `f_type` of statfs(2): linux/magic.h, and for the others their own headers. */
const linuxMagic: Readonly<Record<number, FileSystem>> = {
  0xef53: 'ext4',
  0x58465342: 'xfs',
  0x9123683e: 'btrfs',
  0x2fc12fc1: 'zfs',
  0xca451a4e: 'bcachefs',
  0xf2f52010: 'f2fs',
  0x01021994: 'tmpfs',
  0x794c7630: 'overlay',
  0x6969: 'nfs',
  0xff534d42: 'smb',
  0xfe534d42: 'smb',
  0x65735546: 'fuse',
  0x4d44: 'fat',
  0x2011bab0: 'exfat',
  0x7366746e: 'ntfs',
  0x5346544e: 'ntfs',
};
const linuxNames: Readonly<Record<string, FileSystem>> = {
  ext2: 'ext4',
  ext3: 'ext4',
  ext4: 'ext4',
  xfs: 'xfs',
  btrfs: 'btrfs',
  zfs: 'zfs',
  bcachefs: 'bcachefs',
  f2fs: 'f2fs',
  tmpfs: 'tmpfs',
  ramfs: 'tmpfs',
  overlay: 'overlay',
  nfs: 'nfs',
  nfs4: 'nfs',
  cifs: 'smb',
  smb3: 'smb',
  vfat: 'fat',
  exfat: 'exfat',
  ntfs3: 'ntfs',
  ntfs: 'ntfs',
  fuseblk: 'fuse',
};
/** Numbers that macOS gives its own file systems. */
const darwinTypes: Readonly<Record<number, FileSystem>> = { 17: 'hfs', 23: 'hfs', 26: 'apfs' };

export interface FileSystemClues {
  readonly platform: NodeJS.Platform;
  /** From statfs. */
  readonly type: number | null;
  /** From the table of mounts, on Linux. */
  readonly mountType: string | null;
}

/** null when nobody can say: Windows tells Node neither number nor name. */
export function fileSystemOf({ platform, type, mountType }: FileSystemClues): FileSystem | null {
  if (platform === 'darwin') return darwinTypes[type ?? -1] ?? null;
  if (platform !== 'linux') return null;
  if (mountType?.startsWith('fuse.') === true) return 'fuse';
  // A negative number is the same 32 bits, read with a sign.
  return linuxNames[mountType ?? ''] ?? linuxMagic[(type ?? 0) >>> 0] ?? null;
}

/** Whether a block that is written anew takes the place of the old one, as far as the file system itself is concerned. */
export function overwriting(fileSystem: FileSystem | null): MachineFacts['overwrites'] {
  switch (fileSystem) {
    case 'ext4':
    case 'xfs':
    case 'fat':
    case 'exfat':
    case 'ntfs':
    case 'hfs':
    case 'tmpfs':
      return 'in-place';
    case 'btrfs':
    case 'zfs':
    case 'bcachefs':
    case 'f2fs':
    case 'apfs':
      return 'elsewhere';
    default:
      // A network, a layer over another file system, a program: it depends on what lies beneath.
      return 'unknown';
  }
}

/** What the kernel says of a drive. Of a virtual machine's disk it says that it rotates, whatever lies beneath: then nobody knows. */
export function driveOf(name: string, rotational: string): MachineFacts['drive'] {
  if (/^(?:vd|xvd|nbd|loop|zram|rbd)/.test(name)) return null;
  return rotational === '1' ? 'rotating' : 'solid-state';
}
