import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VendorAdapter } from './adapter.ts';
import { googleActivity } from './google-activity/google-activity.ts';
import { googleVoice } from './google-voice/google-voice.ts';
import { type Files, inputOf, runAdapter } from './testdata/run-adapter.ts';
import { whatsapp } from './whatsapp/whatsapp.ts';

const pieces = fc.constantFrom(
  '[',
  ']',
  '{"audioFiles":["2018-11-21_17_31_56_905_UTC.mp3"],"time":"2018-11-21T17:31:56.905Z"},',
  '{"audioFiles":[null,7],"subtitles":[{}],"products":{}},',
  '\\',
  '"',
  '<div class="outer-cell"><div class="content-cell">',
  '<div class="haudio"><a class="tel" href="tel:',
  '<audio src="%E0%A4%A.mp3">',
  '</div>',
  '<br>Jan 31, 2018, 10:54:50\u202fPM CET',
  '&#0;&#x110000;&bogus;',
  '[29.01.18, 23:46:03] P: \u200e<Anhang: PTT-20180129-WA0007.opus>\n',
  '29/1/18, 11:46 PM - P: PTT-20180129-WA0007.opus (file attached)\n',
  '٢٩‏/١‏/٢٠١٨، ١١:٤٦ م - : : :\n',
  '<<<>>>((((',
  '\n',
  '\r',
  ': ',
  '99.99.9999 99:99 - ',
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 10, unit: 'binary' })), { maxLength: 30 })
    .map((parts) => new TextEncoder().encode(parts.join(''))),
  fc.json().map((json) => new TextEncoder().encode(`[${json}]`)),
);

const activity = (content: Uint8Array): Files => ({
  'A/2018-11-21_17_31_56_905_UTC.mp3': null,
  'A/MyActivity.json': content,
  'A/MyActivity.html': content,
});
const voice = (content: Uint8Array): Files => ({
  'C/P - Voicemail - 2014-05-17T02_54_27Z.mp3': null,
  'C/P - Voicemail - 2014-05-17T02_54_27Z.html': content,
  'C/Group Conversation - 2016-01-01T00_00_00Z.html': content,
  'C/Group Conversation - 2016-01-01T00_00_00Z-1-1.amr': null,
});
const chat = (content: Uint8Array): Files => ({ '_chat.txt': content, 'PTT-20180129-WA0007.opus': null, 'b.txt': content });

describe.each<[string, VendorAdapter, (content: Uint8Array) => Files]>([
  ['My Activity', googleActivity, activity],
  ['Google Voice', googleVoice, voice],
  ['WhatsApp', whatsapp, chat],
])('the adapter of %s', (_, adapter, filesOf) => {
  it('answers any bytes with a draft for each sound, never a throw, and the same bytes with the same', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const input = inputOf(filesOf(content));
        expect((await adapter.recognise(input))?.roots).toHaveLength(1);
        const first = await runAdapter(adapter, input);
        expect(first.drafts.map(({ entry }) => entry.index)).toEqual(
          adapter.plan(input.listing).candidates.map(({ index }) => index),
        );
        expect(await runAdapter(adapter, input)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('reads text that is made to hurt it to its end', async () => {
    const hurtful = [
      '[29.01.18, 23:46:03] ',
      '<<<<',
      '29.1.18 ',
      '((((',
      'a.b ',
      '<div class="outer-cell">',
      '{"a":',
      '[[[[',
      '"\\',
      ': : : ',
      '\u200e\u202f',
      '1.',
      'x.opus <',
      'P - ',
    ];
    for (const piece of hurtful) {
      const content = new TextEncoder().encode(piece.repeat(Math.ceil(400_000 / piece.length)));
      await expect(runAdapter(adapter, inputOf(filesOf(content))), piece).resolves.toHaveProperty('drafts');
    }
  }, 120_000);
});
