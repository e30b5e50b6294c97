import { describe, expect, it } from 'vitest';
import { concatBytes, fromHex, toHex } from '../../../shared/bytes.ts';
import { sourceId } from '../../../shared/model/id.ts';
import { burntWordsMark, type Recording } from '../../../shared/model/recording.ts';
import { amr } from '../audio/testdata/rare-bytes.ts';
import { parseWav } from '../audio/wav.ts';
import { ascii, chunk, makeNoisyWav, signed16 } from '../audio/testdata/noisy-wavs.ts';
import { Desk } from '../library/desk.ts';
import { burnIn } from './burn-in.ts';
import { changeRecordings } from './change-recordings.ts';
import { undo } from './turn-back.ts';
import { openForPlaying } from './open-recording-sound.ts';
import { previewRedaction } from './preview-redaction.ts';
import { makeArchive, putSound } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

const stretches = [{ startMs: 100, endMs: 200 }];
const source = makeNoisyWav({
  ...signed16,
  channels: 1,
  sampleRateHz: 8_000,
  frames: 8_000,
  after: [chunk('LIST', ascii('Marlene'))],
});
const transcript = 'call Marlene at nine';

async function deskWith(parts: Partial<Recording>, bytes = source, facts: Partial<Recording['sound']> = {}) {
  const vault = new MemoryVault();
  await vault.commit({ documents: { archives: [makeArchive(0)] } });
  const recording = await putSound(vault, bytes, parts, facts);
  return { vault, desk: new Desk(vault, () => undefined), recording, id: recording.id };
}
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

describe('burnIn', () => {
  it('[V6.5] leaves silence and nothing else of the sound, under a new key in a segment of its own', async () => {
    const { vault, desk, recording, id } = await deskWith({ stretches, transcript });
    const oldKey = vault.keyHex(id);
    await burnIn(desk, { id, decoded: null });

    const after = vault.recordings.get(id)!;
    expect(after.location.segmentId).not.toBe(recording.location.segmentId);
    expect(vault.keyHex(id)).not.toBe(oldKey);
    const opened = await openForPlaying(desk, id);
    const sound = new Uint8Array(opened.bytes);
    expect(sound.subarray(44 + 1_600, 44 + 3_200).every((byte) => byte === 0)).toBe(true);
    expect(Buffer.compare(sound.subarray(44, 44 + 1_600), source.subarray(44, 44 + 1_600))).toBe(0);
    expect(Buffer.from(sound).includes('Marlene')).toBe(false);
    expect(opened.peaks!.slice(200, 400).every((peak) => peak === 0)).toBe(true);
    expect(after.sound).toEqual({ ...recording.sound, sizeBytes: sound.byteLength, sha256: await sha256(sound) });
    expect(after).toMatchObject({ stretches: [], burnt: stretches });
  });

  it('takes the lines of the archive that repeat its words', async () => {
    const { vault, desk, id, recording } = await deskWith({ stretches, transcript });
    const line = (text: string) => ({ archiveId: recording.archiveId, entryName: 'Transcripts.pdf', place: 1, text });
    vault.lines.set(recording.archiveId, [line(`08:59 ${transcript}.`), line('another line')]);
    await burnIn(desk, { id, decoded: null });
    expect(vault.lines.get(recording.archiveId)).toEqual([line('another line')]);
  });

  it('takes the chosen words out of the transcript, and the answer whole', async () => {
    const struckWords = [{ from: 5, to: 12 }];
    const { vault, desk, id } = await deskWith({ stretches, transcript, struckWords, reply: 'Calling Marlene', note: 'mine' });
    await burnIn(desk, { id, decoded: null });
    expect(vault.recordings.get(id)).toMatchObject({
      transcript: `call ${burntWordsMark} at nine`,
      reply: null,
      note: 'mine',
      struckWords: [],
    });
  });

  it('takes the whole transcript when no words were chosen', async () => {
    const { vault, desk, id } = await deskWith({ stretches, transcript, reply: 'Calling Marlene' });
    await burnIn(desk, { id, decoded: null });
    expect(vault.recordings.get(id)).toMatchObject({ transcript: null, reply: null });
  });

  it('adds to what was burnt before', async () => {
    const { vault, desk, id } = await deskWith({
      stretches,
      burnt: [
        { startMs: 150, endMs: 300 },
        { startMs: 500, endMs: 600 },
      ],
    });
    await burnIn(desk, { id, decoded: null });
    expect(vault.recordings.get(id)?.burnt).toEqual([
      { startMs: 100, endMs: 300 },
      { startMs: 500, endMs: 600 },
    ]);
  });

  it('writes its receipt in the same commit, with the epochs of its turn and a proof of the old sound', async () => {
    const { vault, desk, recording, id } = await deskWith({ stretches });
    const receipt = await burnIn(desk, { id, decoded: null });
    await desk.turns.take(async () => undefined);
    const turn = vault.commits.at(-2)!;
    expect(turn.documents?.receipts).toMatchObject([{ ...receipt, tookMs: turn.documents?.receipts?.[0]?.tookMs }]);
    expect(turn.recordings?.length).toBe(1);
    expect(receipt).toMatchObject({
      number: 1,
      act: 'burn-in',
      recordings: 1,
      archives: ['archive-0.zip'],
      soundMs: 100,
      soundBytes: source.byteLength,
      fromEpoch: 1,
      toEpoch: 2,
      stillInVault: 1,
    });
    expect(receipt.commitments).toEqual([await sha256(concatBytes([fromHex(receipt.salt), fromHex(recording.sound.sha256)]))]);
    expect(vault.documents.receipts).toEqual([receipt]);
    expect(vault.epoch).toBe(2);
  });

  it('writes into its receipt what the machine and the vault knew', async () => {
    const { vault, desk, id } = await deskWith({ stretches });
    const made = { fileName: 'mine.age', madeAtMs: 7 };
    vault.documents = { ...vault.documents, backups: [made] as unknown as typeof vault.documents.backups };
    const machine = { fileSystem: 'apfs', overwrites: 'elsewhere', drive: null, syncedBy: 'icloud' } as const;
    expect(await burnIn(desk, { id, decoded: null, machine })).toMatchObject({ machine, backups: { count: 1, lastMadeAtMs: 7 } });
  });

  it('keeps no old words or stretches in what can be undone', async () => {
    const { vault, desk, id } = await deskWith({ transcript });
    const other = await putSound(vault, source);
    await changeRecordings(desk, [id, other.id], { verdict: 'redact' });
    await changeRecordings(desk, [id], { stretches, struckWords: [{ from: 5, to: 12 }] });
    await burnIn(desk, { id, decoded: null });
    expect(await undo(desk)).toMatchObject({ changed: 1, ids: [other.id] });
    expect(await undo(desk)).toMatchObject({ changed: 0, ids: [] });
    expect(vault.recordings.get(id)).toMatchObject({ verdict: 'redact', stretches: [], struckWords: [] });
  });

  it('makes a WAV of what the page has decoded when the bytes can`t be cut', async () => {
    const mp3 = new Uint8Array(4_000).fill(0x55);
    const { vault, desk, id } = await deskWith({ stretches }, mp3, { format: 'mp3', durationMs: 1_010 });
    await expect(burnIn(desk, { id, decoded: null })).rejects.toThrow('redact/undecodable');
    const decoded = { sampleRateHz: 48_000, channels: [new Float32Array(48_000).fill(0.25)] };
    await burnIn(desk, { id, decoded });
    expect(vault.recordings.get(id)?.sound).toMatchObject({
      format: 'wav',
      codec: 'pcm-s16le',
      durationMs: 1_000,
      isPlayable: true,
    });
    const { bytes } = await openForPlaying(desk, id);
    const samples = new Int16Array(bytes, 44);
    expect([samples[4_799], samples[4_800], samples[9_599], samples[9_600]]).toEqual([8_192, 0, 0, 8_192]);
  });

  it('cuts what is heard when the player does not know the sound, and makes a WAV of it', async () => {
    const { vault, desk, id } = await deskWith({ stretches: [{ startMs: 200, endMs: 400 }] }, amr(50), {
      format: 'amr',
      codec: 'amr-nb',
      durationMs: 1_000,
    });
    await burnIn(desk, { id, decoded: null });
    expect(vault.recordings.get(id)?.sound).toMatchObject({ format: 'wav', codec: 'pcm-s16le', durationMs: 1_000 });
    const { bytes } = await openForPlaying(desk, id);
    expect(new Int16Array(bytes, 44).slice(1_600, 3_200).every((sample) => sample === 0)).toBe(true);
  });

  it('refuses when far less can be decoded than the sound is said to last', async () => {
    const { desk, id } = await deskWith({ stretches: [{ startMs: 200, endMs: 400 }] }, amr(50), {
      format: 'amr',
      codec: 'amr-nb',
      durationMs: 9_000,
    });
    await expect(burnIn(desk, { id, decoded: null })).rejects.toMatchObject({ code: 'redact/undecodable' });
  });

  it('silences up to the real end when a stretch reaches the said one', async () => {
    const { vault, desk, id } = await deskWith({ stretches: [{ startMs: 900, endMs: 1_010 }] }, new Uint8Array(99), {
      format: 'ogg',
      durationMs: 1_010,
    });
    await burnIn(desk, { id, decoded: { sampleRateHz: 1_000, channels: [new Float32Array(1_200).fill(0.5)] } });
    const { bytes } = await openForPlaying(desk, id);
    expect(new Int16Array(bytes, 44).findLastIndex((sample) => sample !== 0)).toBe(899);
    expect(vault.recordings.get(id)?.burnt).toEqual([{ startMs: 900, endMs: 1_200 }]);
  });

  it('destroys nothing when the decoder stumbled and gave only the beginning', async () => {
    const notWav = new Uint8Array(100).fill(1);
    const { vault, desk, id } = await deskWith({ stretches }, notWav, { format: 'mp3', codec: 'mp3', durationMs: 10_000 });
    const decoded = { sampleRateHz: 1_000, channels: [new Float32Array(4_000).fill(0.5)] };
    await expect(burnIn(desk, { id, decoded })).rejects.toThrow('redact/undecodable');
    await expect(previewRedaction(desk, { id, stretches, decoded })).rejects.toThrow('redact/undecodable');
    expect(vault.recordings.get(id)).toMatchObject({ sound: { format: 'mp3' }, stretches });
  });

  it('is refused while an import runs or waits: its lines would bring the words back', async () => {
    const { vault, desk, recording, id } = await deskWith({ stretches, transcript });
    const before = vault.commits.length;
    desk.imports.set(sourceId('00'.repeat(16)), new AbortController());
    await expect(burnIn(desk, { id, decoded: null })).rejects.toThrow('vault/busy');
    expect(vault.recordings.get(id)).toEqual(recording);
    expect(vault.commits.length).toBe(before);
  });

  it('holds up an import that is asked for meanwhile', async () => {
    const { vault, desk, id } = await deskWith({ stretches });
    const burning = burnIn(desk, { id, decoded: null });
    const receiptsAtImport = await desk.importTurns.take(async () => vault.documents.receipts.length);
    expect(receiptsAtImport).toBe(1);
    await burning;
  });

  it('changes nothing when nothing is marked or the disk refuses', async () => {
    const { vault, desk, id } = await deskWith({});
    const before = vault.recordings.get(id);
    await expect(burnIn(desk, { id, decoded: null })).rejects.toThrow('redact/nothing-marked');
    await changeRecordings(desk, [id], { stretches });
    vault.nextFailure = new Error('disk');
    await expect(burnIn(desk, { id, decoded: null })).rejects.toThrow('disk');
    expect(vault.recordings.get(id)).toEqual({ ...before, stretches });
    expect(vault.documents.receipts).toEqual([]);
    expect((await undo(desk)).changed).toBe(1);
  });
});

describe('previewRedaction', () => {
  it('sounds as the burn-in will, and stores nothing', async () => {
    const { vault, desk, id } = await deskWith({ stretches });
    const before = vault.commits.length;
    const preview = await previewRedaction(desk, { id, stretches, decoded: null });
    expect(vault.commits.length).toBe(before);
    expect(parseWav(new Uint8Array(preview.bytes))?.durationMs).toBe(1_000);
    await burnIn(desk, { id, decoded: null });
    const burnt = await openForPlaying(desk, id);
    expect(Buffer.compare(new Uint8Array(preview.bytes), new Uint8Array(burnt.bytes))).toBe(0);
    expect(preview.peaks).toEqual(burnt.peaks);
  });

  it('fails when no stretch lies in the sound', async () => {
    const { desk, id } = await deskWith({});
    const preview = (marked: typeof stretches) => previewRedaction(desk, { id, stretches: marked, decoded: null });
    await expect(preview([])).rejects.toThrow('redact/nothing-marked');
    await expect(preview([{ startMs: 5_000, endMs: 6_000 }])).rejects.toThrow('redact/outside-sound');
  });
});
