import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure, type FailureCode } from '../../../shared/failure.ts';
import { everything, type Place } from '../../../shared/seams/vault-protocol.ts';
import { recordingId } from '../../../shared/model/id.ts';
import { QuietTurn, quietMs } from './quiet-turn.ts';

const at = (listTop: number): Place => ({ room: 'review', recordingId: recordingId(3), query: everything, listTop });

function quiet(place: Place | null = null) {
  const done: unknown[] = [];
  const state: { isBusy: boolean; refusal: FailureCode | null } = { isBusy: false, refusal: null };
  const turn = new QuietTurn(
    {
      vault: {
        turnIfDue: async (kept) => {
          done.push({ turn: kept });
          if (state.refusal !== null) throw new Failure(state.refusal);
        },
        commit: async (change) => void done.push(change),
      },
      isBusy: () => state.isBusy,
      onKeyFileGone: () => void done.push('key file gone'),
    },
    place,
  );
  return { turn, done, state };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a quiet turn', () => {
  it('comes once, with the last place, each of which was kept at once, when nothing has happened for a while', () => {
    const { turn, done } = quiet();
    turn.keep(at(1));
    vi.advanceTimersByTime(quietMs - 1);
    turn.keep(at(2));
    vi.advanceTimersByTime(quietMs - 1);
    expect(done).toEqual([{ documents: { place: at(1) } }, { documents: { place: at(2) } }]);
    vi.advanceTimersByTime(1);
    expect(done.slice(2)).toEqual([{ turn: at(2) }]);
    vi.advanceTimersByTime(quietMs * 10);
    expect(done).toHaveLength(3);
  });

  it('keeps the place that the vault had when only something was changed', () => {
    const { turn, done } = quiet(at(7));
    turn.wake();
    vi.advanceTimersByTime(quietMs);
    expect(done).toEqual([{ turn: at(7) }]);
  });

  it('waits for a job', () => {
    const { turn, done, state } = quiet();
    state.isBusy = true;
    turn.keep(at(5));
    expect(done).toEqual([{ documents: { place: at(5) } }]);
    vi.advanceTimersByTime(quietMs * 3);
    expect(done).toHaveLength(1);
    state.isBusy = false;
    vi.advanceTimersByTime(quietMs);
    expect(done.slice(1)).toEqual([{ turn: at(5) }]);
  });

  it('leaves a refusal of the disk to whoever changes something, but tells of a key file that is gone', async () => {
    const { turn, done, state } = quiet();
    for (const refusal of ['vault/disk-error', 'vault/key-file-gone'] as const) {
      state.refusal = refusal;
      turn.wake();
      await vi.advanceTimersByTimeAsync(quietMs);
    }
    expect(done).toEqual([{ turn: null }, { turn: null }, 'key file gone']);
  });

  it('never comes once the vault is closed', () => {
    const { turn, done } = quiet();
    turn.wake();
    turn.close();
    turn.wake();
    vi.advanceTimersByTime(quietMs * 2);
    expect(done).toEqual([]);
  });
});
