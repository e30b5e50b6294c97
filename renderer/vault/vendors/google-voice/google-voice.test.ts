import { describe, expect, it } from 'vitest';
import { inputOf, runAdapter } from '../testdata/run-adapter.ts';
import { callNameOf } from './call-name.ts';
import { googleVoice } from './google-voice.ts';

const folder = 'Takeout/Voice/Calls/';
const page = (
  src: string,
  words: string,
  caller = '<a class="tel" href="tel:+15550100000"><span class="fn">Pat Example</span></a>',
) =>
  `<div class="haudio"><span class="fn">Voicemail from</span>${caller}` +
  `<abbr class="published" title="2014-05-16T19:54:27.000-07:00">x</abbr>` +
  `<span class="full-text">${words}</span><audio src="${src}"></audio></div>`;
const rootsOf = async (files: Parameters<typeof inputOf>[0]) => (await googleVoice.recognise(inputOf(files)))?.roots ?? null;

describe('a name of Google Voice', () => {
  it.each([
    ['Pat Example - Voicemail - 2014-05-17T02_54_27Z.html', { who: 'Pat Example', kind: 'Voicemail' }],
    ['+15550100000 - Recorded - 2014-05-17T02_54_27Z.mp3', { who: '+15550100000', kind: 'Recorded' }],
    [' - Voicemail - 2015-01-02T03_04_05Z.html', { who: null, kind: 'Voicemail' }],
    ['Pat - at work - Text - 2015-01-02T03_04_05Z.html', { who: 'Pat - at work', kind: 'Text' }],
    ['Group Conversation - 2016-01-01T00_00_00Z.html', { who: 'Group Conversation', kind: null }],
    ['A very long name - Voicemail - 2015-06-07T08_09_.mp3', { who: 'A very long name', kind: 'Voicemail' }],
    ['Pat Example - Voicemail - 2014-05-17T02_54_27Z(1).html', { who: 'Pat Example', kind: 'Voicemail' }],
    ['2014-05-17T02_54_27Z.mp3', null],
    ['Bills.html', null],
  ])('is taken apart: %s', (name, parts) => {
    expect(callNameOf(folder + name)).toEqual(parts);
  });
});

describe('Google Voice is recognised', () => {
  it('by the names of calls, whether their pages or their sound are in this part', async () => {
    expect(await rootsOf({ [`${folder} - Missed - 2015-01-02T03_04_05Z.html`]: '' })).toEqual([folder]);
    expect(await rootsOf({ [`${folder}P - Recorded - 2015-01-02T03_04_05Z.mp3`]: null, 'Takeout/Voice/Bills.html': '' })).toEqual(
      [folder],
    );
  });

  it('in a language whose kinds are not known, by a page that is the twin of a sound', async () => {
    expect(
      await rootsOf({ 'a/P - Mailbox - 2015-01-02T03_04_05Z.html': '', 'a/P - Mailbox - 2015-01-02T03_04_05Z.mp3': null }),
    ).toEqual(['a/']);
    expect(await rootsOf({ 'a/P - Mailbox - 2015-01-02T03_04_05Z.html': '', 'a/1.mp3': null })).toBeNull();
  });
});

describe('a voicemail', () => {
  it('gets caller, number, words, and the moment with the offset that the phone had', async () => {
    const name = 'Pat Example - Voicemail - 2014-05-17T02_54_27Z';
    const files = { [`${folder}${name}.html`]: page(`${name}.mp3`, 'call <i>me</i>\n back'), [`${folder}${name}.mp3`]: null };
    const { drafts, issues } = await runAdapter(googleVoice, inputOf(files));
    expect(drafts).toMatchObject([
      {
        person: 'Pat Example',
        title: '+15550100000',
        transcript: 'call me back',
        time: { kind: 'offset-known', epochMs: Date.UTC(2014, 4, 17, 2, 54, 27), offsetMinutes: -420, source: 'metadata' },
        linkedBy: 'exact-name',
      },
    ]);
    expect(issues.map(({ reason }) => reason)).toEqual(['read-for-transcripts']);
  });

  it('of an unknown caller has no person, and one without its page has what the name says', async () => {
    const files = {
      [`${folder} - Voicemail - 2015-01-02T03_04_05Z.html`]: page(' - Voicemail - 2015-01-02T03_04_05Z.mp3', 'who is this', ''),
      [`${folder} - Voicemail - 2015-01-02T03_04_05Z.mp3`]: null,
      [`${folder}Sam - Recorded - 2015-01-03T03_04_05Z.mp3`]: null,
    };
    const { drafts } = await runAdapter(googleVoice, inputOf(files));
    expect(drafts).toMatchObject([
      { person: null, title: null, transcript: 'who is this', linkedBy: 'exact-name' },
      { person: 'Sam', linkedBy: null, time: { kind: 'utc-exact', epochMs: Date.UTC(2015, 0, 3, 3, 4, 5), source: 'file-name' } },
    ]);
  });

  it('keeps its words when its sound lies in another part, or nowhere', async () => {
    const name = 'Pat Example - Voicemail - 2014-05-17T02_54_27Z';
    const split = await runAdapter(
      googleVoice,
      inputOf({ [`p1/${folder}${name}.html`]: page(`${name}.mp3`, 'here'), [`p2/${folder}${name}.mp3`]: null }),
    );
    expect(split.drafts).toMatchObject([{ transcript: 'here', linkedBy: 'exact-name' }]);
    const lost = await runAdapter(googleVoice, inputOf({ [`${folder}${name}.html`]: page(`${name}.mp3`, 'gone') }));
    expect(lost.unlinked).toMatchObject([{ text: 'gone', person: 'Pat Example', missingSound: `${name}.mp3` }]);
  });

  it('of a second page of the same name belongs to the second sound', async () => {
    const name = 'Pat - Voicemail - 2014-05-17T02_54_27Z';
    const files = {
      [`${folder}${name}.html`]: page(`${name}.mp3`, 'first'),
      [`${folder}${name}(1).html`]: page(`${name}.mp3`, 'second'),
      [`${folder}${name}.mp3`]: null,
      [`${folder}${name}(1).mp3`]: null,
    };
    const { drafts } = await runAdapter(googleVoice, inputOf(files));
    expect(drafts).toMatchObject([{ transcript: 'first' }, { transcript: 'second' }]);
  });
});

describe('pages that tell of no sound', () => {
  it('are not even read', () => {
    const names = ['Text', 'Placed', 'Received', 'Missed'].map((kind) => `${folder}Pat - ${kind} - 2015-01-02T03_04_05Z.html`);
    const { listing } = inputOf({ ...Object.fromEntries(names.map((name) => [name, 'x'])), 'Takeout/Voice/Phones.vcf': 'x' });
    const plan = googleVoice.plan(listing);
    expect(plan.metadata).toEqual([]);
    expect(plan.leftOut.map(({ reason }) => reason)).toEqual(Array(5).fill('not-a-recording'));
  });
});
