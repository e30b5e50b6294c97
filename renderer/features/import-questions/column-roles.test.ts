import { describe, expect, it } from 'vitest';
import { withoutTable } from '../../../shared/model/import-question.ts';
import { type ColumnsQuestion, previewRows, roleOf, withRole } from './column-roles.ts';

const question: ColumnsQuestion = {
  kind: 'columns',
  entryName: 'a.csv',
  headers: ['When', 'Clip', 'Heard', 'Other'],
  rows: [
    ['', '', '', 'x'],
    ['3/4', '1.wav', 'stop', ''],
    ['', '2.wav', '  ', ''],
    ['', '', 'lights', ''],
    ['5/4', '3.wav', 'on', ''],
  ],
  proposed: { ...withoutTable, time: 0, file: 1, text: 2 },
};

describe('the role of a column', () => {
  it('is taken from whichever column had it', () => {
    const mapping = withRole(question.proposed, 3, 'text');
    expect(mapping).toEqual({ ...withoutTable, time: 0, file: 1, text: 3 });
    expect([0, 1, 2, 3].map((column) => roleOf(mapping, column))).toEqual(['time', 'file', 'none', 'text']);
  });

  it('is given up for another, or for none', () => {
    expect(withRole(question.proposed, 2, 'reply')).toEqual({ ...withoutTable, time: 0, file: 1, reply: 2 });
    expect(withRole(question.proposed, 2, 'none')).toEqual({ ...withoutTable, time: 0, file: 1 });
  });
});

describe('the preview', () => {
  it('shows the first three rows that say something, with null for what they don’t', () => {
    expect(previewRows(question, question.proposed)).toEqual([
      { time: '3/4', file: '1.wav', words: 'stop', person: null, device: null, reply: null },
      { time: null, file: '2.wav', words: null, person: null, device: null, reply: null },
      { time: null, file: null, words: 'lights', person: null, device: null, reply: null },
    ]);
  });

  it('is empty when no column plays a part', () => {
    expect(previewRows(question, withoutTable)).toEqual([]);
  });
});
