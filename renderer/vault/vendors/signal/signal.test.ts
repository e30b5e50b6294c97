import { describe, expect, it } from 'vitest';
import { type Files, inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { signal } from './signal.ts';

const file = '2020-04-01T13-47-49.821000_00_None.aac';
const recognise = async (files: Files) => (await signal.recognise(inputOf(files)))?.roots ?? null;

describe('chats taken out of Signal', () => {
  it('are known by a chat beside media of their names', async () => {
    expect(await recognise({ 'out/Pat/chat.md': '', [`out/Pat/media/${file}`]: null, 'out/Sam/data.json': '' })).toEqual([
      'out/Pat/',
    ]);
    expect(await recognise({ 'out/Pat/chat.md': '', 'out/Pat/data.json': '' })).toEqual(['out/Pat/']);
    expect(await recognise({ 'media/photo.jpg': null, 'index.html': '' })).toBeNull();
  });

  it('are known by what sigtop calls files without a name', async () => {
    const sound = 'Pat (+15550100000)/attachment-2020-04-01-13-47-49.m4a';
    expect(await recognise({ [sound]: null })).toEqual(['Pat (+15550100000)/']);
    const group = 'Choir/attachment-2020-04-01-13-47-49.m4a';
    expect(await recognise({ [group]: null })).toBeNull();
    expect(await recognise({ [group]: null, 'texts/Choir.txt': 'Conversation: Choir\n\n' })).toEqual(['Choir/', 'texts/']);
    expect(await recognise({ [group]: null, 'texts/Choir.txt': 'something else' })).toBeNull();
  });

  it('give a voice message its sender and its chat, and leave the zone open', async () => {
    const line = {
      date: '2020-04-01T13:47:49.821000',
      sender: 'Zoë',
      body: 'hear this  ',
      attachments: [{ name: file, path: `media/${file}` }],
    };
    const { drafts } = await runAdapter(
      signal,
      inputOf({ 'Choir/data.json': JSON.stringify(line), [`Choir/media/${file}`]: null }),
    );
    expect(drafts).toMatchObject([
      {
        person: 'Zoë',
        title: 'Choir',
        transcript: 'hear this',
        linkedBy: 'exact-path',
        time: { kind: 'local-unknown', epochMs: Date.UTC(2020, 3, 1, 13, 47, 49, 821), source: 'metadata' },
      },
    ]);
  });

  it('are dated by the names alone when no text tells of them', async () => {
    const { drafts } = await runAdapter(signal, inputOf({ 'Pat/index.html': '', [`Pat/media/${file}`]: null }));
    expect(drafts).toMatchObject([{ title: 'Pat', linkedBy: null, time: { kind: 'local-unknown', source: 'file-name' } }]);
  });

  it("have an exact time by sigtop's text, whose offset the file's name lacks", async () => {
    const text =
      'Conversation: Pat\n\nFrom: Pat\nType: incoming\nSent: Wed, 1 Apr 2020 13:47:49 +0200\nAttachment: no filename (audio/aac, 4321 bytes)\n\n';
    const { drafts } = await runAdapter(signal, inputOf({ 'Pat.txt': text, 'Pat/attachment-2020-04-01-13-47-49.m4a': null }));
    expect(drafts).toMatchObject([
      {
        person: 'Pat',
        linkedBy: 'time-in-name',
        time: { kind: 'offset-known', offsetMinutes: 120, epochMs: Date.UTC(2020, 3, 1, 11, 47, 49) },
      },
    ]);
  });

  it.each(['[', '](media/', '![x](', '[2020-04-01 13:47:49] a: [', ')'])(
    'are read to their end when they are nothing but %s',
    async (sign) => {
      const found = runAdapter(signal, inputOf({ 'a/chat.md': `[2020-04-01 13:47:49] a: ${sign.repeat(400_000)}` }));
      await expect(found).resolves.toMatchObject({ drafts: [] });
    },
  );
});
