/**
 * Redaction: one recording, its stretches and its words. Everything here can be undone until it is burnt in; only then is
 * something destroyed. The player is the same as everywhere, the waveform is larger.
 */
import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { RecordingId } from '../../../shared/model/id.ts';
import { useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { player } from '../../state/player-live.ts';
import { redaction } from '../../state/redaction-live.ts';
import { endPreview } from '../../state/redaction-cut.ts';
import { BurnDialog } from './burn-dialog.tsx';
import { RedactTools } from './redact-tools.tsx';
import { RedactWave } from './redact-wave.tsx';
import { StretchList } from './stretch-list.tsx';
import { StyleRow } from './style-row.tsx';
import { useRedactionCommands } from './redaction-commands.ts';
import { useRedactView } from './redact-view.ts';
import { TranscriptWords } from './transcript-words.tsx';
import { timesForm } from './times-form-state.ts';
import './redact-room.css';

export interface RedactRoomProps {
  readonly recordingId: RecordingId;
  /** What lies over every room: toasts, the player's keys. */
  readonly children?: ReactNode;
}

export function RedactRoom({ recordingId, children }: RedactRoomProps) {
  const t = useText();
  const detail = useStore(library.store, (state) => (state.detail?.id === recordingId ? state.detail : null));
  const view = useRedactView();
  useRedactionCommands();

  useEffect(() => {
    library.hold(recordingId);
    return () => library.hold(null);
  }, [recordingId]);
  useEffect(
    () => () => {
      void redaction.flush();
      endPreview();
      redaction.select(-1);
      timesForm.setState({ editing: null });
      player.set({ loopStretch: null });
    },
    [],
  );

  return (
    <main className="work redacting" aria-label={t('redact.room')} data-pane="main" data-single-keys="">
      <RedactTools view={view} />
      <RedactWave view={view} />
      <StyleRow />
      <div className="redact-halves">
        <StretchList />
        {detail ? <TranscriptWords recording={detail} /> : <section className="card" />}
      </div>
      {detail ? <BurnDialog recording={detail} /> : null}
      {children}
    </main>
  );
}
