import { describe, expect, it } from 'vitest';
import type { ReportedEntry } from '../../../shared/model/archive.ts';
import { archiveId, recordingId } from '../../../shared/model/id.ts';
import { type FileDestruction, fileDestructions } from '../../../shared/model/source-destruction.ts';
import { Desk } from '../library/desk.ts';
import { shredRecordings } from './shred-recordings.ts';
import { makeArchive, makeRecording } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';
import { withoutWords } from './without-traces.ts';

const archive = archiveId(0);
const line = (text: string, place = 1) => ({ archiveId: archive, entryName: 'Transcripts.pdf', place, text });
const counts = {
  ...(Object.fromEntries(fileDestructions.map((way) => [way, 0])) as Record<FileDestruction, number>),
  destroyed: 3,
  'in-use': 4,
};
const destruction = (...names: readonly string[]) => ({
  atMs: 1,
  fileName: 'recordings',
  isCopy: false,
  counts,
  notDestroyed: names.map((name) => ({ name, outcome: 'in-use' as const })),
  tookMs: 1,
});
const oddEntry = (entryName: string): ReportedEntry => ({ entryName, fate: 'unplayable', reason: 'unplayable', sizeBytes: 1 });

const twin: ReportedEntry = {
  entryName: 'copy of it.amr',
  fate: 'duplicate',
  reason: 'duplicate',
  sizeBytes: 1,
  sameAs: recordingId(0),
};

async function household() {
  const vault = new MemoryVault();
  await vault.commit({
    recordings: [
      makeRecording(0, { transcript: 'Call Marlene at nine, please', entryName: 'Marlene.amr' }),
      makeRecording(1, { transcript: 'lights off', entryName: 'other.amr' }),
    ],
    documents: { archives: [makeArchive(0, { entries: [oddEntry('Marlene.amr'), oddEntry('other.amr')] })] },
    lines: new Map([[archive, [line('09:00  “call marlene at nine please”'), line('lights off'), line('play the radio')]]]),
  });
  return { vault, desk: new Desk(vault, () => undefined) };
}
const linesOf = (vault: MemoryVault) => vault.lines.get(archive)?.map(({ text }) => text);

describe('what is left of a shredded recording', () => {
  it('is no line that repeats its words, and no name in the report', async () => {
    const { vault, desk } = await household();
    await shredRecordings(desk, [recordingId(0)]);
    expect(linesOf(vault)).toEqual(['lights off', 'play the radio']);
    expect(vault.documents.archives[0]?.entries.map(({ entryName }) => entryName)).toEqual(['other.amr']);
    expect(vault.commits.find(({ removed }) => removed !== undefined)?.lines).toBeDefined();
  });

  it('is no line and no name at all when it was the last of its archive', async () => {
    const { vault, desk } = await household();
    await shredRecordings(desk, [recordingId(0), recordingId(1)]);
    expect(linesOf(vault)).toEqual([]);
    expect(vault.documents.archives[0]?.entries).toEqual([]);
  });
});

describe('what a later export of the same account repeats of it', () => {
  const later = archiveId(1);
  const texts = (vault: MemoryVault) => vault.lines.get(later)?.map(({ text }) => text);

  async function exportedTwice() {
    const { vault, desk } = await household();
    const lines = ['Call Marlene at nine, please', 'lights off', 'play the radio'].map((text) => ({
      ...line(text),
      archiveId: later,
    }));
    const entries = [0, 1].map((id) => ({ ...twin, entryName: `copy ${id}.amr`, sameAs: recordingId(id) }));
    await vault.commit({
      documents: { archives: [...vault.documents.archives, makeArchive(1, { entries })] },
      recordings: [makeRecording(9, { archiveId: later, transcript: null })],
      lines: new Map([[later, lines]]),
    });
    return { vault, desk };
  }

  it('goes from its lines too', async () => {
    const { vault, desk } = await exportedTwice();
    await shredRecordings(desk, [recordingId(0)]);
    expect(texts(vault)).toEqual(['lights off', 'play the radio']);
  });

  it('goes also with the last of the archive that had the sound', async () => {
    const { vault, desk } = await exportedTwice();
    await shredRecordings(desk, [recordingId(0), recordingId(1)]);
    expect(texts(vault)).toEqual(['play the radio']);
  });

  it('is no short word that another archive, which has none of the sound, says too', async () => {
    const { vault, desk } = await exportedTwice();
    const [first] = vault.documents.archives;
    await vault.commit({ documents: { archives: [first!, makeArchive(1)] } });
    await shredRecordings(desk, [recordingId(0), recordingId(1)]);
    expect(texts(vault)).toEqual(['lights off', 'play the radio']);
  });

  it('goes as a whole with the last recording that it repeats, where it brought none of its own', async () => {
    const { vault, desk } = await exportedTwice();
    const unread: ReportedEntry = { entryName: 'Marlene.html', fate: 'left-out', reason: 'read-for-transcripts', sizeBytes: 1 };
    const [first, second] = vault.documents.archives;
    await vault.commit({
      removed: [recordingId(9)],
      documents: { archives: [first!, { ...second!, entries: [...second!.entries, unread] }] },
    });
    await shredRecordings(desk, [recordingId(1)]);
    expect(texts(vault)).toEqual(['Call Marlene at nine, please', 'play the radio']);
    await shredRecordings(desk, [recordingId(0)]);
    expect(texts(vault)).toEqual([]);
    expect(vault.documents.archives[1]?.entries).toEqual([]);
  });
});

describe('what became of the files of a folder', () => {
  const leftNames = (vault: MemoryVault) =>
    vault.documents.archives.map(({ destructions = [] }) => destructions.map((one) => one.notDestroyed.map(({ name }) => name)));

  async function destroyed() {
    const vault = new MemoryVault();
    await vault.commit({
      recordings: [
        makeRecording(0, { entryName: 'Zo\u00EB.amr' }),
        makeRecording(1, { entryName: 'other.amr' }),
        makeRecording(2, { archiveId: archiveId(1), entryName: 'third.amr' }),
      ],
      documents: {
        archives: [
          makeArchive(0, { destructions: [destruction('Zoe\u0308.amr', 'other.amr', 'list.pdf'), destruction('Zo\u00EB.amr')] }),
          makeArchive(1, { entries: [twin], destructions: [destruction('copy of it.amr', 'third.amr')] }),
        ],
      },
    });
    return { vault, desk: new Desk(vault, () => undefined) };
  }

  it('names no file of what is shredded, and still counts them all', async () => {
    const { vault, desk } = await destroyed();
    await shredRecordings(desk, [recordingId(0)]);
    expect(leftNames(vault)).toEqual([[['other.amr', 'list.pdf'], []], [['third.amr']]]);
    expect(vault.documents.archives[0]?.destructions?.map((one) => one.counts)).toEqual([counts, counts]);
  });

  it('names no file at all when the last of its archive is shredded', async () => {
    const { vault, desk } = await destroyed();
    await shredRecordings(desk, [recordingId(0), recordingId(1)]);
    expect(leftNames(vault)).toEqual([[[], []], [['third.amr']]]);
  });

  it('is not written again where it names none of them', async () => {
    const { vault, desk } = await destroyed();
    const [first] = vault.documents.archives;
    await shredRecordings(desk, [recordingId(2)]);
    expect(vault.documents.archives[0]).toBe(first);
  });
});

describe('withoutWords', () => {
  const kept = (said: string, ...texts: string[]) => {
    const lines = texts.map((text) => line(text));
    const { lines: changed } = withoutWords({ lines: new Map([[archive, lines]]), documents: new MemoryVault().documents }, [
      makeRecording(0, { transcript: said }),
    ]);
    return (changed?.get(archive) ?? lines).map(({ text }) => text);
  };

  it('takes a line that is a part of what was said', () => {
    expect(kept('tell the plumber that the key is under the mat', 'that the key is under', 'the key')).toEqual(['the key']);
  });

  it('compares short words with whole lines alone', () => {
    expect(kept('stop', 'Stop.', 'stop the music', 'unstoppable')).toEqual(['stop the music', 'unstoppable']);
  });

  it('leaves everything when nothing was said', () => {
    expect(kept('…', '', 'stop')).toEqual(['', 'stop']);
  });
});
