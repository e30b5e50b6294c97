import { describe, expect, it } from 'vitest';
import { inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { discord } from './discord.ts';

const messages = JSON.stringify([
  {
    ID: 1,
    Timestamp: '2024-03-04 13:15:16',
    Contents: '',
    Attachments: 'https://cdn.discordapp.com/attachments/1/2/voice-message.ogg?ex=1&hm=secret',
  },
]);

describe("Discord's package", () => {
  it.each([
    ['package/Messages/c900000000000000001/messages.json', 'package/'],
    ['messages/900000000000000001/messages.csv', ''],
    ['Nachrichten/c900000000000000001/messages.json', ''],
  ])('is known by %s', async (name, root) => {
    expect(await discord.recognise(inputOf({ [name]: messages }))).toMatchObject({ score: 3, roots: [root] });
  });

  it('is not known by other messages', async () => {
    expect(await discord.recognise(inputOf({ 'Messages/general/messages.json': messages }))).toBeNull();
  });

  it('keeps a record of each voice message: its moment, its channel, its file, and no link', async () => {
    const files = {
      'Messages/index.json': JSON.stringify({ '900000000000000001': 'Direct Message with zoe#0' }),
      'Messages/c900000000000000001/messages.json': messages,
    };
    const { unlinked, issues } = await runAdapter(discord, inputOf(files));
    expect(unlinked).toMatchObject([
      {
        text: '',
        place: 1,
        missingSound: 'voice-message.ogg',
        time: { kind: 'utc-exact', epochMs: Date.UTC(2024, 2, 4, 13, 15, 16) },
      },
    ]);
    expect(JSON.stringify(unlinked)).not.toContain('secret');
    expect(issues.map(({ reason }) => reason)).toEqual(['read-for-transcripts', 'read-for-transcripts']);
  });

  it('brings in sound that somebody put beside it', async () => {
    const { drafts } = await runAdapter(
      discord,
      inputOf({ 'Messages/c900000000000000001/messages.json': messages, 'a.ogg': null }),
    );
    expect(drafts).toMatchObject([{ linkedBy: null }]);
  });
});
