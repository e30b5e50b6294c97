import { describe, expect, it } from 'vitest';
import { timeFromFileName } from './file-name-time.ts';

const wall = (text: string): number => Date.parse(`${text}Z`);

describe('the time in a file name', () => {
  it.each([
    ['20240314_091500.wav', 'local-unknown', '2024-03-14T09:15:00'],
    ['20250509 121919-F88397C6.m4a', 'local-unknown', '2025-05-09T12:19:19'],
    ['2023-12-24 18.30.05.m4a', 'local-unknown', '2023-12-24T18:30:05'],
    ['Recording 2023-12-24 at 18.30.05.m4a', 'local-unknown', '2023-12-24T18:30:05'],
    ['CallRecord_20230414-215701_15550100000.wav', 'local-unknown', '2023-04-14T21:57:01'],
    ['2018-11-21_17_31_56_905_UTC.mp3', 'utc-exact', '2018-11-21T17:31:56.905'],
    ['2024-03-04T11-12-40Z.wav', 'utc-exact', '2024-03-04T11:12:40'],
    ['1614863716123.wav', 'utc-exact', '2021-03-04T13:15:16.123'],
    ['audioclip1614863716.aac', 'utc-exact', '2021-03-04T13:15:16'],
    ['PTT-20210304-WA0001.opus', 'date-only', '2021-03-04T00:00:00'],
    ['2021-03-04.wav', 'date-only', '2021-03-04T00:00:00'],
  ])('is found in %s', (name, kind, at) => {
    expect(timeFromFileName(`some/folder/${name}`)).toEqual({ kind, epochMs: wall(at), source: 'file-name' });
  });

  it('keeps the offset where one is written', () => {
    expect(timeFromFileName('20230414_215701.088-0400_in_sim1_Pat.oga')).toEqual({
      kind: 'offset-known',
      epochMs: Date.UTC(2023, 3, 15, 1, 57, 1, 88),
      offsetMinutes: -240,
      source: 'file-name',
    });
  });

  it.each([
    '0733.wav',
    'Voice 001.m4a',
    '20241331_091500.wav',
    '2024-02-30.wav',
    '+15550100000.amr',
    'call 2079460132.wav',
    'track 12345678.mp3',
    '99999999_999999.wav',
  ])('is absent, not guessed, in %s', (name) => {
    expect(timeFromFileName(name)).toBeNull();
  });
});
