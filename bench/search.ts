/**
 * `npm run bench -- search [--recordings N]`: what the vault worker does for a question of the list, by its own code on invented
 * recordings in this process, without a window, a vault on disk or a page. Beside it a plain `String.includes` over the same
 * texts, folded and at hand: what a search costs that keeps nothing but its texts. Times are the processor's, not the wall clock's.
 */
import { cpus, loadavg } from 'node:os';
import type { Arrangement } from '../shared/model/arrangement.ts';
import { recordingId, segmentId, tagId } from '../shared/model/id.ts';
import type { Recording } from '../shared/model/recording.ts';
import { foldForSearch } from '../shared/search/fold-text.ts';
import { everything } from '../shared/seams/vault-protocol.ts';
import { Desk } from '../renderer/vault/library/desk.ts';
import { SearchWarmUp } from '../renderer/vault/library/search-warm-up.ts';
import { countFacets } from '../renderer/vault/use-cases/count-facets.ts';
import { listRecordings } from '../renderer/vault/use-cases/list-recordings.ts';
import { MemoryVault } from '../renderer/vault/use-cases/testdata/memory-vault.ts';
import { summarise } from '../renderer/vault/use-cases/view-recordings.ts';
import { median, p95, printFigures, worst } from './review/figures.ts';
import { describeInvented } from './vault-lab/invent-recordings.ts';

const usualRecordings = 100_000;
const rounds = 5;

const byTime: Arrangement = { groupBy: 'day', sortBy: 'time', isDescending: true };
const orders: readonly Arrangement[] = [
  { groupBy: 'none', sortBy: 'length', isDescending: true },
  { groupBy: 'device', sortBy: 'time', isDescending: false },
  { groupBy: 'person', sortBy: 'person', isDescending: false },
  { groupBy: 'none', sortBy: 'name', isDescending: false },
];

/** Typed key by key, as in the review bench, and more of the language. */
const typed = ['oatmeal', 'ferry lamp', 'number 77', 'device:kitchen', 'verdict:keep', 'after:2020-05', '"copper violin" -ferry'];
const asked = [
  'zzz',
  'len>10s',
  'has:reply is:undecided',
  'said:quilt or reply:otter',
  'file:made-up-0000',
  '-has:note -tag:family',
  'tag:family',
];

export async function benchSearch(args: readonly string[]): Promise<boolean> {
  const at = args.indexOf('--recordings');
  const count = at < 0 ? usualRecordings : Number(args[at + 1]);
  console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; ${count} recordings`);
  const vault = new MemoryVault();
  vault.documents = { ...vault.documents, tags: [{ id: tagId(0), name: 'Family', hue: 20 }] };
  for (let id = 0; id < count; id++) vault.recordings.set(recordingId(id), invented(id));
  const desk = new Desk(vault, () => undefined);
  const said = (what: string, took: readonly number[]) =>
    console.log(`  ${what}: median ${median(took).toFixed(1)} ms, worst ${worst(took).toFixed(1)}`);

  said('first list', [timed(() => list(desk, ''))]);
  const warmMs: number[] = [];
  await warmed(desk, warmMs);
  said(`made ready in ${warmMs.length} slices, ${warmMs.reduce((sum, ms) => sum + ms, 0).toFixed(0)} ms in all`, warmMs);
  for (const order of orders) said(`first list by ${order.groupBy}/${order.sortBy}`, [timed(() => list(desk, '', order))]);

  const texts = [...vault.recordings.values()].map((one) => plainText(one));
  const plainMs = typed.slice(0, 2).flatMap((word) => repeated(() => texts.filter((text) => text.includes(word)).length));
  said('plain scan of a word', plainMs);

  const searchMs: number[] = [];
  for (const query of typed) {
    const ofQuery = [...query].map((_, last) => timed(() => list(desk, query.slice(0, last + 1))));
    searchMs.push(...ofQuery);
    said(`typed ${query}`, ofQuery);
  }
  for (const query of ['', ...asked]) {
    const ofQuery = repeated(() => list(desk, query));
    searchMs.push(...ofQuery);
    said(query === '' ? 'everything' : query, ofQuery);
  }
  const verdict = repeated(() => list(desk, '', byTime, 'undecided'));
  searchMs.push(...verdict);
  said('narrowed by a verdict', verdict);
  said(
    'facets',
    repeated(() => countFacets(desk, { query: everything })),
  );
  said(
    'facets of a word',
    repeated(() => countFacets(desk, { query: { ...everything, text: 'oatmeal' } })),
  );
  said(
    'summary',
    repeated(() => summarise(desk)),
  );
  const isMet = printFigures([
    { what: 'search and filter, p95', value: p95(searchMs), target: 30, unit: 'ms', more: `worst ${worst(searchMs).toFixed(1)}` },
    {
      what: 'search and filter, median against a plain scan',
      value: median(searchMs) / median(plainMs),
      target: 1,
      unit: 'times',
      more: `median ${median(searchMs).toFixed(1)} ms`,
    },
  ]);
  await desk.close(null);
  return isMet;
}

function invented(id: number): Recording {
  const samples = 8_000 + ((id * 7_919) % 240_000);
  return {
    ...describeInvented(recordingId(id), 44 + 2 * samples, samples, id.toString(16).padStart(64, '0')),
    location: { segmentId: segmentId('00'.repeat(16)), offset: id, peaksLength: 0, soundLength: samples },
    verdict: id % 7 === 0 ? 'keep' : 'undecided',
    tags: id % 9 === 0 ? [tagId(0)] : [],
  };
}

const plainText = ({ device, entryName, transcript, reply }: Recording): string =>
  foldForSearch([device, entryName, transcript, reply].join(' '));

function list(desk: Desk, text: string, arrangement = byTime, verdict: Recording['verdict'] | null = null) {
  return listRecordings(desk, { query: { ...everything, text, verdict }, arrangement });
}

/** Milliseconds of the processor that this process has used: what else the machine does meanwhile isn't in it. */
function timed(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

const repeated = (work: () => unknown): readonly number[] => Array.from({ length: rounds }, () => timed(work));

/** As the desk does it between two questions. */
async function warmed({ library }: Desk, tookMs: number[]): Promise<void> {
  const warmUp = new SearchWarmUp(library);
  for (let isMore = true; isMore; await new Promise((later) => setTimeout(later))) {
    tookMs.push(timed(() => void (isMore = warmUp.prepareMore())));
  }
}
