/** All archives that are made up for tests, good and bad: one list for the importer's tests and for the tour of every vendor. */
import { alexaArchives } from './alexa-archives.ts';
import { badArchives } from './bad-archives.ts';
import { callRecorderArchives } from './call-recorder-archives.ts';
import { discordArchives } from './discord-archives.ts';
import { genericArchives } from './generic-archives.ts';
import { googleArchives } from './google-archives.ts';
import { googleVoiceArchives } from './google-voice-archives.ts';
import { metaArchives } from './meta-archives.ts';
import { signalArchives } from './signal-archives.ts';
import { snapchatArchives } from './snapchat-archives.ts';
import { telegramArchives } from './telegram-archives.ts';
import type { TestArchive } from './test-archive.ts';
import { voiceMemosArchives } from './voice-memos-archives.ts';
import { voicemailArchives } from './voicemail-archives.ts';
import { whatsappArchives } from './whatsapp-archives.ts';
import { zoomArchives } from './zoom-archives.ts';

export const everyArchive: readonly TestArchive[] = [
  ...alexaArchives,
  ...genericArchives,
  ...googleArchives,
  ...googleVoiceArchives,
  ...whatsappArchives,
  ...telegramArchives,
  ...metaArchives,
  ...signalArchives,
  ...snapchatArchives,
  ...discordArchives,
  ...voiceMemosArchives,
  ...voicemailArchives,
  ...callRecorderArchives,
  ...zoomArchives,
  ...badArchives,
];
