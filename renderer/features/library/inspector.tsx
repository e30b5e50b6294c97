/** The facts of the current recording, and what a person adds to them. What the archive doesn't say is said to be missing. */
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { RecordingRowView, RecordingView } from '../../../shared/seams/vault-protocol.ts';
import { formatDay, formatHeadDay, formatTimeOfDay, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { hasHour, wallClockMs } from '../../state/library-time.ts';
import { FactsSection } from './facts-section.tsx';
import { Found } from './found.tsx';
import { NoteSection } from './note-section.tsx';
import { SelectionSection } from './selection-section.tsx';
import { TagsSection } from './tags-section.tsx';
import { TranscriptSection } from './transcript-section.tsx';
import { VerdictButtons } from './verdict-buttons.tsx';
import { whoOf } from './row-text.ts';
import './inspector.css';

export function Inspector() {
  const t = useText();
  const { current, detail, hasSelection, rowsVersion } = useStore(
    library.store,
    useShallow((state) => ({
      current: state.current,
      detail: state.detail,
      hasSelection: state.selection.size > 0,
      rowsVersion: state.detail === null ? state.rowsVersion : 0,
    })),
  );
  // The row is here before the whole recording is: the head never waits.
  const row = detail ?? (current === null ? undefined : library.row(current));
  return (
    <aside className="inspector" aria-label={t('review.inspector.name')} data-rows={rowsVersion}>
      {row ? (
        <>
          <SelectionSection />
          <Head row={row} hasKeys={!hasSelection} />
          {detail ? <Body recording={detail} /> : null}
        </>
      ) : (
        <p className="inspector-none">{t('review.inspector.none')}</p>
      )}
    </aside>
  );
}

function Head({ row, hasKeys }: { readonly row: RecordingRowView; readonly hasKeys: boolean }) {
  const t = useText();
  const query = useStore(library.store, (state) => state.query.text);
  const who = whoOf(row, t);
  const isNamed = row.person !== null || row.device !== null || row.title !== null;
  return (
    <section className="inspector-head">
      <h2 className="when">{whenText(row) ?? t('review.inspector.noDate')}</h2>
      <p className="muted who-line">
        {isNamed ? (
          <>
            <Found text={who.first} field={who.firstIs} query={query} />
            {who.second === null ? null : ' · '}
            {who.second === null ? null : <Found text={who.second} field={who.secondIs} query={query} />}
          </>
        ) : (
          t('review.inspector.noWho')
        )}
      </p>
      <VerdictButtons row={row} hasKeys={hasKeys} />
    </section>
  );
}

function Body({ recording }: { readonly recording: RecordingView }) {
  return (
    <>
      <TranscriptSection recording={recording} />
      <TagsSection recording={recording} />
      <FactsSection recording={recording} />
      <NoteSection key={recording.id} recording={recording} />
    </>
  );
}

/** "Saturday, 16 Nov 2024, 09:31:07"; of a day alone, the day in full. */
function whenText({ time }: RecordingRowView): string | null {
  if (time === null) return null;
  const ms = wallClockMs(time);
  return hasHour(time) ? `${formatHeadDay(ms)}, ${formatTimeOfDay(ms, true)}` : formatDay(ms);
}
