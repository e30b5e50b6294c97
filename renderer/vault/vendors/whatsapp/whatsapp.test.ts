import { describe, expect, it } from 'vitest';
import type { ImportQuestion } from '../../../../shared/model/import-question.ts';
import { type Files, inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { attachmentIn } from './attachment.ts';
import { chatName } from './chat-name.ts';
import { headOf } from './line-head.ts';
import { whatsapp } from './whatsapp.ts';

const ptt = 'PTT-20180129-WA0007.opus';
const android = (...lines: readonly string[]): string => lines.map((line) => `29.01.18, 23:46 - ${line}\n`).join('');
const recognise = (files: Files) => whatsapp.recognise(inputOf(files));
const rootsOf = async (files: Files) => (await recognise(files))?.roots ?? null;

describe('WhatsApp is recognised', () => {
  it('by the text that iPhones write, by names of voice notes, by a text that is called after it', async () => {
    expect(await rootsOf({ '_chat.txt': 'x' })).toEqual(['']);
    expect(await rootsOf({ [`a/b/${ptt}`]: null, 'a/x.wav': null })).toEqual(['a/b/']);
    expect(await rootsOf({ 'c/Беседа WhatsApp.txt': android('Pat: x', 'Sam: y') })).toEqual(['c/']);
  });

  it('by a text of a chat’s shape that names a file beside it, whatever the two are called', async () => {
    const text = android('Pat: x', 'Pat: 0123abcd.opus (fitxer adjunt)');
    expect(await rootsOf({ 'x.txt': text, '0123abcd.opus': null })).toEqual(['']);
    expect(await rootsOf({ 'x.txt': text, 'other.opus': null })).toBeNull();
    expect(await rootsOf({ 'WhatsApp notes.txt': 'buy milk', 'a.opus': null })).toBeNull();
  });
});

describe('a voice note', () => {
  it('gets author, chat and minute, and its caption alone as words', async () => {
    const { drafts, issues } = await runAdapter(
      whatsapp,
      inputOf({
        [`WhatsApp Chat mit Pat.txt`]: android(
          'Pat: hallo',
          `~\u202fSam B: ${ptt} (Datei angehängt)\nzwei Zeilen\nüber den Garten`,
          'Pat: ja',
        ),
        [ptt]: null,
      }),
    );
    expect(drafts).toMatchObject([
      {
        person: 'Sam B',
        title: 'Pat',
        transcript: 'zwei Zeilen\nüber den Garten',
        time: { kind: 'local-unknown', epochMs: Date.UTC(2018, 0, 29, 23, 46), source: 'metadata' },
        linkedBy: 'exact-name',
      },
    ]);
    expect(issues.map(({ reason }) => reason)).toEqual(['read-for-transcripts']);
  });

  it('without a message has what its name says: the day on Android, the second on an iPhone', async () => {
    const { drafts } = await runAdapter(
      whatsapp,
      inputOf({ '_chat.txt': android('Pat: x', 'Pat: y'), [ptt]: null, '00000042-AUDIO-2018-01-29-23-46-03.opus': null }),
    );
    expect(drafts).toMatchObject([
      { linkedBy: null, person: null, time: { kind: 'date-only', epochMs: Date.UTC(2018, 0, 29) } },
      { linkedBy: null, person: null, time: { kind: 'local-unknown', epochMs: Date.UTC(2018, 0, 29, 23, 46, 3) } },
    ]);
  });

  it('belongs to its own chat when several chats hold a file of that name', async () => {
    const files = {
      'WhatsApp Chat - A/_chat.txt': android('A: x', `A: ${ptt} (a)`),
      [`WhatsApp Chat - A/${ptt}`]: null,
      'WhatsApp Chat - B/_chat.txt': android('B: x', `B: ${ptt} (a)`),
      [`WhatsApp Chat - B/${ptt}`]: null,
    };
    const { drafts } = await runAdapter(whatsapp, inputOf(files));
    expect(drafts).toMatchObject([
      { person: 'A', title: 'A' },
      { person: 'B', title: 'B' },
    ]);
  });

  it('that the export left out is kept as a record, with its name where it is told', async () => {
    const { unlinked } = await runAdapter(
      whatsapp,
      inputOf({ '_chat.txt': android('Pat: \u200eAudio weggelassen', `Sam: ${ptt} (Datei angehängt)`, 'Sam: <Media omitted>') }),
    );
    expect(unlinked).toMatchObject([
      { place: 1, text: '', person: 'Pat', missingSound: null, time: { kind: 'local-unknown' } },
      { place: 2, text: '', person: 'Sam', missingSound: ptt },
    ]);
  });
});

describe('the order of the dates', () => {
  const undecided = (name: string): string => `03/02/2018, 9:00 - P: x\n03/02/2018, 9:05 - P: ${name} (a)\n`;

  it('is asked once for a chat that does not settle it, with what another chat settled as the proposal', async () => {
    const asked: ImportQuestion[] = [];
    const input = inputOf(
      {
        'WhatsApp A.txt': undecided('a.opus'),
        'a.opus': null,
        'WhatsApp B.txt': `2/28/2018, 9:00 - P: x\n3/1/2018, 9:05 - P: b.opus (a)\n`,
        'b.opus': null,
      },
      null,
      (question) => {
        asked.push(question);
        return { kind: 'date-order', order: 'day-month-year' };
      },
    );
    const { drafts } = await runAdapter(whatsapp, input);
    expect(asked).toEqual([
      { kind: 'date-order', entryName: 'WhatsApp A.txt', examples: ['03/02/2018'], proposed: 'month-day-year' },
    ]);
    expect(drafts.map(({ time }) => time?.epochMs)).toEqual([Date.UTC(2018, 1, 3, 9, 5), Date.UTC(2018, 2, 1, 9, 5)]);
  });

  it('is not asked for a chat without sound', async () => {
    const asked: ImportQuestion[] = [];
    const input = inputOf(
      { '_chat.txt': '03/02/2018, 9:00 - P: x\n03/02/2018, 9:01 - P: y\n', 'a.opus': null },
      null,
      (question) => {
        asked.push(question);
        return { kind: 'date-order', order: 'day-month-year' };
      },
    );
    await runAdapter(whatsapp, input);
    expect(asked).toEqual([]);
  });
});

describe('the head of a line', () => {
  it.each([
    ['[29/01/2018, 23:46:03] Pat: x', 'Pat: x'],
    ['\u200e[29.01.18, 11:46:03\u202fPM] Pat: \u200ex', 'Pat: \u200ex'],
    ['29.01.18, 23:46 – Pat: x', 'Pat: x'],
    ['2018-01-29 23:46 - Pat: x', 'Pat: x'],
    ['29/1/18, 11:46 du. - Pat: x', 'Pat: x'],
    ['29/1/18 à 23:46 - Pat: x', 'Pat: x'],
  ])('is taken off: %s', (line, rest) => {
    expect(headOf(line)?.rest).toBe(rest);
  });

  it.each([
    'hello',
    '29.01.18',
    '29.01.18, 23:46',
    '[29.01.18] Pat: x',
    '12:30 - lunch',
    '- 29.01.18, 23:46 - x',
    '99:99 99.99.99 - x',
    '',
  ])('isn’t there: %s', (line) => {
    expect(headOf(line)).toBeNull();
  });
});

describe('a name of a chat', () => {
  it.each([
    ['WhatsApp Chat with Pat Example.txt', 'x.zip', 'Pat Example'],
    ['WhatsApp_Chat_mit_Pat_Example(1).txt', 'x.zip', 'Pat Example'],
    ['Чат WhatsApp с Петей.txt', 'x.zip', 'Петей'],
    ['_chat.txt', 'WhatsApp Chat - Pat Example (2).zip', 'Pat Example'],
    ['WhatsApp Chat - Sam/_chat.txt', 'everything.zip', 'Sam'],
    ['Pokalbis su WhatsApp Jonu.txt', 'x.zip', 'Pokalbis su WhatsApp Jonu'],
    ['_chat.txt', 'x.zip', null],
  ])('%s in %s is %s', (entry, archive, title) => {
    expect(chatName(entry, archive)).toBe(title);
  });
});

describe('an attachment', () => {
  const there = (name: string): boolean => name === 'a b.opus' || name === 'c.opus';
  it.each([
    ['<attached: a b.opus>', 'a b.opus', ''],
    ['a b.opus (file attached)\ntwo\nlines', 'a b.opus', 'two\nlines'],
    ['words before \u200e<attached: c.opus> \u200e<This message was edited>', 'c.opus', 'words before'],
    ['c.opus (x)\nnull', 'c.opus', ''],
    ['look at c.opus!', 'c.opus', 'look at c.opus!'],
    ['<attached: new.opus>', 'new.opus', ''],
  ])('is found: %j', (body, file, caption) => {
    expect(attachmentIn(body, there)).toMatchObject({ file, caption });
  });

  it.each(['hello.', 'see new.opus', 'new.opus is good', '<Media omitted>', '<attached: new.jpg>', '<>.'])(
    'is none: %j',
    (body) => {
      expect(attachmentIn(body, there)).toBeNull();
    },
  );
});

describe('a hundred thousand messages', () => {
  it('are read', async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => {
      const day = 1 + (at % 28);
      const body = at % 1000 === 0 ? `${at}.opus (file attached)` : 'some words that somebody wrote, and a few more of them';
      return `${day}/${1 + Math.floor(at / 10_000)}/18, 11:4${at % 10} PM - Pat ${at % 7}: ${body}`;
    });
    const sounds = Array.from({ length: 100 }, (_, at) => [`${at * 1000}.opus`, null] as const);
    const { drafts } = await runAdapter(whatsapp, inputOf({ '_chat.txt': lines.join('\n'), ...Object.fromEntries(sounds) }));
    expect(drafts.filter(({ linkedBy }) => linkedBy === 'exact-name')).toHaveLength(100);
  }, 40_000);
});
