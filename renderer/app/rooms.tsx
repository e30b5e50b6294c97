/** The frame of the open vault: top bar, sidebar, the room, status bar; and what lies over all rooms. */
import { type CSSProperties, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { QueryField } from '../features/library/query-field.tsx';
import { DropTarget } from '../features/import/drop-target.tsx';
import { RedactTitle } from '../features/redact/redact-title.tsx';
import { ShredDialog } from '../features/shred/shred-dialog.tsx';
import { library } from '../state/library-live.ts';
import { goTo, navigation } from '../state/navigation.ts';
import { changePreferences, preferencesStore } from '../state/preferences.ts';
import { Splitter } from '../ui/splitter.tsx';
import { useAppCommands } from './app-commands.ts';
import { useCommands } from './commands/use-commands.ts';
import { FailureBoundary } from './failure-boundary.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { Palette } from './palette.tsx';
import { RoomView } from './room-view.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { useText } from './text.ts';
import { TopBar } from './top-bar.tsx';
import { Trouble } from './trouble.tsx';
import './frame.css';

type Sheet = 'none' | 'palette' | 'keys';

export function Rooms() {
  const t = useText();
  const [sheet, setSheet] = useState<Sheet>('none');
  const room = useStore(navigation, (state) => state.room);
  const { sidebarWidth, inspectorWidth, isSidebarShown } = useStore(preferencesStore, (state) => state.preferences);
  useAppCommands({ openPalette: () => setSheet('palette'), openKeys: () => setSheet('keys') });
  useLeaveRoom();
  useQueryGoesToReview();
  const widths = { '--side-wanted': `${sidebarWidth}px`, '--inspector-wanted': `${inspectorWidth}px` } as CSSProperties;
  return (
    <div className={isSidebarShown ? 'app' : 'app no-side'} style={widths}>
      <TopBar query={room.name === 'redaction' ? <RedactTitle /> : <QueryField />} />
      <Sidebar />
      {isSidebarShown ? (
        <Splitter
          name={t('shell.sidebarWidth')}
          widthPx={sidebarWidth}
          leastPx={180}
          mostPx={280}
          grows="right"
          onChange={(width) => changePreferences({ sidebarWidth: width })}
          style={{ left: 'calc(var(--side-wanted) - 4px)', top: 'var(--bar)', bottom: 'var(--status)' }}
        />
      ) : null}
      <FailureBoundary key={room.name}>
        <RoomView room={room} />
      </FailureBoundary>
      <StatusBar />
      <Trouble />
      <ShredDialog />
      <DropTarget />
      <Palette isOpen={sheet === 'palette'} onClose={() => setSheet('none')} />
      <KeysSheet isOpen={sheet === 'keys'} onClose={() => setSheet('none')} />
    </div>
  );
}

/** Escape, last of all: out of the room, back to review. Rooms that have something to leave first are asked before. */
function useLeaveRoom(): void {
  useCommands(
    {
      'app.leave': () => {
        if (navigation.getState().room.name === 'review') return false;
        goTo({ name: 'review' });
        return true;
      },
    },
    { isLast: true },
  );
}

/** Who searches wants to see what is found. */
function useQueryGoesToReview(): void {
  useEffect(
    () =>
      library.store.subscribe((now, before) => {
        const { room } = navigation.getState();
        if (now.query.text !== before.query.text && now.query.text !== '' && room.name !== 'review') goTo({ name: 'review' });
      }),
    [],
  );
}
