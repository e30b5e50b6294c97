/** The review room's list with all that belongs to it: bar, rows or what stands in their place, tags, commands. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { t as say, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { EmptyLibrary } from './empty-library.tsx';
import { FirstSteps } from './first-steps.tsx';
import { ListBar } from './list-bar.tsx';
import { QueryProblems } from './query-problems.tsx';
import { RecordingList } from './recording-list.tsx';
import { useReviewCommands } from './review-commands.ts';
import { useRowHeight } from './row-height.ts';
import { preferencesStore } from '../../state/preferences.ts';
import { showToast } from '../../state/toasts.ts';
import { PersonPicker } from './person-picker.tsx';
import { SimilarDialog } from './similar-dialog.tsx';
import { TagPicker } from './tag-picker.tsx';
import { VerdictForAll } from './verdict-for-all.tsx';

export function LibraryPane() {
  const t = useText();
  const { isEmpty, phase, total } = useStore(
    library.store,
    useShallow(({ list, phase: now, summary }) => ({
      isEmpty: list.ids.length === 0 && list.unlinked.length === 0,
      phase: now,
      total: summary?.total ?? 0,
    })),
  );
  const rowPx = useRowHeight(useStore(preferencesStore, ({ preferences }) => preferences.density));
  useReviewCommands();
  useEffect(sayWhatWasLetGo, []);
  return (
    <section className="library" aria-label={t('review.list.name')} style={{ '--row': `${rowPx}px` } as React.CSSProperties}>
      <QueryProblems />
      {total > 0 ? <ListBar /> : null}
      {phase === 'failed' ? (
        <div className="library-failed">
          <Note
            kind="mind"
            title={t('review.list.failed')}
            isAlert
            actions={<Button onPress={() => void library.refresh()}>{t('review.list.again')}</Button>}
          />
        </div>
      ) : isEmpty ? (
        <EmptyLibrary />
      ) : (
        <>
          <RecordingList />
          <FirstSteps />
        </>
      )}
      <TagPicker />
      <PersonPicker />
      <SimilarDialog />
      <VerdictForAll />
    </section>
  );
}

/** Once after an unlock: a selection that was too scattered to be kept mustn't be missed without a word. */
function sayWhatWasLetGo(): void {
  const { letGo } = library.state;
  if (letGo === 0) return;
  library.store.setState({ letGo: 0 });
  showToast(say('list.selection.letGo', { count: letGo }));
}
