/**
 * Writes the fixtures of Zoom: a text each, read beside `audio_only.m4a`. The name is the expectation, and behind it the file's name in the
 * meeting's folder: `what--spoken--meeting.vtt`, `what--2-lines--chat.txt`. Run by hand (`tsx scripts/vendor-fixtures/zoom.ts`). Words are made up.
 */
import { writeFixtures } from './write-fixtures.ts';

const cues =
  'WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:03.000\r\nPat Example: the ferry leaves at noon\r\n\r\n2\r\n00:00:03.000 --> 00:00:04.000\r\nSam: then hurry\r\n';

writeFixtures(
  'zoom',
  {
    'transcript--spoken--meeting.vtt': cues,
    'captions-that-ran-along--spoken--meeting.cc.vtt': cues,
    'older-captions--spoken--closed_caption.txt': 'Pat Example 10:00:01\r\nthe ferry leaves at noon\r\n',
    'chat--2-lines--chat.txt':
      '10:02:03\t From Pat Example to Everyone : here is the address\r\n10:02:09\t From Sam to Everyone : thanks\r\n',
    'chat-saved-by-hand--1-lines--meeting_saved_chat.txt': '10:02:03\t From Pat Example : here is the address\r\n',
  },
  {
    'nothing-said--meeting.vtt': 'WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:03.000\r\n\r\n',
    'nothing-written--chat.txt': ' \r\n',
  },
  [],
);
