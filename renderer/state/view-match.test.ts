import { describe, expect, it } from 'vitest';
import { newestFirst, oldestFirst } from '../../shared/model/arrangement.ts';
import { viewId } from '../../shared/model/id.ts';
import { everything, type RecordingQuery, type SavedView } from '../../shared/seams/vault-protocol.ts';
import { isBuiltIn, isSameQuery, type Shown, viewAfter } from './view-match.ts';

const asking = (query: Partial<RecordingQuery>): RecordingQuery => ({ ...everything, ...query });
const view = (id: number, query: Partial<RecordingQuery>): SavedView => ({
  id: viewId(id),
  name: `${id}`,
  query: asking(query),
  arrangement: oldestFirst,
});
const kitchen = view(1, { device: 'kitchen' });
const radio = view(2, { text: 'radio' });
const views = [kitchen, radio];
const showing = (query: Partial<RecordingQuery>, arrangement = oldestFirst): Shown => ({ query: asking(query), arrangement });

describe('isSameQuery', () => {
  it('takes a part that is absent for one that isn’t asked for, and words by their ends', () => {
    const { person: _person, flag: _flag, isWithoutSound: _isWithoutSound, ...older } = everything;
    expect(isSameQuery(older, everything)).toBe(true);
    expect(isSameQuery(asking({ text: ' radio ' }), asking({ text: 'radio' }))).toBe(true);
    expect(isSameQuery(asking({ person: 'Ada' }), everything)).toBe(false);
  });
});

describe('isBuiltIn', () => {
  it('knows the views of the app', () => {
    expect([{}, { verdict: 'keep' as const }, { isWithoutSound: true }].every((query) => isBuiltIn(asking(query)))).toBe(true);
    expect(isBuiltIn(asking({ verdict: 'keep', device: 'kitchen' }))).toBe(false);
  });
});

describe('viewAfter', () => {
  it('is the view that shows just this, whoever asked for it', () => {
    expect(viewAfter(null, views, showing({ text: 'radio' }))).toBe(radio);
    expect(viewAfter(kitchen, views, showing({ text: 'radio' }))).toBe(radio);
  });

  it('stays the one that was opened while it is narrowed or sorted otherwise', () => {
    expect(viewAfter(kitchen, views, showing({ device: 'kitchen', verdict: 'keep' }))).toBe(kitchen);
    expect(viewAfter(kitchen, views, showing({ device: 'kitchen' }, newestFirst))).toBe(kitchen);
  });

  it('is none when a view of the app is shown', () => {
    expect(viewAfter(kitchen, views, showing({}))).toBeNull();
    expect(viewAfter(kitchen, views, showing({ verdict: 'undecided' }))).toBeNull();
  });
});
