import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveId, type RecordingId, recordingId, tagId } from '../../../shared/model/id.ts';
import type { RecordedTime, Recording } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { makeRecording } from '../use-cases/testdata/make-recordings.ts';
import { FacetCodes } from '../library/facet-codes.ts';
import { FoldedTexts } from './folded-texts.ts';
import { FoundTexts } from './found-texts.ts';
import { matchQuery } from './match-query.ts';
import { naiveFits } from './testdata/naive-search.ts';

const at = (iso: string): RecordedTime => ({ kind: 'local-unknown', epochMs: Date.parse(`${iso}Z`), source: 'metadata' });
const tags: readonly Tag[] = [
  { id: tagId(0), name: 'Kids', hue: 20 },
  { id: tagId(1), name: 'Family/Phone', hue: 20 },
  { id: tagId(2), name: 'Family', hue: 20 },
  { id: tagId(3), name: 'Kids party', hue: 20 },
];
const archives = ['alexa-2018.zip', 'Sprachnotizen März.zip'];

const words = ['Gute', 'Nacht', 'Tür', 'auf', 'Straße', 'KITCHEN', 'radio', 'Don’t', 'stop', 'art', 'start', '\n', '  '];
const someWords = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(' '));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const recording: fc.Arbitrary<Recording> = fc
  .record({
    transcript: maybe(someWords),
    reply: maybe(someWords),
    person: maybe(fc.constantFrom('Pat Smith', 'Pat', 'Zoë')),
    device: maybe(fc.constantFrom('Küche', 'Kitchen Echo', 'Bad')),
    title: maybe(fc.constantFrom('Memo 7')),
    note: fc.oneof(fc.constant(''), someWords),
    entryName: fc.constantFrom('Audio/1.wav', 'memo radio.m4a'),
    time: maybe(fc.constantFrom('2018-04-30T23:59', '2018-05-01T00:00', '2018-05-31T23:59', '2019-01-01T00:00').map(at)),
    tags: fc.uniqueArray(fc.constantFrom(...tags.map(({ id }) => id)), { maxLength: 3 }),
    verdict: fc.constantFrom('undecided', 'keep', 'redact', 'delete'),
    flags: fc.constantFrom<Recording['flags'][]>([], ['no-words'], ['woke-by-mistake'], ['was-deleted']),
    archiveId: fc.constantFrom(archiveId(0), archiveId(1)),
    durationMs: maybe(fc.constantFrom(499, 500, 10_000, 10_500, 59_999.5, 60_000)),
    isPlayable: fc.boolean(),
    stretches: fc.constantFrom([], [{ startMs: 0, endMs: 1 }]),
    burnt: fc.constantFrom([], [{ startMs: 0, endMs: 1 }]),
  })
  .map(({ durationMs, isPlayable, ...parts }) => {
    const made = makeRecording(0, parts);
    return { ...made, sound: { ...made.sound, durationMs, isPlayable } };
  });

const term = fc.constantFrom(
  'nacht',
  'TUR',
  'strasse',
  "don't",
  'art',
  'kid',
  'wav',
  '"gute nacht"',
  '"art"',
  '"Tür auf"',
  '"family/phone"',
  'tag:kids',
  'tag:family',
  'tag:phone',
  'tag:family/phone',
  'tag:"kids"',
  'tag:ki',
  'tag:none',
  'tag:"fam"',
  'device:kuche',
  'device:"Kitchen"',
  'person:pat',
  'person:"Pat Smith"',
  'archive:märz',
  'file:memo',
  'note:radio',
  'note:"gute nacht"',
  'said:stop',
  'reply:stop',
  'title:7',
  'after:2018-05',
  'before:2018-05',
  'on:2018-05',
  'on:2018',

  'until:2018-05',
  'after:2019',
  'on:2018-05-01',
  'on:2018-04..2018-05',
  'len>10s',
  'len<1m',
  'len>=500ms',
  'len=10s',
  'len<=10s',
  'has:note',
  'has:transcript',
  'has:tag',
  'has:person',
  'has:stretch',
  'has:redacted',
  'has:reply',
  'has:date',
  'without:note',
  'is:playable',
  'is:unplayable',
  'is:silent',
  'is:accidental',
  'is:binned',
  'is:decided',
  'verdict:none',
  'verdict:keep',
);
const { query } = fc.letrec<{ query: string; item: string }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 3 },
    term,
    term.map((text) => `-${text}`),
    tie('query').map((text) => `(${text})`),
    tie('query').map((text) => `-(${text})`),
  ),
  query: fc
    .array(fc.tuple(tie('item'), fc.constantFrom(' ', ' ', ' or ')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([item, gap]) => item + gap).join('')),
}));

/** Days and lengths by position, everything else by id: here in another order. */
class Searched {
  readonly #byId = new Map<RecordingId, Recording>();
  readonly #folded = new FoldedTexts((id) => this.#byId.get(id));
  readonly #texts = new FoundTexts(this.#folded);

  put(one: Recording): void {
    this.#byId.set(one.id, one);
    this.#folded.outdate(one.id);
  }

  remove(id: RecordingId): void {
    this.#byId.delete(id);
    this.#folded.outdate(id);
  }

  get recordings(): readonly Recording[] {
    return [...this.#byId.values()].sort((a, b) => a.id - b.id);
  }

  find(text: string): readonly number[] {
    const inOrder = [...this.#byId.values()].reverse();
    const everyone = new Uint8Array(Math.max(0, ...inOrder.map(({ id }) => id + 1)));
    for (const { id } of inOrder) everyone[id] = 1;
    const codes = new FacetCodes(inOrder);
    codes.take(inOrder.length);
    const dayOf = ({ time }: Recording) => (time === null ? Number.NaN : Math.floor(time.epochMs / 86_400_000) * 86_400_000);
    const marks = matchQuery(parseQuery(text).root, {
      columns: {
        ids: Uint32Array.from(inOrder, ({ id }) => id),
        dayMs: Float64Array.from(inOrder, dayOf),
        lengthMs: Float64Array.from(inOrder, ({ sound }) => sound.durationMs ?? Number.NaN),
        everyone,
      },
      codes,
      texts: this.#texts,
      tags: new Map(tags.map((tag) => [tag.id, tag])),
      archiveName: (id) => archives[id] ?? '',
    });
    return [...marks].flatMap((mark, id) => (mark === 1 ? [id] : []));
  }
}

function fits(text: string, one: Recording): boolean {
  const searched = new Searched();
  searched.put(one);
  return searched.find(text).length === 1;
}

describe('matchQuery', () => {
  it('finds what a plain reading of every part finds', () => {
    fc.assert(
      fc.property(query, recording, (text, one) => {
        expect(fits(text, one)).toBe(naiveFits(parseQuery(text).root, one, tags, archives));
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds the same among many, whatever was asked, changed and removed before', () => {
    // Ids in several blocks, with gaps.
    const id = fc.constantFrom(0, 1, 2, 7, 254, 255, 256, 257, 600, 1_030).map(recordingId);
    const step = fc.oneof(
      fc.record({ put: fc.tuple(id, recording).map(([to, one]): Recording => ({ ...one, id: to })) }),
      fc.record({ remove: id }),
      fc.record({
        ask: fc.oneof(query, fc.constantFrom('n', 'na', 'nac', 'nacht', 'gute n', '"gute n', 'said:nac', 'ra', 'rad')),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 24 }), query, (steps, last) => {
        const searched = new Searched();
        for (const one of [...steps, { ask: last }]) {
          if ('put' in one) searched.put(one.put);
          else if ('remove' in one) searched.remove(one.remove);
          else {
            const { root } = parseQuery(one.ask);
            const expected = searched.recordings.filter((each) => naiveFits(root, each, tags, archives));
            expect(searched.find(one.ask)).toEqual(expected.map((each) => each.id));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['tag:kids', ['Kids'], true],
    ['tag:kids', ['Kids party'], false],
    ['tag:ki', ['Kids party'], true],
    ['tag:"ki"', ['Kids'], false],
    ['tag:phone', ['Family/Phone'], true],
    ['tag:family', ['Family/Phone'], true],
    ['-tag:family', ['Family/Phone'], false],
  ])('asks with %s for %s: %s', (text, names, expected) => {
    const own = tags.filter(({ name }) => names.includes(name)).map(({ id }) => id);
    expect(fits(text, makeRecording(0, { tags: own }))).toBe(expected);
  });

  it.each([
    ['"good night"', 'Good\nnight, Mum', true],
    ['"good night"', 'good nightmare', false],
    ['"good night', 'good nightmare', true],
    ['"art"', 'start', false],
    ['"静か"', '部屋は静かです', true],
    ['night', 'tonight', true],
    ['strasse', 'STRAẞE', true],
  ])('finds %s in %s: %s', (text, transcript, expected) => {
    expect(fits(text, makeRecording(0, { transcript }))).toBe(expected);
  });

  it('finds nothing across the border of two parts, whatever an archive holds', () => {
    const one = makeRecording(0, { person: 'Pat', transcript: 'a\u0001b', note: 'x' });
    expect([fits('"a b"', one), fits('note:a', one), fits('note:x', one), fits('said:b', one)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});
