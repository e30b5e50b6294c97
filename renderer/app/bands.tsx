/** What runs for a while and is told under the top bar, in every room: archives that come in, a backup. And what was cut off. */
import { BackupBand } from '../features/backup/backup-band.tsx';
import { CutOffBand } from '../features/destroy-source/cut-off-band.tsx';
import { ChoosingBand } from '../features/import/choosing-band.tsx';
import { ChangeBand } from '../features/library/change-band.tsx';
import { ImportBand } from '../features/import/import-band.tsx';

export function Bands() {
  return (
    <div className="bands">
      <ChoosingBand />
      <ImportBand />
      <CutOffBand />
      <BackupBand />
      <ChangeBand />
    </div>
  );
}
