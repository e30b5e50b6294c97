import { beforeEach, describe, expect, it } from 'vitest';
import type { VaultEventName } from '../../shared/seams/vault-protocol.ts';
import { oldestFirst } from '../../shared/model/arrangement.ts';
import { everything } from '../../shared/seams/vault-protocol.ts';
import { makeNoisyWav, signed16 } from './audio/testdata/noisy-wavs.ts';
import { dispatch } from './dispatch.ts';
import { Session } from './session.ts';
import { makeRecording, putSound } from './use-cases/testdata/make-recordings.ts';
import { MemoryVault } from './use-cases/testdata/memory-vault.ts';

let vault: MemoryVault;
let session: Session;
let events: VaultEventName[];
const call = async (name: string, args: unknown) => (await dispatch(session, name, args)).value;

beforeEach(() => {
  vault = new MemoryVault();
  events = [];
  session = new Session(
    { presence: async () => 'locked', ways: async () => ['passphrase'], create: async () => vault, open: async () => vault },
    (name) => {
      events.push(name);
    },
  );
});

describe('while the vault is locked', () => {
  const deskCalls = [
    'lock',
    'import',
    'cancelImport',
    'list',
    'rows',
    'recording',
    'summary',
    'openSound',
    'change',
    'undo',
    'redo',
  ];
  const viewCalls = ['facets', 'views', 'saveView', 'changeView', 'removeView', 'moveView'];
  const moreDeskCalls = [
    'makeTag',
    'previewRedaction',
    'burnIn',
    'previewShred',
    'shred',
    'receipts',
    'noteDestruction',
    'leaveDestruction',
  ];
  const keyCalls = [
    'keySlots',
    'makeRecoveryKey',
    'confirmRecoveryKey',
    'skipRecoveryKey',
    'tryRecoveryKey',
    'changePassphrase',
    'removeKeySlot',
    'useThisComputer',
  ];

  it.each([...deskCalls, ...viewCalls, ...moreDeskCalls, ...keyCalls])('%s is refused, whatever comes with it', async (name) => {
    await expect(call(name, name === 'lock' ? { place: null } : { any: 'thing' })).rejects.toThrow('vault/locked');
  });

  it('status, create and unlock answer', async () => {
    expect(await call('status', null)).toEqual({
      state: 'locked',
      failure: null,
      ways: ['passphrase'],
      rolledBackFromEpoch: null,
    });
    await expect(call('create', { passphrase: 'x' })).rejects.toThrow('vault/exists');
    expect(await call('unlock', { passphrase: 'x' })).toEqual({
      isOpen: true,
      place: null,
      words: null,
      hasUnconfirmedKey: false,
    });
  });
});

describe('a call', () => {
  beforeEach(() => call('unlock', { passphrase: 'x' }));

  it.each([
    ['no such call', 'open', null],
    ['a name of every object', 'toString', null],
    ['an id that is none', 'recording', { id: -1 }],
    ['ids that are none', 'rows', { ids: [1, '2'] }],
    ['a part that nobody knows', 'change', { ids: [1], change: { transcript: 'x' } }],
    ['a time that is none', 'previewRedaction', { id: 1, stretches: [{ startMs: Number.NaN, endMs: 1 }], decoded: null }],
    ['a list without an order', 'list', { query: everything }],
    ['a view without a name', 'saveView', { name: ' ', query: everything, arrangement: oldestFirst }],
    ['nothing at all', 'shred', undefined],
  ])('is refused when it comes with %s', async (_, name, args) => {
    await expect(call(name, args)).rejects.toThrow('app/bad-request');
  });

  it('locks even when the place makes no sense', async () => {
    expect(await call('lock', { place: { room: 7 } })).toBeNull();
    expect(vault.documents.place).toBeNull();
  });

  it('gives its buffers away instead of copying them', async () => {
    const { id } = await putSound(vault, makeNoisyWav({ ...signed16, channels: 1, sampleRateHz: 8_000, frames: 2_000 }));
    const sound = await dispatch(session, 'openSound', { id });
    const { bytes, peaks } = sound.value as { bytes: ArrayBuffer; peaks: Int8Array };
    expect(sound.transfer).toEqual([bytes, peaks.buffer]);
    const list = await dispatch(session, 'list', { query: everything, arrangement: oldestFirst });
    expect(list.transfer).toEqual([(list.value as { ids: Uint32Array }).ids.buffer]);
    expect((await dispatch(session, 'receipts', null)).transfer).toEqual([]);
  });

  it('answers with what can be sent to the page', async () => {
    await vault.commit({ recordings: [makeRecording(0, { transcript: 'x'.repeat(300) })] });
    const answers = [
      await call('rows', { ids: [0, 5] }),
      await call('recording', { id: 0 }),
      await call('summary', null),
      await call('makeTag', { name: 'family' }),
      await call('change', { ids: [0], change: { addTags: [0], note: 'mine' } }),
      await call('undo', null),
      await call('redo', null),
      await call('previewShred', { ids: [0] }),
      await call('shred', { ids: [0] }),
    ];
    for (const answer of answers) expect(structuredClone(answer)).toEqual(answer);
    expect(answers[0]).toHaveLength(1);
    expect(answers[1]).toMatchObject({ words: 'x'.repeat(200), transcript: 'x'.repeat(300), fileName: '0.wav' });
    expect(answers[4]).toEqual({ changed: 1, isWhole: true, newTag: null });
    expect(answers[5]).toMatchObject({ changed: 1, ids: [0] });
  });

  it('tells the page of what changed', async () => {
    await vault.commit({ recordings: [makeRecording(0)] });
    expect(events).toEqual(['changed']);
  });
});
