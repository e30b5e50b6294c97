/** One archive that holds what is to be shredded, and what can honestly be said of where it is. */
import { FileArchive } from 'lucide-react';
import type { MessageId } from '../../../shared/catalogue/catalogue.ts';
import type { ShredPreview } from '../../../shared/seams/vault-protocol.ts';
import { useText } from '../../app/text.ts';
import { useWhereabouts, type Whereabouts } from '../../limits/known-facts.ts';
import { Limit, limitIcon } from '../../limits/limit.tsx';

const sentences: Readonly<Record<Whereabouts, MessageId>> = {
  there: 'shred.limit.archiveThere',
  changed: 'shred.limit.archiveChanged',
  gone: 'shred.limit.archiveGone',
  unknown: 'shred.limit.archive',
};

export function ArchiveLimit({ archive }: { readonly archive: ShredPreview['archives'][number] }) {
  const t = useText();
  const whereabouts = useWhereabouts(archive.id);
  return (
    <Limit icon={<FileArchive {...limitIcon} />} title={<span className="machine">{archive.fileName}</span>}>
      {t(archive.isSample ? 'shred.limit.sample' : sentences[whereabouts], { count: archive.count })}
    </Limit>
  );
}
