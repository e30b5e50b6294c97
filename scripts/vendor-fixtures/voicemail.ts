/**
 * Writes the fixtures of voicemail: a transcript each, read beside `1.amr` and a database that knows it. The name is the expectation.
 * Run by hand (`tsx scripts/vendor-fixtures/voicemail.ts`). Words are made up.
 */
import { archivedObject, binaryPlist } from '../../e2e/make-archives/binary-plist.ts';
import { transcript } from '../../e2e/make-archives/voicemail-archives.ts';
import { writeFixtures } from './write-fixtures.ts';

const words = 'Hello, the kiln is ready on Thursday.';

writeFixtures(
  'voicemail',
  {
    'archived-object--with-transcript.transcript': transcript(words),
    'other-field-names--with-transcript.transcript': archivedObject('VMVoicemailTranscript', { vmWords: words, vmConfidence: 1 }),
    'plain-list--with-transcript.transcript': binaryPlist({ text: words, confidence: 1 }),
    'letters-beyond-ascii--with-transcript.transcript': transcript(
      'Der Töpferofen ist am Donnerstag so weit – hello, the kiln is ready on Thursday.',
    ),
  },
  {
    'no-words--not-a-recording.transcript': archivedObject('VMVoicemailTranscript', { transcriptionString: '', confidence: 0 }),
    'names-of-classes-alone--not-a-recording.transcript': binaryPlist({
      $archiver: 'NSKeyedArchiver',
      $objects: ['$null', 'NSString'],
    }),
    'half-a-list--not-a-recording.transcript': transcript(words).slice(0, 90),
    'text--not-a-recording.transcript': new TextEncoder().encode(
      'bplist00 is what this says of itself, and nothing more than that',
    ),
    'noise--not-a-recording.transcript': Uint8Array.from({ length: 600 }, (_, at) => (at * 7919 + ((at * at) >> 3)) & 0xff),
  },
  ['Library/Voicemail/1.amr'],
);
