import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { receiveSources } from './incoming-sources.ts';
import { rememberSources } from './sources.ts';

let dir: string;
let sent: [string, unknown][];
const pathOf = (name: string) => join(dir, name);

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-incoming-'));
  writeFileSync(pathOf('a.zip'), 'aaaa');
  writeFileSync(pathOf('b.zip'), 'bb');
  sent = [];
});
afterEach(() => rmSync(dir, { recursive: true }));

function receive() {
  const sources = rememberSources();
  const incoming = receiveSources(sources, (name, payload) => sent.push([name, payload]));
  return { sources, incoming };
}

describe('receiveSources', () => {
  it('tells name and size, never the path', async () => {
    const [chosen] = await receive().incoming.choose([pathOf('a.zip')]);
    expect(chosen).toMatchObject({ fileName: 'a.zip', sizeBytes: 4, isSample: false });
    expect(chosen?.sourceId).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(chosen)).not.toContain(dir);
  });

  it('takes the readable ones and says of each other that it failed', async () => {
    const chosen = await receive().incoming.choose([pathOf('missing.zip'), pathOf('b.zip'), '/dev/null']);
    expect(chosen.map(({ fileName }) => fileName)).toEqual(['b.zip']);
    expect(sent).toEqual([
      ['source.failed', { failure: { code: 'archive/gone', facts: {} } }],
      ['source.failed', { failure: { code: 'archive/unreadable', facts: {} } }],
    ]);
  });

  it('keeps what was opened before the page asked, hands it out once, then tells the page', async () => {
    const { incoming } = receive();
    await incoming.open([pathOf('a.zip')]);
    expect(sent).toEqual([]);
    expect(incoming.take().map(({ fileName }) => fileName)).toEqual(['a.zip']);
    expect(incoming.take()).toEqual([]);
    await incoming.open([pathOf('b.zip')]);
    expect(sent).toMatchObject([['source.opened', { sources: [{ fileName: 'b.zip' }] }]]);
    expect(incoming.take()).toEqual([]);
  });

  it('keeps for the next page what comes while the last one locks', async () => {
    const { incoming, sources } = receive();
    incoming.take();
    incoming.pageLeft();
    await incoming.open([pathOf('a.zip')]);
    sources.keepOnly(incoming.pageLeft());
    expect(sent).toEqual([]);
    expect(incoming.take().map(({ fileName }) => fileName)).toEqual(['a.zip']);
  });

  it('remembers no path and says nothing when the page that chose goes while its files are looked at', async () => {
    const { incoming, sources } = receive();
    const add = vi.spyOn(sources, 'add');
    const choosing = incoming.choose([pathOf('a.zip'), pathOf('missing.zip')]);
    sources.keepOnly(incoming.pageLeft());
    expect(await choosing).toEqual([]);
    expect(add).not.toHaveBeenCalled();
    expect(sent).toEqual([]);
  });

  it('lets the next page ask anew, and forgets the paths that the last one had', async () => {
    const { incoming, sources } = receive();
    const [had] = await incoming.choose([pathOf('a.zip')]);
    await incoming.open([pathOf('b.zip')]);
    sources.keepOnly(incoming.pageLeft());
    const [waiting] = incoming.take();
    expect(waiting?.fileName).toBe('b.zip');
    const noPort = () => {
      throw new Error('no port is asked for');
    };
    await expect(sources.serve(had?.sourceId ?? '', noPort)).rejects.toMatchObject({ code: 'app/bad-request' });
    await expect(sources.serve(waiting?.sourceId ?? '', noPort)).rejects.toThrow('no port');
  });
});
