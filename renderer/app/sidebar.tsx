/** Places, views and facets. A view or facet narrows the review room's list and goes there. Icons alone below 1100 px. */
import { CircleHelp, FileX, Layers } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { everything, type RecordingQuery, type VaultSummary } from '../../shared/seams/vault-protocol.ts';
import { FacetPane } from '../features/facets/facets.tsx';
import { SavedViewList } from '../features/views/saved-view-list.tsx';
import { library } from '../state/library-live.ts';
import { savedViews } from '../state/narrowing-live.ts';
import { isSameQuery } from '../state/view-match.ts';
import { goTo, navigation } from '../state/navigation.ts';
import { changePreferences, preferencesStore } from '../state/preferences.ts';
import { type KeyHint, noHint } from '../ui/key-hint.tsx';
import { Splitter } from '../ui/splitter.tsx';
import { SideLine } from '../ui/side-line.tsx';
import { WithTooltip } from '../ui/tooltip.tsx';
import { walkLines } from '../ui/walk-lines.ts';
import { isActive } from './commands/active-commands.ts';
import { keycapsForCommand, keyHint } from './commands/keycaps.ts';
import type { CommandId } from './commands/registry.ts';
import { type PlaceInSidebar, placeOf, places, settingsPlace } from './places.tsx';
import { formatCount, useText } from './text.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

function show(query: Partial<RecordingQuery>): void {
  library.setQuery({ ...everything, ...query });
  goTo({ name: 'review' });
}

export function Sidebar() {
  const t = useText();
  const summary = useStore(library.store, (state) => state.summary);
  const isInReview = useStore(navigation, (state) => placeOf(state.room) === 'review');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys that bubble up from the buttons inside
    <nav className="side" aria-label={t('shell.pane.sidebar')} data-pane="sidebar" onKeyDown={walkLines}>
      {places.map((place) => (
        <Place key={place.title} place={place} />
      ))}
      {summary === null || summary.total === 0 ? null : (
        <>
          <Views summary={summary} isInReview={isInReview} />
          <FacetPane summary={summary} isHere={isInReview} />
        </>
      )}
      <span className="grow" />
      <Place place={settingsPlace} />
      <SidebarEdge />
    </nav>
  );
}

function SidebarEdge() {
  const t = useText();
  const { sidebarWidth } = useStore(preferencesStore, (state) => state.preferences);
  return (
    <Splitter
      name={t('shell.sidebarWidth')}
      widthPx={sidebarWidth}
      leastPx={180}
      mostPx={280}
      grows="right"
      onChange={(width) => changePreferences({ sidebarWidth: width })}
      style={{ insetInlineStart: 'calc(var(--side-wanted, var(--side)) - 4px)', top: 'var(--bar)', bottom: 'var(--status)' }}
    />
  );
}

function Place({ place }: { readonly place: PlaceInSidebar }) {
  const t = useText();
  const room = useStore(navigation, (state) => state.room);
  const isOn = placeOf(room) === place.room.name;
  const title = t(place.title);
  return (
    <WithTooltip text={title} keycaps={keycapsForCommand(place.command)} placement="right">
      <Button className={isOn ? 'nav on' : 'nav'} {...(isOn ? { 'aria-current': 'page' } : {})} onPress={() => goTo(place.room)}>
        {place.icon}
        <span>{title}</span>
      </Button>
    </WithTooltip>
  );
}

function Views({ summary, isInReview }: { readonly summary: VaultSummary; readonly isInReview: boolean }) {
  const t = useText();
  const query = useStore(library.store, (state) => state.query);
  const isOwnOpen = useStore(savedViews.store, (state) => state.openedId !== null);
  const shows = (built: Partial<RecordingQuery>) => isInReview && !isOwnOpen && isSameQuery(query, { ...everything, ...built });
  const counted = (count: number) => ({ text: formatCount(count), name: t('shell.recordings', { count }) });
  return (
    <div className="views">
      <h2>{t('shell.views')}</h2>
      <SavedViewList isHere={isInReview} />
      <SideLine
        title={t('shell.view.everything')}
        count={counted(summary.total)}
        isOn={shows({})}
        onPress={() => show({})}
        icon={<Layers {...icon} />}
        tooltip={hintUnlessTaken('review.viewEverything', 'views.open1')}
      />
      <SideLine
        title={t('shell.view.toDecide')}
        count={counted(summary.byVerdict.undecided)}
        isOn={shows({ verdict: 'undecided' })}
        onPress={() => show({ verdict: 'undecided' })}
        icon={<CircleHelp {...icon} />}
        tooltip={hintUnlessTaken('review.viewToDecide', 'views.open2')}
      />
      {summary.missingSounds === 0 ? null : (
        <SideLine
          title={t('shell.view.withoutSound')}
          count={{
            text: formatCount(summary.missingSounds),
            name: t('shell.view.withoutSoundCount', { count: summary.missingSounds }),
          }}
          isOn={isInReview && query.isWithoutSound === true}
          onPress={() => show({ isWithoutSound: true })}
          icon={<FileX {...icon} />}
          tooltip={noHint}
        />
      )}
    </div>
  );
}

/** A view of the user's own has taken over the digit. */
const hintUnlessTaken = (id: CommandId, by: CommandId): KeyHint => (isActive(by) ? noHint : keyHint(id));
