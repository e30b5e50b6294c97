/** The two settings that there are most of: one of several, and on or off. The control bears the setting's name and its sentence. */
import { Select, type SelectProps } from '../../ui/select.tsx';
import { Switch, type SwitchProps } from '../../ui/switch.tsx';
import type { SettingEntry } from './setting-entry.ts';

type Words = Pick<SettingEntry, 'id' | 'name' | 'text'>;

export function selectEntry<Value extends string>({
  id,
  name,
  text,
  ...control
}: Words & Omit<SelectProps<Value>, 'describedBy'>): SettingEntry {
  return { id, name, text, control: <Select name={name} describedBy={id} {...control} /> };
}

export function switchEntry({ id, name, text, ...control }: Words & Omit<SwitchProps, 'describedBy'>): SettingEntry {
  return { id, name, text, control: <Switch name={name} describedBy={id} {...control} /> };
}
