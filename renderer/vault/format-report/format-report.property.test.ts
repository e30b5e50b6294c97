import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatReport } from './format-report.ts';
import { knownEndings, knownWords } from './known-words.ts';

const empty = formatReport({ entries: [], archiveBytes: 0, vendors: [], kinds: new Map(), texts: new Map(), refusedAs: null });
/** What a report without an archive says of itself. */
const own = new Set(empty.toLowerCase().match(/\p{L}+/gu) ?? []);

/** A word of a person: letters of several scripts, none of the vendors' words. */
const word = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöüßéø'), minLength: 2, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'абвгдежз日本語العربية'), minLength: 2, maxLength: 8 }),
  )
  .filter((one) => !own.has(one) && !knownWords.has(one) && !knownEndings.has(one));
const number = fc.integer({ min: 100_000, max: 999_999_999 }).map(String);
const cell = fc.oneof(
  word,
  number,
  fc.tuple(word, number, word).map((parts) => parts.join(' ')),
);
const stem = fc.tuple(cell, fc.constantFrom('', ' ', '_', '-', '.'), cell).map((parts) => parts.join(''));
const ending = fc.constantFrom('wav', 'csv', 'json', 'tsv', 'txt', 'ogg', 'pdf');
const content = fc.oneof(
  fc
    .array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
    .map((rows) => rows.map((row) => row.join(',')).join('\n')),
  fc.dictionary(cell, cell).map((object) => JSON.stringify([object])),
  fc.string({ unit: 'binary' }),
);

it('holds no word, number or file stem of the archive that isn’t a vendor’s own', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ folder: cell, stem, ending, content }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 2_000_000_000 }),
      (files, archiveBytes) => {
        const entries = files.map((file, index) => ({
          index,
          name: `${file.folder}/${file.stem}.${file.ending}`,
          sizeBytes: file.content.length,
        }));
        const texts = new Map(files.map((file, index) => [index, new TextEncoder().encode(file.content)]));
        const report = formatReport({ entries, archiveBytes, vendors: [], kinds: new Map(), texts, refusedAs: null });
        // Every run of letters is one of ours: so no word of a cell, a folder or a stem is among them.
        for (const letters of report.toLowerCase().match(/\p{L}+/gu) ?? []) {
          const isAllowed = own.has(letters) || knownWords.has(letters) || knownEndings.has(letters) || said.has(letters);
          expect(isAllowed, letters).toBe(true);
        }
        // Counts of this test are small, and classes of sizes have at most three digits.
        expect(report.match(/\d{4,}/g)).toBeNull();
      },
    ),
    { numRuns: 500 },
  );
});

/** Words of the report's own lines that only a report about something has. */
const said = new Set(
  'x kb mb gb under over to not looked at more patterns kinds none text object list markup pdf zip gzip utf with mark sqlite uuid hex empty'.split(
    ' ',
  ),
);
