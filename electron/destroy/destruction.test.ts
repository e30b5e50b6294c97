import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ByteReply } from '../../shared/seams/byte-frames.ts';
import { gatherSources } from '../archive/gather-sources.ts';
import { rememberSources } from '../archive/sources.ts';
import { FakePort } from '../testdata/fake-port.ts';
import { destructionOf } from './destruction.ts';

let dir: string;
let sent: [string, unknown][];
const at = (name: string) => join(dir, name);

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-destruction-'));
  mkdirSync(at('downloads'));
  mkdirSync(at('mine'));
  for (const name of ['mine/alexa.zip', 'downloads/alexa (1).zip']) writeFileSync(at(name), 'the same bytes');
  sent = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function begin({ isRead = true } = {}) {
  const sources = rememberSources();
  const { sources: gathered } = await gatherSources([at('mine/alexa.zip')]);
  const [chosen] = gathered.map((source) => sources.add(source));
  if (chosen === undefined) throw new Error('one was gathered');
  if (isRead) await sources.serve(chosen.sourceId, () => new FakePort<ByteReply>());
  const destruction = destructionOf(sources, (name, payload) => sent.push([name, payload]), [at('downloads')]);
  return { sources, destruction, id: chosen.sourceId };
}

describe('destructionOf', () => {
  it('destroys a source that was read, once its name is confirmed', async () => {
    const { destruction, id, sources } = await begin();
    await expect(destruction.destroy(id, 'other.zip', false)).rejects.toMatchObject({ code: 'app/bad-request' });
    expect(await sources.whereabouts(id)).toBe('there');
    const { counts } = await destruction.destroy(id, 'alexa.zip', false);
    expect(counts).toMatchObject({ destroyed: 1, gone: 0 });
    expect(readdirSync(at('mine'))).toEqual([]);
    expect(await sources.whereabouts(id)).toBe('gone');
    expect(sent.at(-1)).toMatchObject(['source.progress', { sourceId: id, filesDone: 1, filesTotal: 1 }]);
    expect(JSON.stringify(sent)).not.toContain(dir);
  });

  it('refuses a source that nobody has read', async () => {
    const { destruction, id } = await begin({ isRead: false });
    await expect(destruction.destroy(id, 'alexa.zip', false)).rejects.toMatchObject({ code: 'app/bad-request' });
    await expect(destruction.findCopies(id)).rejects.toMatchObject({ code: 'app/bad-request' });
    expect(readdirSync(at('mine'))).toEqual(['alexa.zip']);
  });

  it('finds copies, which can be destroyed like the source itself', async () => {
    const { destruction, id } = await begin();
    const { copies, isComplete } = await destruction.findCopies(id);
    expect(copies).toMatchObject([{ fileName: 'alexa (1).zip', kind: 'file', fileCount: 1 }]);
    expect(isComplete).toBe(true);
    expect(JSON.stringify(copies)).not.toContain('downloads');
    const { counts } = await destruction.destroy(copies[0]?.sourceId ?? '', 'alexa (1).zip', false);
    expect(counts.destroyed).toBe(1);
    expect(readdirSync(at('downloads'))).toEqual([]);
    expect(readdirSync(at('mine'))).toEqual(['alexa.zip']);
  });

  it('says before what is to be known', async () => {
    const { destruction, id } = await begin();
    linkSync(at('mine/alexa.zip'), at('mine/linked.zip'));
    expect(await destruction.facts(id)).toMatchObject({
      fileCount: 1,
      sizeBytes: 14,
      hardLinkedCount: 1,
      changedCount: 0,
      syncedBy: null,
      isBinSearched: false,
    });
    writeFileSync(at('mine/alexa.zip'), 'changed');
    expect(await destruction.facts(id)).toMatchObject({ changedCount: 1, hardLinkedCount: 0 });
  });

  it('does one thing to a source at a time', async () => {
    const { destruction, id } = await begin();
    const searching = destruction.findCopies(id);
    await expect(destruction.destroy(id, 'alexa.zip', false)).rejects.toMatchObject({ code: 'app/bad-request' });
    destruction.stopAll();
    expect(await searching).toMatchObject({ isComplete: false });
  });
});
