/**
 * What a query can ask of a recording besides words, as small numbers in typed arrays by recording id: a pass over 100,000
 * recordings then compares and counts numbers, and follows no pointer. Vault worker, in memory alone. Made when it is first
 * needed, or ahead of that in small pieces, so that unlocking doesn't wait for it; from then on it follows the library.
 */
import type { ArchiveId, TagId } from '../../../shared/model/id.ts';
import { type Recording, type RecordingFlag, type Verdict, verdicts } from '../../../shared/model/recording.ts';
import { factsOf } from '../search/recording-facts.ts';
import { ValueCodes } from './value-codes.ts';

const firstCapacity = 1_024;

export class FacetCodes {
  readonly verdictOf = new ValueCodes<Verdict>(verdicts);
  readonly deviceOf = new ValueCodes<string | null>([null]);
  readonly personOf = new ValueCodes<string | null>([null]);
  readonly archiveOf = new ValueCodes<ArchiveId>();
  /** Whole lists: the same few come again and again, and what lies beneath which tag is asked once for each. */
  readonly tagsOf = new ListCodes<TagId>();
  readonly flagsOf = new ListCodes<RecordingFlag>();

  verdict = new Uint32Array(firstCapacity);
  device = new Uint32Array(firstCapacity);
  person = new Uint32Array(firstCapacity);
  archive = new Uint32Array(firstCapacity);
  tags = new Uint32Array(firstCapacity);
  flags = new Uint32Array(firstCapacity);
  /** What `has:` and `is:` ask: see factsOf. */
  facts = new Uint32Array(firstCapacity);
  readonly #left: Iterator<Recording, undefined>;

  /** `recordings` are taken piece by piece: what comes among them meanwhile may also be put. */
  constructor(recordings: Iterable<Recording, undefined>) {
    this.#left = recordings[Symbol.iterator]();
  }

  /** The next so many. False when all are in. */
  take(count: number): boolean {
    for (let left = count; left > 0; left--) {
      const next = this.#left.next();
      if (next.done === true) return false;
      this.put(next.value);
    }
    return true;
  }

  /** A new recording, or a new version of a known one. Of a dropped one the numbers stay: nobody asks for its id any more. */
  put(recording: Recording): void {
    const { id } = recording;
    this.#makeRoom(id);
    this.verdict[id] = this.verdictOf.code(recording.verdict);
    this.device[id] = this.deviceOf.code(recording.device);
    this.person[id] = this.personOf.code(recording.person);
    this.archive[id] = this.archiveOf.code(recording.archiveId);
    this.tags[id] = this.tagsOf.code(recording.tags);
    this.flags[id] = this.flagsOf.code(recording.flags);
    this.facts[id] = factsOf(recording);
  }

  #makeRoom(id: number): void {
    if (id < this.verdict.length) return;
    const capacity = Math.max(id + 1, this.verdict.length * 2);
    this.verdict = grown(this.verdict, capacity);
    this.device = grown(this.device, capacity);
    this.person = grown(this.person, capacity);
    this.archive = grown(this.archive, capacity);
    this.tags = grown(this.tags, capacity);
    this.flags = grown(this.flags, capacity);
    this.facts = grown(this.facts, capacity);
  }
}

/** Lists of values as codes: the same list in the same order is the same code. */
class ListCodes<Value extends string | number> {
  readonly #codes = new ValueCodes<string>(['']);
  readonly #lists: (readonly Value[])[] = [[]];

  code(list: readonly Value[]): number {
    if (list.length === 0) return 0;
    const code = this.#codes.code(list.join('\n'));
    this.#lists[code] ??= list;
    return code;
  }

  /** By code. */
  get lists(): readonly (readonly Value[])[] {
    return this.#lists;
  }
}

function grown(column: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(column);
  return larger;
}
