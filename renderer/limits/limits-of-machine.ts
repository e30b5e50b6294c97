/**
 * What this machine's disk, file system and folder keep of an overwritten key: as main found it out, else what may be. Pure. That a key
 * is overwritten where it lies is said of a file system alone that is known to do so.
 */
import type { MachineFacts } from '../../shared/model/machine-facts.ts';
import type { Translate } from '../app/text.ts';
import { fileSystemName, syncMakerName } from './machine-names.ts';

export interface MachineLimit {
  readonly of: 'put-aside' | 'folder' | 'file-system' | 'drive' | 'memory';
  readonly title: string;
  readonly text: string;
}

/** `machine` null: main hasn't answered, or couldn't. */
export function limitsOfMachine(machine: MachineFacts | null, t: Translate): readonly MachineLimit[] {
  const limits = [putAsideLimit(machine, t), folderLimit(machine, t), fileSystemLimit(machine, t), driveLimit(machine, t)];
  return limits.filter((limit) => limit !== null);
}

function putAsideLimit(machine: MachineFacts | null, t: Translate): MachineLimit | null {
  const count = machine?.vaultsPutAside ?? 0;
  if (count === 0) return null;
  return { of: 'put-aside', title: t('shred.limit.putAside', { count }), text: t('shred.limit.putAsideText', { count }) };
}

function folderLimit(machine: MachineFacts | null, t: Translate): MachineLimit | null {
  if (!machine?.syncedBy) return null;
  const title = t('shred.limit.synced', { maker: syncMakerName(machine.syncedBy) });
  return { of: 'folder', title, text: t('shred.limit.syncedText') };
}

/** Nothing to say of one that writes in place: it is named with the drive. */
function fileSystemLimit(machine: MachineFacts | null, t: Translate): MachineLimit | null {
  if (machine === null || machine.fileSystem === null || machine.overwrites === 'in-place') return null;
  const name = fileSystemName(machine.fileSystem);
  return machine.overwrites === 'elsewhere'
    ? { of: 'file-system', title: t('shred.limit.copying', { name }), text: t('shred.limit.copyingText') }
    : { of: 'file-system', title: t('shred.limit.layered', { name }), text: t('shred.limit.layeredText') };
}

function driveLimit(machine: MachineFacts | null, t: Translate): MachineLimit | null {
  const overwrites = machine?.overwrites ?? 'unknown';
  const isInPlace = overwrites === 'in-place';
  const name = isInPlace && machine?.fileSystem ? fileSystemName(machine.fileSystem) : 'none';
  switch (machine?.drive) {
    case 'memory':
      return { of: 'memory', title: t('shred.limit.memory'), text: t('shred.limit.memoryText') };
    case 'solid-state': {
      const text = t(isInPlace ? 'shred.limit.ssdText' : 'shred.limit.ssdBeneathText');
      return { of: 'drive', title: t('shred.limit.ssd', { name }), text };
    }
    case 'rotating': {
      if (overwrites === 'elsewhere') return null;
      const text = t(isInPlace ? 'shred.limit.rotatingText' : 'shred.limit.rotatingOnlyText');
      return { of: 'drive', title: t('shred.limit.rotating', { name }), text };
    }
    default:
      // Of one that copies on write the worst is said already, whatever the disk beneath.
      if (overwrites === 'elsewhere') return null;
      if (name === 'none') return { of: 'drive', title: t('shred.limit.disk'), text: t('shred.limit.diskText') };
      return { of: 'drive', title: t('shred.limit.inPlace', { name }), text: t('shred.limit.inPlaceText') };
  }
}
