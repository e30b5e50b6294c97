/** Texts, tables, pages, databases: one of an archive's files is the fuzzed one, and every adapter that wants it reads it. */
import type { VendorAdapter } from '../../renderer/vault/vendors/adapter.ts';
import { shareOut } from '../../renderer/vault/vendors/registry.ts';
import { inputOf, runAdapter } from '../../renderer/vault/vendors/testdata/run-adapter.ts';
import type { Bytes } from '../../shared/bytes.ts';
import { adapters } from './adapters.ts';
import type { Seed } from './seed.ts';

export async function readText(bytes: Bytes, { among }: Seed): Promise<string> {
  if (among === undefined) throw new Error('Broken promise: a text stands in an archive');
  const input = inputOf({ ...among.files, [among.entryName]: bytes });
  const shares = await shareOut(input);
  const outcomes = new Set<string>();
  const readers: (readonly [VendorAdapter, typeof input])[] = shares.map((share) => [share.adapter, share.input]);
  const own = among.vendor === null ? undefined : adapters.get(among.vendor);
  if (own !== undefined && !shares.some(({ adapter }) => adapter === own)) readers.push([own, input]);
  for (const [adapter, share] of readers) {
    const planned = adapter.plan(share.listing).candidates.length;
    const { drafts, unlinked, issues } = await runAdapter(adapter, share);
    if (drafts.length !== planned) throw new Error(`${adapter.vendor}: ${drafts.length} drafts for ${planned} sounds`);
    const isLinked = drafts.some(({ linkedBy }) => linkedBy !== null);
    const words = [
      isLinked ? 'linked' : '',
      unlinked.length > 0 ? 'unlinked' : '',
      ...new Set(issues.map(({ reason }) => reason)),
    ];
    outcomes.add(`${adapter.vendor} ${words.filter(Boolean).join('+')}`);
  }
  return [...outcomes].sort().join('; ');
}
