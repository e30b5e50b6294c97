/** What can be undone, on a real vault: through lock, crash and destruction. */
import { describe, expect, it } from 'vitest';
import { oldestFirst } from '../../shared/model/arrangement.ts';
import { recordingId } from '../../shared/model/id.ts';
import { everything, type VaultSummary } from '../../shared/seams/vault-protocol.ts';
import { Desk } from './library/desk.ts';
import { pageKinds } from './pages/page-kinds.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { type CrashMoment, Faults } from './testdata/faults.ts';
import { MemoryDisk } from './testdata/memory-disk.ts';
import { search } from './testdata/forensics.ts';
import { importChange } from './testdata/recordings.ts';
import { changeRecordings } from './use-cases/change-recordings.ts';
import { saveView } from './use-cases/saved-views.ts';
import { shredRecordings } from './use-cases/shred-recordings.ts';
import { goToStep, redo, undo } from './use-cases/turn-back.ts';
import { viewJournal } from './use-cases/view-journal.ts';
import { summarise } from './use-cases/view-recordings.ts';

const ids = [0, 1, 2, 3].map(recordingId);
const [zero, one, two] = ids as [(typeof ids)[0], (typeof ids)[0], (typeof ids)[0]];

async function benchWith(): Promise<{ bench: BenchVault; desk: Desk }> {
  const bench = new BenchVault();
  const vault = await bench.create();
  await vault.commit(await importChange(vault.takeRecordingIds(ids.length)));
  return { bench, desk: deskOf(vault) };
}
const deskOf = (vault: ConstructorParameters<typeof Desk>[0]) => new Desk(vault, () => undefined);
const canTurn = (desk: Desk): Pick<VaultSummary, 'canUndo' | 'canRedo'> => {
  const { canUndo, canRedo } = summarise(desk);
  return { canUndo, canRedo };
};

describe('what can be undone', () => {
  it('is there after a lock, done and undone alike', async () => {
    const { bench, desk } = await benchWith();
    await changeRecordings(desk, [zero, one], { verdict: 'keep' });
    await changeRecordings(desk, [zero], { note: 'mine' });
    await changeRecordings(desk, [two], { stretches: [{ startMs: 1, endMs: 3 }] });
    await undo(desk);
    await desk.close(null);

    const again = deskOf(await bench.open());
    expect(canTurn(again)).toEqual({ canUndo: true, canRedo: true });
    expect(await redo(again)).toMatchObject({ ids: [two], steps: 1 });
    expect(await goToStep(again, 0)).toMatchObject({ changed: 3, steps: 3, dropped: 0 });
    expect(again.recording(zero)).toMatchObject({ verdict: 'undecided', note: '' });
    expect(again.recording(two).stretches).toEqual([]);
    expect(viewJournal(again).map((line) => line.kind)).toEqual(['step', 'step', 'step', 'start']);
    await again.close(null);
  });

  it.each(['before', 'halfway', 'after'] as const)(
    '[V14.2] fits its vault when the machine dies %s any write',
    async (moment: CrashMoment) => {
      let deaths = 0;
      for (let isOver = false; !isOver; ) {
        const { bench, desk } = await benchWith();
        await changeRecordings(desk, [zero], { verdict: 'redact' });
        await desk.close(null);
        const faults = new Faults(deaths + 1, moment);
        const dying = await bench.open(faults).then(deskOf, () => null);
        const acts = async () => {
          if (dying === null) return;
          await changeRecordings(dying, [zero, one], { verdict: 'keep' });
          await undo(dying);
          await redo(dying);
          await dying.close(null);
        };
        await acts().catch(() => 'the machine is dead');
        isOver = !faults.isDead;
        if (faults.isDead) deaths++;

        const after = deskOf(await bench.open());
        const isKept = after.recording(zero).verdict === 'keep';
        expect(after.recording(one).verdict).toBe(isKept ? 'keep' : 'undecided');
        if (!isKept) await redo(after);
        expect(await undo(after)).toMatchObject({ steps: 1, dropped: 0 });
        if (after.recording(zero).verdict === 'redact') expect(await undo(after)).toMatchObject({ steps: 1, dropped: 0 });
        expect([after.recording(zero).verdict, after.recording(one).verdict]).toEqual(['undecided', 'undecided']);
        expect(canTurn(after).canUndo).toBe(false);
        await after.close(null);
      }
    },
  );

  it('is sealed like the recordings, and so are saved views: none of their words is in any byte', async () => {
    const { bench, desk } = await benchWith();
    await changeRecordings(desk, [zero], { note: 'about the tall heron' });
    await changeRecordings(desk, [one], { newTag: 'quince' });
    const query = { ...everything, text: 'marmalade', person: 'Ingrid' };
    await saveView(desk, { name: 'Late calls', query, arrangement: oldestFirst });
    await goToStep(desk, 0);
    const inClear = async (): Promise<string> => {
      const { pages, directories, segments } = bench.disk;
      const sealed = [...pages.values(), ...directories.values()].map((row) => Buffer.from(row.sealed));
      const blobs = await Promise.all([...segments.values()].map(async ({ blob }) => Buffer.from(await blob.arrayBuffer())));
      return Buffer.concat([...sealed, ...blobs, Buffer.from(bench.file)]).toString('latin1');
    };
    const words = ['heron', 'quince', 'marmalade', 'Ingrid', 'Late calls', 'tag-made', 'view-made', 'lastMs'];
    // Undone, they are in the history alone; there they are found by who has the passphrase.
    const found = (await search(bench.disk, BenchVault.passphrase, bench.file)).history.join('\n');
    for (const word of ['heron', 'quince', 'marmalade', 'Late calls']) expect(found).toContain(word);
    for (const word of words) expect(await inClear()).not.toContain(word);
    await redo(desk);
    await desk.close(null);
    for (const word of words) expect(await inClear()).not.toContain(word);
  });

  it('[V14.6] keeps no word of what is shredded, in no version of any page', async () => {
    const { bench, desk } = await benchWith();
    await changeRecordings(desk, [zero], { note: 'about the garden gate' });
    await changeRecordings(desk, [zero, one], { note: 'about the tall heron' });
    const findings = async () => (await search(bench.disk, BenchVault.passphrase, bench.file)).history.join('\n');
    expect(await findings()).toContain('garden gate');

    await shredRecordings(desk, [zero]);
    expect(await findings()).not.toContain('garden gate');
    expect(await findings()).toContain('tall heron');
    await desk.close(null);

    const again = deskOf(await bench.open());
    expect(await undo(again)).toMatchObject({ ids: [one] });
    expect(canTurn(again)).toEqual({ canUndo: false, canRedo: true });
    await shredRecordings(again, [one]);
    expect(await findings()).not.toContain('heron');
    expect(canTurn(again)).toEqual({ canUndo: false, canRedo: false });
    expect(viewJournal(again).map((line) => [line.kind, 'act' in line && line.act])).toEqual([
      ['receipt', 'shred'],
      ['receipt', 'shred'],
      ['step', 'note'],
      ['step', 'note'],
    ]);
    await again.close(null);
  });

  it.each([
    ['the page that says where one is', 0],
    ['a later page', 2],
  ])('[V14.6] keeps no word of what is shredded where %s is damaged, on no page that still opens', async (_which, page) => {
    const { bench, desk } = await benchWith();
    await changeRecordings(desk, [zero], { note: 'about the garden gate' });
    for (let step = 0; step < 40; step++) await changeRecordings(desk, [one], { verdict: step % 2 === 0 ? 'keep' : 'redact' });
    await desk.close(null);
    expect(await damageHistory(bench, (index) => index === page)).toBe(1);
    const findings = async () => (await search(bench.disk, BenchVault.passphrase, bench.file)).history.join('\n');
    const again = deskOf(await bench.open());
    expect(await findings()).toContain('garden gate');
    await shredRecordings(again, [zero]);
    expect(await findings()).not.toContain('garden gate');
    expect(again.vault.damage.pages.size).toBe(0);
    await again.close(null);
  });

  it('is whole and rightly receipted when a turn that was due comes first', async () => {
    const { bench, desk } = await benchWith();
    await changeRecordings(desk, [zero], { note: 'about the garden gate' });
    const shredding = shredRecordings(desk, [zero]);
    await desk.vault.turnIfDue(null);
    const receipt = await shredding;
    expect([receipt.fromEpoch, receipt.toEpoch]).toEqual([2, 3]);
    await changeRecordings(desk, [one], { verdict: 'keep' });
    expect(desk.vault.documents.receipts).toEqual([receipt]);
    expect((await search(bench.disk, BenchVault.passphrase, bench.file)).history.join('\n')).not.toContain('garden gate');
    await desk.close(null);
  });

  it('[V14.5] lets go of a page that is damaged, and keeps nothing from being done', async () => {
    const { bench, desk } = await benchWith();
    await changeRecordings(desk, [zero], { verdict: 'keep' });
    await desk.close(null);
    expect(await damageHistory(bench)).toBe(2);
    const again = deskOf(await bench.open());
    expect(canTurn(again)).toEqual({ canUndo: false, canRedo: false });
    await changeRecordings(again, [one], { verdict: 'delete' });
    expect(again.vault.damage.pages.size).toBe(0);
    await again.close(null);
    const healed = deskOf(await bench.open());
    expect(await undo(healed)).toMatchObject({ ids: [one], steps: 1 });
    await healed.close(null);
  });
});

/** Changes a bit in each page of the history, or in those alone. Gives how many there were. */
async function damageHistory({ disk, ...bench }: BenchVault, isMeant = (_index: number) => true): Promise<number> {
  const damaged = new Set<number>();
  for (const [id, row] of disk.pages) {
    const sealed = row.sealed.slice() as typeof row.sealed;
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    const trial = Object.assign(new BenchVault(), bench, { disk: new MemoryDisk() });
    trial.disk.copyFrom(disk);
    trial.disk.pages.set(id, { ...row, sealed });
    const vault = await trial.open();
    const ofHistory = [...vault.damage.pages.values()].filter(({ kind, index }) => kind === pageKinds.history && isMeant(index));
    const hit = ofHistory.find(({ index }) => !damaged.has(index));
    if (hit === undefined) continue;
    disk.pages.set(id, { ...row, sealed });
    damaged.add(hit.index);
  }
  return damaged.size;
}
