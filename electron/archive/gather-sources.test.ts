import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatherSources } from './gather-sources.ts';
import { rememberSources } from './sources.ts';

let dir: string;
const at = (name: string) => join(dir, name);
const put = (...names: string[]) => {
  for (const name of names) {
    mkdirSync(join(at(name), '..'), { recursive: true });
    writeFileSync(at(name), name);
  }
};
const takeout = (part: number) => `takeout-20230506T101112Z-00${part}.zip`;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-gather-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function choose(...names: string[]) {
  const sources = rememberSources();
  const { sources: gathered, failures } = await gatherSources(names.map(at));
  return { sources, chosen: gathered.map((source) => sources.add(source)), failures };
}

describe('gatherSources', () => {
  it('takes a folder as one source with its files, and tells its name alone', async () => {
    put('My memos/a.wav', 'My memos/sub/b.wav');
    const { chosen } = await choose('My memos/');
    expect(chosen).toMatchObject([{ kind: 'folder', fileName: 'My memos', fileCount: 2, sizeBytes: 32 }]);
    expect(JSON.stringify(chosen)).not.toContain(dir);
    expect(JSON.stringify(chosen)).not.toContain('sub');
  });

  it.skipIf(process.platform === 'win32')('takes a link that was chosen itself for what it points to', async () => {
    put('real/a.wav', 'b.zip');
    symlinkSync(at('real'), at('linked'));
    symlinkSync(at('b.zip'), at('c.zip'));
    const { chosen } = await choose('linked', 'c.zip');
    expect(chosen.map(({ kind, fileName }) => [kind, fileName])).toEqual([
      ['file', 'c.zip'],
      ['folder', 'linked'],
    ]);
  });

  it('says that an empty folder is empty, and takes the rest', async () => {
    mkdirSync(at('empty'));
    put('a.zip');
    const { chosen, failures } = await choose('empty', 'a.zip', 'missing.zip');
    expect(chosen).toHaveLength(1);
    expect(failures.map(({ code }) => code)).toEqual(['archive/empty', 'archive/gone']);
  });

  it('takes a path that was given twice once', async () => {
    put('a.zip');
    expect((await choose('a.zip', 'a.zip')).chosen).toHaveLength(1);
  });

  it('offers the other parts that lie beside the chosen one, and says which are nowhere', async () => {
    put(takeout(1), takeout(2), takeout(4), 'takeout-20230506T101112Z-001 (1).zip', 'other.zip');
    const { chosen, sources } = await choose(takeout(2));
    expect(chosen).toMatchObject([{ kind: 'file', fileName: takeout(2), fileCount: 1, missingParts: [3] }]);
    expect(chosen[0]?.offeredParts).toEqual({ count: 2, sizeBytes: 2 * takeout(1).length });
    const joined = sources.joinParts(chosen[0]?.sourceId ?? '');
    expect(joined).toMatchObject({ kind: 'parts', fileName: `${takeout(1)} +2`, fileCount: 3, offeredParts: null });
    expect(joined.sourceId).toBe(chosen[0]?.sourceId);
  });

  it('offers nothing where all parts were chosen', async () => {
    put(takeout(1), takeout(2));
    expect((await choose(takeout(2), takeout(1))).chosen).toMatchObject([
      { kind: 'parts', fileName: `${takeout(1)} +1`, offeredParts: null, missingParts: [] },
    ]);
  });

  it('offers no folder and no vanished file as a part', async () => {
    put('a.zip');
    mkdirSync(at('a.z01'));
    symlinkSync('/nowhere', at('a.z02'));
    expect((await choose('a.zip')).chosen).toMatchObject([{ offeredParts: null, missingParts: [] }]);
  });

  it('takes loose sound files as one source', async () => {
    put('1.wav', '2.wav', '3.wav');
    expect((await choose('1.wav', '2.wav', '3.wav')).chosen).toMatchObject([
      { kind: 'files', fileName: '1.wav +2', fileCount: 3 },
    ]);
  });
});
