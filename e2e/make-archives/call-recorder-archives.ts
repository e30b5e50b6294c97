/** Folders of recorded calls, made up: of one recorder that writes JSON beside each, and of a phone that says it by a folder. */
import { clip, testArchive, type TestArchive } from './test-archive.ts';
import { deflated, stored, text } from './zip-file.ts';

const bcr = '20230414_215701.088-0400_in_sim1_+442079460001_Pat';
const withJson = testArchive(
  'recorded-calls',
  () => [
    deflated(`${bcr}.wav`, clip(711)),
    deflated(
      `${bcr}.json`,
      text(
        JSON.stringify({
          timestamp_unix_ms: 1_681_523_821_088,
          timestamp: '2023-04-14T21:57:01.088-04:00',
          direction: 'in',
          calls: [{ phone_number: '+442079460001', contact_name: 'Marlene Harbour' }],
        }),
      ),
    ),
    deflated('20230415_090000.000+0100_out_+442079460002.wav', clip(712)),
    deflated('CallRecord_20230416-101500_+442079460004.wav', clip(714)),
    deflated('Pat@442079460005_20230417101500.wav', clip(715)),
    deflated('notes of nothing.wav', clip(713)),
  ],
  {
    kind: 'imported',
    vendor: 'call-recorder',
    recordings: 5,
    withTranscript: 0,
    unlinkedLines: 0,
    reasons: { 'read-for-transcripts': 1 },
    words: ['Marlene Harbour', '+442079460002 · out'],
  },
);

const ofAPhone = testArchive(
  'recorded-calls-of-a-phone',
  () => [
    deflated('Recordings/Call/Call recording Pat Lighthouse_230414_215701.wav', clip(721)),
    deflated('Recordings/Call/Call recording +44 20 7946 0003_230415_080000.wav', clip(722)),
    deflated('Recordings/Voice Recorder/Voice 001.wav', clip(723)),
    stored('Recordings/Call/.nomedia', text('x')),
  ],
  {
    kind: 'imported',
    vendor: 'call-recorder',
    recordings: 3,
    withTranscript: 0,
    unlinkedLines: 0,
    reasons: { 'not-a-recording': 1 },
    words: ['Pat Lighthouse', '+44 20 7946 0003'],
  },
);

export const callRecorderArchives: readonly TestArchive[] = [withJson, ofAPhone];
