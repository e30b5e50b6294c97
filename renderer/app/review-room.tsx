/** The review room: what comes in above, the list, the facts at the right, the player below at its usual place. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { ArrivingNow } from '../features/import/arriving-now.tsx';
import { Inspector } from '../features/library/inspector.tsx';
import { LibraryPane } from '../features/library/library-pane.tsx';
import { PlayerDock } from '../features/player/player-dock.tsx';
import { useViewCommands } from '../features/views/view-commands.ts';
import { imports, runningJob } from '../state/imports.ts';
import { changePreferences, preferencesStore } from '../state/preferences.ts';
import { Splitter } from '../ui/splitter.tsx';
import { Bands } from './bands.tsx';
import { useCommands } from './commands/use-commands.ts';
import { useText } from './text.ts';
import { Toaster } from './toaster.tsx';
import { useMedia } from './use-media.ts';

export function ReviewRoom() {
  const t = useText();
  const { inspectorWidth, ...wanted } = useStore(preferencesStore, (state) => state.preferences);
  const isNarrow = useMedia('(max-width: 799px)');
  const [isSheetOpen, setSheetOpen] = useState(false);
  const isInspectorShown = isNarrow ? isSheetOpen : wanted.isInspectorShown;
  useViewCommands();
  useCommands({ 'view.inspector': isNarrow ? () => setSheetOpen(!isSheetOpen) : undefined });
  // Not the job itself: it changes with every word of its progress, and list and player would be drawn anew with it.
  const isImporting = useStore(imports, (state) => runningJob(state.jobs) !== null);
  return (
    <main className={isInspectorShown ? 'work review' : 'work review no-inspector'}>
      <h1 className="unseen">{t('shell.place.review')}</h1>
      <Bands />
      <div className="list-slot" data-pane="main" data-single-keys>
        <LibraryPane />
        <Toaster />
      </div>
      {isInspectorShown ? (
        <div className="inspector-slot" data-pane="inspector">
          {isImporting ? <ArrivingNow /> : <Inspector />}
        </div>
      ) : null}
      {isInspectorShown && !isNarrow ? (
        <Splitter
          name={t('shell.inspectorWidth')}
          widthPx={inspectorWidth}
          leastPx={300}
          mostPx={480}
          grows="left"
          onChange={(width) => changePreferences({ inspectorWidth: width })}
          style={{ insetInlineEnd: 'calc(var(--inspector-wanted, var(--inspector)) - 4px)', top: 0, bottom: 'var(--dock)' }}
        />
      ) : null}
      <div className="dock-slot" data-pane="dock" data-single-keys>
        <PlayerDock />
      </div>
    </main>
  );
}
