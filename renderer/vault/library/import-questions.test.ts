import { describe, expect, it } from 'vitest';
import { type SourceId, sourceId } from '../../../shared/model/id.ts';
import {
  type AskedQuestion,
  type ColumnMapping,
  type ImportAnswer,
  type ImportQuestion,
  proposalOf,
  withoutTable,
} from '../../../shared/model/import-question.ts';
import { MemoryVault } from '../use-cases/testdata/memory-vault.ts';
import { ImportQuestions } from './import-questions.ts';

const source: SourceId = sourceId('ab'.repeat(16));
const columns = (headers: readonly string[], rows: readonly (readonly string[])[] = []): ImportQuestion => ({
  kind: 'columns',
  entryName: 'voice.csv',
  headers,
  rows,
  proposed: { ...withoutTable, text: 1 },
});
const mapped = (mapping: Partial<ColumnMapping>): ImportAnswer => ({ kind: 'columns', mapping: { ...withoutTable, ...mapping } });
const dates = (...examples: string[]): ImportQuestion => ({
  kind: 'date-order',
  entryName: 'chat.txt',
  examples,
  proposed: 'day-month-year',
});

function open(vault = new MemoryVault()) {
  const shown: AskedQuestion[] = [];
  const questions = new ImportQuestions(vault, (asked) => shown.push(asked));
  const ending = new AbortController();
  const waits: boolean[] = [];
  const ask = (question: ImportQuestion) => questions.ask(source, question, ending.signal, (isWaiting) => waits.push(isWaiting));
  const answerLast = (answer: ImportAnswer, remember = false) =>
    questions.answer(source, shown.at(-1)!.questionId, answer, remember);
  const isShown = async (count: number) => {
    await expect.poll(() => shown.length).toBe(count);
  };
  return { vault, questions, shown, ending, waits, ask, answerLast, isShown };
}

describe('a question of an import', () => {
  it('is shown, waits, and is answered', async () => {
    const { ask, shown, waits, answerLast, isShown } = open();
    const answer = ask(columns(['When', 'What']));
    await isShown(1);
    expect(shown[0]).toMatchObject({ sourceId: source, queue: 0, question: { headers: ['When', 'What'] } });
    expect(waits).toEqual([true]);
    await answerLast(mapped({ text: 0 }));
    expect(await answer).toEqual(mapped({ text: 0 }));
    expect(waits).toEqual([true, false]);
  });

  it('is asked once for all tables of one shape, whatever case and spaces their headings have', async () => {
    const { ask, shown, answerLast, isShown } = open();
    const first = ask(columns(['When', 'What']));
    const second = ask(columns(['WHEN', ' what ']));
    await isShown(1);
    await answerLast(mapped({ text: 0 }));
    expect(await Promise.all([first, second, ask(columns(['when', 'what']))])).toEqual([0, 1, 2].map(() => mapped({ text: 0 })));
    expect(shown).toHaveLength(1);
  });

  it('comes after the one before it', async () => {
    const { ask, shown, answerLast, isShown } = open();
    const both = [ask(columns(['A', 'B'])), ask(columns(['C', 'D']))];
    await isShown(1);
    await expect.poll(() => shown.length).toBe(1);
    await answerLast(mapped({ text: 0 }));
    await isShown(2);
    await answerLast(mapped({ text: 1 }));
    expect(await Promise.all(both)).toEqual([mapped({ text: 0 }), mapped({ text: 1 })]);
  });

  it('is remembered when it shall be, without a heading or a word of the table', async () => {
    const { vault, ask, answerLast, isShown } = open();
    const first = ask(columns(['Secretly', 'Marlene'], [['3/4/2024', 'call home']]));
    await isShown(1);
    await answerLast(mapped({ time: 0, text: 1 }), true);
    await first;
    expect(vault.documents.answers).toMatchObject([
      { shape: expect.stringMatching(/^[0-9a-f]{64}$/), answer: mapped({ time: 0, text: 1 }) },
    ]);
    expect(JSON.stringify(vault.documents.answers)).not.toMatch(/secretly|marlene|home/i);
    const later = open(vault);
    expect(await later.ask(columns(['secretly', 'marlene']))).toEqual(mapped({ time: 0, text: 1 }));
    expect(later.shown).toEqual([]);
  });

  it('is asked again by the next import when it shan’t be remembered', async () => {
    const { vault, ask, answerLast, isShown } = open();
    void ask(columns(['A', 'B']));
    await isShown(1);
    await answerLast(mapped({ text: 0 }));
    const later = open(vault);
    void later.ask(columns(['A', 'B']));
    await later.isShown(1);
  });

  it('about dates is the same for dates written alike', async () => {
    const { ask, shown, answerLast, isShown } = open();
    const order: ImportAnswer = { kind: 'date-order', order: 'month-day-year' };
    void ask(dates('3/4/21, 9:15 PM'));
    await isShown(1);
    await answerLast(order);
    expect(await ask(dates('11/12/22, 10:00 AM'))).toEqual(order);
    void ask(dates('3.4.2021, 09:15'));
    await isShown(2);
    expect(shown).toHaveLength(2);
  });

  it('is refused an answer that isn’t one to it, and goes on waiting', async () => {
    const { ask, answerLast, isShown } = open();
    const answer = ask(columns(['A', 'B']));
    await isShown(1);
    for (const wrong of [
      mapped({ text: 2 }),
      mapped({ text: 0, time: 0 }),
      { kind: 'date-order', order: 'year-month-day' } as const,
    ])
      await expect(answerLast(wrong)).rejects.toMatchObject({ code: 'app/bad-request' });
    await answerLast(mapped(withoutTable));
    expect(await answer).toEqual(mapped(withoutTable));
  });

  it('ends with its import', async () => {
    const { ask, ending, waits, isShown, questions, shown } = open();
    const answer = ask(columns(['A', 'B']));
    await isShown(1);
    ending.abort();
    await expect(answer).rejects.toBe(ending.signal.reason);
    expect(waits).toEqual([true, false]);
    await questions.answer(source, shown[0]!.questionId, mapped({}), true);
    await expect(ask(columns(['C', 'D']))).rejects.toBe(ending.signal.reason);
  });

  it('isn’t asked any more after a dozen: what is proposed holds', async () => {
    const { ask, answerLast, isShown } = open();
    for (let count = 1; count <= 12; count++) {
      void ask(columns([`${count}`, 'x']));
      await isShown(count);
      await answerLast(mapped({ text: 0 }));
    }
    const question = columns(['13', 'x']);
    expect(await ask(question)).toEqual(proposalOf(question));
  });

  it('knows a table without headings by the kinds of its cells', async () => {
    const { ask, shown, answerLast, isShown } = open();
    void ask(columns(['', ''], [['1.wav', 'turn it off']]));
    await isShown(1);
    await answerLast(mapped({ file: 0, text: 1 }));
    expect(await ask(columns(['', ''], [['2.wav', 'what time is it']]))).toEqual(mapped({ file: 0, text: 1 }));
    void ask(columns(['', ''], [['turn it off', '1.wav']]));
    await isShown(2);
    expect(shown).toHaveLength(2);
  });
});
