import { describe, expect, it } from 'vitest';
import { type Files, inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { instagram, messenger } from './meta.ts';
import { mended } from './mojibake.ts';

const chat = (...messages: readonly object[]): string =>
  JSON.stringify({ participants: [], messages, title: 'Caf\u00c3\u00a9 choir', thread_path: 'inbox/choir_1' });
const voice = (uri: string, more: object = {}): object => ({
  sender_name: 'Zo\u00c3\u00ab',
  timestamp_ms: 1_614_863_716_123,
  audio_files: [{ uri, creation_timestamp: 1_614_863_716 }],
  ...more,
});
const recognised = async (files: Files) => ({
  messenger: (await messenger.recognise(inputOf(files)))?.roots ?? null,
  instagram: (await instagram.recognise(inputOf(files)))?.roots ?? null,
});

describe("Meta's messages", () => {
  it.each([
    ['messages/', 'messenger'],
    ['your_activity_across_facebook/messages/', 'messenger'],
    ['facebook-pat-2023-05-06-AbC123/your_facebook_activity/messages/', 'messenger'],
    ['your_instagram_activity/messages/', 'instagram'],
    ['instagram-pat-2023-05-06-AbC123/messages/', 'instagram'],
  ])('are known below %s as those of %s', async (root, vendor) => {
    const found = await recognised({ [`${root}inbox/pat_1/message_1.json`]: chat() });
    expect(found).toEqual({ messenger: null, instagram: null, [vendor]: [root] });
  });

  it("are Instagram's under the old root when what lies beside them is", async () => {
    const files = { 'messages/inbox/pat_1/message_1.json': chat(), 'followers_and_following/following.json': '{}' };
    expect(await recognised(files)).toEqual({ messenger: null, instagram: ['messages/'] });
  });

  it('are known when the chat is an encrypted one', async () => {
    const thread = '{"participants":["Pat","Sam"],"threadName":"Pat_1","messages":[]}';
    const inside = await recognised({ 'messages/Pat_1.json': thread, 'messages/media/a.aac': null });
    expect(inside.messenger).toEqual(['messages/', 'messages/media/']);
    const above = await recognised({ 'messages/Pat_1.json': thread, 'media/a.aac': null });
    expect(above.messenger).toEqual(['messages/', 'media/']);
    expect((await recognised({ 'a/x_1.json': '{}', 'a/media/a.aac': null })).messenger).toBeNull();
  });

  it('give a clip of another part its sender, its chat and its time', async () => {
    const uri = 'your_facebook_activity/messages/inbox/choir_1/audio/audioclip-1.mp4';
    const { drafts } = await runAdapter(
      messenger,
      inputOf({
        'part-1/your_activity_across_facebook/messages/inbox/choir_1/message_1.json': chat(
          voice(uri, { content: 'h\u00c3\u00b6r zu' }),
        ),
        'part-2/your_activity_across_facebook/messages/inbox/choir_1/audio/audioclip-1.mp4': null,
      }),
    );
    expect(drafts).toMatchObject([
      {
        person: 'Zoë',
        title: 'Café choir',
        transcript: 'hör zu',
        linkedBy: 'exact-path',
        time: { kind: 'utc-exact', epochMs: 1_614_863_716_123 },
      },
    ]);
  });

  it('keep a record of a clip that is only a link into the network, without the link', async () => {
    const files = { 'messages/inbox/choir_1/message_1.json': chat(voice('https://cdn.example.org/v/clip.mp4?oh=secret')) };
    const { unlinked } = await runAdapter(messenger, inputOf(files));
    expect(unlinked).toMatchObject([{ missingSound: 'clip.mp4', person: 'Zoë', text: '' }]);
    expect(JSON.stringify(unlinked)).not.toContain('secret');
  });

  it('are read in the order of their numbers', () => {
    const names = [10, 9, 1].map((n) => `messages/inbox/choir_1/message_${n}.json`);
    const { metadata } = messenger.plan(inputOf(Object.fromEntries(names.map((name) => [name, chat()]))).listing);
    expect(metadata).toHaveLength(3);
  });

  it('bring in the sound of the HTML variant by what its names say', async () => {
    const { drafts } = await runAdapter(
      messenger,
      inputOf({
        'messages/inbox/choir_1/message_1.html': '<html></html>',
        'messages/inbox/choir_1/audio/audioclip-1614863716123-5.mp4': null,
      }),
    );
    expect(drafts).toMatchObject([{ linkedBy: null, person: null }]);
  });
});

describe('text that Meta wrote byte by byte', () => {
  it.each([
    ['Zo\u00c3\u00ab', 'Zoë'],
    ['\u00f0\u009f\u008e\u00a7', '🎧'],
    ['Zoë', 'Zoë'],
    ['plain', 'plain'],
    ['\u00c3', '\u00c3'],
    ['Zo\u00c3\u00ab 🎧', 'Zo\u00c3\u00ab 🎧'],
  ])('is mended only where it was: %j', (text, expected) => {
    expect(mended(text)).toBe(expected);
  });
});
