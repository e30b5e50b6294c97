// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { newestFirst } from '../../shared/model/arrangement.ts';
import { recordingId } from '../../shared/model/id.ts';
import { everything, type Place } from '../../shared/seams/vault-protocol.ts';

const locked = vi.hoisted((): unknown[] => []);
const place: Place = {
  room: 'vault',
  recordingId: recordingId(7),
  query: { ...everything, text: 'kitchen' },
  arrangement: newestFirst,
  listTop: 40,
  followers: [recordingId(8)],
};

vi.mock('../host/host.ts', () => ({ host: { call: async () => null, on: () => () => undefined } }));
vi.mock('../host/vault-client.ts', () => ({
  vault: {
    on: () => () => undefined,
    end: () => undefined,
    call: async (name: string, args: { place: unknown }) => {
      if (name === 'unlock') return { isOpen: true, place, words: null };
      if (name === 'lock') return void locked.push(args.place);
      return new Promise(() => undefined);
    },
  },
}));
const { enterRooms, lockNow, lockStore } = await import('./lock.ts');
const { navigation } = await import('../state/navigation.ts');
const { sessionStore, unlockVault } = await import('../state/session.ts');

beforeEach(async () => {
  locked.length = 0;
  lockStore.setState({ phase: 'open' });
  await unlockVault({ words: 'twenty-four of them' });
});

it('leaves the place as it was when it comes before the rooms: at the offer of a new passphrase', () => {
  expect(sessionStore.getState().session).toMatchObject({ threshold: 'new-passphrase' });
  lockNow();
  expect(locked).toEqual([place]);
});

it('keeps where one is once the rooms are entered, and what the list is still to be scrolled to', () => {
  enterRooms();
  lockNow();
  expect(locked).toEqual([{ ...place, room: navigation.getState().room.name, followers: undefined }]);
});
