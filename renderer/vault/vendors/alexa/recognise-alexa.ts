/**
 * How sure it is that an archive holds Alexa recordings (alexa/README.md, "Recognition"). Names first; only if they don't
 * settle it, a few small text files are read. Weak markers, as any WAV beside any text, never decide alone.
 */
import { Failure } from '../../../../shared/failure.ts';
import type { AdapterInput, ListedEntry, Recognition } from '../adapter.ts';
import { decodeText } from '../reading/decode-text.ts';
import { baseNameOf, endingOf, isAboutTheArchive } from '../reading/file-names.ts';
import { columnsOf } from './columns.ts';
import { readHtmlTables } from './html-tables.ts';
import { isOtherCategory, countAlexaMembers } from './other-categories.ts';
import { planAlexa } from './plan-alexa.ts';
import { hasUtteranceId, identifiersIn } from './utterance-id.ts';

interface Marker {
  readonly name: string;
  readonly weight: number;
}

const sureEnough = 2;
const mostPeeked = 6;
const mostPeekedBytes = 4 << 20;

export async function recogniseAlexa(input: AdapterInput): Promise<Recognition> {
  const markers = markersOfNames(input.listing.entries);
  if (scoreOf(markers) < sureEnough) {
    const wavs = new Set(input.listing.entries.map(({ name }) => baseNameOf(name)).filter((base) => endingOf(base) === 'wav'));
    for (const entry of worthPeeking(input)) {
      const start = await peek(entry, input);
      markers.push(...markersOfText(start));
      if (isTableOf(wavs, entry, start)) markers.push({ name: 'table-names-wavs', weight: 1 });
      if (scoreOf(markers) >= sureEnough) break;
    }
  }
  return { score: scoreOf(markers), roots: [''], because: [...new Set(markers.map(({ name }) => name))] };
}

/** Each marker counts once, however often it is found. */
const scoreOf = (markers: readonly Marker[]): number =>
  [...new Map(markers.map((marker) => [marker.name, marker.weight])).values()].reduce((sum, weight) => sum + weight, 0);

function markersOfNames(entries: readonly ListedEntry[]): Marker[] {
  const markers: Marker[] = [];
  const mark = (name: string, weight: number): void => void markers.push({ name, weight });
  const papers = entries.filter((entry) => isReadable(entry) && !isAboutTheArchive(entry));
  const members = countAlexaMembers(papers.map(({ name }) => name));
  if (members > 0) mark('members-of-data-request', Math.min(members, 2));
  if (entries.some(({ name }) => /(?<![a-z])alexa(?![a-z])/i.test(name))) mark('alexa-in-path', 1);
  const sounds = entries.filter(({ name }) => endingOf(name) === 'wav');
  if (sounds.some(({ name }) => /(^|\/)activities\/1\d{12}\.wav$/.test(name))) mark('activities-by-epoch', 2);
  if (sounds.some(({ name }) => identifiersIn(name).utteranceMs !== null)) mark('utterance-id-in-name', 2);
  if (sounds.length > 0 && papers.length > 0) mark('wav-beside-text', 1);
  if (sounds.length > 0 && papers.some(({ name }) => /transcript|transkri|utteran|voice.?(history|recording)/i.test(name)))
    mark('text-named-transcript', 1);
  return markers;
}

const readable = new Set(['csv', 'tsv', 'json', 'jsonl', 'html', 'htm', 'pdf', 'txt']);
const isReadable = ({ name }: ListedEntry): boolean => readable.has(endingOf(name));

/** Small files of the kinds we can look into, those first whose names promise something. */
function worthPeeking({ listing }: AdapterInput): readonly ListedEntry[] {
  const promises = ({ name }: ListedEntry): number =>
    /voice|transcript|transkri|utteran|activit|audio|record|histor/i.test(name) ? 0 : 1;
  return planAlexa(listing)
    .metadata.filter(({ name, sizeBytes }) => endingOf(name) !== 'pdf' && sizeBytes <= mostPeekedBytes && !isOtherCategory(name))
    .sort((a, b) => promises(a) - promises(b) || a.index - b.index)
    .slice(0, mostPeeked);
}

/** A damaged entry proves nothing here; it is reported when it is read. */
async function peek(entry: ListedEntry, { readEntry }: AdapterInput): Promise<string> {
  try {
    return decodeText((await readEntry(entry)).subarray(0, 64 << 10));
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code !== 'archive/gone' && thrown.code !== 'archive/changed') return '';
    throw thrown;
  }
}

/** Two of its cells, or the only one there can be, are names of WAVs of this archive: it tells of them, whatever its headings are. */
function isTableOf(wavs: ReadonlySet<string>, { name }: ListedEntry, start: string): boolean {
  if (wavs.size === 0 || !tables.has(endingOf(name))) return false;
  const named = new Set<string>();
  for (const cell of start.split(/[,;\t|"\r\n]/)) {
    const base = cell.length > 500 ? '' : baseNameOf(cell.trim().replaceAll('\\', '/'));
    if (wavs.has(base)) named.add(base);
    if (named.size >= Math.min(2, wavs.size)) return true;
  }
  return false;
}

const tables = new Set(['csv', 'tsv', 'json', 'jsonl', 'ndjson']);

function markersOfText(start: string): readonly Marker[] {
  const markers: Marker[] = [];
  if (/"(customerHistoryRecords|voiceHistoryRecordItems)"/.test(start))
    markers.push({ name: 'customer-history-records', weight: 2 });
  if (/"utteranceId"/.test(start) && /"creationTimestamp"/.test(start)) markers.push({ name: 'activities', weight: 2 });
  if (hasUtteranceId(start)) markers.push({ name: 'utterance-id', weight: 2 });
  const firstLines = start.split(/\r\n|\r|\n/, 4).map((line) => line.split(/[,;\t|]/));
  const headers = start.includes('<t') ? readHtmlTables(start).map(({ header }) => header) : firstLines;
  if (headers.some((cells) => cells.length > 1 && columnsOf(cells).isVoice)) markers.push({ name: 'voice-heading', weight: 1 });
  return markers;
}
