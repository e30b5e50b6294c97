/** Which room is on screen, with a way back and forward. Ids only; what a room shows is its own store's business. */
import { createStore } from 'zustand/vanilla';
import type { ArchiveId, RecordingId } from '../../shared/model/id.ts';

export type Room =
  | { readonly name: 'review' }
  | { readonly name: 'redaction'; readonly recordingId: RecordingId }
  | { readonly name: 'archives'; readonly archiveId: ArchiveId | null }
  | { readonly name: 'journal' }
  | { readonly name: 'vault' }
  | { readonly name: 'receipt'; readonly number: number }
  | { readonly name: 'settings' };
export type RoomName = Room['name'];

interface Navigation {
  readonly room: Room;
  readonly back: readonly Room[];
  readonly forward: readonly Room[];
}

/** As far back as anybody goes. */
const longestTrail = 50;

export const navigation = createStore<Navigation>(() => ({ room: { name: 'review' }, back: [], forward: [] }));

const isSame = (a: Room, b: Room) => JSON.stringify(a) === JSON.stringify(b);

export function goTo(room: Room): void {
  const { room: from, back } = navigation.getState();
  if (isSame(from, room)) return;
  navigation.setState({ room, back: [...back, from].slice(-longestTrail), forward: [] });
}

export function goBack(): boolean {
  const { room, back, forward } = navigation.getState();
  const target = back.at(-1);
  if (target === undefined) return false;
  navigation.setState({ room: target, back: back.slice(0, -1), forward: [room, ...forward] });
  return true;
}

export function goForward(): boolean {
  const { room, back, forward } = navigation.getState();
  const [target, ...rest] = forward;
  if (target === undefined) return false;
  navigation.setState({ room: target, back: [...back, room], forward: rest });
  return true;
}
