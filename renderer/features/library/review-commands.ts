/** The keys of the review room. What they do is said here; how, in the stores. */
import { t } from '../../app/text.ts';
import { keyInText } from '../../app/commands/keycaps.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { host } from '../../host/host.ts';
import { everything } from '../../../shared/seams/vault-protocol.ts';
import { library, moves } from '../../state/library-live.ts';
import { isNarrowed } from '../../state/library-state.ts';
import { toggleVeil } from '../../state/library-veil.ts';
import { goTo } from '../../state/navigation.ts';
import { changePreferences, preferences } from '../../state/preferences.ts';
import { showToast } from '../../state/toasts.ts';
import { countActedOn } from './acted-on.ts';
import { groupBy, openListMenu, sortBy, turnOrder } from './arrange.ts';
import { decide, reported } from './decide.ts';
import { tagAgain, toggleTag } from './tagging.ts';
import { noteWanted, personPicker, searchWanted, similarWanted, tagPicker, verdictForAll } from './wanted.ts';

const densities = ['compact', 'usual', 'roomy'] as const;

export function useReviewCommands(): void {
  useCommands({
    'app.search': () => searchWanted.setState(({ count }) => ({ count: count + 1 })),
    'app.leave': leave,
    'view.veil': () => showToast(t(toggleVeil() ? 'review.veil.on' : 'review.veil.off', { key: keyInText('view.veil') })),

    'review.previous': () => moves.by(-1),
    'review.next': () => moves.by(1),
    'review.pageUp': () => moves.by(-library.shownRows),
    'review.pageDown': () => moves.by(library.shownRows),
    'review.first': () => moves.toEdge('first'),
    'review.last': () => moves.toEdge('last'),
    'review.previousGroup': () => moves.toGroup(-1),
    'review.nextGroup': () => moves.toGroup(1),
    'review.nextUndecided': () => void toUndecided(1),
    'review.previousUndecided': () => void toUndecided(-1),

    'review.keep': () => void decide('keep', { isStaying: false }),
    'review.redact': () => void decide('redact', { isStaying: false }),
    'review.delete': () => void decide('delete', { isStaying: false }),
    'review.undecided': () => void decide('undecided', { isStaying: true }),
    'review.keepAndStay': () => void decide('keep', { isStaying: true }),
    'review.deleteAndStay': () => void decide('delete', { isStaying: true }),

    'review.select': () => moves.toggleCurrent(),
    'review.extendUp': () => moves.by(-1, true),
    'review.extendDown': () => moves.by(1, true),
    'review.extendPageUp': () => moves.by(-library.shownRows, true),
    'review.extendPageDown': () => moves.by(library.shownRows, true),
    'review.extendToFirst': () => moves.toEdge('first', true),
    'review.extendToLast': () => moves.toEdge('last', true),
    'review.selectAll': () => moves.selectAll(),
    'review.invertSelection': () => moves.invertSelection(),

    'review.openRedaction': openRedaction,
    'review.autoplay': () => changePreferences({ autoplay: !preferences().autoplay }),
    'review.tags': () => tagPicker.setState({ isOpen: true, of: 'targets' }),
    'review.tagsAgain': () => void tagAgain(),
    'review.person': () => personPicker.setState({ isOpen: true, of: 'targets' }),
    'review.redactSimilar': () => similarWanted.setState({ isOpen: true }),
    'review.keepAll': forAll(() => verdictForAll.setState({ verdict: 'keep' })),
    'review.redactAll': forAll(() => verdictForAll.setState({ verdict: 'redact' })),
    'review.deleteAll': forAll(() => verdictForAll.setState({ verdict: 'delete' })),
    'review.undecidedAll': forAll(() => verdictForAll.setState({ verdict: 'undecided' })),
    'review.tagAll': forAll(() => tagPicker.setState({ isOpen: true, of: 'view' })),
    'review.personAll': forAll(() => personPicker.setState({ isOpen: true, of: 'view' })),
    ...tagCommands(),
    'review.note': () => noteWanted.setState(({ count }) => ({ count: count + 1 })),
    'review.copyTranscript': () => void copyTranscript(),

    'review.viewEverything': () => library.setQuery(everything),
    'review.viewToDecide': () => library.setQuery({ ...everything, verdict: 'undecided' }),
    'review.viewKeep': () => library.setQuery({ ...everything, verdict: 'keep' }),
    'review.viewRedact': () => library.setQuery({ ...everything, verdict: 'redact' }),
    'review.viewDelete': () => library.setQuery({ ...everything, verdict: 'delete' }),
    'review.selectGroup': () => moves.selectGroup(),
    'review.clearSelection': () => moves.clearSelection(),
    ...arrangeCommands,
    'review.density': () =>
      changePreferences({ density: densities[(densities.indexOf(preferences().density) + 1) % 3] ?? 'usual' }),
  });
}

/** What is asked for everything that is shown; where nothing is, that is said. */
const forAll = (ask: () => void) => () => (countActedOn('view') === 0 ? showToast(t('bulk.nothing')) : ask());

/** Escape, from the inside out: selection, then query. False when there is neither: then the room may be left. */
function leave(): boolean {
  if (moves.clearSelection()) return true;
  if (!isNarrowed(library.state.query)) return false;
  library.setQuery(library.state.query.text === '' ? everything : { text: '' });
  return true;
}

async function toUndecided(direction: 1 | -1): Promise<void> {
  await reported(async () => {
    const found = await moves.toUndecided(direction);
    if (found === null) showToast(t(direction === 1 ? 'review.noneUndecidedAhead' : 'review.noneUndecidedBehind'));
  });
}

function openRedaction(): boolean {
  const { current } = library.state;
  if (current === null) return false;
  goTo({ name: 'redaction', recordingId: current });
  return true;
}

async function copyTranscript(): Promise<void> {
  await reported(async () => {
    const transcript = library.state.detail?.transcript ?? null;
    if (transcript === null) return showToast(t('review.nothingToCopy'));
    await host.call('clipboard.copy', { text: transcript });
    showToast(t('review.copied'));
  });
}

const arrangeCommands = {
  'review.groupBy': () => openListMenu('group'),
  'review.groupByDay': () => groupBy('day'),
  'review.groupByDevice': () => groupBy('device'),
  'review.groupByPerson': () => groupBy('person'),
  'review.groupByArchive': () => groupBy('archive'),
  'review.groupByNone': () => groupBy('none'),
  'review.sortBy': () => openListMenu('sort'),
  'review.sortByTime': () => sortBy('time'),
  'review.sortByLength': () => sortBy('length'),
  'review.sortByPerson': () => sortBy('person'),
  'review.sortByDevice': () => sortBy('device'),
  'review.sortByName': () => sortBy('name'),
  'review.turnOrder': turnOrder,
  'review.columns': () => openListMenu('columns'),
  'review.rowsCompact': () => changePreferences({ density: 'compact' }),
  'review.rowsUsual': () => changePreferences({ density: 'usual' }),
  'review.rowsRoomy': () => changePreferences({ density: 'roomy' }),
};

/** Mod+1 to 9: the first nine tags, in the order that the vault gives them. */
function tagCommands() {
  const run = (number: number) => () => {
    const tag = library.state.summary?.tags[number - 1]?.tag;
    if (!tag) return false;
    void toggleTag(tag);
    return true;
  };
  return {
    'review.tag1': run(1),
    'review.tag2': run(2),
    'review.tag3': run(3),
    'review.tag4': run(4),
    'review.tag5': run(5),
    'review.tag6': run(6),
    'review.tag7': run(7),
    'review.tag8': run(8),
    'review.tag9': run(9),
  };
}
