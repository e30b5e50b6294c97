import { describe, expect, it } from 'vitest';
import { foldName, foldWords } from './fold-name.ts';
import { type FormatNotes, formatReport } from './format-report.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const notes = (files: Readonly<Record<string, string | null>>, more: Partial<FormatNotes> = {}): FormatNotes => {
  const entries = Object.entries(files).map(([name, text], index) => ({ index, name, sizeBytes: text?.length ?? 32_044 }));
  return {
    entries,
    archiveBytes: 1_234_567,
    vendors: [{ vendor: 'alexa', because: ['wav-beside-text'] }],
    kinds: new Map(entries.map(({ index, name }) => [index, files[name] === null ? 'wav pcm-s16le' : 'read-for-transcripts'])),
    texts: new Map(entries.flatMap(({ index, name }) => (files[name] == null ? [] : [[index, bytes(files[name] ?? '')]]))),
    refusedAs: null,
    ...more,
  };
};

describe('a name, folded', () => {
  it.each([
    ['Audio/Pat 2024-03-04.wav', 'audio/* ####-##-##.wav'],
    ['Call recording Marlene Ott_230414_215701.m4a', 'call recording *_######_######.m4a'],
    ['messages/inbox/patexample_1234567890/message_1.json', 'messages/inbox/*_##########/message_#.json'],
    ['0229f82c-bf43-46ac-ad08-d1c5bce5a71a.wav', '<uuid>.wav'],
    ['x/3f2a9c0d1e5b7788aa.ogg', '*/<hex>.ogg'],
    ['1614834367123456789.wav', '###################.wav'],
    ['Мария/Голос.opus', '*/*.opus'],
    ['letter.to my aunt', 'to-nothing'],
  ])('%s', (name, folded) => {
    if (folded !== 'to-nothing') expect(foldName(name)).toBe(folded);
    else expect(foldName(name)).toBe('*.*');
  });

  it('tells known words from others also within one heading', () => {
    expect(['audioFile', 'AudioFile', 'Customer Transcript', 'Annas Transcript', 'Wohnzimmer'].map(foldWords)).toEqual([
      'audio-file',
      'audio-file',
      'customer transcript',
      '* transcript',
      '*',
    ]);
  });
});

describe('a format report', () => {
  it('says how an archive is made', () => {
    expect(
      formatReport(
        notes({
          'Voice/0001.wav': null,
          'Voice/0002.wav': null,
          'Voice/events.csv': 'Moment;Device Name;Content\n2024-03-04;Kitchen;call marlene',
          'Voice/list.json': '[{"audioFile":"0001.wav","patexample":"stop","createdAt":1}]',
        }),
      ),
    ).toBe(
      `${[
        'Overheard format report, version 1',
        'How an archive is made. No word, name, number or date that stands in it.',
        '* other letters, # a digit, <uuid> and <hex> identifiers',
        '',
        'archive: 1 to 10 MB, entries: 4',
        'read as: alexa (wav-beside-text)',
        '',
        'ENTRIES',
        '2 x voice/####.wav | 10 to 100 KB | wav pcm-s16le: 2',
        '1 x voice/events.csv | under 1 KB | read-for-transcripts: 1',
        '1 x voice/list.json | under 1 KB | read-for-transcripts: 1',
        '',
        'HEADINGS AND KEYS',
        '1 x voice/events.csv | text | * ; device name ; content',
        '1 x voice/list.json | list | audio-file ; * ; created-at',
      ].join('\n')}\n`,
    );
  });

  it('says why an archive was refused, also when nothing of it could be read', () => {
    const refused = formatReport({ ...notes({}), vendors: [], refusedAs: 'archive/encrypted' });
    expect(refused).toContain('refused: archive/encrypted');
    expect(refused).toContain('entries: 0');
  });

  it('stays short when an archive has many patterns', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`${'-'.repeat(at % 300)}${at}.wav`, null]));
    expect(formatReport(notes(many)).length).toBeLessThan(20_000);
  });
});
