import { beforeEach, describe, expect, it } from 'vitest';
import { type RecordingId, recordingId } from '../../shared/model/id.ts';
import { everything, type SavedView } from '../../shared/seams/vault-protocol.ts';
import { newestFirst } from '../../shared/model/arrangement.ts';
import { pageKinds } from './pages/page-kinds.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { expectSoundOpens, importChange } from './testdata/recordings.ts';
import type { UnlockedVault } from './unlocked-vault.ts';

const laterKind = 77;
const written: SavedView = { id: 1 as SavedView['id'], name: 'of a later program', query: everything, arrangement: newestFirst };

type Moved = 'views' | 'keys';

/** A program to whom the page of views, or of keys, has a number that this one doesn't know. */
async function asLaterProgram<T>(
  bench: BenchVault,
  act: (vault: UnlockedVault) => Promise<T>,
  moved: Moved = 'views',
): Promise<T> {
  const kinds = pageKinds as Record<Moved, number>;
  const known = kinds[moved];
  kinds[moved] = laterKind;
  try {
    const vault = await bench.open();
    const done = await act(vault);
    await vault.close(null);
    return done;
  } finally {
    kinds[moved] = known;
  }
}

describe('a vault that was last used by a later program', () => {
  let bench = new BenchVault();
  let vault: UnlockedVault;
  let ids: readonly RecordingId[] = [];
  beforeEach(async () => {
    bench = new BenchVault();
    const first = await bench.create();
    ids = first.takeRecordingIds(3);
    await first.commit(await importChange(ids));
    await first.close(null);
    await asLaterProgram(bench, (later) => later.commit({ documents: { views: [written] } }));
    vault = await bench.open();
  });

  it('[V8.4] keeps its recordings: none is removed, and none gets other sound', async () => {
    const refused = { code: 'vault/used-by-newer', facts: { kind: laterKind } };
    await expect(vault.commitAndTurn({ removed: [ids[0]!] })).rejects.toMatchObject(refused);
    const { segments = [], recordings = [], keys = new Map() } = await importChange([ids[1]!]);
    await expect(vault.commitAndTurn({ segments, recordings, keys })).rejects.toMatchObject(refused);
    for (const id of ids) await expectSoundOpens(vault, vault.recordings.get(id)!);
  });

  it('[V8.4] can be edited, added to and locked, with the page as it was', async () => {
    const [first] = vault.recordings.values();
    await vault.commit({ recordings: [{ ...first!, note: 'written by the earlier program' }] });
    await vault.commit(await importChange(vault.takeRecordingIds(2)));
    await vault.close(null);
    const again = await bench.open();
    expect(again.recordings.get(ids[0]!)?.note).toBe('written by the earlier program');
    expect(again.recordings.size).toBe(5);
    expect(again.damage.pages.size).toBe(0);
    await again.close(null);
    expect(await asLaterProgram(bench, async (later) => later.documents.views)).toEqual([written]);
  });

  it('[V8.4] is whole also where such a page isn’t JSON: nobody looks into it', async () => {
    await vault.close(null);
    const added = await importChange([recordingId(5_120)]);
    await asLaterProgram(bench, (later) => later.commit(added), 'keys');
    const again = await bench.open();
    expect([...again.damage.pages.values()]).toEqual([]);
    expect(again.recordings.size).toBe(4);
    await again.close(null);
  });

  it('[V8.4] destroys again once the later program has taken the page away', async () => {
    await vault.close(null);
    await asLaterProgram(bench, (later) => later.commit({ documents: { views: [] } }));
    const again = await bench.open();
    await again.commitAndTurn({ removed: [ids[0]!] });
    expect(again.recordings.has(ids[0]!)).toBe(false);
  });
});
