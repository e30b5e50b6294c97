/** What this machine's disk, file system and folder keep of an overwritten key: as main found it out, else what may be. */
import { CloudUpload, HardDrive, Layers, MemoryStick } from 'lucide-react';
import type { MachineFacts } from '../../../shared/model/machine-facts.ts';
import { useText } from '../../app/text.ts';
import { Limit, limitIcon } from './limit.tsx';
import { fileSystemName, syncMakerName } from './machine-names.ts';

/** `machine` null: main hasn't answered, or couldn't. */
export function MachineLimits({ machine }: { readonly machine: MachineFacts | null }) {
  return (
    <>
      {machine?.syncedBy ? <SyncedLimit maker={machine.syncedBy} /> : null}
      <FileSystemLimit machine={machine} />
      <DriveLimit machine={machine} />
    </>
  );
}

function SyncedLimit({ maker }: { readonly maker: NonNullable<MachineFacts['syncedBy']> }) {
  const t = useText();
  return (
    <Limit icon={<CloudUpload {...limitIcon} />} title={t('shred.limit.synced', { maker: syncMakerName(maker) })}>
      {t('shred.limit.syncedText')}
    </Limit>
  );
}

/** Nothing to say of one that writes in place: it is named with the drive. */
function FileSystemLimit({ machine }: { readonly machine: MachineFacts | null }) {
  const t = useText();
  if (machine === null || machine.fileSystem === null || machine.overwrites === 'in-place') return null;
  const name = fileSystemName(machine.fileSystem);
  return machine.overwrites === 'elsewhere' ? (
    <Limit icon={<Layers {...limitIcon} />} title={t('shred.limit.copying', { name })}>
      {t('shred.limit.copyingText')}
    </Limit>
  ) : (
    <Limit icon={<Layers {...limitIcon} />} title={t('shred.limit.layered', { name })}>
      {t('shred.limit.layeredText')}
    </Limit>
  );
}

function DriveLimit({ machine }: { readonly machine: MachineFacts | null }) {
  const t = useText();
  const named = machine?.overwrites === 'in-place' && machine.fileSystem !== null ? fileSystemName(machine.fileSystem) : 'none';
  switch (machine?.drive) {
    case 'memory':
      return (
        <Limit icon={<MemoryStick {...limitIcon} />} title={t('shred.limit.memory')}>
          {t('shred.limit.memoryText')}
        </Limit>
      );
    case 'solid-state':
      return (
        <Limit icon={<HardDrive {...limitIcon} />} title={t('shred.limit.ssd', { name: named })}>
          {t('shred.limit.ssdText')}
        </Limit>
      );
    case 'rotating':
      return (
        <Limit icon={<HardDrive {...limitIcon} />} title={t('shred.limit.rotating', { name: named })}>
          {t(machine.overwrites === 'in-place' ? 'shred.limit.rotatingText' : 'shred.limit.rotatingOnlyText')}
        </Limit>
      );
    default:
      if (named !== 'none')
        return (
          <Limit icon={<HardDrive {...limitIcon} />} title={t('shred.limit.inPlace', { name: named })}>
            {t('shred.limit.inPlaceText')}
          </Limit>
        );
      return (
        <Limit icon={<HardDrive {...limitIcon} />} title={t('shred.limit.disk')}>
          {t('shred.limit.diskText')}
        </Limit>
      );
  }
}
