/**
 * `npm run bench -- import`: figures as ratios against what a person would use instead, measured in the same run.
 * `archives`: how imports grow, what memory they take, how fast they stop (bench/archives.ts).
 * `backup`: megabytes a second, against `tar | age`.
 * `lock`: from the key to the end of the page's process, and the memory of a locked app against a fresh one.
 * `review`: the review room at 100,000 recordings, from the key to the picture (bench/review).
 * `search`: lists, searches, facets and orders in the vault worker's own code, against a plain scan of the same texts.
 * `shred`, `unlock` and `room`: milliseconds against the targets, on vaults of 1,700 and 100,000 recordings.
 */
import { benchArchives } from './archives.ts';
import { benchBackup } from './backup.ts';
import { benchImport } from './import.ts';
import { benchLock } from './lock.ts';
import { benchReview } from './review/review.ts';
import { benchSearch } from './search.ts';
import { benchRoom, benchShred, benchUnlock } from './vault-figures.ts';

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  import: benchImport,
  archives: benchArchives,
  backup: benchBackup,
  lock: benchLock,
  shred: benchShred,
  unlock: benchUnlock,
  room: benchRoom,
  review: benchReview,
  search: benchSearch,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  console.error(`Which bench? npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exit(2);
}
process.exitCode = (await bench(args)) ? 0 : 1;
