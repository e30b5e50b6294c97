/**
 * Writes the fixtures of Google Voice: a page each, read beside the sounds of testdata/sounds.txt, under the name of a call or,
 * when it begins with "conversation", of a group's page. The name is the expectation. Run by hand
 * (`tsx scripts/vendor-fixtures/google-voice.ts`). People, words and numbers are made up.
 */
import { type Fixtures, writeFixtures } from './write-fixtures.ts';

const call = 'Pat Example - Voicemail - 2014-05-17T02_54_27Z';
const group = 'Group Conversation - 2016-01-01T00_00_00Z';

interface CallParts {
  readonly audio?: string;
  readonly transcript?: string;
  readonly published?: string;
  readonly contact?: string;
}

const voicemail = ({
  audio = `<audio controls="controls" src="${call}.mp3"><a rel="enclosure" href="${call}.mp3">Audio</a></audio>`,
  transcript = '<span class="full-text">Hi it is Pat, <span title="0.91">call</span> me back.</span>',
  published = '<abbr class="published" title="2014-05-16T19:54:27.000-07:00">May 16, 2014, 7:54:27\u202fPM</abbr>',
  contact = '<a class="tel" href="tel:+15550100000"><span class="fn">Pat Example</span></a>',
}: CallParts): string =>
  `<?xml version="1.0" ?><!DOCTYPE html><html><head><title>Voicemail from\nPat Example</title><style>.x{}</style></head><body>` +
  `<div class="haudio"><span class="album">Voicemail for</span><span class="fn">Voicemail from\nPat Example</span>` +
  `<div class="contributor vcard">Voicemail from\n${contact}</div>${published}<br />` +
  `<span class="description">${transcript}</span>${audio}<abbr class="duration" title="PT22S">(00:00:22)</abbr>` +
  `<div class="tags">Labels:\n<a rel="tag" href="http://www.google.com/voice#inbox">Inbox</a></div><div class="deletedStatusContainer">User Deleted: False</div></div></body></html>`;

const message = (time: string, who: string, words: string, more = ''): string =>
  `<div class="message"><abbr class="dt" title="${time}">Jan 1</abbr>:\n<cite class="sender vcard"><a class="tel" href="tel:+15550100001">` +
  `<span class="fn">${who}</span></a></cite>:\n<q>${words}</q>${more}</div>`;
const conversation = (...messages: readonly string[]): string =>
  `<html><body><div class="hChatLog hfeed"><div class="participants">Group conversation with:\n<cite class="sender vcard">` +
  `<a class="tel" href="tel:+15550100002"><span class="fn">Sam</span></a></cite></div>${messages.join(' ')}</div></body></html>`;

const accept: Fixtures = {
  'voicemail--1-linked--0-missing--exact-name.html': voicemail({}),
  'voicemail-without-words--1-linked--0-missing--exact-name.html': voicemail({ transcript: '' }),
  'address-with-escapes--1-linked--0-missing--exact-name.html': voicemail({
    audio: `<audio src="${encodeURIComponent(`${call}.mp3`)}"></audio>`,
  }),
  'enclosure-alone--1-linked--0-missing--exact-name.html': voicemail({
    audio: `<a rel="enclosure" href="./${call}.mp3">Audio</a>`,
  }),
  'page-without-address--1-linked--0-missing--repaired-name.html': voicemail({ audio: '' }),
  'name-cut-in-the-archive--1-linked--0-missing--exact-name.html': voicemail({
    audio: '<audio src="A very long name that was cut off somewhere - Voicemail - 2015-06-07T08_09_.mp3"></audio>',
  }),
  'sound-under-another-case--1-linked--0-missing--repaired-name.html': voicemail({
    audio: `<audio src="${call.toUpperCase()}.MP3"></audio>`,
  }),
  'unclosed-tags--1-linked--0-missing--exact-name.html': voicemail({}).replaceAll('</span>', '').replaceAll('</div>', ''),
  'time-without-offset--1-linked--0-missing--exact-name.html': voicemail({
    published: '<abbr class="published" title="yesterday">x</abbr>',
  }),
  'conversation-with-sound--2-linked--0-missing--exact-name--repaired-name.html': conversation(
    message('2016-01-01T01:02:03.000-05:00', 'Sam', 'listen to this', `<div><audio src="${group}-5-1.amr"></audio></div>`),
    message(
      '2016-01-01T01:03:03.000-05:00',
      'Me',
      'MMS Sent',
      `<div><img src="${group}-6-1" alt="Image MMS Attachment" /></div>`,
    ),
    message('2016-01-01T01:04:03.000-05:00', 'Sam', 'a picture', `<div><img src="${group}-7-1" /></div>`),
  ),
  'conversation-without-its-sound--0-linked--1-missing.html': conversation(
    message('2016-01-01T01:02:03.000-05:00', 'Sam', '', `<audio src="${group}-99-1.amr"></audio>`),
  ),
};

const reject: Fixtures = {
  'conversation-of-words--not-a-recording.html': conversation(message('2016-01-01T01:02:03.000-05:00', 'Sam', 'hello')),
  'conversation-empty--not-a-recording.html': '',
  'conversation-too-deep--broken-row.html': '<div>'.repeat(2000),
};

const folder = 'Takeout/Voice/Calls/';
writeFixtures('google-voice', accept, reject, [
  `${folder}${call}.mp3`,
  `${folder}A very long name that was cut off somewhere - Voicemail - 2015-06-07T08_09_.mp3`,
  `${folder}${group}-5-1.amr`,
  `${folder}${group}-6-1.3gp`,
]);
