import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VendorAdapter } from './adapter.ts';
import { discord } from './discord/discord.ts';
import { instagram, messenger } from './meta/meta.ts';
import { signal } from './signal/signal.ts';
import { snapchat } from './snapchat/snapchat.ts';
import { telegram } from './telegram/telegram.ts';
import { inputOf, runAdapter } from './testdata/run-adapter.ts';

const pieces = fc.constantFrom(
  '{"name":"a","type":"personal_chat","messages":[',
  '{"messages":[{"audio_files":[{"uri":"',
  '{"file":"voice_messages/1.ogg","media_type":"voice_message","date":"',
  '{"a":[{"Media Type":"NOTE","Media IDs":"b~1 | "},',
  '[{"Attachments":"https://x/a.ogg https://',
  '{"date":"2020-04-01T13:47:49","sender":"a","attachments":[{"path":"media/1.ogg"}]}\n',
  '[2020-04-01 13:47:49] a: [x](./media/1.ogg)\n',
  'Conversation: a\n\nFrom: a\nType: incoming\nSent: Wed, 1 Apr 2020 13:47:49 +0200\nAttachment: no filename (audio/aac, 1 bytes)\n',
  '<div class="page_wrap"><div class="message default"><div class="from_name">',
  '<a class="media_voice_message" href="voice_messages/1.ogg">',
  '</div></div>',
  'ID,Timestamp,Contents,Attachments\n1,2,"',
  '"}]}',
  ']',
  '\\x0B',
  '\u00c3\u00a4',
  '\n',
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 20 })
    .map((parts) => new TextEncoder().encode(parts.join(''))),
  fc.json().map((json) => new TextEncoder().encode(json)),
);

describe.each<[string, VendorAdapter, readonly string[]]>([
  ['telegram', telegram, ['result.json', 'messages.html', 'messages2.html']],
  ['messenger', messenger, ['messages/inbox/a_1/message_1.json', 'messages/a_1.json']],
  ['instagram', instagram, ['your_instagram_activity/messages/inbox/a_1/message_1.json']],
  ['signal', signal, ['media/data.json', 'a/chat.md', 'x/attachment-2020-04-01-13-47-49.ogg', 'x.txt', 'x.json']],
  ['snapchat', snapchat, ['json/chat_history.json']],
  ['discord', discord, ['m/c900000000000000001/messages.json', 'm/c900000000000000002/messages.csv', 'm/index.json']],
])('the %s adapter', (_, adapter, names) => {
  it('answers any bytes with drafts and issues, never a throw, and the same bytes with the same', async () => {
    const sounds = { 'voice_messages/1.ogg': null, 'media/1.ogg': null, 'chat_media/2021-03-04_b~1.mp4': null };
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: names.length, maxLength: names.length }), async (contents) => {
        const texts = Object.fromEntries(names.map((name, at) => [name, contents[at] ?? new Uint8Array(0)]));
        const input = inputOf({ ...sounds, ...texts });
        await adapter.recognise(input);
        const first = await runAdapter(adapter, input);
        const candidates = adapter.plan(input.listing).candidates;
        expect(first.drafts.map(({ entry }) => entry.index)).toEqual(candidates.map(({ index }) => index));
        expect(await runAdapter(adapter, input)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
