import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { driveOf, fileSystemOf, overwriting } from './file-systems.ts';
import { machineFacts } from './machine-facts.ts';
import { mountOf } from './mount-table.ts';
import { syncedBy } from './synced-folders.ts';

describe('a file system', () => {
  const linux = (type: number | null, mountType: string | null = null) => fileSystemOf({ platform: 'linux', type, mountType });

  it('is known by its number when the table of mounts says nothing', () => {
    expect([linux(0xef53), linux(0x9123683e), linux(0x01021994), linux(0x58465342)]).toEqual(['ext4', 'btrfs', 'tmpfs', 'xfs']);
    expect(linux(0x9123683e | 0)).toBe('btrfs');
    expect([linux(0x1234), linux(null)]).toEqual([null, null]);
  });

  it('is known by its name in the table of mounts first', () => {
    expect(linux(0xef53, 'zfs')).toBe('zfs');
    expect(linux(0x65735546, 'fuse.rclone')).toBe('fuse');
    expect(linux(0xef53, 'something new')).toBe('ext4');
  });

  it('of macOS is known by its own numbers, of Windows not at all', () => {
    expect(fileSystemOf({ platform: 'darwin', type: 26, mountType: null })).toBe('apfs');
    expect(fileSystemOf({ platform: 'win32', type: 0, mountType: null })).toBeNull();
  });

  it('overwrites in place, elsewhere, or nobody knows', () => {
    expect([overwriting('ext4'), overwriting('btrfs'), overwriting('apfs')]).toEqual(['in-place', 'elsewhere', 'elsewhere']);
    expect([overwriting('overlay'), overwriting('nfs'), overwriting(null)]).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

it('a drive is what it says, but for one that is made up by a virtual machine', () => {
  expect([driveOf('nvme0n1', '0'), driveOf('sda', '1'), driveOf('vda', '1'), driveOf('dm-0', '0')]).toEqual([
    'solid-state',
    'rotating',
    null,
    'solid-state',
  ]);
});

describe('the table of mounts', () => {
  const table = [
    '22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
    '31 22 0:27 /@home /home rw,relatime shared:9 master:2 - btrfs /dev/mapper/luks-1 rw,ssd',
    '40 22 0:30 / /tmp rw - tmpfs tmpfs rw',
    '41 22 8:17 / /media/m/My\\040Disk\\134 rw - ext4 /dev/sdb1 rw',
    '42 22 0:40 / /data rw - autofs systemd-1 rw',
    '43 42 0:41 / /data rw - zfs tank/my\\040data rw',
    '',
  ].join('\n');
  const typeAt = (dir: string, dev = 0) => mountOf(table, dir, dev)?.type;

  it('gives type and device of the mount around a folder', () => {
    expect(mountOf(table, '/var/lib', 254 << 8)).toEqual({ type: 'ext4', source: '/dev/vda', deviceNumber: '254:0' });
    expect(mountOf(table, '/home', 27)).toEqual({ type: 'btrfs', source: '/dev/mapper/luks-1', deviceNumber: null });
  });

  it('is read by the folder where its number stands in no line, as in a subvolume of btrfs', () => {
    expect(mountOf(table, '/home/m/.config/Overheard', 61)).toMatchObject({ type: 'btrfs', source: '/dev/mapper/luks-1' });
    expect([typeAt('/homes/m', 61), typeAt('/tmp/x', 61)]).toEqual(['ext4', 'tmpfs']);
  });

  it('gives the mount that covers another, and heeds the number where one is hidden by another', () => {
    expect(mountOf(table, '/data/m', 41)).toEqual({ type: 'zfs', source: 'tank/my data', deviceNumber: null });
    expect(typeAt('/data/m', 99)).toBe('zfs');
    expect(typeAt('/home/m', 254 << 8)).toBe('ext4');
  });

  it('has names with spaces and backslashes in them', () => {
    expect(mountOf(table, '/media/m/My Disk\\/vault', (8 << 8) | 17)).toMatchObject({
      source: '/dev/sdb1',
      deviceNumber: '8:17',
    });
    expect(mountOf(table, '/media/m/My Disk/vault', 99)?.source).toBe('/dev/vda');
    expect(mountOf(table, '/media/m/My Disk\\/vault', 99)?.source).toBe('/dev/sdb1');
  });

  it('says nothing of what lies under none of them', () => expect(mountOf('', '/home/m', 27)).toBeNull());
});

describe('a synced folder', () => {
  it.each([
    ['/home/m/Dropbox/apps/Overheard', 'dropbox'],
    ['/home/m/Dropbox (Private)/x', 'dropbox'],
    ['C:\\Users\\m\\OneDrive - Firma\\Overheard', 'onedrive'],
    ['/Users/m/Library/Mobile Documents/x', 'icloud'],
    ['/Users/m/Library/CloudStorage/GoogleDrive-m@example.org/My Drive', 'google-drive'],
    ['/home/m/Nextcloud/vault', 'nextcloud'],
    ['/home/m/pCloudDrive/vault', 'other'],
  ])('%s is known by its path', (path, maker) => expect(syncedBy(path)).toBe(maker));

  it.each(['/home/m/.config/Overheard', '/home/boxer/x', '/home/m/not-dropbox/x'])('%s isn`t one', (path) =>
    expect(syncedBy(path)).toBeNull(),
  );
});

it('says what it can of a real folder, and fails at nothing', async () => {
  const facts = await machineFacts(tmpdir());
  expect(['in-place', 'elsewhere', 'unknown']).toContain(facts.overwrites);
  expect(JSON.stringify(facts)).not.toContain(tmpdir());
  await expect(machineFacts('/nowhere/at/all')).resolves.toMatchObject({ drive: null });
});
