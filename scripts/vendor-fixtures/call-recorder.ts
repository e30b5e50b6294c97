/**
 * Writes the fixtures of recorded calls: a JSON each, as it lies beside one. The name is the expectation: `what--person--title.json`, blanks as
 * hyphens. Run by hand (`tsx scripts/vendor-fixtures/call-recorder.ts`). People and numbers are made up.
 */
import { writeFixtures } from './write-fixtures.ts';

const json = (more: object): string => JSON.stringify({ timestamp_unix_ms: 1_681_523_821_088, ...more }, null, 4);
const pat = {
  phone_number: '15550100000',
  phone_number_formatted: '+1 555-010-0000',
  caller_name: null,
  contact_name: 'Pat Twin',
};

writeFixtures(
  'call-recorder',
  {
    'all-parts--Pat-Twin--15550100000-·-out.json': json({
      timestamp: '2023-04-14T21:57:01.088-04:00',
      direction: 'out',
      sim_slot: 1,
      call_log_name: null,
      calls: [pat],
      output: { format: { type: 'OGG/Opus', mime_type: 'audio/ogg' } },
    }),
    'time-alone--Pat-Example--+15550100000-·-in.json': json({ direction: null, calls: [] }),
    'name-of-the-log--Log-Name--+15550100000-·-in.json': json({ call_log_name: 'Log Name' }),
    'conference--Pat-Twin,-Sam--15550100000,-15550100001-·-conference.json': json({
      direction: 'conference',
      calls: [pat, { ...pat, phone_number: '15550100001', contact_name: 'Sam' }],
    }),
  },
  {
    'half-a-file.json': json({ calls: [pat] }).slice(0, 70),
    'without-a-time.json': JSON.stringify({ direction: 'in', calls: [pat] }),
    'time-of-another-century.json': JSON.stringify({ timestamp_unix_ms: 12, calls: [pat] }),
    'another-shape.json': '[1,2,3]',
  },
  [],
);
