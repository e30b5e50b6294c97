/** Tables, JSON, pages and chats that are well-formed or nearly so, and mean nothing. */
import type { Random } from './random.ts';

const headings = [
  'Timestamp',
  'Transcript',
  'Audio File',
  'Device',
  'Person',
  'utteranceId',
  'Zeit',
  'Datum',
  'Text',
  '',
  'Response',
  'Latitude',
];
const values = [
  '',
  'stop',
  '1.wav',
  '2.wav',
  '2024-03-04 10:00:00',
  '2024-03-04T10:00:03Z',
  '3/4/2024',
  '31/12/2024 11:59 PM',
  'N/A',
  '1709546400',
  '1e400',
  '=1+1',
  '\u202ehello',
  '日本語',
  'a'.repeat(300),
  '"',
  "it's",
];
const keys = [
  'messages',
  'audio_files',
  'uri',
  'timestamp_ms',
  'date',
  'date_unixtime',
  'file',
  'media_type',
  'text',
  'chats',
  'list',
  'header',
  'title',
  'time',
  'audioFiles',
  'subtitles',
  'participants',
  'sender_name',
  'customerHistoryRecords',
  'Attachments',
  'Timestamp',
  'Media Type',
  '__proto__',
  'creationTimestamp',
  'threadName',
  'media',
];
const tags = [
  'div',
  'table',
  'tr',
  'td',
  'a href="1.wav"',
  'audio src="1.mp3"',
  'abbr class="dt"',
  'span class="fn"',
  'br',
  'p',
  'title',
  'script',
  'cite',
];
const chatLines = [
  '[01.02.24, 03:04:05] Pat: ‎<Anhang: 00000001-AUDIO-2024-02-01-03-04-05.opus>',
  '2/1/24, 3:04 PM - Pat: PTT-20240201-WA0001.opus (file attached)',
  '01/02/2024, 03:04 - Sam: hello',
  '13.02.24, 3:04 nachm. - Pat: null',
  'and on the next line',
  '[2/31/24, 25:61:99 PM] : ',
  '13. 6. 2018. 9.05 - A: B: C',
];

export function nonsense(kind: 'csv' | 'json' | 'html' | 'chat', random: Random): string {
  const times = <T>(most: number, make: () => T): T[] => Array.from({ length: random.skewed(most) }, make);
  switch (kind) {
    case 'csv': {
      const comma = random.pick([',', ';', '\t', '|']);
      const width = 1 + random.below(6);
      const cell = (of: readonly string[]) => (random.chance(5) ? `"${random.pick(of)}"` : random.pick(of));
      const row = (of: readonly string[]) =>
        Array.from({ length: random.chance(9) ? random.below(40) : width }, () => cell(of)).join(comma);
      return [row(headings), ...times(200, () => row(values))].join(random.pick(['\n', '\r\n', '\r']));
    }
    case 'json':
      return JSON.stringify(json(random, 0));
    case 'html':
      return page(random, 0);
    case 'chat':
      return times(300, () => random.pick(chatLines)).join('\n');
  }
}

function json(random: Random, depth: number): unknown {
  const kind = depth > 7 ? 2 + random.below(4) : random.below(6);
  if (kind === 0) return Array.from({ length: random.skewed(30) }, () => json(random, depth + 1));
  if (kind === 1)
    return Object.fromEntries(Array.from({ length: random.skewed(10) }, () => [random.pick(keys), json(random, depth + 1)]));
  if (kind === 2) return random.pick([0, -1, 1.5, 1_614_863_716_123, 1e308, null, true]);
  return random.pick(values);
}

function page(random: Random, depth: number): string {
  if (depth > 6 || random.chance(3))
    return random.pick([...values, ...chatLines, '&amp;', '&#x0;', '<', '4. März 2024, 10:00:00 MEZ']);
  const tag = random.pick(tags);
  const inner = Array.from({ length: random.skewed(8) }, () => page(random, depth + 1)).join('');
  return `<${tag}>${inner}${random.chance(6) ? '' : `</${tag.split(' ')[0]}>`}`;
}
