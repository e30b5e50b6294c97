/** What destroying can't reach: what this vault knows of its archives and backups, and what this machine says of its disk. */
import { FileArchive } from 'lucide-react';
import type { MachineFacts } from '../../../shared/model/machine-facts.ts';
import type { ShredPreview } from '../../../shared/seams/vault-protocol.ts';
import { useText } from '../../app/text.ts';
import { CopiesLimits } from '../../limits/copies-limits.tsx';
import { Limit, limitIcon } from '../../limits/limit.tsx';
import { MachineLimits } from '../../limits/machine-limits.tsx';
import { ArchiveLimit } from './archive-limit.tsx';

const mostArchives = 3;

interface ShredLimitsProps {
  readonly preview: ShredPreview | null;
  readonly machine: MachineFacts | null;
}

export function ShredLimits({ preview, machine }: ShredLimitsProps) {
  const t = useText();
  const archives = preview?.archives ?? [];
  const shown = archives.slice(0, mostArchives);
  return (
    <section>
      <h3>{t('shred.limits')}</h3>
      <ul className="limits">
        {shown.map((archive) => (
          <ArchiveLimit key={archive.id} archive={archive} />
        ))}
        {archives.length > shown.length ? (
          <Limit
            icon={<FileArchive {...limitIcon} />}
            title={t('shred.limit.archivesMore', { count: archives.length - shown.length })}
          >
            {t('shred.limit.archivesMoreText')}
          </Limit>
        ) : null}
        <CopiesLimits />
        <MachineLimits machine={machine} />
      </ul>
    </section>
  );
}
