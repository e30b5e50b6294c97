/** Whether a folder lies where another program copies it to a server, told by its path alone. Main process, pure. */
import type { MachineFacts } from '../shared/model/machine-facts.ts';

/** Names of folders that these programs make. A folder of that name that somebody made by hand is taken for theirs: better said once too often. */
const makers: readonly (readonly [maker: NonNullable<MachineFacts['syncedBy']>, folder: RegExp])[] = [
  ['dropbox', /^dropbox(?: \(.+\))?$/],
  ['onedrive', /^onedrive(?: ?- .+)?$/],
  ['icloud', /^(?:mobile documents|icloud ?drive)$/],
  ['google-drive', /^(?:google ?drive|googledrive-.+|my drive)$/],
  ['nextcloud', /^(?:nextcloud|owncloud)$/],
  [
    'other',
    /^(?:box|box sync|box-box|pcloud ?drive|mega|megasync|proton ?drive|protondrive-.+|seafile|syncthing|tresorit|cloudstorage)$/,
  ],
];

export function syncedBy(path: string): MachineFacts['syncedBy'] {
  const folders = path.toLowerCase().split(/[\\/]/);
  for (const [maker, folder] of makers) if (folders.some((name) => folder.test(name))) return maker;
  return null;
}
