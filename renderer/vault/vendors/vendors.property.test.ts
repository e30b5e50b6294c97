import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VendorAdapter } from './adapter.ts';
import { alexa } from './alexa/alexa.ts';
import { generic } from './generic/generic.ts';
import { inputOf, runAdapter } from './testdata/run-adapter.ts';

const endings = ['csv', 'tsv', 'json', 'jsonl', 'html', 'txt', 'srt', 'vtt'];
const pieces = fc.constantFrom(
  'Timestamp,Transcript,Audio File\n',
  '"',
  '\n',
  ',',
  '{"customerHistoryRecords":[',
  '{"utteranceId":',
  '<table><tr><td>',
  '&#0;&#x110000;',
  'A1:1.0/2024/03/04/05/G0000EXAMPLE0001/06:06::TNIH_2V.',
  '1.wav',
  '%E0%A4%A',
  '\\..\\',
  '99/99/9999 99:99 ZM',
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 12, unit: 'binary' })), { maxLength: 30 })
    .map((parts) => new TextEncoder().encode(parts.join(''))),
  fc.json().map((json) => new TextEncoder().encode(json)),
);

describe.each<[string, VendorAdapter]>([
  ['alexa', alexa],
  ['generic', generic],
])('the %s adapter', (_, adapter) => {
  it('answers any bytes with drafts and issues, never a throw, and the same bytes with the same', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(...endings), async (content, ending) => {
        const input = inputOf({ '1.wav': null, 'dir/2.opus': null, [`1.${ending}`]: content, [`voice.${ending}`]: content });
        const first = await runAdapter(adapter, input);
        expect(first.drafts).toHaveLength(2);
        expect(await runAdapter(adapter, input)).toEqual(first);
      }),
      { numRuns: 400 },
    );
  });
});

const name = fc.constantFrom('1.wav', '2.wav', 'a/1.wav', 'a/3.wav', '2024-03-04 10.00.01.wav', '2024-03-04 10.00.04.wav');
const cell = {
  file: fc.constantFrom('1.wav', '2.wav', 'a/1.wav', '3', 'N/A', ''),
  time: fc.constantFrom('2024-03-04 10:00:00', '2024-03-04 10:00:02', '2024-03-04T10:00:03Z', '3/4/2024', '25/4/2024', 'N/A'),
  words: fc.constantFrom('stop', 'play', 'N/A', 'lights off'),
};

describe('the rows of a table', () => {
  it('give each recording the same words in whatever order they stand', async () => {
    const row = fc.tuple(cell.time, cell.file, cell.words).map((cells) => cells.join(','));
    const shuffledRows = fc
      .array(row, { minLength: 1, maxLength: 8 })
      .chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
      );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1 }), shuffledRows, async (names, [rows, shuffled]) => {
        const read = async (lines: readonly string[]) => {
          const csv = `Timestamp,Audio File,Transcript\n${lines.join('\n')}\n`;
          const { drafts, unlinked } = await runAdapter(
            alexa,
            inputOf({ ...Object.fromEntries(names.map((one) => [one, null])), 'voice.csv': csv }),
          );
          const told = drafts.map(({ entry, transcript, linkedBy, time }) => ({ name: entry.name, transcript, linkedBy, time }));
          return { told, lost: unlinked.map(({ text }) => text).sort() };
        };
        expect(await read(shuffled)).toEqual(await read(rows));
      }),
      { numRuns: 300 },
    );
  });
});
