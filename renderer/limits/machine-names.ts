/** Names that makers gave to their things: the same in every language. */
import type { MachineFacts } from '../../shared/model/machine-facts.ts';
import { t } from '../app/text.ts';

const fileSystemNames: Partial<Record<NonNullable<MachineFacts['fileSystem']>, string>> = {
  xfs: 'XFS',
  zfs: 'ZFS',
  f2fs: 'F2FS',
  apfs: 'APFS',
  hfs: 'HFS+',
  ntfs: 'NTFS',
  fat: 'FAT',
  exfat: 'exFAT',
  nfs: 'NFS',
  smb: 'SMB',
  fuse: 'FUSE',
};
const syncMakers = {
  dropbox: 'Dropbox',
  onedrive: 'OneDrive',
  icloud: 'iCloud',
  'google-drive': 'Google Drive',
  nextcloud: 'Nextcloud',
} as const;

/** Others are written as they are called: ext4, btrfs. */
export const fileSystemName = (name: NonNullable<MachineFacts['fileSystem']>): string => fileSystemNames[name] ?? name;

export const syncMakerName = (maker: NonNullable<MachineFacts['syncedBy']>): string =>
  maker === 'other' ? t('shred.limit.syncedOther') : syncMakers[maker];
