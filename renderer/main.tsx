/** Starts the page: appearance, keys, session, then React. Nothing else. */
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { followAppearance } from './app/appearance.ts';
import { isActive, runCommand } from './app/commands/active-commands.ts';
import { listenToKeys } from './app/commands/listen-to-keys.ts';
import { setPlatform } from './app/commands/platform.ts';
import { isCommandId } from './app/commands/registry.ts';
import { followBindings } from './app/follow-bindings.ts';
import { lockFor } from './app/lock.ts';
import { host } from './host/host.ts';
import { pendingKeys } from './state/pending-keys.ts';
import { loadPreferences, preferences } from './state/preferences.ts';
import { expectLocked, startSession } from './state/session.ts';
import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/forced-colors.css';

async function start(): Promise<void> {
  // On a disk that runs full, Chromium clears databases away that it wasn't asked to keep.
  void navigator.storage.persist();
  const sessionStarted = startSession();
  const info = await loadPreferences();
  setPlatform(info.platform);
  if (info.hasKeyFile) expectLocked();
  followAppearance();
  followBindings();
  listenToKeys(window, {
    singleLetterKeys: () => preferences().singleLetterKeys,
    onPending: (firstChord) => pendingKeys.setState({ firstChord }),
  });
  host.on('command.run', ({ commandId }) => {
    if (isCommandId(commandId) && isActive(commandId)) runCommand(commandId);
  });
  host.on('vault.lock', lockFor);
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<App />);
  await sessionStarted;
}

void start();
