import { describe, expect, it } from 'vitest';
import { recordingId } from '../../../shared/model/id.ts';
import { Desk } from '../library/desk.ts';
import { changeRecordings } from './change-recordings.ts';
import { makeTag } from './make-tag.ts';
import { shredRecordings } from './shred-recordings.ts';
import { makeArchive, makeRecording } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';
import { goToStep, undo } from './turn-back.ts';
import { viewJournal } from './view-journal.ts';

const ids = [0, 1, 2, 3].map(recordingId);
const [zero, one, two] = ids as [(typeof ids)[0], (typeof ids)[0], (typeof ids)[0]];

async function deskWithFour(): Promise<Desk> {
  const vault = new MemoryVault();
  const recordings = ids.map((id) => makeRecording(id, { transcript: 'call Marlene', person: 'Ingrid', device: 'kitchen' }));
  await vault.commit({ recordings, documents: { archives: [makeArchive(0)] } });
  return new Desk(vault, () => undefined);
}

describe('the journal', () => {
  it('is empty in a vault where nothing was done', async () => {
    expect(viewJournal(await deskWithFour())).toEqual([]);
  });

  it('says what was done, newest first, and how far each step is', async () => {
    const desk = await deskWithFour();
    await changeRecordings(desk, [zero, one], { verdict: 'keep' });
    await changeRecordings(desk, [one, two], { verdict: 'redact' });
    await changeRecordings(desk, [zero], { note: 'mine' });
    await undo(desk);
    expect(viewJournal(desk)).toMatchObject([
      { kind: 'step', act: 'note', count: 1, isDone: false, isNow: false, reach: { steps: 1, recordings: 1 } },
      { kind: 'step', act: 'redact', count: 2, isDone: true, isNow: true, reach: { steps: 0, recordings: 0 } },
      { kind: 'step', act: 'keep', count: 2, isDone: true, isNow: false, reach: { steps: 1, recordings: 2 } },
      { kind: 'start', isNow: false, reach: { steps: 2, recordings: 3 } },
    ]);
    await goToStep(desk, 0);
    expect(viewJournal(desk).at(-1)).toMatchObject({ kind: 'start', isNow: true, reach: { steps: 0 } });
  });

  it('shows a tag by the name that it has now, and what was shredded as a fact between', async () => {
    const desk = await deskWithFour();
    const tag = await makeTag(desk, 'family');
    await changeRecordings(desk, [zero], { addTags: [tag.id] });
    const { number } = await shredRecordings(desk, [zero]);
    await changeRecordings(desk, [one], { verdict: 'keep' });
    const [kept, receipt, tagged] = viewJournal(desk).filter((line) => !('act' in line) || line.act !== 'tag-made');
    expect(kept).toMatchObject({ act: 'keep' });
    expect(receipt).toMatchObject({
      kind: 'receipt',
      act: 'shred',
      receipt: number,
      count: 1,
      sessionMs: desk.history.sessionMs,
    });
    expect(tagged).toMatchObject({ act: 'tag-on', tag, isFixed: true, isDone: true });
  });

  it('holds no word of a recording', async () => {
    const desk = await deskWithFour();
    await changeRecordings(desk, [zero], { note: 'the tall heron', struckWords: [{ from: 5, to: 12 }] });
    const told = JSON.stringify(viewJournal(desk));
    for (const words of ['heron', 'Marlene', 'Ingrid', 'kitchen', 'Audio']) expect(told).not.toContain(words);
  });

  it('counts what is older than the steps that can be undone', async () => {
    const desk = await deskWithFour();
    for (let at = 0; at < 203; at++) await changeRecordings(desk, [zero], { verdict: at % 2 === 0 ? 'keep' : 'delete' });
    const lines = viewJournal(desk);
    expect(lines.slice(-3)).toMatchObject([
      { kind: 'start' },
      { kind: 'earlier', act: 'keep', count: 2 },
      { kind: 'earlier', act: 'delete', count: 1 },
    ]);
    expect(lines).toHaveLength(203);
  });
});
