import { describe, expect, it } from 'vitest';
import { type Files, inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { snapchat } from './snapchat.ts';

const note = {
  From: 'zoe.example',
  'Media Type': 'NOTE',
  Created: '2021-03-04 13:15:16 UTC',
  Content: null,
  'Conversation Title': null,
  'Created(microseconds)': 1_614_863_716_123,
  'Media IDs': 'b~EXAMPLE0001',
};
const history = (conversation: string, more: object = {}): string => JSON.stringify({ [conversation]: [{ ...note, ...more }] });
const sound = 'chat_media/2021-03-04_b~EXAMPLE0001.mp4';
const read = (files: Files) => runAdapter(snapchat, inputOf(files));

describe("Snapchat's data", () => {
  it('are known by their history or by the names of their media, in any part', async () => {
    const files = { 'mydata-1/json/chat_history.json': '{}', 'mydata-2/chat_media/2021-03-04_b~E.mp4': null, 'a/b.mp4': null };
    expect(await snapchat.recognise(inputOf(files))).toMatchObject({ score: 3, roots: ['mydata-1/', 'mydata-2/'] });
    expect(await snapchat.recognise(inputOf({ 'json/chat_history.json': '{}' }))).toMatchObject({ roots: [''] });
    expect(await snapchat.recognise(inputOf({ 'xjson/chat_history.json': '{}', 'chat_media/film.mp4': null }))).toBeNull();
  });

  it('give a voice note its sender, its chat and its exact time', async () => {
    const { drafts } = await read({ 'json/chat_history.json': history('zoe.example'), [sound]: null });
    expect(drafts).toMatchObject([
      {
        person: 'zoe.example',
        title: 'zoe.example',
        linkedBy: 'shared-token',
        time: { kind: 'utc-exact', epochMs: 1_614_863_716_123 },
      },
    ]);
  });

  it('leave a group without a title when it is called by an identifier', async () => {
    const files = { 'json/chat_history.json': history('00000000-0000-4000-8000-000000000001'), [sound]: null };
    expect((await read(files)).drafts[0]?.title).toBeNull();
  });

  it('are dated by the written moment when the number is none', async () => {
    const files = { 'json/chat_history.json': history('zoe.example', { 'Created(microseconds)': 0 }), [sound]: null };
    expect((await read(files)).drafts[0]?.time).toMatchObject({ epochMs: Date.UTC(2021, 2, 4, 13, 15, 16) });
  });

  it('leave out what is laid over a film and its small picture', () => {
    const names = ['chat_media/2021-03-04_overlay~b~E.mp4', 'chat_media/2021-03-04_thumbnail~b~E.unknown'];
    const plan = snapchat.plan(inputOf(Object.fromEntries(names.map((name) => [name, null]))).listing);
    expect(plan.candidates).toEqual([]);
    expect(plan.leftOut.map(({ reason }) => reason)).toEqual(['not-a-recording', 'not-a-recording']);
  });
});
