import { describe, expect, it } from 'vitest';
import { wordsTyped } from '../../ui/text-hits.ts';
import { entriesFound, type SettingSection } from './setting-entry.ts';

const section: SettingSection = {
  title: 'Sperren',
  icon: null,
  entries: [
    { id: 'a', name: 'Sperren nach', text: 'Gezählt ab der letzten Taste.' },
    { id: 'b', name: 'Beim Schließen des Fensters', text: 'Aus: Die App bleibt.' },
  ],
};
const found = (typed: string) => entriesFound(section, wordsTyped(typed)).map(({ id }) => id);

describe('entriesFound', () => {
  it('finds by the name, by the sentence, and by both together', () => {
    expect(found('fenster')).toEqual(['b']);
    expect(found('gezahlt')).toEqual(['a']);
    expect(found('nach taste')).toEqual(['a']);
  });

  it('finds all of a section by its title, and all there is when nothing was typed', () => {
    expect(found('sperren')).toEqual(['a', 'b']);
    expect(found(' ')).toEqual(['a', 'b']);
  });

  it('finds nothing where a word is missing', () => {
    expect(found('fenster taste')).toEqual([]);
  });
});
