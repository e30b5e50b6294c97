import { newestFirst } from '../../shared/model/arrangement.ts';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../shared/bytes.ts';
import type { RecordingId } from '../../shared/model/id.ts';
import { burntWordsMark, type Recording } from '../../shared/model/recording.ts';
import {
  everything,
  type Place,
  type VaultArgs,
  type VaultCallName,
  type VaultResult,
} from '../../shared/seams/vault-protocol.ts';
import { makeNoisyWav, signed16 } from './audio/testdata/noisy-wavs.ts';
import { createVault } from './create-vault.ts';
import { dispatch } from './dispatch.ts';
import { openVault } from './open-vault.ts';
import { Session } from './session.ts';
import { DexieRecordStore } from './store/dexie-record-store.ts';
import { vaultDatabase } from './store/vault-database.ts';
import { MemoryKeyFile } from './testdata/memory-key-file.ts';
import { quickDerivation } from './testdata/quick-derivation.ts';
import { makeArchive, putSound } from './use-cases/testdata/make-recordings.ts';
import { vaultPresence } from './vault-presence.ts';
import { waysIn } from './ways-in.ts';

const passphrase = 'nine small lamps in the rain';
const place: Place = { room: 'review', recordingId: null, query: { ...everything, text: 'radio' }, listTop: 12 };
let names = 0;

/** The whole of the worker but its message loop: real keys, real pages, a key file and a database in memory. */
function startWorker() {
  const keyFile = new MemoryKeyFile();
  const name = `vault-life-${names++}`;
  const store = () => new DexieRecordStore(vaultDatabase(name));
  const start = () =>
    new Session(
      {
        presence: () => vaultPresence(keyFile, store()),
        create: (words) => createVault(keyFile, store(), words, quickDerivation),
        ways: () => waysIn(keyFile),
        open: (how) => openVault(keyFile, store(), how, quickDerivation),
      },
      () => undefined,
    );
  let session = start();
  return {
    call: async <Name extends VaultCallName>(call: Name, args: VaultArgs<Name>): Promise<VaultResult<Name>> =>
      (await dispatch(session, call, args)).value as VaultResult<Name>,
    desk: () => session.desk,
    /** What locking does to the page and its worker. */
    restart: () => {
      session = start();
    },
    /** Every sealed byte on the disk, and the key file. */
    disk: async () => {
      const database = vaultDatabase(name);
      const [pages, segments, directory] = await Promise.all([
        database.pages.toArray(),
        database.segments.toArray(),
        database.directory.toArray(),
      ]);
      const blobs = await Promise.all(segments.map(async ({ blob }) => new Uint8Array(await blob.arrayBuffer())));
      database.close();
      const rows = [...pages.map(({ sealed }) => sealed), ...directory.map(({ sealed }) => sealed)];
      return concatBytes([...rows, ...blobs, keyFile.bytes ?? new Uint8Array()]);
    },
  };
}

const wav = (frames: number) => makeNoisyWav({ ...signed16, channels: 1, sampleRateHz: 8_000, frames });
const texts = ['call Marlene at nine', 'play the radio', 'Grüße an die Küche', 'open the door', null];

describe('the life of a vault', () => {
  it('keeps what is kept and loses what is destroyed, from creation through lock and unlock', async () => {
    const { call, desk, restart, disk } = startWorker();
    expect(await call('status', null)).toMatchObject({ state: 'absent', failure: null });
    await call('create', { passphrase });

    const { vault } = desk();
    await vault.commit({ documents: { archives: [makeArchive(0)] } });
    const sounds = texts.map((_, index) => wav(8_000 + index));
    const put: Recording[] = [];
    for (const [index, transcript] of texts.entries()) {
      const time = { kind: 'local-unknown', epochMs: Date.UTC(2018, 4, 1 + index), source: 'metadata' } as const;
      put.push(await putSound(vault, sounds[index]!, { transcript, time, reply: 'a reply' }));
    }
    const [first, second, third, fourth, fifth] = put.map(({ id }) => id) as [
      RecordingId,
      RecordingId,
      RecordingId,
      RecordingId,
      RecordingId,
    ];
    const list = (text = '') => call('list', { query: { ...everything, text }, arrangement: newestFirst });
    expect([...(await list()).ids]).toEqual([fifth, fourth, third, second, first]);
    expect([...(await list('grusse')).ids]).toEqual([third]);

    // Change, undo, redo.
    const family = await call('makeTag', { name: 'family' });
    await call('change', { ids: [first, second], change: { verdict: 'keep', addTags: [family.id] } });
    await call('change', { ids: [second], change: { note: 'twice' } });
    expect(await call('undo', null)).toMatchObject({ changed: 1, ids: [second] });
    expect(await call('redo', null)).toMatchObject({ changed: 1, ids: [second] });
    expect(await call('undo', null)).toMatchObject({ changed: 1, ids: [second] });

    // Burn in.
    const stretches = [{ startMs: 250, endMs: 500 }];
    await call('change', { ids: [first], change: { stretches, struckWords: [{ from: 5, to: 12 }] } });
    const burnReceipt = await call('burnIn', { id: first, decoded: null });
    expect(burnReceipt).toMatchObject({ number: 1, act: 'burn-in', fromEpoch: 1, toEpoch: 2, stillInVault: 5 });

    // Shred.
    expect(await call('previewShred', { ids: [fourth, fifth] })).toMatchObject({ recordings: 2 });
    const shredReceipt = await call('shred', { ids: [fourth, fifth] });
    expect(shredReceipt).toMatchObject({ number: 2, act: 'shred', fromEpoch: 2, toEpoch: 3, stillInVault: 3 });
    await expect(call('openSound', { id: fourth })).rejects.toThrow('vault/record-missing');

    await call('lock', { place });
    await expect(call('summary', null)).rejects.toThrow('vault/locked');
    restart();
    expect(await call('status', null)).toMatchObject({ state: 'locked', failure: null });
    expect(await call('unlock', { passphrase: 'nine small lamps in the sun' })).toMatchObject({ isOpen: false, place: null });
    expect(await call('unlock', { passphrase })).toMatchObject({ isOpen: true, place });

    expect([...(await list()).ids]).toEqual([third, second, first]);
    expect([...(await list('marlene')).ids]).toEqual([]);
    expect(await call('recording', { id: first })).toMatchObject({
      transcript: `call ${burntWordsMark} at nine`,
      reply: null,
      burnt: stretches,
      stretches: [],
      isBurnt: true,
      verdict: 'keep',
      tags: [family],
      archiveName: 'archive-0.zip',
    });
    expect(await call('recording', { id: second })).toMatchObject({ note: '', reply: 'a reply', tags: [family] });
    const burnt = new Uint8Array((await call('openSound', { id: first })).bytes);
    expect(burnt.subarray(44 + 4_000, 44 + 8_000).every((byte) => byte === 0)).toBe(true);
    expect(Buffer.compare(burnt.subarray(44, 44 + 4_000), sounds[0]!.subarray(44, 44 + 4_000))).toBe(0);
    const untouched = new Uint8Array((await call('openSound', { id: second })).bytes);
    expect(Buffer.compare(untouched, sounds[1]!)).toBe(0);
    expect(await call('receipts', null)).toEqual([burnReceipt, shredReceipt]);
    expect(await call('summary', null)).toMatchObject({
      total: 3,
      byVerdict: { undecided: 1, keep: 2, redact: 0, delete: 0 },
      // Of the step over both, the one that was burnt in is gone.
      canUndo: true,
      canRedo: false,
    });

    expect(await call('undo', null)).toMatchObject({ ids: [second] });
    expect(await call('recording', { id: second })).toMatchObject({ tags: [], verdict: 'undecided' });

    const bytes = Buffer.from(await disk());
    for (const words of ['Marlene', 'radio', 'family', 'archive-0.zip', 'Audio/']) expect(bytes.includes(words)).toBe(false);
    await call('lock', { place: null });
  });
});
