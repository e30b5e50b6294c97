/**
 * `npm run tour -- --every-vendor`: archives of each vendor that the app knows, dropped on the real window, each into a vault of its
 * own, and held against what must become of them. A vendor without an archive to show fails.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type VendorId, vendorIds } from '../../shared/model/vendor.ts';
import { launchApp, makeProfileDir, removeProfileDir } from '../driver/launch.ts';
import { createVault, importByDrop, leaveFirstArchive } from '../journeys.ts';
import { everyArchive } from '../make-archives/every-archive.ts';
import type { Imported, TestArchive } from '../make-archives/test-archive.ts';
import type { ReportFigures } from '../sights.ts';
import type { TourOptions } from './run-tour.ts';

export interface VendorSeen {
  readonly vendor: VendorId;
  readonly archive: string;
  readonly isRight: boolean;
  readonly figures: ReportFigures;
}

const passphrase = 'ferry lamp oatmeal gravel seven';

/** One archive for each vendor, or with `isWhole` all that there are. */
export async function tourEveryVendor(
  { executable, appDir, log }: TourOptions,
  isWhole: boolean,
): Promise<readonly VendorSeen[]> {
  const dir = await mkdtemp(join(tmpdir(), 'overheard-vendors-'));
  const seen: VendorSeen[] = [];
  try {
    for (const vendor of vendorIds) {
      const archives = everyArchive.filter(({ expect }) => expect.kind === 'imported' && expect.vendor === vendor);
      if (archives.length === 0) throw new Error(`There is no archive of ${vendor}`);
      for (const archive of isWhole ? archives : archives.slice(0, 1)) {
        const figures = await bringIn(await archive.write(dir), { executable, appDir, log });
        const isRight = isAsExpected(figures, archive);
        seen.push({ vendor, archive: archive.name, isRight, figures });
        log(lineOf(vendor, archive.name, isRight, figures));
      }
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  return seen;
}

async function bringIn(path: string, { executable, appDir }: Omit<TourOptions, 'archives'>): Promise<ReportFigures> {
  const profileDir = await makeProfileDir();
  const app = await launchApp({ executable, appDir, profileDir, args: ['--lang=en-GB'] });
  try {
    await createVault(app.hands, passphrase);
    await leaveFirstArchive(app.hands);
    return (await importByDrop(app.hands, path)).figures;
  } finally {
    await app.close();
    await removeProfileDir(profileDir);
  }
}

function isAsExpected(figures: ReportFigures, { expect }: TestArchive): boolean {
  const { vendor, kept, withTranscript, unlinkedLines, reasons, links } = figures;
  const { words: _, kind: __, ...expected } = expect as Imported;
  const linked = Object.values(links).reduce((sum, count) => sum + count, 0);
  return linked === kept && isDeepStrictEqual({ vendor, recordings: kept, withTranscript, unlinkedLines, reasons }, expected);
}

function lineOf(vendor: VendorId, archive: string, isRight: boolean, figures: ReportFigures): string {
  const { kept, withTranscript, unlinkedLines, links } = figures;
  const steps = Object.entries(links).map(([step, count]) => `${count} ${step}`);
  const counts = `${kept} recordings, ${withTranscript} with words, ${unlinkedLines} lines apart; linked: ${steps.join(', ')}`;
  return `${isRight ? 'ok ' : 'FAILED '} ${vendor}: ${archive}: recognised as ${figures.vendor}, ${counts}`;
}
