import { describe, expect, it } from 'vitest';
import { namesOf } from './commands/offered.ts';
import { type CommandId, commandIds } from './commands/registry.ts';
import { paletteGroups } from './palette-groups.ts';
import { scoreOf } from './palette-score.ts';

const list = (typed: string, lately: readonly CommandId[] = []) =>
  paletteGroups({ offered: commandIds, lately, typed, score: (id) => scoreOf(namesOf(id), typed) });

describe('paletteGroups', () => {
  it('begins with what was run lately, and names each command once, when nothing is typed', () => {
    const groups = list('', ['review.keep', 'app.settings']);
    expect(groups[0]).toEqual({ name: 'lately', ids: ['review.keep', 'app.settings'] });
    const all = groups.flatMap(({ ids }) => ids);
    expect(all).toHaveLength(commandIds.length);
    expect(new Set(all).size).toBe(all.length);
  });

  it('puts the best first, with its group, when something is typed', () => {
    const [first] = list('sort');
    expect(first?.name).toBe('review');
    expect(first?.ids[0]).toBe('review.sortBy');
    expect(list('lock')[0]?.ids[0]).toBe('vault.lock');
  });

  it('puts what was run lately before its equals, never before what fits better', () => {
    expect(list('sort', ['review.sortByLength'])[0]?.ids[0]).toBe('review.sortByLength');
    expect(list('sort', ['view.veil'])[0]?.ids[0]).toBe('review.sortBy');
  });

  it('lists nothing when nothing fits', () => expect(list('qqqqq')).toEqual([]));
});
