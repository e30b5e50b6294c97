import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordingId } from '../../../shared/model/id.ts';
import { countIds, packIds, unpackIds } from './id-runs.ts';
import { applyToList, editOfList } from './list-edit.ts';
import { packValues, unpackValues } from './value-column.ts';

const ids = fc.uniqueArray(fc.nat(500)).map((some) => some.sort((a, b) => a - b).map(recordingId));
const rows = fc
  .uniqueArray(fc.nat(8), { maxLength: 8 })
  .chain((some) => fc.tuple(...some.map((id) => fc.constantFrom('a', 'b').map((name) => ({ id, name })))));

describe('what a step keeps', () => {
  it('[V14.3] gives back the ids that it was given', () => {
    fc.assert(
      fc.property(ids, (some) => {
        expect(unpackIds(packIds(some))).toEqual(some);
        expect(countIds(packIds(some))).toBe(some.length);
      }),
    );
    expect(packIds([0, 1, 2, 7, 8].map(recordingId))).toEqual([0, 3, 4, 2]);
  });

  it('[V14.3] gives back the values that it was given, in order', () => {
    const value = fc.oneof(fc.constantFrom('', 'x', null), fc.array(fc.nat(2), { maxLength: 2 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (some) => {
        expect(unpackValues(packValues(some), some.length)).toEqual(some);
      }),
    );
    expect(packValues(['a', 'a', 'b', 'a'])).toEqual({ of: ['a', 'b'], at: [0, 2, 1, 1, 0, 1] });
    expect(packValues(['a', 'a'])).toEqual({ of: ['a'] });
  });

  it('[V14.4] leads a list back and forth, rows and order', () =>
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const edit = editOfList('tags', before, after);
        expect(edit === null ? after : applyToList(after, edit, 'before')).toEqual(before);
        expect(edit === null ? before : applyToList(before, edit, 'after')).toEqual(after);
      }),
    ));

  it('[V14.4] leaves a row alone that came otherwise, and refuses when its own row is another now', () => {
    const edit = editOfList('tags', [{ id: 1, name: 'a' }], [{ id: 1, name: 'b' }]);
    expect(
      edit &&
        applyToList(
          [
            { id: 1, name: 'b' },
            { id: 2, name: 'z' },
          ],
          edit,
          'before',
        ),
    ).toEqual([
      { id: 1, name: 'a' },
      { id: 2, name: 'z' },
    ]);
    expect(edit && applyToList([{ id: 1, name: 'c' }], edit, 'before')).toBeNull();
    expect(edit && applyToList([], edit, 'before')).toBeNull();
  });
});
