/** Places, views and facets. A view or facet narrows the review room's list and goes there. Icons alone below 1100 px. */
import { CircleHelp, FileX, Layers } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Verdict } from '../../shared/model/recording.ts';
import { everything, type RecordingQuery, type VaultSummary } from '../../shared/seams/vault-protocol.ts';
import { library } from '../state/library-live.ts';
import { goTo, navigation } from '../state/navigation.ts';
import { changePreferences, preferencesStore } from '../state/preferences.ts';
import { Splitter } from '../ui/splitter.tsx';
import { TagDot } from '../ui/tag-chip.tsx';
import { WithTooltip } from '../ui/tooltip.tsx';
import { VerdictGlyph } from '../ui/verdict-glyph.tsx';
import { keycapsForCommand } from './commands/keycaps.ts';
import type { CommandId } from './commands/registry.ts';
import { type PlaceInSidebar, placeOf, places, settingsPlace } from './places.tsx';
import { formatCount, useText } from './text.ts';

const verdictOrder = ['keep', 'redact', 'delete', 'undecided'] as const satisfies readonly Verdict[];
const balanceColours = { keep: 'var(--keep)', redact: 'var(--redact)', delete: 'var(--delete)' } as const;
/** More would push the settings out of sight; the search completes the rest. */
const mostFacets = 8;

function show(query: Partial<RecordingQuery>): void {
  library.setQuery({ ...everything, ...query });
  goTo({ name: 'review' });
}

/** A facet is taken off by pressing it again; the rest of the query stays. */
function toggle<Key extends keyof RecordingQuery>(key: Key, value: RecordingQuery[Key]): void {
  const isOn = library.state.query[key] === value;
  library.setQuery({ [key]: isOn ? everything[key] : value });
  goTo({ name: 'review' });
}

export function Sidebar() {
  const t = useText();
  const summary = useStore(library.store, (state) => state.summary);
  return (
    <nav className="side" aria-label={t('shell.pane.sidebar')} data-pane="sidebar">
      {places.map((place) => (
        <Place key={place.title} place={place} />
      ))}
      {summary === null || summary.total === 0 ? null : (
        <>
          <Views summary={summary} />
          <div className="facet">
            <Verdicts summary={summary} />
            <Devices summary={summary} />
            <Tags summary={summary} />
          </div>
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

interface LineProps {
  readonly title: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly icon?: ReactNode;
  /** What is counted, where it isn't recordings. */
  readonly countName?: string;
  /** A line that is an icon alone in a narrow window. */
  readonly command?: CommandId;
}

function Line({ title, count, countName, isOn, onPress, icon, command }: LineProps) {
  const t = useText();
  const button = (
    <Button className={`nav${isOn ? ' on' : ''}${icon === undefined ? ' plain' : ''}`} aria-pressed={isOn} onPress={onPress}>
      {icon}
      <span>{title}</span>
      <em>
        {formatCount(count)}
        <span className="unseen">{countName ?? t('shell.recordings', { count })}</span>
      </em>
    </Button>
  );
  if (command === undefined) return button;
  return (
    <WithTooltip text={title} keycaps={keycapsForCommand(command)} placement="right">
      {button}
    </WithTooltip>
  );
}

function useQuery(): { readonly query: RecordingQuery; readonly isInReview: boolean } {
  const query = useStore(library.store, (state) => state.query);
  const isInReview = useStore(navigation, (state) => placeOf(state.room) === 'review');
  return { query, isInReview };
}

function Views({ summary }: { readonly summary: VaultSummary }) {
  const t = useText();
  const { query, isInReview } = useQuery();
  const isPlain =
    query.text === '' && query.device === null && query.tagId === null && query.archiveId === null && !query.isWithoutSound;
  return (
    <div className="views">
      <h2>{t('shell.views')}</h2>
      <Line
        title={t('shell.view.everything')}
        count={summary.total}
        isOn={isInReview && isPlain && query.verdict === null}
        onPress={() => show({})}
        icon={<Layers size={16} strokeWidth={1.75} aria-hidden />}
        command="review.viewEverything"
      />
      <Line
        title={t('shell.view.toDecide')}
        count={summary.byVerdict.undecided}
        isOn={isInReview && isPlain && query.verdict === 'undecided'}
        onPress={() => show({ verdict: 'undecided' })}
        icon={<CircleHelp size={16} strokeWidth={1.75} aria-hidden />}
        command="review.viewToDecide"
      />
      {summary.missingSounds === 0 ? null : (
        <Line
          title={t('shell.view.withoutSound')}
          count={summary.missingSounds}
          countName={t('shell.view.withoutSoundCount', { count: summary.missingSounds })}
          isOn={isInReview && query.isWithoutSound === true}
          onPress={() => show({ isWithoutSound: true })}
          icon={<FileX size={16} strokeWidth={1.75} aria-hidden />}
        />
      )}
    </div>
  );
}

function Verdicts({ summary }: { readonly summary: VaultSummary }) {
  const t = useText();
  const { query, isInReview } = useQuery();
  const { byVerdict, total } = summary;
  return (
    <>
      <h2>{t('shell.narrowBy')}</h2>
      <div className="meter balance" role="img" aria-label={t('shell.balance', byVerdict)}>
        {(['keep', 'redact', 'delete'] as const).map((verdict) =>
          byVerdict[verdict] === 0 ? null : (
            <b key={verdict} style={{ width: `${(byVerdict[verdict] / total) * 100}%`, background: balanceColours[verdict] }} />
          ),
        )}
      </div>
      {verdictOrder.map((verdict) => (
        <Line
          key={verdict}
          title={t(`shell.verdict.${verdict}`)}
          count={byVerdict[verdict]}
          isOn={isInReview && query.verdict === verdict}
          onPress={() => toggle('verdict', verdict)}
          icon={<VerdictGlyph verdict={verdict} size={14} />}
        />
      ))}
    </>
  );
}

function Devices({ summary }: { readonly summary: VaultSummary }) {
  const t = useText();
  const { query, isInReview } = useQuery();
  if (summary.devices.length === 0) return null;
  return (
    <>
      <h2>{t('shell.device')}</h2>
      {summary.devices.slice(0, mostFacets).map(({ name, count }) => (
        <Line
          key={name}
          title={name}
          count={count}
          isOn={isInReview && query.device === name}
          onPress={() => toggle('device', name)}
        />
      ))}
    </>
  );
}

function Tags({ summary }: { readonly summary: VaultSummary }) {
  const t = useText();
  const { query, isInReview } = useQuery();
  if (summary.tags.length === 0) return null;
  return (
    <>
      <h2>{t('shell.tags')}</h2>
      {summary.tags.slice(0, mostFacets).map(({ tag, count }) => (
        <Line
          key={tag.id}
          title={tag.name}
          count={count}
          isOn={isInReview && query.tagId === tag.id}
          onPress={() => toggle('tagId', tag.id)}
          icon={<TagDot hue={tag.hue} />}
        />
      ))}
    </>
  );
}
