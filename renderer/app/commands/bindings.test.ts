import { afterEach, describe, expect, it } from 'vitest';
import { actingKeysOf, isRebound, keysOf, keysWith, setBindings, switchLetters } from './bindings.ts';
import { applyTogether, clashesWith, keysMeet } from './clash.ts';

afterEach(() => {
  setBindings({});
  switchLetters(true);
});

describe('bindings', () => {
  it('has the usual keys where nothing was chosen', () => {
    expect(keysOf('review.keep')).toEqual(['K']);
    expect(isRebound('review.keep')).toBe(false);
  });

  it('has the chosen ones, none where none are wanted, and the usual ones again after a reset', () => {
    setBindings({ 'review.keep': ['Y', 'Mod+Enter'], 'review.delete': [] });
    expect(keysOf('review.keep')).toEqual(['Y', 'Mod+Enter']);
    expect(keysOf('review.delete')).toEqual([]);
    expect(isRebound('review.keep')).toBe(true);
    setBindings({});
    expect(keysOf('review.delete')).toEqual(['D']);
  });

  it('has the same keys where single letters are off, but only the others act', () => {
    switchLetters(false);
    expect(keysOf('app.keys')).toEqual(['?', 'F1']);
    expect(actingKeysOf('app.keys')).toEqual(['F1']);
    expect(actingKeysOf('go.review')).toEqual([]);
    switchLetters(true);
    expect(actingKeysOf('app.keys')).toEqual(['?', 'F1']);
  });

  it('takes a usual key away from a command where somebody chose it for another', () => {
    setBindings({ 'review.keep': ['E'] });
    expect(keysOf('review.note')).toEqual([]);
    expect(keysOf('app.keys')).toEqual(['?', 'F1']);
  });

  it('leaves a usual key where the two never apply together', () => {
    setBindings({ 'review.keep': ['Q'] });
    expect(keysOf('redaction.takeStart')).toEqual(['Q']);
  });

  it('heeds neither unknown commands, nor keys that are never bound, nor another way to leave', () => {
    setBindings({ 'from.later': ['E'], 'review.keep': ['Mod+Q', 'Y'], 'app.leave': ['X'] });
    expect(keysOf('review.note')).toEqual(['E']);
    expect(keysOf('review.keep')).toEqual(['Y']);
    expect(keysOf('app.leave')).toEqual(['Escape']);
  });

  it('says beforehand what the keys would be', () => {
    expect(keysWith({ 'review.keep': ['Y'] })('review.keep')).toEqual(['Y']);
    expect(keysOf('review.keep')).toEqual(['K']);
  });
});

describe('clashesWith', () => {
  it.each([
    ['review.keep', 'D', ['review.delete']],
    ['review.keep', 'Mod+K', ['app.palette']],
    ['review.keep', 'J', ['playback.back2']],
    ['review.keep', 'Q', []],
    ['review.keep', 'K', []],
    ['app.search', 'Enter', ['review.openRedaction', 'archives.startReviewing', 'journal.goHere']],
    ['redaction.edgeEarlier', 'ArrowLeft', []],
    ['playback.backHalf', 'ArrowLeft', []],
    ['review.keep', 'R K', ['review.redact']],
  ] as const)('finds for %s on %s: %j', (id, keys, clashes) => {
    expect(clashesWith(id, keys, keysOf)).toEqual(clashes);
  });

  it('finds the sequences that a key would never let be typed', () => {
    expect(clashesWith('review.keep', 'G', keysOf)).toContain('go.review');
    expect(keysMeet('G', 'G R')).toBe(true);
    expect(keysMeet('G A', 'G R')).toBe(false);
  });

  it('knows which groups apply together', () => {
    expect(applyTogether('playback', 'redaction')).toBe(true);
    expect(applyTogether('review', 'redaction')).toBe(false);
    expect(applyTogether('everywhere', 'archives')).toBe(true);
  });
});
