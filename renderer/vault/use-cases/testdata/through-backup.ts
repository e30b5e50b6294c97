/** Writes a backup of a vault and takes it into an empty one, for tests of what must come back. */
import type { MadeBackup, MergedBackup } from '../../../../shared/model/backup.ts';
import { bytesInMemory } from '../../archive/byte-source.ts';
import { openAge } from '../../backup/age-stream.ts';
import { MemorySink } from '../../backup/testdata/memory-sink.ts';
import { quickHeaders } from '../../backup/testdata/quick-headers.ts';
import { Turns } from '../../library/turns.ts';
import type { UnlockedVault } from '../../unlocked-vault.ts';
import { writeBackup } from '../back-up.ts';
import { takeIn } from '../merge-backup.ts';
import { MemoryVault } from './memory-vault.ts';

const passphrase = 'nine small lamps in the rain';
const job = { jobId: 'ef'.repeat(16), fileName: 'mine.age' };

export interface ThroughBackup {
  readonly made: MadeBackup;
  readonly merged: MergedBackup;
  readonly other: MemoryVault;
}

export async function throughBackup(vault: UnlockedVault): Promise<ThroughBackup> {
  const sink = new MemorySink();
  const args = { ...job, sinkPort: sink.port, to: { passphrase } };
  const { backup: made } = await writeBackup(vault, args, () => undefined, new AbortController(), quickHeaders);
  const other = new MemoryVault();
  const source = bytesInMemory(sink.kept as Uint8Array<ArrayBuffer>);
  const header = await openAge(source, { passphrase }, quickHeaders);
  if (header === null) throw new Error('the passphrase fits');
  const backup = { ...job, source, header, to: 'passphrase' } as const;
  const merged = await takeIn(other, new Turns(), backup, () => undefined, new AbortController().signal);
  return { made, merged, other };
}
