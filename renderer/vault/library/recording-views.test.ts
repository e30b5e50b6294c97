import { describe, expect, it } from 'vitest';
import { tagId } from '../../../shared/model/id.ts';
import { burntWordsMark } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { makeRecording } from '../use-cases/testdata/make-recordings.ts';
import { recordingView, rowView } from './recording-views.ts';

const tags = new Map<ReturnType<typeof tagId>, Tag>([[tagId(0), { id: tagId(0), name: 'family', hue: 20 }]]);

describe('rowView', () => {
  it('shows the first words, with what is struck or burnt in them', () => {
    const transcript = `call ${burntWordsMark} at ${'nine '.repeat(60)}`;
    const row = rowView(
      makeRecording(0, {
        transcript,
        struckWords: [
          { from: 10, to: 12 },
          { from: 190, to: 250 },
          { from: 260, to: 270 },
        ],
      }),
      tags,
    );
    expect(row.words).toBe(transcript.slice(0, 200));
    expect(row.struckWords).toEqual([
      { from: 5, to: 9 },
      { from: 10, to: 12 },
      { from: 190, to: 200 },
    ]);
  });

  it('has no words where there are none', () => {
    expect(rowView(makeRecording(0, { transcript: '' }), tags)).toMatchObject({ words: null, struckWords: [] });
    expect(rowView(makeRecording(0), tags)).toMatchObject({ words: null, struckWords: [] });
  });

  it('names the file, the tags and what is planned or burnt', () => {
    const row = rowView(
      makeRecording(0, {
        entryName: 'a/b/c.wav',
        tags: [tagId(0)],
        stretches: [{ startMs: 0, endMs: 5 }],
        burnt: [{ startMs: 7, endMs: 9 }],
      }),
      tags,
    );
    expect(row).toMatchObject({ fileName: 'c.wav', tags: [{ name: 'family' }], hasPlannedStretches: true, isBurnt: true });
  });

  it('gives away neither key, place on the disk nor archive', () => {
    expect(Object.keys(recordingView(makeRecording(0), tags, 'x.zip'))).not.toContain('location');
  });
});

describe('recordingView', () => {
  it('has the planned words of the whole transcript', () => {
    const transcript = `${'nine '.repeat(60)}Marlene ${burntWordsMark}`;
    const view = recordingView(makeRecording(0, { transcript, struckWords: [{ from: 300, to: 307 }] }), tags, 'x.zip');
    expect(view).toMatchObject({ transcript, struckWords: [{ from: 300, to: 307 }], archiveName: 'x.zip' });
  });
});
