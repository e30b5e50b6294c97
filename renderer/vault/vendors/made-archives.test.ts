import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alexaArchives } from '../../../e2e/make-archives/alexa-archives.ts';
import { badArchives } from '../../../e2e/make-archives/bad-archives.ts';
import { genericArchives } from '../../../e2e/make-archives/generic-archives.ts';
import { googleArchives } from '../../../e2e/make-archives/google-archives.ts';
import { googleVoiceArchives } from '../../../e2e/make-archives/google-voice-archives.ts';
import { discordArchives } from '../../../e2e/make-archives/discord-archives.ts';
import { metaArchives } from '../../../e2e/make-archives/meta-archives.ts';
import { signalArchives } from '../../../e2e/make-archives/signal-archives.ts';
import { snapchatArchives } from '../../../e2e/make-archives/snapchat-archives.ts';
import { telegramArchives } from '../../../e2e/make-archives/telegram-archives.ts';
import type { Imported, Refused } from '../../../e2e/make-archives/test-archive.ts';
import { callRecorderArchives } from '../../../e2e/make-archives/call-recorder-archives.ts';
import { zoomArchives } from '../../../e2e/make-archives/zoom-archives.ts';
import { voiceMemosArchives } from '../../../e2e/make-archives/voice-memos-archives.ts';
import { voicemailArchives } from '../../../e2e/make-archives/voicemail-archives.ts';
import { whatsappArchives } from '../../../e2e/make-archives/whatsapp-archives.ts';
import { sourceId } from '../../../shared/model/id.ts';
import { serveArchive } from '../archive/testdata/serve-archive.ts';
import { importArchive } from '../use-cases/import-archive.ts';
import { MemoryVault } from '../use-cases/testdata/memory-vault.ts';

/** The PDF reader is written for Chromium, which has this; Node does from 22 on. */
function withResolvers<T>() {
  let resolve: (value: T | PromiseLike<T>) => void = () => undefined;
  let reject: (reason?: unknown) => void = () => undefined;
  const promise = new Promise<T>((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
}
if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers });

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overheard-archives-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function bringIn(vault: MemoryVault, path: string) {
  const { port } = serveArchive(new Uint8Array(await readFile(path)), {});
  const args = { sourceId: sourceId('00'.repeat(16)), fileName: 'archive.zip', isSample: false, bytesPort: port };
  return importArchive(vault, args, () => undefined, new AbortController().signal);
}

const all = [
  ...alexaArchives,
  ...genericArchives,
  ...googleArchives,
  ...googleVoiceArchives,
  ...whatsappArchives,
  ...voiceMemosArchives,
  ...voicemailArchives,
  ...callRecorderArchives,
  ...zoomArchives,
  ...telegramArchives,
  ...metaArchives,
  ...signalArchives,
  ...snapchatArchives,
  ...discordArchives,
  ...badArchives,
];

describe('a made-up archive', () => {
  it.each(all.filter(({ expect: { kind } }) => kind === 'imported'))(
    'is imported, every entry accounted for: $name',
    async (archive) => {
      const vault = new MemoryVault();
      const report = await bringIn(vault, await archive.write(dir));
      const reasons: Record<string, number> = {};
      for (const { reason } of report.entries) reasons[reason] = (reasons[reason] ?? 0) + 1;
      const { vendor, withTranscript, unlinkedLines } = report;
      const { words, ...expected } = archive.expect as Imported;
      expect({ kind: 'imported', vendor, recordings: vault.recordings.size, withTranscript, unlinkedLines, reasons }).toEqual(
        expected,
      );
      const kept = JSON.stringify([...vault.recordings.values(), ...vault.lines.values()]);
      expect(words.filter((one) => !kept.includes(one))).toEqual([]);
    },
  );

  it.each(all.filter(({ expect: { kind } }) => kind === 'refused'))(
    'is refused and leaves nothing behind: $name',
    async (archive) => {
      const vault = new MemoryVault();
      await expect(bringIn(vault, await archive.write(dir))).rejects.toMatchObject({ code: (archive.expect as Refused).code });
      expect(vault.recordings.size).toBe(0);
    },
  );

  it('brings the sample archive in, with every word where it belongs', async () => {
    const vault = new MemoryVault();
    const sample = new URL('../../../electron/assets/sample-archive.zip', import.meta.url).pathname;
    const report = await bringIn(vault, sample);
    expect(report).toMatchObject({
      vendor: 'alexa',
      withTranscript: 36,
      unlinkedLines: 12,
      duplicates: 1,
      unplayable: 0,
      damaged: 0,
    });
    expect(vault.recordings.size).toBe(40);
    const call = [...vault.recordings.values()].find(({ transcript }) => transcript?.startsWith('Call zero four zero'));
    expect(call).toMatchObject({
      person: 'Marlene',
      device: 'Living room',
      reply: 'Calling Mum, mobile.',
      time: { kind: 'utc-exact', epochMs: Date.UTC(2024, 10, 16, 8, 31, 7) },
    });
  });
});
