/** What a vault has been through, a damage or a crafted archive, must not make its backups useless: written and taken in again. */
import { describe, expect, it } from 'vitest';
import { archiveId, sourceId } from '../../../shared/model/id.ts';
import { serveArchive } from '../archive/testdata/serve-archive.ts';
import { zipBytes } from '../archive/testdata/zip-bytes.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { Desk } from '../library/desk.ts';
import { pageKinds } from '../pages/page-kinds.ts';
import { BenchVault } from '../testdata/bench-vault.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import { giveUpDamage } from './give-up-damage.ts';
import { importArchive } from './import-archive.ts';
import { makeArchive, putSound } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';
import { throughBackup } from './testdata/through-backup.ts';

/** Three recordings of two archives, and one bit of the page of archives flipped. */
async function withDamagedArchives(): Promise<UnlockedVault> {
  const bench = new BenchVault();
  const vault = await bench.create();
  await vault.commit({ documents: { archives: [makeArchive(1), makeArchive(2)] } });
  for (const n of [1, 2, 3])
    await putSound(vault, toneWav(500, n), { archiveId: archiveId(1 + (n % 2)), transcript: `words ${n}` });
  await vault.close(null);
  for (const row of bench.disk.pages.values()) {
    row.sealed[40]! ^= 1;
    const opened = await bench.open();
    if ([...opened.damage.pages.values()][0]?.kind === pageKinds.archives) return opened;
    row.sealed[40]! ^= 1;
  }
  throw new Error('there is a page of archives');
}

describe('a backup of a vault', () => {
  it('[B5.4] whose page of archives is damaged brings every recording back', async () => {
    const { made, merged, other } = await throughBackup(await withDamagedArchives());
    expect(made).toMatchObject({ recordings: 3, damagedPages: 1 });
    expect(merged).toMatchObject({ recordings: 3, added: 3, leftOut: 0, archives: 2, isDamaged: false });
    expect(other.documents.archives).toMatchObject([
      { fileName: '#2', imported: 2, withTranscript: 2 },
      { fileName: '#1', imported: 1 },
    ]);
  });

  it('[V12.5] [B5.4] whose page of archives was given up brings every recording back', async () => {
    const vault = await withDamagedArchives();
    await giveUpDamage(new Desk(vault, () => undefined), [...vault.damage.pages.values()]);
    const [first, second] = vault.documents.archives;
    expect(first!.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(second!.fingerprint).not.toBe(first!.fingerprint);
    expect((await throughBackup(vault)).merged).toMatchObject({ added: 3, leftOut: 0, archives: 2, isDamaged: false });
  });

  it('that took in an archive with a name as long as a book brings every recording back', async () => {
    const vault = new MemoryVault();
    const archive = zipBytes([
      { name: 'good.wav', data: toneWav(500, 1) },
      { name: `${'a'.repeat(60_000)}.wav`, data: toneWav(500, 2) },
    ]);
    const { port: bytesPort } = serveArchive(archive);
    const args = { sourceId: sourceId('00'.repeat(16)), fileName: 'archive.zip', isSample: false, bytesPort };
    const { entries } = await importArchive(vault, args, () => undefined, new AbortController().signal);
    expect(entries).toMatchObject([{ entryName: `${'a'.repeat(4_095)}…`, reason: 'unsafe-name' }]);
    const { made, merged } = await throughBackup(vault);
    expect(made).not.toHaveProperty('shortened');
    expect(merged).toMatchObject({ added: 1, leftOut: 0, isDamaged: false });
  });
});
