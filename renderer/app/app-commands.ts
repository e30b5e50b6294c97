/** The commands that apply in every room: going places, bringing in, undo, size, appearance, lock. */
import { useStore } from 'zustand';
import type { Preferences } from '../../shared/seams/ipc-contract.ts';
import { goToCommandKeys } from '../features/settings/go-to-command-keys.ts';
import { readKeysFile, resetAllKeys, saveKeysFile } from '../features/settings/keys-file.ts';
import { failureOf, host } from '../host/host.ts';
import { bringInSample, pickArchives, pickFolder } from '../state/choosing.ts';
import { edits } from '../state/library-live.ts';
import { goBack, goForward, goTo } from '../state/navigation.ts';
import { changePreferences, preferences, preferencesStore } from '../state/preferences.ts';
import { showFailure, showToast } from '../state/toasts.ts';
import type { CommandHandlers } from './commands/active-commands.ts';
import { useCommands } from './commands/use-commands.ts';
import { focusPane } from './panes.ts';
import { t } from './text.ts';

export interface AppSheets {
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  readonly printKeys: () => void;
}

export function useAppCommands({ openPalette, openKeys, printKeys }: AppSheets): void {
  const keyBindings = useStore(preferencesStore, ({ preferences: { keyBindings: chosen } }) => chosen);
  const all: CommandHandlers = {
    'app.palette': openPalette,
    'app.keys': openKeys,
    'app.printKeys': printKeys,
    'app.changeKeys': goToCommandKeys,
    'app.resetKeys': Object.keys(keyBindings).length === 0 ? undefined : resetAllKeys,
    'app.saveKeys': () => void saveKeysFile(),
    'app.readKeys': () => void readKeysFile(),
    'app.nextPane': () => focusPane(1),
    'app.previousPane': () => focusPane(-1),
    'app.back': goBack,
    'app.forward': goForward,
    'app.settings': () => goTo({ name: 'settings' }),
    'archive.bringIn': () => void pickArchives(),
    'archive.bringInFolder': () => void pickFolder(),
    'archive.bringInSample': () => void bringInSample(),
    'edit.undo': () => void turnBack('undo'),
    'edit.redo': () => void turnBack('redo'),
    'go.review': () => goTo({ name: 'review' }),
    'go.archives': () => goTo({ name: 'archives', archiveId: null }),
    'go.vault': () => goTo({ name: 'vault' }),
    'go.journal': () => goTo({ name: 'journal' }),
    'go.receipts': () => goTo({ name: 'vault' }),
    'go.settings': () => goTo({ name: 'settings' }),
    'view.sidebar': () => changePreferences({ isSidebarShown: !preferences().isSidebarShown }),
    'view.inspector': () => changePreferences({ isInspectorShown: !preferences().isInspectorShown }),
    'view.larger': () => zoom('larger'),
    'view.smaller': () => zoom('smaller'),
    'view.usualSize': () => zoom('usual'),
    'view.themeSystem': theme('system'),
    'view.themeLight': theme('light'),
    'view.themeDark': theme('dark'),
    'view.themeContrast': theme('contrast'),
    'view.languageSystem': () => changePreferences({ language: 'system' }),
    'view.languageEnglish': () => changePreferences({ language: 'en' }),
    'view.languageGerman': () => changePreferences({ language: 'de' }),
  };
  // Rooms may do the same in their own way, and are asked first.
  useCommands(all, { isLast: true });
}

const theme = (name: Preferences['theme']) => () => changePreferences({ theme: name });

function zoom(step: 'larger' | 'smaller' | 'usual'): void {
  host.call('window.zoom', { step }).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}

async function turnBack(way: 'undo' | 'redo'): Promise<void> {
  try {
    const isUndo = way === 'undo';
    const { changed, steps, dropped } = await (isUndo ? edits.undo() : edits.redo());
    if (dropped > 0) showToast(t(isUndo ? 'shell.undoUnfit' : 'shell.redoUnfit'));
    else if (steps === 0) showToast(t(isUndo ? 'shell.nothingToUndo' : 'shell.nothingToRedo'));
    else if (changed === 0) showToast(t(isUndo ? 'shell.undoneAct' : 'shell.redoneAct'));
    else showToast(t(isUndo ? 'shell.undone' : 'shell.redone', { count: changed }));
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}
