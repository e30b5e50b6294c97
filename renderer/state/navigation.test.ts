import { describe, expect, it } from 'vitest';
import { goBack, goForward, goTo, navigation } from './navigation.ts';

const here = () => navigation.getState().room.name;

describe('navigation', () => {
  it('goes back and forward through the rooms, and a new step ends the way forward', () => {
    goTo({ name: 'vault' });
    goTo({ name: 'vault' });
    goTo({ name: 'settings' });
    expect(goBack()).toBe(true);
    expect(here()).toBe('vault');
    goForward();
    expect(here()).toBe('settings');
    goBack();
    goBack();
    expect(here()).toBe('review');
    expect(goBack()).toBe(false);
    goTo({ name: 'archives', archiveId: null });
    expect(goForward()).toBe(false);
  });
});
