import { afterEach, describe, expect, it, vi } from 'vitest';
import { archiveId, recordingId } from '../../shared/model/id.ts';
import type { Stretch } from '../../shared/model/recording.ts';
import type { RecordingChange, RecordingView } from '../../shared/seams/vault-protocol.ts';
import { Redaction } from './redaction.ts';
import { withStretch } from './redaction-stretches.ts';

const view = (id: number, stretches: readonly Stretch[] = []): RecordingView => ({
  id: recordingId(id),
  time: null,
  person: null,
  device: null,
  words: null,
  struckWords: [],
  flags: [],
  speechMs: null,
  durationMs: 5000,
  verdict: 'undecided',
  tags: [],
  isPlayable: true,
  hasPlannedStretches: false,
  isBurnt: false,
  fileName: 'a.wav',
  title: null,
  transcript: null,
  reply: null,
  archiveId: archiveId(0),
  archiveName: 'a.zip',
  entryName: 'a.wav',
  vendor: 'generic',
  linkedBy: null,
  sound: {
    format: 'wav',
    codec: 'pcm-s16le',
    isPlayable: true,
    durationMs: 5000,
    sampleRateHz: 16_000,
    channels: 1,
    sizeBytes: 1,
    sha256: '',
  },
  note: '',
  stretches,
  burnt: [],
});

function opened(stretches: readonly Stretch[] = []) {
  const saved: { id: number; change: RecordingChange }[] = [];
  const redaction = new Redaction(async (id, change) => void saved.push({ id, change }));
  redaction.show(view(1, stretches));
  return { redaction, saved };
}

afterEach(() => vi.useRealTimers());

describe('Redaction', () => {
  it('saves a finished stretch at once, the verdict along with it', () => {
    const { redaction, saved } = opened();
    redaction.take(withStretch([], 100, 900, 5000));
    expect(saved).toEqual([{ id: 1, change: { stretches: [{ startMs: 100, endMs: 900 }], struckWords: [], verdict: 'redact' } }]);
    expect(redaction.state.selected).toBe(0);
  });

  it('saves many nudges as one step', () => {
    vi.useFakeTimers();
    const { redaction, saved } = opened([{ startMs: 100, endMs: 900 }]);
    redaction.select(0, 'end');
    for (let i = 0; i < 5; i++) redaction.nudge(10, 5000);
    expect(saved).toEqual([]);
    vi.advanceTimersByTime(600);
    expect(saved.map(({ change }) => change.stretches)).toEqual([[{ startMs: 100, endMs: 950 }]]);
  });

  it('saves what waits when another recording is opened', () => {
    vi.useFakeTimers();
    const { redaction, saved } = opened([{ startMs: 100, endMs: 900 }]);
    redaction.select(0);
    redaction.nudge(10, 5000);
    redaction.show(view(2));
    expect(saved.map(({ id }) => id)).toEqual([1]);
    expect(redaction.state).toMatchObject({ id: 2, stretches: [], selected: -1 });
  });

  it('keeps the very stretches when the vault says the same, so that hearing their result goes on', () => {
    const { redaction } = opened();
    redaction.take(withStretch([], 100, 900, 5000));
    const { stretches } = redaction.state;
    redaction.show(view(1, [{ ...stretches[0] } as Stretch]));
    expect(redaction.state.stretches).toBe(stretches);
  });

  it('takes over what the vault says after an undo', () => {
    const { redaction } = opened([{ startMs: 100, endMs: 900 }]);
    redaction.select(0, 'start');
    redaction.show(view(1, []));
    expect(redaction.state).toMatchObject({ stretches: [], selected: -1 });
  });

  it('leaves the verdict alone when the last stretch is removed', () => {
    const { redaction, saved } = opened([{ startMs: 100, endMs: 900 }]);
    redaction.take({ stretches: [], at: -1 });
    expect(saved[0]?.change).toEqual({ stretches: [], struckWords: [] });
  });
});
