import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Files, inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { meetingOf, participantIn } from './meeting.ts';
import { zoom } from './zoom.ts';

const testdata = new URL('testdata/', import.meta.url);
const fixtures = (verdict: string): readonly string[] => readdirSync(new URL(`${verdict}/`, testdata)).sort();
const folder = "Zoom/2024-03-14 10.00.00 Pat Example's Zoom Meeting 81234567890/";
const run = (files: Files) => runAdapter(zoom, inputOf(files));
/** A fixture is called like the file it is in a meeting, behind the expectation. */
const read = (verdict: string, fixture: string) =>
  run({
    [`${folder}audio_only.m4a`]: null,
    [folder + fixture.slice(fixture.lastIndexOf('--') + 2)]: new Uint8Array(
      readFileSync(new URL(`${verdict}/${fixture}`, testdata)),
    ),
  });

describe('a text of a meeting', () => {
  it.each(fixtures('accept'))('is read as its name says: %s', async (fixture) => {
    const { drafts, unlinked, issues } = await read('accept', fixture);
    const [, outcome] = fixture.split('--');
    const lines = Number(/^(\d+)-lines$/.exec(outcome ?? '')?.[1] ?? 0);
    expect(unlinked).toHaveLength(lines);
    expect(drafts).toMatchObject([{ linkedBy: lines === 0 ? 'shared-token' : null }]);
    if (lines === 0) expect(drafts[0]?.transcript).toContain('the ferry leaves at noon');
    expect(issues).toMatchObject([{ reason: 'read-for-transcripts' }]);
  });

  it.each(fixtures('reject'))('says nothing: %s', async (fixture) => {
    const { drafts, unlinked, issues } = await read('reject', fixture);
    expect(drafts).toMatchObject([{ transcript: null, linkedBy: null }]);
    expect(unlinked).toEqual([]);
    expect(issues).toMatchObject([{ reason: 'not-a-recording' }]);
  });
});

describe('the Zoom adapter', () => {
  it('names the meeting, its time and each participant', async () => {
    const { drafts } = await run({
      [`${folder}audio_only.m4a`]: null,
      [`${folder}video1234567890.mp4`]: null,
      [`${folder}Audio Record/audioPatExample11234567890.m4a`]: null,
    });
    const time = { kind: 'local-unknown', epochMs: Date.UTC(2024, 2, 14, 10), source: 'file-name' };
    const title = "Pat Example's Zoom Meeting";
    expect(drafts).toMatchObject([
      { title, time, person: null },
      { title, time, person: null },
      { title, time, person: 'PatExample' },
    ]);
  });

  it('takes the transcript before the captions', async () => {
    const { drafts, unlinked } = await run({
      [`${folder}audio_only.m4a`]: null,
      [`${folder}meeting.cc.vtt`]: 'WEBVTT\n\n00:00.000 --> 00:01.000\nthe captions\n',
      [`${folder}meeting.vtt`]: 'WEBVTT\n\n00:00.000 --> 00:01.000\nthe transcript\n',
    });
    expect(drafts[0]?.transcript).toBe('the transcript');
    expect(unlinked).toEqual([]);
  });

  it('joins captions with none of several parts, and keeps their lines', async () => {
    const { drafts, unlinked } = await run({
      [`${folder}audio_only.m4a`]: null,
      [`${folder}audio_only_1.m4a`]: null,
      [`${folder}meeting.vtt`]: 'WEBVTT\n\n00:00.000 --> 00:01.000\nfirst words\n\n00:01.000 --> 00:02.000\nsecond words\n',
    });
    expect(drafts.map(({ transcript }) => transcript)).toEqual([null, null]);
    expect(unlinked.map(({ text }) => text)).toEqual(['first words', 'second words']);
  });

  it('keeps two meetings apart', async () => {
    const { drafts } = await run({
      'a/audio_only.m4a': null,
      'a/x.vtt': 'of a',
      'b/audio_only.m4a': null,
      'b/x.vtt': 'of b',
    });
    expect(drafts.map(({ transcript, title }) => [title, transcript])).toEqual([
      ['a', 'of a'],
      ['b', 'of b'],
    ]);
  });

  it('reads names that are none of Zoom’s without guessing', () => {
    expect(meetingOf('audio_only.m4a')).toEqual({ title: null, time: null });
    expect(meetingOf('2024-02-31 10.00.00 Talk/audio_only.m4a')).toEqual({ title: 'Talk', time: null });
    expect(participantIn('audio1234567890.m4a')).toBeNull();
    expect(participantIn('audioPat.m4a')).toBeNull();
  });

  it('answers for folders of meetings alone', async () => {
    expect(await zoom.recognise(inputOf({ [`${folder}playback.m3u`]: null, 'other/a.wav': null }))).toMatchObject({
      roots: [folder],
    });
    expect(await zoom.recognise(inputOf({ 'chat.txt': null, 'a.m4a': null }))).toBeNull();
  });
});
