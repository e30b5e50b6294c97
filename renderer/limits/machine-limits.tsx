/** What this machine keeps of an overwritten key, a line for each thing that does. */
import { CloudUpload, FolderKey, HardDrive, Layers, MemoryStick } from 'lucide-react';
import type { MachineFacts } from '../../shared/model/machine-facts.ts';
import { useText } from '../app/text.ts';
import { Limit, limitIcon } from './limit.tsx';
import { type MachineLimit, limitsOfMachine } from './limits-of-machine.ts';

const signs = {
  'put-aside': FolderKey,
  folder: CloudUpload,
  'file-system': Layers,
  drive: HardDrive,
  memory: MemoryStick,
} as const;

export function MachineLimits({ machine }: { readonly machine: MachineFacts | null }) {
  const t = useText();
  return limitsOfMachine(machine, t).map(({ of, title, text }) => (
    <Limit key={of} icon={<Sign of={of} />} title={title}>
      {text}
    </Limit>
  ));
}

function Sign({ of }: { readonly of: MachineLimit['of'] }) {
  const Icon = signs[of];
  return <Icon {...limitIcon} />;
}
