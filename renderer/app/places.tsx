/** The rooms that have a place in the sidebar. */
import { AudioLines, KeyRound, PackageOpen, ScrollText, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Room } from '../state/navigation.ts';
import type { CommandId } from './commands/registry.ts';
import type { MessageId } from './text.ts';

export interface PlaceInSidebar {
  readonly room: Room;
  readonly title: MessageId;
  readonly command: CommandId;
  readonly icon: ReactNode;
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

export const places: readonly PlaceInSidebar[] = [
  { room: { name: 'review' }, title: 'shell.place.review', command: 'go.review', icon: <AudioLines {...icon} /> },
  {
    room: { name: 'archives', archiveId: null },
    title: 'shell.place.archives',
    command: 'go.archives',
    icon: <PackageOpen {...icon} />,
  },
  { room: { name: 'journal' }, title: 'shell.place.journal', command: 'go.journal', icon: <ScrollText {...icon} /> },
  { room: { name: 'vault' }, title: 'shell.place.vault', command: 'go.vault', icon: <KeyRound {...icon} /> },
];

export const settingsPlace: PlaceInSidebar = {
  room: { name: 'settings' },
  title: 'shell.place.settings',
  command: 'app.settings',
  icon: <Settings {...icon} />,
};

/** Where the sidebar says one is: rooms inside a room count as that room. */
export function placeOf(room: Room): Room['name'] {
  if (room.name === 'redaction') return 'review';
  if (room.name === 'receipt') return 'vault';
  return room.name;
}
