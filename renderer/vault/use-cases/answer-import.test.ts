import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alexaArchives } from '../../../e2e/make-archives/alexa-archives.ts';
import { askingArchives, unknownHeadings } from '../../../e2e/make-archives/asking-archives.ts';
import { genericArchives } from '../../../e2e/make-archives/generic-archives.ts';
import { callRecorderArchives } from '../../../e2e/make-archives/call-recorder-archives.ts';
import { discordArchives } from '../../../e2e/make-archives/discord-archives.ts';
import { googleArchives } from '../../../e2e/make-archives/google-archives.ts';
import { googleVoiceArchives } from '../../../e2e/make-archives/google-voice-archives.ts';
import { metaArchives } from '../../../e2e/make-archives/meta-archives.ts';
import { signalArchives } from '../../../e2e/make-archives/signal-archives.ts';
import { snapchatArchives } from '../../../e2e/make-archives/snapchat-archives.ts';
import { telegramArchives } from '../../../e2e/make-archives/telegram-archives.ts';
import { voiceMemosArchives } from '../../../e2e/make-archives/voice-memos-archives.ts';
import { voicemailArchives } from '../../../e2e/make-archives/voicemail-archives.ts';
import { whatsappArchives } from '../../../e2e/make-archives/whatsapp-archives.ts';
import { zoomArchives } from '../../../e2e/make-archives/zoom-archives.ts';
import type { Imported, TestArchive } from '../../../e2e/make-archives/test-archive.ts';
import { sourceId } from '../../../shared/model/id.ts';
import { type AskedQuestion, proposalOf, withoutTable } from '../../../shared/model/import-question.ts';
import type { ImportProgress } from '../../../shared/seams/vault-protocol.ts';
import { serveArchive } from '../archive/testdata/serve-archive.ts';
import { ImportQuestions } from '../library/import-questions.ts';
import { importArchive } from './import-archive.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overheard-asking-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const id = sourceId('cd'.repeat(16));

/** `answer` is called with each question as it is shown. */
async function bringIn(
  archive: TestArchive,
  answer: (asked: AskedQuestion, questions: ImportQuestions) => void,
  vault = new MemoryVault(),
) {
  const asked: AskedQuestion[] = [];
  const progress: ImportProgress[] = [];
  const running = new AbortController();
  const questions: ImportQuestions = new ImportQuestions(vault, (one) => {
    asked.push(one);
    setTimeout(() => answer(one, questions));
  });
  const { port } = serveArchive(new Uint8Array(await readFile(await archive.write(dir))), {});
  const args = { sourceId: id, fileName: 'archive.zip', isSample: false, bytesPort: port };
  const importing = importArchive(
    vault,
    { ...args, ask: (question, onWait) => questions.ask(id, question, running.signal, onWait) },
    (one) => progress.push(one),
    running.signal,
  );
  return { asked, progress, running, vault, importing };
}
const accept = (asked: AskedQuestion, questions: ImportQuestions) =>
  void questions.answer(id, asked.questionId, proposalOf(asked.question), true);

const certain: readonly TestArchive[] = [
  ...alexaArchives,
  ...genericArchives,
  ...callRecorderArchives,
  ...discordArchives,
  ...googleArchives,
  ...googleVoiceArchives,
  ...metaArchives,
  ...signalArchives,
  ...snapchatArchives,
  ...telegramArchives,
  ...voiceMemosArchives,
  ...voicemailArchives,
  ...whatsappArchives,
  ...zoomArchives,
];

describe('an import', () => {
  it.each(certain.filter(({ expect: { kind } }) => kind === 'imported'))(
    'asks nothing when the archive settles everything itself: $name',
    async (archive) => {
      const { asked, importing } = await bringIn(archive, accept);
      await importing;
      expect(asked).toEqual([]);
    },
  );

  it.each(askingArchives)('asks once, waits in a phase of its own, and goes on as it was told: $name', async (archive) => {
    const { asked, progress, importing, vault } = await bringIn(archive, accept);
    const report = await importing;
    const { recordings, withTranscript, unlinkedLines } = archive.expect as Imported;
    expect(asked).toHaveLength(1);
    expect(progress.some(({ phase }) => phase === 'asking')).toBe(true);
    expect(progress.at(-1)?.phase).toBe('finishing');
    expect({
      recordings: vault.recordings.size,
      withTranscript: report.withTranscript,
      unlinkedLines: report.unlinkedLines,
    }).toEqual({
      recordings,
      withTranscript,
      unlinkedLines,
    });
    expect(vault.documents.answers).toHaveLength(1);
  });

  it('has put nothing in while it waits, and nothing when it is stopped then', async () => {
    const { asked, running, importing, vault } = await bringIn(unknownHeadings, () => {
      expect(vault.commits).toEqual([]);
      running.abort();
    });
    expect(await importing).toMatchObject({ state: 'cancelled', imported: 0 });
    expect(asked).toHaveLength(1);
    expect([vault.commits, vault.documents.answers]).toEqual([[], []]);
  });

  it('leaves the table out when it is told to, with all sound in', async () => {
    const { importing, vault } = await bringIn(unknownHeadings, (one, questions) => {
      void questions.answer(id, one.questionId, { kind: 'columns', mapping: withoutTable }, false);
    });
    expect(await importing).toMatchObject({ withTranscript: 0, unlinkedLines: 0 });
    expect(vault.recordings.size).toBe(4);
    expect(vault.documents.answers).toEqual([]);
  });

  it('counts records whose sound isn’t there, and keeps how the archive is made', async () => {
    const { importing } = await bringIn(unknownHeadings, accept);
    const { missingSounds, formatReport } = await importing;
    expect(missingSounds).toBe(1);
    expect(formatReport).toContain('4 x voice/####.wav');
    expect(formatReport).not.toMatch(/events.csv \| .*(moment|alex|kitchen)/i);
  });

  it('says how the archive is made when it is refused', async () => {
    const { port } = serveArchive(new TextEncoder().encode('no archive at all'), {});
    const told: string[] = [];
    const args = {
      sourceId: id,
      fileName: 'a.zip',
      isSample: false,
      bytesPort: port,
      onRefused: (text: string) => told.push(text),
    };
    const importing = importArchive(new MemoryVault(), args, () => undefined, new AbortController().signal);
    await expect(importing).rejects.toMatchObject({ code: 'archive/not-a-zip' });
    expect(told).toEqual([expect.stringContaining('refused: archive/not-a-zip')]);
  });
});
