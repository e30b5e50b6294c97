/** What the machine can say of the place where the vault lies. Codes only: never a path, a device or a name. */
export const fileSystems = [
  'ext4',
  'xfs',
  'btrfs',
  'zfs',
  'bcachefs',
  'f2fs',
  'apfs',
  'hfs',
  'ntfs',
  'fat',
  'exfat',
  'tmpfs',
  'overlay',
  'nfs',
  'smb',
  'fuse',
] as const;
export const overwritings = ['in-place', 'elsewhere', 'unknown'] as const;
export const drives = ['solid-state', 'rotating', 'memory'] as const;
export const syncMakers = ['dropbox', 'onedrive', 'icloud', 'google-drive', 'nextcloud', 'other'] as const;

/** null: nobody can say. */
export interface MachineFacts {
  readonly fileSystem: (typeof fileSystems)[number] | null;
  /** What becomes of a block that is written anew, as far as the file system is concerned. */
  readonly overwrites: (typeof overwritings)[number];
  readonly drive: (typeof drives)[number] | null;
  /** Another program copies the profile folder to a server, told by its path. null: not that its path would tell. */
  readonly syncedBy: (typeof syncMakers)[number] | null;
  /** Other vaults in the profile folder, put aside with keys of their own. Absent: nobody looked. */
  readonly vaultsPutAside?: number;
}
