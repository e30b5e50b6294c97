/** The frame of the open vault: top bar, sidebar, the room, status bar; and what lies over all rooms. */
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { FormatReportDialog } from '../features/archives/format-report-dialog.tsx';
import { BackupDialogs } from '../features/backup/backup-dialogs.tsx';
import { DestroySourceDialog } from '../features/destroy-source/destroy-source-dialog.tsx';
import { DamageNotice } from '../features/check/damage-notice.tsx';
import { QueryField } from '../features/library/query-field.tsx';
import { QuestionDialog } from '../features/import-questions/question-dialog.tsx';
import { DropTarget } from '../features/import/drop-target.tsx';
import { KeyDialogs } from '../features/keys/key-dialogs.tsx';
import { RedactTitle } from '../features/redact/redact-title.tsx';
import { ChangeKeyDialog } from '../features/settings/change-key-dialog.tsx';
import { SettingsSearch } from '../features/settings/settings-search.tsx';
import { ViewDialog } from '../features/views/view-dialog.tsx';
import { ShredDialog } from '../features/shred/shred-dialog.tsx';
import { ArrangeDialogs } from '../features/tags/tags-dialog.tsx';
import { library } from '../state/library-live.ts';
import { goTo, navigation, type Room } from '../state/navigation.ts';
import { preferencesStore, usualPreferences } from '../state/preferences.ts';
import { useAppCommands } from './app-commands.ts';
import { useCommands } from './commands/use-commands.ts';
import { FailureBoundary } from './failure-boundary.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { Palette } from './palette.tsx';
import { RoomView } from './room-view.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { Trouble } from './trouble.tsx';
import './frame.css';

type Sheet = 'none' | 'palette' | 'keys' | 'print-keys';

export function Rooms() {
  const [sheet, setSheet] = useState<Sheet>('none');
  const room = useStore(navigation, (state) => state.room);
  const { sidebarWidth, inspectorWidth, isSidebarShown } = useStore(preferencesStore, (state) => state.preferences);
  useAppCommands({
    openPalette: () => setSheet('palette'),
    openKeys: () => setSheet('keys'),
    printKeys: () => setSheet('print-keys'),
  });
  useLeaveRoom();
  useQueryGoesToReview();
  return (
    <div className={isSidebarShown ? 'app' : 'app no-side'} style={wantedWidths(sidebarWidth, inspectorWidth)}>
      <TopBar query={queryFor(room)} />
      <Sidebar />
      <FailureBoundary key={room.name}>
        <RoomView room={room} />
      </FailureBoundary>
      <StatusBar />
      <Trouble />
      <DamageNotice />
      <QuestionDialog />
      <FormatReportDialog />
      <BackupDialogs />
      <ShredDialog />
      <DestroySourceDialog />
      <KeyDialogs />
      <ArrangeDialogs />
      <ViewDialog />
      <DropTarget />
      <Palette isOpen={sheet === 'palette'} onClose={() => setSheet('none')} />
      <KeysSheet
        isOpen={sheet === 'keys' || sheet === 'print-keys'}
        isForPrinter={sheet === 'print-keys'}
        onClose={() => setSheet('none')}
      />
      <ChangeKeyDialog />
    </div>
  );
}

/** What the middle of the top bar is for here. */
function queryFor(room: Room): ReactNode {
  if (room.name === 'redaction') return <RedactTitle />;
  return room.name === 'settings' ? <SettingsSearch /> : <QueryField />;
}

/** Only what the user has set: else the width goes by the window's (tokens.css). */
function wantedWidths(sidebar: number, inspector: number): CSSProperties {
  const usual = usualPreferences;
  return {
    ...(sidebar === usual.sidebarWidth ? {} : { '--side-wanted': `${sidebar}px` }),
    ...(inspector === usual.inspectorWidth ? {} : { '--inspector-wanted': `${inspector}px` }),
  } as CSSProperties;
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
