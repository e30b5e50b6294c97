/** The room that is on screen. */
import { useStore } from 'zustand';
import { assertNever } from '../../shared/assert.ts';
import { ArchivesRoom } from '../features/archives/archives-room.tsx';
import { BackupSection } from '../features/backup/backup-section.tsx';
import { CheckSection } from '../features/check/check-section.tsx';
import { RememberedSection } from '../features/import-questions/remembered-section.tsx';
import { JournalRoom } from '../features/journal/journal-room.tsx';
import { KeysSection } from '../features/keys/keys-section.tsx';
import { PlaybackCommands } from '../features/player/playback-commands.tsx';
import { RedactRoom } from '../features/redact/redact-room.tsx';
import { SettingsRoom } from '../features/settings/settings-room.tsx';
import { ReceiptList } from '../features/shred/receipt-list.tsx';
import { ReceiptSheet } from '../features/shred/receipt-sheet.tsx';
import { VaultRoom } from '../features/vault/vault-room.tsx';
import { library } from '../state/library-live.ts';
import type { Room } from '../state/navigation.ts';
import { Bands } from './bands.tsx';
import { ReviewRoom } from './review-room.tsx';
import { useText } from './text.ts';
import { Toaster } from './toaster.tsx';

export function RoomView({ room }: { readonly room: Room }) {
  if (room.name === 'review') return <ReviewRoom />;
  if (room.name === 'redaction') {
    return (
      <RedactRoom recordingId={room.recordingId}>
        <PlaybackCommands />
        <Toaster />
      </RedactRoom>
    );
  }
  return (
    <main className="work page">
      <Bands />
      <Page room={room} />
      <Toaster />
    </main>
  );
}

type PageRoom = Exclude<Room, { name: 'review' | 'redaction' }>;

function Page({ room }: { readonly room: PageRoom }) {
  const t = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page that scrolls must be reachable by key
    <div className="pagewrap" tabIndex={0} role="region" aria-label={t('shell.pane.main')} data-pane="main">
      <PageContent room={room} />
    </div>
  );
}

function PageContent({ room }: { readonly room: PageRoom }) {
  const summary = useStore(library.store, (state) => state.summary);
  switch (room.name) {
    case 'archives':
      return summary === null ? null : <ArchivesRoom archives={summary.archives} archiveId={room.archiveId} />;
    case 'vault':
      return summary === null ? null : (
        <VaultRoom
          summary={summary}
          keys={<KeysSection />}
          backups={<BackupSection />}
          condition={<CheckSection />}
          answers={<RememberedSection />}
          receipts={<ReceiptList />}
        />
      );
    case 'journal':
      return <JournalRoom />;
    case 'receipt':
      return <ReceiptSheet number={room.number} />;
    case 'settings':
      return <SettingsRoom />;
    default:
      return assertNever(room);
  }
}
