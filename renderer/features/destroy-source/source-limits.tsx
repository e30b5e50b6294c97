/** What destroying the files can't reach: what this machine says of the place where they lie, else what may be. */
import { Ban, CloudUpload, Copy, FilePen, HardDrive, Layers, Trash2 } from 'lucide-react';
import type { DestructionFacts } from '../../../shared/model/source-destruction.ts';
import { useText } from '../../app/text.ts';
import { Limit, limitIcon as icon } from '../../limits/limit.tsx';
import { fileSystemName, syncMakerName } from '../../limits/machine-names.ts';

export function SourceLimits({ facts }: { readonly facts: DestructionFacts | null }) {
  const t = useText();
  return (
    <>
      <h3>{t('destroySource.limits')}</h3>
      <ul className="limits">
        {(facts?.changedCount ?? 0) > 0 ? (
          <Limit icon={<FilePen {...icon} />} title={t('destroySource.limit.changed', { count: facts?.changedCount ?? 0 })}>
            {t('destroySource.limit.changedText')}
          </Limit>
        ) : null}
        {(facts?.readOnlyCount ?? 0) > 0 ? (
          <Limit icon={<Ban {...icon} />} title={t('destroySource.limit.readOnly', { count: facts?.readOnlyCount ?? 0 })}>
            {t('destroySource.limit.readOnlyText')}
          </Limit>
        ) : null}
        {facts?.syncedBy ? (
          <Limit
            icon={<CloudUpload {...icon} />}
            title={t('destroySource.limit.synced', {
              maker: facts.syncedBy === 'other' ? t('destroySource.limit.syncedMaker') : syncMakerName(facts.syncedBy),
            })}
          >
            {t('destroySource.limit.syncedText')}
          </Limit>
        ) : null}
        <Limit icon={<Copy {...icon} />} title={t('destroySource.limit.copies')}>
          {t('destroySource.limit.copiesText')}
        </Limit>
        {facts?.isBinSearched === false ? (
          <Limit icon={<Trash2 {...icon} />} title={t('destroySource.limit.bin')}>
            {t('destroySource.limit.binText')}
          </Limit>
        ) : null}
        <DiskLimit facts={facts} />
      </ul>
    </>
  );
}

function DiskLimit({ facts }: { readonly facts: DestructionFacts | null }) {
  const t = useText();
  if (facts?.overwrites === 'elsewhere' && facts.fileSystem !== null) {
    return (
      <Limit icon={<Layers {...icon} />} title={t('destroySource.limit.copying', { name: fileSystemName(facts.fileSystem) })}>
        {t('destroySource.limit.copyingText')}
      </Limit>
    );
  }
  const isSolid = facts?.drive === 'solid-state';
  return (
    <Limit icon={<HardDrive {...icon} />} title={t(isSolid ? 'destroySource.limit.ssd' : 'destroySource.limit.disk')}>
      {t(isSolid ? 'destroySource.limit.ssdText' : 'destroySource.limit.diskText')}
    </Limit>
  );
}
