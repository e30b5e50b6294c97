/**
 * Writes made-up archives, so that the tour can be given them: `tsx e2e/make-archives/write-archives.ts DIR [NAME…]`. Prints each path and
 * what must become of it. Without names, all that come in.
 */
import { mkdir } from 'node:fs/promises';
import { callRecorderArchives } from './call-recorder-archives.ts';
import { genericArchives } from './generic-archives.ts';
import { googleArchives } from './google-archives.ts';
import { googleVoiceArchives } from './google-voice-archives.ts';
import { whatsappArchives } from './whatsapp-archives.ts';
import { voiceMemosArchives } from './voice-memos-archives.ts';
import { voicemailArchives } from './voicemail-archives.ts';
import { zoomArchives } from './zoom-archives.ts';

const archives = [
  ...genericArchives,
  ...whatsappArchives,
  ...googleVoiceArchives,
  ...googleArchives,
  ...voiceMemosArchives,
  ...voicemailArchives,
  ...callRecorderArchives,
  ...zoomArchives,
];

const [dir, ...names] = process.argv.slice(2);
if (dir === undefined) throw new Error('Where to? tsx e2e/make-archives/write-archives.ts DIR [NAME…]');
await mkdir(dir, { recursive: true });
for (const { name, write, expect } of archives) {
  if (names.length > 0 && !names.includes(name)) continue;
  const path = await write(dir);
  const told =
    expect.kind === 'imported'
      ? `${expect.vendor}, ${expect.recordings} recordings, ${expect.withTranscript} with words, ${expect.unlinkedLines} lines beside them`
      : expect.code;
  console.log(`${path}\n  ${told}`);
}
