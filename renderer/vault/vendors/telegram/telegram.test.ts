import { describe, expect, it } from 'vitest';
import { type Files, inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { telegram } from './telegram.ts';

const sound = 'ChatExport_2021-03-04/voice_messages/audio_1@04-03-2021_14-15-16.ogg';
const result = 'ChatExport_2021-03-04/result.json';
const message = {
  id: 1,
  type: 'message',
  date: '2021-03-04T14:15:16',
  date_unixtime: '1614863716',
  from: 'Pat',
  file: 'voice_messages/audio_1@04-03-2021_14-15-16.ogg',
  media_type: 'voice_message',
  text: '',
};
const chat = (...messages: readonly object[]): string =>
  JSON.stringify({ name: 'Choir', type: 'private_group', id: 7, messages });
const read = (files: Files) => runAdapter(telegram, inputOf(files));

describe("Telegram's export", () => {
  it('is known by its folders, whatever stands above them', async () => {
    const files = { [`old/${sound}`]: null, 'old/elsewhere/a.mp3': null };
    expect(await telegram.recognise(inputOf(files))).toMatchObject({ score: 3, roots: ['old/ChatExport_2021-03-04/'] });
    const account = { 'DataExport/chats/chat_01/voice_messages/audio_1@04-03-2021_14-15-16.ogg': null };
    expect(await telegram.recognise(inputOf(account))).toMatchObject({ roots: ['DataExport/'] });
  });

  it('is known by what its result.json says when there is no sound', async () => {
    expect(await telegram.recognise(inputOf({ [result]: chat(message) }))).toMatchObject({ roots: ['ChatExport_2021-03-04/'] });
    expect(await telegram.recognise(inputOf({ 'a/result.json': '{"results":[]}', 'a/b.ogg': null }))).toBeNull();
  });

  it('gives a voice message its sender, its chat and its exact time', async () => {
    const { drafts } = await read({ [result]: chat(message), [sound]: null });
    expect(drafts).toMatchObject([
      {
        person: 'Pat',
        title: 'Choir',
        transcript: null,
        linkedBy: 'exact-path',
        time: { kind: 'utc-exact', epochMs: 1_614_863_716_000, source: 'metadata' },
      },
    ]);
  });

  it('leaves the zone open when the export is an old one', async () => {
    const { drafts } = await read({ [result]: chat({ ...message, date_unixtime: undefined }), [sound]: null });
    expect(drafts[0]?.time).toEqual({ kind: 'local-unknown', epochMs: Date.UTC(2021, 2, 4, 14, 15, 16), source: 'metadata' });
  });

  it("takes the day first from a sound's own name when no text tells of it", async () => {
    const { drafts } = await read({ [sound]: null });
    expect(drafts[0]).toMatchObject({
      linkedBy: null,
      time: { kind: 'local-unknown', epochMs: Date.UTC(2021, 2, 4, 14, 15, 16), source: 'file-name' },
    });
  });

  it('keeps a record of a voice message whose sound was not exported', async () => {
    const file = '(File exceeds maximum size. Change data exporting settings to download.)';
    const { unlinked } = await read({ [result]: chat({ ...message, file, text: 'hear this' }) });
    expect(unlinked).toMatchObject([
      { text: 'hear this', person: 'Pat', missingSound: null, place: 1, time: { epochMs: 1_614_863_716_000 } },
    ]);
  });

  it('reads pages only where no result.json says the same', async () => {
    const page = '<div class="page_wrap"><div class="page_header"></div></div>';
    const both = telegram.plan(inputOf({ [result]: chat(), 'ChatExport_2021-03-04/messages.html': page }).listing);
    expect(both.metadata.map(({ name }) => name)).toEqual([result]);
    const alone = telegram.plan(inputOf({ 'a/messages2.html': page }).listing);
    expect(alone.metadata).toHaveLength(1);
  });

  it('carries the sender over to the next page, and takes none of those whose words were passed on', async () => {
    const at = (second: number, inner: string, classes = ''): string =>
      `<div class="message default clearfix ${classes}"><div class="body"><div class="pull_right date details" title="04.03.2021 14:15:${second}">x</div>${inner}</div></div>`;
    const link = (at_: number): string => `<a class="media media_voice_message" href="voice_messages/audio_${at_}.ogg"></a>`;
    const forwarded = `<div class="from_name">Sam</div><div class="forwarded body"><div class="from_name">Kim <span class="date details" title="01.01.2020 10:00:00"></span></div>${link(1)}</div>`;
    const { drafts } = await read({
      'x/messages.html': at(10, forwarded),
      'x/messages2.html': at(11, link(2), 'joined'),
      'x/voice_messages/audio_1.ogg': null,
      'x/voice_messages/audio_2.ogg': null,
    });
    expect(drafts.map(({ person, time }) => [person, time?.kind, time?.epochMs])).toEqual([
      ['Sam', 'local-unknown', Date.UTC(2021, 2, 4, 14, 15, 10)],
      ['Sam', 'local-unknown', Date.UTC(2021, 2, 4, 14, 15, 11)],
    ]);
  });

  it('leaves papers that people sent each other unread', async () => {
    const plan = telegram.plan(inputOf({ [sound]: null, 'ChatExport_2021-03-04/files/contract.pdf': 'words' }).listing);
    expect(plan.metadata).toEqual([]);
    expect(plan.leftOut).toMatchObject([{ reason: 'not-a-recording' }]);
  });
});
