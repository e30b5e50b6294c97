import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import { newestFirst, oldestFirst } from '../../shared/model/arrangement.ts';
import { archiveId, type RecordingId, recordingId, tagId } from '../../shared/model/id.ts';
import type { RecordingChange, RecordingQuery, RecordingRowView, VaultEvents } from '../../shared/seams/vault-protocol.ts';
import { everything } from '../../shared/seams/vault-protocol.ts';
import { Library } from './library.ts';
import { LibraryEdits } from './library-edits.ts';
import { LibraryMoves } from './library-moves.ts';
import type { VaultPort } from './library-state.ts';

const row = (id: number): RecordingRowView => ({
  id: recordingId(id),
  time: null,
  person: null,
  device: null,
  title: null,
  words: `words ${id}`,
  struckWords: [],
  flags: [],
  durationMs: 1000,
  verdict: 'undecided',
  tags: [],
  isPlayable: true,
  hasPlannedStretches: false,
  isBurnt: false,
  fileName: `${id}.wav`,
  archiveId: archiveId(0),
});

/** A vault in memory that answers in order and remembers what it was asked. */
class MemoryVault {
  rows = new Map<number, RecordingRowView>();
  asked: string[] = [];
  refusesChanges = false;
  whenAsked: (name: string) => unknown = () => undefined;
  #listener: ((payload: VaultEvents['changed']) => void) | null = null;

  constructor(count: number) {
    for (let id = 0; id < count; id++) this.rows.set(id, row(id));
  }

  readonly port: VaultPort = {
    call: async (name, args) => {
      this.asked.push(name);
      this.whenAsked(name);
      return this.#answer(name, args) as never;
    },
    on: (name, listener) => {
      if (name === 'changed') this.#listener = listener as (payload: VaultEvents['changed']) => void;
      return () => undefined;
    },
  };

  announce(isGrowth = false): void {
    this.#listener?.({ edition: this.rows.size, isGrowth });
  }

  #answer(name: string, args: unknown): unknown {
    const all = [...this.rows.values()];
    switch (name) {
      case 'list': {
        const { query } = args as { query: RecordingQuery };
        const ids = all.filter((one) => query.verdict === null || one.verdict === query.verdict).map((one) => one.id);
        const groups = [{ key: { by: 'day', dayMs: null }, start: 0, count: ids.length, soundMs: 0 }];
        return { ids: Uint32Array.from(ids), groups, soundMs: 0, unlinked: [], unlinkedTotal: 0, edition: this.rows.size };
      }
      case 'rows':
        return (args as { ids: number[] }).ids.flatMap((id) => this.rows.get(id) ?? []);
      case 'recording': {
        const found = this.rows.get((args as { id: number }).id);
        if (!found) throw new Failure('vault/record-missing');
        return { ...found, transcript: found.words, archiveId: archiveId(0), note: '', stretches: [], burnt: [] };
      }
      case 'stillThere':
        return { ids: Uint32Array.from((args as { ids: number[] }).ids.filter((id) => this.rows.has(id))) };
      case 'summary':
        return { total: this.rows.size };
      case 'change':
        return this.#change(args as { ids: RecordingId[]; change: RecordingChange });
      case 'makeTag':
        return { id: tagId(4), name: (args as { name: string }).name, hue: 20 };
      default:
        return { changed: 0, ids: [] };
    }
  }

  #change({ ids, change }: { ids: readonly RecordingId[]; change: RecordingChange }): {
    changed: number;
    isWhole: boolean;
    newTag: null;
  } {
    if (this.refusesChanges) throw new Failure('vault/disk-full');
    for (const id of ids) {
      const old = this.rows.get(id);
      if (old) this.rows.set(id, { ...old, verdict: change.verdict ?? old.verdict });
    }
    return { changed: ids.length, isWhole: true, newTag: null };
  }
}

async function opened(count: number) {
  const vault = new MemoryVault(count);
  const library = new Library(vault.port, 0);
  const moves = new LibraryMoves(library);
  const edits = new LibraryEdits(library);
  library.start(null);
  await settled();
  return { vault, library, moves, edits };
}

/** Lets every answer that is under way arrive. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('Library', () => {
  it('opens on the first recording without playing it', async () => {
    const { library } = await opened(3);
    expect(library.state).toMatchObject({ phase: 'ready', current: 0, currentBy: 'refresh' });
    expect(library.state.detail?.id).toBe(0);
  });

  it('asks only for rows near those that are shown', async () => {
    const { library } = await opened(100_000);
    library.show(50_000, 50_030);
    await settled();
    expect(library.row(50_010)?.words).toBe('words 50010');
    expect(library.row(40_000)).toBeUndefined();
  });

  it('asks once for rows that are under way', async () => {
    const { library, vault } = await opened(500);
    vault.asked = [];
    library.show(300, 330);
    library.show(301, 331);
    await settled();
    expect(vault.asked.filter((name) => name === 'rows')).toHaveLength(2);
  });

  it('shows a new view with its rows, and counts the vault anew only when something has changed in it', async () => {
    const { library, vault } = await opened(300);
    vault.rows.set(250, { ...row(250), verdict: 'keep' });
    vault.asked = [];
    let rowsAtFirst: unknown = null;
    const stop = library.store.subscribe(({ list }) => {
      if (list.ids.length === 1) rowsAtFirst ??= library.row(250);
    });
    library.setQuery({ verdict: 'keep' });
    await settled();
    stop();
    expect(rowsAtFirst).toMatchObject({ words: 'words 250' });
    expect(vault.asked).toEqual(['list', 'rows', 'recording']);
    vault.announce();
    await settled();
    expect(vault.asked).toContain('summary');
  });

  it('leaves a person where they have stepped while the rows of a list were on their way', async () => {
    const { library, moves, vault } = await opened(10);
    vault.rows.set(10, row(10));
    let isStepped = false;
    vault.whenAsked = (name) => {
      if (name !== 'rows' || isStepped) return;
      isStepped = true;
      moves.by(1);
    };
    await library.refresh();
    expect([isStepped, library.state.list.ids.length, library.state.current]).toEqual([true, 11, 1]);
  });

  it('skips what is no longer wanted when the query changes again before the answer', async () => {
    const { library, vault } = await opened(10);
    const shown: number[] = [];
    library.store.subscribe(({ list }) => shown.push(list.ids.length));
    library.setQuery({ verdict: 'keep' });
    library.setQuery({ verdict: 'undecided' });
    await settled();
    expect(shown).not.toContain(0);
    expect(library.state.list.ids).toHaveLength(10);
    expect(vault.asked.filter((name) => name === 'list')).toHaveLength(3);
  });

  it('fetches in full what it stops at, and nothing that a held key passes', async () => {
    const { library, moves, vault } = await opened(10);
    moves.by(1);
    await settled();
    vault.asked = [];
    library.setPassing(true);
    for (let step = 0; step < 4; step++) moves.by(1);
    await settled();
    expect(vault.asked).not.toContain('recording');
    library.setPassing(false);
    await settled();
    expect(library.state.detail?.id).toBe(5);
    expect(vault.asked.filter((name) => name === 'recording')).toHaveLength(1);
  });

  it('keeps the row that says the same, so that it isn’t drawn anew', async () => {
    const { library, vault } = await opened(3);
    const [first, second] = [library.row(0), library.row(1)];
    vault.rows.set(1, { ...row(1), verdict: 'keep' });
    vault.announce();
    await settled();
    expect(library.row(0)).toBe(first);
    expect(library.row(1)).not.toBe(second);
    expect(library.row(1)?.verdict).toBe('keep');
  });

  it('keeps selection and current recording when an import adds others', async () => {
    const { library, moves, vault } = await opened(5);
    moves.by(2);
    moves.toggleCurrent();
    vault.rows.set(99, row(99));
    vault.announce();
    await vi.waitFor(() => expect(library.state.list.ids).toHaveLength(6));
    expect(library.state.current).toBe(2);
    expect(library.state.selection.ids()).toEqual([2]);
  });

  it('asks for nothing that it knows when recordings only come in', async () => {
    const { library, vault } = await opened(5);
    vault.asked.length = 0;
    vault.rows.set(99, row(99));
    vault.announce(true);
    await vi.waitFor(() => expect(library.state.list.ids).toHaveLength(6));
    expect(vault.asked).not.toContain('recording');
    vault.announce(false);
    await vi.waitFor(() => expect(vault.asked).toContain('recording'));
  });

  it('lists anew when the news of a recording comes after the summary that counts it', async () => {
    const { library, vault } = await opened(5);
    vault.rows.set(98, row(98));
    vault.whenAsked = (name) => name === 'summary' && vault.rows.set(99, row(99));
    vault.announce(true);
    await vi.waitFor(() => expect(library.state.summary?.total).toBe(7));
    expect(library.state.list.ids).toHaveLength(6);
    vault.announce(true);
    await vi.waitFor(() => expect(library.state.list.ids).toHaveLength(7));
  });

  it('moves on to the next survivor when the current recording is shredded', async () => {
    const { library, moves, vault } = await opened(5);
    moves.by(2);
    vault.rows.delete(2);
    vault.announce();
    await vi.waitFor(() => expect(library.state.current).toBe(3));
  });

  it('leaves a person where they stepped to while a list was on its way', async () => {
    const { library, moves, vault } = await opened(20);
    vault.announce();
    const refreshed = library.refresh();
    moves.by(1);
    moves.by(3);
    vault.rows.set(99, row(99));
    await refreshed;
    moves.by(2);
    await settled();
    expect(library.state.current).toBe(6);
  });

  it('keeps the selection when the view changes, and acts on all of it', async () => {
    const { library, moves, edits } = await opened(5);
    await edits.decide([recordingId(3)], 'keep');
    moves.by(1);
    moves.by(2, true);
    library.setQuery({ verdict: 'keep' });
    await settled();
    expect([...library.state.list.ids]).toEqual([3]);
    expect(library.state.selection.ids()).toEqual([1, 2, 3]);
    expect(moves.targets()).toEqual([3, 1, 2]);
  });

  it('lets go of what was shredded, in view or not', async () => {
    const { library, moves, vault } = await opened(5);
    moves.selectAll();
    library.setQuery({ verdict: 'keep' });
    await settled();
    vault.rows.delete(2);
    vault.announce();
    await vi.waitFor(() => expect(library.state.selection.ids()).toEqual([0, 1, 3, 4]));
  });

  it('comes back to where a person was when another view is left again', async () => {
    const { library, moves, edits } = await opened(9);
    await edits.decide([recordingId(1)], 'keep');
    moves.by(4);
    library.setQuery({ verdict: 'keep' });
    await settled();
    expect(library.state).toMatchObject({ current: 1, currentBy: 'refresh' });
    library.setQuery({ verdict: null });
    await settled();
    expect(library.state.current).toBe(4);
  });

  it('stays where a person stepped to in the other view', async () => {
    const { library, moves, edits } = await opened(9);
    await edits.decide([recordingId(1), recordingId(2)], 'keep');
    moves.by(4);
    library.setQuery({ verdict: 'keep' });
    await settled();
    moves.toEdge('first');
    library.setQuery({ verdict: null });
    await settled();
    expect(library.state.current).toBe(1);
  });

  it('keeps a recording that is open elsewhere, whatever the list has', async () => {
    const { library, moves, edits } = await opened(5);
    moves.by(2);
    library.hold(recordingId(2));
    await edits.decide([recordingId(2)], 'keep');
    library.setQuery({ verdict: 'undecided' });
    await settled();
    library.setCurrent(recordingId(4), 'refresh');
    expect(library.state.detail?.id).toBe(2);
    library.hold(null);
    await settled();
    expect(library.state.current).not.toBe(2);
  });

  it('gives its place away and takes it back', async () => {
    const { library, moves, vault } = await opened(50);
    moves.by(7);
    library.show(3, 20);
    const place = library.currentPlace('review');
    expect(place).toMatchObject({ room: 'review', recordingId: 7, query: everything, arrangement: oldestFirst, listTop: 3 });
    const again = new Library(vault.port, 0);
    again.start(place);
    await settled();
    expect(again.state).toMatchObject({ current: 7, wantedTop: 3, currentBy: 'restore' });
  });

  it('takes back what was selected and how it stood, without what has gone meanwhile', async () => {
    const { library, moves, vault } = await opened(50);
    library.arrange({ groupBy: 'none', isDescending: true });
    moves.by(4);
    moves.by(2, true);
    const place = library.currentPlace('review');
    vault.rows.delete(5);
    const again = new Library(vault.port, 0);
    again.start({ ...place, query: { ...everything, verdict: 'keep' } });
    expect(again.state.selection.ids()).toEqual([4, 5, 6]);
    await settled();
    expect(again.state.selection.ids()).toEqual([4, 6]);
    expect(again.state.arrangement).toEqual({ groupBy: 'none', sortBy: 'time', isDescending: true });
  });

  it('goes on with the next one when the recording of a place has left its view', async () => {
    const { library, moves, edits, vault } = await opened(9);
    library.setQuery({ verdict: 'undecided' });
    await settled();
    moves.by(3);
    const place = library.currentPlace('review');
    await edits.decide([recordingId(3), recordingId(4)], 'keep');
    const again = new Library(vault.port, 0);
    again.start(place);
    await settled();
    expect(again.state.current).toBe(5);
  });

  it('reads the order of an older place', async () => {
    const { vault } = await opened(3);
    const again = new Library(vault.port, 0);
    again.start({ room: 'review', recordingId: null, query: everything, order: 'newest-first', listTop: 0 });
    expect(again.state.arrangement).toEqual(newestFirst);
  });
});

describe('LibraryEdits', () => {
  it('shows a verdict before the vault has answered', async () => {
    const { library, edits } = await opened(3);
    const done = edits.decide([recordingId(1)], 'keep');
    expect(library.row(1)?.verdict).toBe('keep');
    expect(library.state.decidedHere.has(1)).toBe(true);
    expect((await done).changed).toBe(1);
  });

  it('leaves a decided recording in its place until the view is opened anew', async () => {
    const { library, edits, vault } = await opened(3);
    library.setQuery({ verdict: 'undecided' });
    await settled();
    await edits.decide([recordingId(1)], 'keep');
    vault.announce();
    await settled();
    expect([...library.state.list.ids]).toEqual([0, 1, 2]);
    library.setQuery({});
    await settled();
    expect([...library.state.list.ids]).toEqual([0, 2]);
  });

  it('lists what was decided a moment before, when the vault takes its time', async () => {
    const { library, edits, vault } = await opened(3);
    const { call } = vault.port;
    const slow: VaultPort['call'] = async (...request) => {
      if (request[0] === 'change') await settled();
      return call(...request);
    };
    Object.assign(vault.port, { call: slow });
    void edits.decide([recordingId(1)], 'delete');
    library.setQuery({ verdict: 'delete' });
    await library.refresh();
    expect([...library.state.list.ids]).toEqual([1]);
  });

  it('takes a change back when the vault refuses it', async () => {
    const { library, edits, vault } = await opened(3);
    vault.refusesChanges = true;
    await expect(edits.decide([recordingId(1)], 'keep')).rejects.toThrow('vault/disk-full');
    await settled();
    expect(library.row(1)?.verdict).toBe('undecided');
  });

  it('takes a tag off when all have it', async () => {
    const { library, edits } = await opened(3);
    const tag = { id: tagId(4), name: 'kids', hue: 20 } as const;
    expect(await edits.toggleTag([recordingId(0), recordingId(1)], tag)).toMatchObject({ which: 'added' });
    expect(library.row(0)?.tags).toEqual([tag]);
    expect(await edits.toggleTag([recordingId(0), recordingId(1)], tag)).toMatchObject({ which: 'removed' });
    expect(library.row(1)?.tags).toEqual([]);
  });
});

describe('LibraryMoves', () => {
  it('stops at both ends', async () => {
    const { moves } = await opened(3);
    expect(moves.by(-1)).toBe(false);
    expect(moves.by(100)).toBe(true);
    expect(moves.row).toBe(2);
  });

  it('extends from where it began, both ways', async () => {
    const { library, moves } = await opened(9);
    moves.by(4);
    moves.by(2, true);
    expect(library.state.selection.ids()).toEqual([4, 5, 6]);
    moves.by(-4, true);
    expect(library.state.selection.ids()).toEqual([2, 3, 4]);
  });

  it('adds to what is selected already, and takes back only what it has added', async () => {
    const { library, moves } = await opened(9);
    moves.toggleCurrent();
    moves.by(4);
    moves.by(2, true);
    moves.by(-1, true);
    expect(library.state.selection.ids()).toEqual([0, 4, 5]);
    moves.by(2);
    moves.by(1, true);
    expect(library.state.selection.ids()).toEqual([0, 4, 5, 7, 8]);
  });

  it('selects the group of the current recording', async () => {
    const { library, moves } = await opened(3);
    moves.selectGroup();
    expect(library.state.selection.ids()).toEqual([0, 1, 2]);
  });

  it('acts on the selection when there is one', async () => {
    const { moves } = await opened(9);
    expect(moves.targets()).toEqual([0]);
    moves.selectAll();
    moves.invertSelection();
    moves.toggleCurrent();
    expect(moves.targets()).toEqual([0]);
    expect(moves.clearSelection()).toBe(true);
    expect(moves.clearSelection()).toBe(false);
  });

  it('finds the next undecided recording', async () => {
    const { library, moves, edits } = await opened(4);
    await edits.decide([recordingId(1), recordingId(2)], 'keep');
    expect(await moves.toUndecided(1)).toBe(3);
    expect(library.state.current).toBe(3);
    expect(await moves.toUndecided(1)).toBeNull();
    expect(await moves.toUndecided(-1)).toBe(0);
  });

  it('keeps what a Mod+click started from', async () => {
    const { library, moves } = await opened(4);
    moves.to(recordingId(2), 'toggle');
    expect(library.state.selection.ids()).toEqual([0, 2]);
  });
});
