/** Archives in archives, and files of two kinds at once. */
import { gzipSync } from 'node:zlib';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { ascii, sound } from '../byte-fields.ts';
import { accepted, fileCase, type HostileCase, refused, zipCase } from '../hostile-case.ts';
import { type Member, zip } from '../zip-writer.ts';

const good: Member = { name: 'good.wav', data: sound(1) };

/** A ZIP in a ZIP in a ZIP … */
function matryoshka(depth: number): Bytes {
  let archive = zip([good]);
  for (let n = 0; n < depth; n++) archive = zip([{ name: 'inner.zip', data: archive }]);
  return archive;
}

export const nestedCases: readonly HostileCase[] = [
  fileCase(
    'both-sound-and-zip',
    'a WAV with a ZIP behind its sound: it is a sound',
    'clip.wav',
    () => concatBytes([sound(1), zip([{ name: 'b.wav', data: sound(2) }])]),
    accepted(1),
  ),
  fileCase(
    'both-named-zip',
    'a WAV named .zip: what is named an archive and is none is no recording',
    'clip.zip',
    () => sound(1),
    refused('archive/no-audio'),
  ),
  fileCase(
    'both-page-and-zip',
    'a page before a ZIP whose offsets count it: it is a ZIP',
    'page.html',
    () => zip([good], { before: ascii('<!doctype html><p>hello</p>'), isBeforeCounted: true }),
    accepted(1),
  ),
  zipCase(
    'nested-named-wav',
    'a ZIP named .wav',
    () => zip([good, { name: 'inner.wav', data: zip([{ name: 'b.txt', data: ascii('x') }]) }]),
    accepted(1, { 'nested-archive': 1 }),
  ),
  zipCase(
    'nested-gzip-named-wav',
    'a GZIP named .wav',
    () => zip([good, { name: 'inner.wav', data: gzipSync(sound(2)) }]),
    accepted(1, { 'nested-archive': 1 }),
  ),
  zipCase('nested-depth-20', 'twenty ZIPs one inside another', () => matryoshka(20), refused('archive/no-audio')),
  zipCase(
    'page-named-wav',
    'a page named .wav',
    () => zip([good, { name: 'b.wav', data: ascii('<!DOCTYPE html><html><body>Sign in</body></html>') }]),
    accepted(1, { 'web-page-not-sound': 1 }),
  ),
  zipCase(
    'program-named-wav',
    'a program named .wav',
    () => zip([good, { name: 'b.wav', data: ascii(`MZ${'\0'.repeat(400)}`) }]),
    accepted(1, { 'not-a-recording': 1 }),
  ),
];
