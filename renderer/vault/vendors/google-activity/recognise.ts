/**
 * Folders of "My Activity" with sound (README, "Recognition"): names of recordings first, which are alone enough; then the
 * index's own name beside a product that has sound; then, for languages whose names nobody wrote down, records that name sound.
 */
import { Failure } from '../../../../shared/failure.ts';
import type { AdapterInput, ListedEntry, Recognition } from '../adapter.ts';
import { baseNameOf, endingOf, folderOf, isSoundName, stemOf } from '../reading/file-names.ts';
import { jsonItems } from '../reading/json-items.ts';
import { namesSound } from './json-records.ts';
import { stampMsOf } from './stamps.ts';

/** Established spellings of the index's own name, blanks and hyphens aside. */
const indexNames = new Set(
  ['myactivity', 'meineaktivitäten', 'miactividad', 'etkinliğim', 'نشاطي', '我的活动记录'].map((name) => name.normalize('NFC')),
);
const voiceProducts = /^(google )?(assistant|assistent|asistente|assistente)$|^voice (and|&|_) audio$/i;

const mostPeeked = 6;
const mostPeekedBytes = 8 << 20;
/** The newest stand first, and sound has rarely been kept since 2020. */
const mostItemsPeeked = 20_000;

export async function recogniseActivity(input: AdapterInput): Promise<Recognition | null> {
  const { entries } = input.listing;
  const roots = new Set<string>();
  const because = new Set<string>();
  for (const { name } of entries) {
    if (!isSoundName(name) || stampMsOf(name) === null) continue;
    roots.add(folderOf(name));
    because.add('utc-stamp-in-name');
  }
  const products = new Set([...roots].map(productOf));
  for (const entry of entries) {
    if (!isIndexName(entry.name)) continue;
    const product = productOf(folderOf(entry.name));
    if (!voiceProducts.test(product) && !products.has(product)) continue;
    roots.add(folderOf(entry.name));
    because.add('activity-index');
  }
  for (const entry of worthPeeking(entries, roots)) {
    if (!(await isIndexOfSound(entry, input))) continue;
    roots.add(folderOf(entry.name));
    because.add('audio-files-in-records');
  }
  return roots.size === 0 ? null : { score: 3, roots: [...roots], because: [...because] };
}

const isIndexName = (name: string): boolean =>
  ['json', 'html', 'htm'].includes(endingOf(name)) &&
  indexNames.has(
    stemOf(baseNameOf(name))
      .toLowerCase()
      .replaceAll(/[\s\u00a0_-]/g, ''),
  );

/** The folder's own name; '' at the top. */
const productOf = (folder: string): string => folder.split('/').at(-2) ?? '';

/** JSON elsewhere, promising names first: an index may lie apart from its recordings, under any name. */
function worthPeeking(entries: readonly ListedEntry[], roots: ReadonlySet<string>): readonly ListedEntry[] {
  const promises = ({ name }: ListedEntry): number =>
    /a[ck]ti[vw]|assist|asist|voice|sprach|audio|voz|voix/i.test(name) ? 0 : 1;
  return entries
    .filter(({ name, sizeBytes }) => endingOf(name) === 'json' && sizeBytes <= mostPeekedBytes && !roots.has(folderOf(name)))
    .sort((a, b) => promises(a) - promises(b) || a.index - b.index)
    .slice(0, mostPeeked);
}

/** A damaged entry proves nothing here; it is reported when it is read. */
async function isIndexOfSound(entry: ListedEntry, { readEntry }: AdapterInput): Promise<boolean> {
  try {
    for await (const item of jsonItems(await readEntry(entry))) {
      if (item.kind === 'item' && namesSound(item.value)) return true;
      if (item.place >= mostItemsPeeked) return false;
    }
    return false;
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code !== 'archive/gone' && thrown.code !== 'archive/changed') return false;
    throw thrown;
  }
}
