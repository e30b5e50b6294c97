/** To the list of commands and their keys in the settings, with the keyboard on it. */
import { goTo } from '../../state/navigation.ts';
import { settingsQuery } from '../../state/settings-query.ts';

export function goToCommandKeys(): void {
  goTo({ name: 'settings' });
  settingsQuery.setState({ text: '' });
  // Once the room is there.
  requestAnimationFrame(() => requestAnimationFrame(() => focusList()));
}

function focusList(): void {
  const list = document.querySelector<HTMLElement>('.commands-list');
  list?.scrollIntoView({ block: 'center' });
  list?.focus();
}
