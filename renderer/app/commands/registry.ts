/**
 * ONE table of every command: its title, where it applies and its usual keys. Keys, palette, keys sheet, menu and buttons
 * all read it; what a command does is said by the feature that is on screen (use-commands.ts).
 *
 * Keys: `Mod` is Ctrl, on macOS Cmd. `G R` is a sequence. Printable keys are written as the character they produce
 * ('?', '<', 'K'), named keys as in KeyboardEvent.key ('ArrowUp', 'Enter', 'Delete'), the space bar as 'Space'.
 */
import type { MessageId, TextValues } from '../text.ts';

export const commandGroups = ['everywhere', 'playback', 'review', 'redaction', 'archives', 'journal'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Groups that apply together: a key must mean one thing in each of these sets. */
export const groupsInRoom = {
  review: ['everywhere', 'playback', 'review'],
  redaction: ['everywhere', 'playback', 'redaction'],
  archives: ['everywhere', 'archives'],
  journal: ['everywhere', 'journal'],
} as const satisfies Readonly<Record<string, readonly CommandGroup[]>>;

export interface CommandSpec {
  readonly title: MessageId;
  readonly titleValues?: TextValues;
  readonly group: CommandGroup;
  readonly keys: readonly string[];
  /** Takes over the key of that command while it applies itself: the arrow keys on an active edge. */
  readonly overrides?: string;
  /** Its key is always the same one: Escape leaves, whatever was chosen. */
  readonly isFixed?: true;
  /** Works in a dialog too. */
  readonly isForDialogs?: true;
  /** Does something for as long as its key is held. */
  readonly isHeld?: true;
  /** One of several that differ by a number: the keys sheet shows the first alone, for all. */
  readonly series?: 'first' | 'rest';
  /** Of the first of a series: what the keys sheet says for all of it. */
  readonly seriesTitle?: MessageId;
  /** Too small a step for the palette: moves, which only make sense by their key. */
  readonly isKeyOnly?: true;
}

const tagCommand = (number: number) =>
  ({
    title: 'command.review.tagNumbered',
    titleValues: { number },
    group: 'review',
    keys: [`Mod+${number}`],
    series: number === 1 ? 'first' : 'rest',
    isKeyOnly: true,
    ...(number === 1 ? { seriesTitle: 'shell.keys.tagSeries' as const } : {}),
  }) as const satisfies CommandSpec;

/** The user's own views come before those of the app: where there is an nth, its digit is theirs. */
const viewCommand = (number: number, overrides?: string) =>
  ({
    title: 'command.views.open',
    titleValues: { number },
    group: 'review',
    keys: [`${number}`],
    series: number === 1 ? 'first' : 'rest',
    ...(number === 1 ? { seriesTitle: 'views.keysOfAll' as const } : {}),
    ...(overrides === undefined ? {} : { overrides }),
  }) as const satisfies CommandSpec;

export const commands = {
  'app.palette': { title: 'command.app.palette', group: 'everywhere', keys: ['Mod+K'], isKeyOnly: true },
  'app.keys': { title: 'command.app.keys', group: 'everywhere', keys: ['?', 'F1'] },
  'app.print': { title: 'command.app.print', group: 'everywhere', keys: ['Mod+P'], isForDialogs: true },
  'app.printKeys': { title: 'command.app.printKeys', group: 'everywhere', keys: [] },
  'app.changeKeys': { title: 'command.app.changeKeys', group: 'everywhere', keys: [] },
  'app.resetKeys': { title: 'command.app.resetKeys', group: 'everywhere', keys: [] },
  'app.saveKeys': { title: 'command.app.saveKeys', group: 'everywhere', keys: [] },
  'app.readKeys': { title: 'command.app.readKeys', group: 'everywhere', keys: [] },
  'app.protection': { title: 'command.app.protection', group: 'everywhere', keys: ['Shift+F1'] },
  'app.search': { title: 'command.app.search', group: 'everywhere', keys: ['/', 'Mod+F'] },
  'app.searchHelp': { title: 'command.app.searchHelp', group: 'everywhere', keys: [] },
  'app.leave': { title: 'command.app.leave', group: 'everywhere', keys: ['Escape'], isKeyOnly: true, isFixed: true },
  'app.nextPane': { title: 'command.app.nextPane', group: 'everywhere', keys: ['F6'], isKeyOnly: true },
  'app.previousPane': { title: 'command.app.previousPane', group: 'everywhere', keys: ['Shift+F6'], isKeyOnly: true },
  'app.back': { title: 'command.app.back', group: 'everywhere', keys: ['Alt+ArrowLeft'] },
  'app.forward': { title: 'command.app.forward', group: 'everywhere', keys: ['Alt+ArrowRight'] },
  'edit.undo': { title: 'command.edit.undo', group: 'everywhere', keys: ['Mod+Z'] },
  'edit.redo': { title: 'command.edit.redo', group: 'everywhere', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  'vault.lock': { title: 'command.vault.lock', group: 'everywhere', keys: ['Mod+L'], isForDialogs: true },
  'keys.changePassphrase': { title: 'command.keys.changePassphrase', group: 'everywhere', keys: [] },
  'keys.makeRecoveryKey': { title: 'command.keys.makeRecoveryKey', group: 'everywhere', keys: [] },
  'keys.tryRecoveryKey': { title: 'command.keys.tryRecoveryKey', group: 'everywhere', keys: [] },
  'keys.thisComputer': { title: 'command.keys.thisComputer', group: 'everywhere', keys: [] },
  'vault.showFolder': { title: 'command.vault.showFolder', group: 'everywhere', keys: [] },
  'vault.check': { title: 'command.vault.check', group: 'everywhere', keys: [] },
  'archive.bringIn': { title: 'command.archive.bringIn', group: 'everywhere', keys: ['Mod+O'] },
  'archive.bringInFolder': { title: 'command.archive.bringInFolder', group: 'everywhere', keys: ['Mod+Shift+O'] },
  'archive.bringInSample': { title: 'command.archive.bringInSample', group: 'everywhere', keys: [] },
  'archive.answerQuestion': { title: 'command.archive.answerQuestion', group: 'everywhere', keys: [] },
  'archive.pauseImport': { title: 'command.archive.pauseImport', group: 'everywhere', keys: ['Mod+Shift+P'] },
  'backup.make': { title: 'command.backup.make', group: 'everywhere', keys: [] },
  'backup.merge': { title: 'command.backup.merge', group: 'everywhere', keys: [] },
  'app.settings': { title: 'command.app.settings', group: 'everywhere', keys: ['Mod+,'] },
  'view.sidebar': { title: 'command.view.sidebar', group: 'everywhere', keys: ['Mod+B'] },
  'view.inspector': { title: 'command.view.inspector', group: 'everywhere', keys: ['Mod+J'] },
  'view.veil': { title: 'command.view.veil', group: 'everywhere', keys: ['H'] },
  'view.larger': { title: 'command.view.larger', group: 'everywhere', keys: ['Mod++', 'Mod+='] },
  'view.smaller': { title: 'command.view.smaller', group: 'everywhere', keys: ['Mod+-'] },
  'view.usualSize': { title: 'command.view.usualSize', group: 'everywhere', keys: ['Mod+0'] },
  'view.themeSystem': { title: 'command.view.themeSystem', group: 'everywhere', keys: [] },
  'view.themeLight': { title: 'command.view.themeLight', group: 'everywhere', keys: [] },
  'view.themeDark': { title: 'command.view.themeDark', group: 'everywhere', keys: [] },
  'view.themeContrast': { title: 'command.view.themeContrast', group: 'everywhere', keys: [] },
  'view.languageSystem': { title: 'command.view.languageSystem', group: 'everywhere', keys: [] },
  'view.languageEnglish': { title: 'command.view.languageEnglish', group: 'everywhere', keys: [] },
  'view.languageGerman': { title: 'command.view.languageGerman', group: 'everywhere', keys: [] },
  'tags.manage': { title: 'command.tags.manage', group: 'everywhere', keys: [] },
  'people.manage': { title: 'command.people.manage', group: 'everywhere', keys: [] },
  'go.review': { title: 'command.go.review', group: 'everywhere', keys: ['G R'] },
  'go.archives': { title: 'command.go.archives', group: 'everywhere', keys: ['G A'] },
  'go.vault': { title: 'command.go.vault', group: 'everywhere', keys: ['G V'] },
  'go.settings': { title: 'command.go.settings', group: 'everywhere', keys: ['G S'] },
  'go.journal': { title: 'command.go.journal', group: 'everywhere', keys: ['G J'] },
  'go.receipts': { title: 'command.go.receipts', group: 'everywhere', keys: ['G Q'] },

  'playback.toggle': { title: 'command.playback.toggle', group: 'playback', keys: ['Space'] },
  'playback.back2': { title: 'command.playback.back2', group: 'playback', keys: ['J'] },
  'playback.forward2': { title: 'command.playback.forward2', group: 'playback', keys: ['L'] },
  'playback.backHalf': { title: 'command.playback.backHalf', group: 'playback', keys: ['ArrowLeft'] },
  'playback.forwardHalf': { title: 'command.playback.forwardHalf', group: 'playback', keys: ['ArrowRight'] },
  'playback.back5': { title: 'command.playback.back5', group: 'playback', keys: ['Shift+ArrowLeft'] },
  'playback.forward5': { title: 'command.playback.forward5', group: 'playback', keys: ['Shift+ArrowRight'] },
  'playback.start': { title: 'command.playback.start', group: 'playback', keys: ['Home'] },
  'playback.end': { title: 'command.playback.end', group: 'playback', keys: ['End'] },
  'playback.nudgeBack': { title: 'command.playback.nudgeBack', group: 'playback', keys: [','] },
  'playback.nudgeForward': { title: 'command.playback.nudgeForward', group: 'playback', keys: ['.'] },
  'playback.slower': { title: 'command.playback.slower', group: 'playback', keys: ['<'] },
  'playback.faster': { title: 'command.playback.faster', group: 'playback', keys: ['>'] },
  'playback.usualSpeed': { title: 'command.playback.usualSpeed', group: 'playback', keys: ['0'] },
  'playback.loop': { title: 'command.playback.loop', group: 'playback', keys: ['Shift+L'] },
  'playback.mute': { title: 'command.playback.mute', group: 'playback', keys: ['M'] },
  'playback.evenOut': { title: 'command.playback.evenOut', group: 'playback', keys: ['Shift+M'] },
  'playback.louder': { title: 'command.playback.louder', group: 'playback', keys: ['Mod+ArrowUp'] },
  'playback.quieter': { title: 'command.playback.quieter', group: 'playback', keys: ['Mod+ArrowDown'] },
  'playback.zoomIn': { title: 'command.playback.zoomIn', group: 'playback', keys: ['+'] },
  'playback.zoomOut': { title: 'command.playback.zoomOut', group: 'playback', keys: ['-'] },
  'playback.markIn': { title: 'command.playback.markIn', group: 'playback', keys: ['I'] },
  'playback.markOut': { title: 'command.playback.markOut', group: 'playback', keys: ['O'] },
  'playback.holdToRedact': { title: 'command.playback.holdToRedact', group: 'playback', keys: ['B'], isHeld: true },
  'playback.preview': { title: 'command.playback.preview', group: 'playback', keys: ['V'] },

  'review.previous': { title: 'command.review.previous', group: 'review', keys: ['ArrowUp'] },
  'review.next': { title: 'command.review.next', group: 'review', keys: ['ArrowDown'] },
  'review.pageUp': { title: 'command.review.pageUp', group: 'review', keys: ['PageUp'], isKeyOnly: true },
  'review.pageDown': { title: 'command.review.pageDown', group: 'review', keys: ['PageDown'], isKeyOnly: true },
  'review.first': { title: 'command.review.first', group: 'review', keys: ['Mod+Home'] },
  'review.last': { title: 'command.review.last', group: 'review', keys: ['Mod+End'] },
  'review.nextUndecided': { title: 'command.review.nextUndecided', group: 'review', keys: ['N'] },
  'review.previousUndecided': { title: 'command.review.previousUndecided', group: 'review', keys: ['Shift+N'] },
  'review.previousGroup': { title: 'command.review.previousGroup', group: 'review', keys: ['Alt+ArrowUp'] },
  'review.nextGroup': { title: 'command.review.nextGroup', group: 'review', keys: ['Alt+ArrowDown'] },
  'review.keep': { title: 'command.review.keep', group: 'review', keys: ['K'] },
  'review.redact': { title: 'command.review.redact', group: 'review', keys: ['R'] },
  'review.delete': { title: 'command.review.delete', group: 'review', keys: ['D'] },
  'review.undecided': { title: 'command.review.undecided', group: 'review', keys: ['U'] },
  'review.keepAndStay': { title: 'command.review.keepAndStay', group: 'review', keys: ['Shift+K'] },
  'review.deleteAndStay': { title: 'command.review.deleteAndStay', group: 'review', keys: ['Shift+D'] },
  'review.openRedaction': { title: 'command.review.openRedaction', group: 'review', keys: ['Enter'] },
  'review.autoplay': { title: 'command.review.autoplay', group: 'review', keys: ['A'] },
  'review.skipSilence': { title: 'command.review.skipSilence', group: 'review', keys: ['S'] },
  'review.tags': { title: 'command.review.tags', group: 'review', keys: ['T'] },
  'review.tag1': tagCommand(1),
  'review.tag2': tagCommand(2),
  'review.tag3': tagCommand(3),
  'review.tag4': tagCommand(4),
  'review.tag5': tagCommand(5),
  'review.tag6': tagCommand(6),
  'review.tag7': tagCommand(7),
  'review.tag8': tagCommand(8),
  'review.tag9': tagCommand(9),
  'review.tagsAgain': { title: 'command.review.tagsAgain', group: 'review', keys: ['Shift+T'] },
  'review.person': { title: 'command.review.person', group: 'review', keys: ['P'] },
  'review.redactSimilar': { title: 'command.review.redactSimilar', group: 'review', keys: ['Shift+R'] },
  'review.keepAll': { title: 'command.review.keepAll', group: 'review', keys: [] },
  'review.redactAll': { title: 'command.review.redactAll', group: 'review', keys: [] },
  'review.deleteAll': { title: 'command.review.deleteAll', group: 'review', keys: [] },
  'review.undecidedAll': { title: 'command.review.undecidedAll', group: 'review', keys: [] },
  'review.tagAll': { title: 'command.review.tagAll', group: 'review', keys: [] },
  'review.personAll': { title: 'command.review.personAll', group: 'review', keys: [] },
  'review.note': { title: 'command.review.note', group: 'review', keys: ['E'] },
  'review.copyTranscript': { title: 'command.review.copyTranscript', group: 'review', keys: ['C'] },
  'review.select': { title: 'command.review.select', group: 'review', keys: ['X'] },
  'review.extendUp': { title: 'command.review.extendUp', group: 'review', keys: ['Shift+ArrowUp'], isKeyOnly: true },
  'review.extendDown': { title: 'command.review.extendDown', group: 'review', keys: ['Shift+ArrowDown'], isKeyOnly: true },
  'review.extendPageUp': { title: 'command.review.extendPageUp', group: 'review', keys: ['Shift+PageUp'], isKeyOnly: true },
  'review.extendPageDown': { title: 'command.review.extendPageDown', group: 'review', keys: ['Shift+PageDown'], isKeyOnly: true },
  'review.extendToFirst': { title: 'command.review.extendToFirst', group: 'review', keys: ['Mod+Shift+Home'] },
  'review.extendToLast': { title: 'command.review.extendToLast', group: 'review', keys: ['Mod+Shift+End'] },
  'review.selectAll': { title: 'command.review.selectAll', group: 'review', keys: ['Mod+A'] },
  'review.invertSelection': { title: 'command.review.invertSelection', group: 'review', keys: ['Mod+I'] },
  'review.viewEverything': { title: 'command.review.viewEverything', group: 'review', keys: ['1'] },
  'review.viewToDecide': { title: 'command.review.viewToDecide', group: 'review', keys: ['2'] },
  'review.viewKeep': { title: 'command.review.viewKeep', group: 'review', keys: ['3'] },
  'review.viewRedact': { title: 'command.review.viewRedact', group: 'review', keys: ['4'] },
  'review.viewDelete': { title: 'command.review.viewDelete', group: 'review', keys: ['5'] },
  'review.selectGroup': { title: 'command.review.selectGroup', group: 'review', keys: [] },
  'review.clearSelection': { title: 'command.review.clearSelection', group: 'review', keys: [] },
  'review.groupBy': { title: 'command.review.groupBy', group: 'review', keys: ['Shift+G'] },
  'review.groupByDay': { title: 'command.review.groupByDay', group: 'review', keys: [] },
  'review.groupByDevice': { title: 'command.review.groupByDevice', group: 'review', keys: [] },
  'review.groupByPerson': { title: 'command.review.groupByPerson', group: 'review', keys: [] },
  'review.groupByArchive': { title: 'command.review.groupByArchive', group: 'review', keys: [] },
  'review.groupByNone': { title: 'command.review.groupByNone', group: 'review', keys: [] },
  'review.sortBy': { title: 'command.review.sortBy', group: 'review', keys: ['Shift+O'] },
  'review.sortByTime': { title: 'command.review.sortByTime', group: 'review', keys: [] },
  'review.sortByLength': { title: 'command.review.sortByLength', group: 'review', keys: [] },
  'review.sortByPerson': { title: 'command.review.sortByPerson', group: 'review', keys: [] },
  'review.sortByDevice': { title: 'command.review.sortByDevice', group: 'review', keys: [] },
  'review.sortByName': { title: 'command.review.sortByName', group: 'review', keys: [] },
  'review.turnOrder': { title: 'command.review.turnOrder', group: 'review', keys: [] },
  'review.columns': { title: 'command.review.columns', group: 'review', keys: [] },
  'review.rowsCompact': { title: 'command.review.rowsCompact', group: 'review', keys: [] },
  'review.rowsUsual': { title: 'command.review.rowsUsual', group: 'review', keys: [] },
  'review.rowsRoomy': { title: 'command.review.rowsRoomy', group: 'review', keys: [] },
  'views.open1': viewCommand(1, 'review.viewEverything'),
  'views.open2': viewCommand(2, 'review.viewToDecide'),
  'views.open3': viewCommand(3, 'review.viewKeep'),
  'views.open4': viewCommand(4, 'review.viewRedact'),
  'views.open5': viewCommand(5, 'review.viewDelete'),
  'views.open6': viewCommand(6),
  'views.open7': viewCommand(7),
  'views.open8': viewCommand(8),
  'views.open9': viewCommand(9),
  'views.save': { title: 'command.views.save', group: 'review', keys: ['Mod+S'] },
  'views.update': { title: 'command.views.update', group: 'review', keys: [] },
  'views.rename': { title: 'command.views.rename', group: 'review', keys: [] },
  'views.delete': { title: 'command.views.delete', group: 'review', keys: [] },
  'views.moveUp': { title: 'command.views.moveUp', group: 'review', keys: ['Alt+Shift+ArrowUp'] },
  'views.moveDown': { title: 'command.views.moveDown', group: 'review', keys: ['Alt+Shift+ArrowDown'] },
  'review.density': { title: 'command.review.density', group: 'review', keys: ['Mod+Shift+D'] },
  'review.shred': { title: 'command.review.shred', group: 'review', keys: ['Mod+Shift+Delete'] },

  'redaction.previousStretch': { title: 'command.redaction.previousStretch', group: 'redaction', keys: ['ArrowUp'] },
  'redaction.nextStretch': { title: 'command.redaction.nextStretch', group: 'redaction', keys: ['ArrowDown'] },
  'redaction.takeStart': { title: 'command.redaction.takeStart', group: 'redaction', keys: ['Q'] },
  'redaction.takeEnd': { title: 'command.redaction.takeEnd', group: 'redaction', keys: ['W'] },
  'redaction.edgeEarlier': {
    title: 'command.redaction.edgeEarlier',
    group: 'redaction',
    keys: ['ArrowLeft'],
    overrides: 'playback.backHalf',
  },
  'redaction.edgeLater': {
    title: 'command.redaction.edgeLater',
    group: 'redaction',
    keys: ['ArrowRight'],
    overrides: 'playback.forwardHalf',
  },
  'redaction.edgeMuchEarlier': {
    title: 'command.redaction.edgeMuchEarlier',
    group: 'redaction',
    keys: ['Shift+ArrowLeft'],
    overrides: 'playback.back5',
  },
  'redaction.edgeMuchLater': {
    title: 'command.redaction.edgeMuchLater',
    group: 'redaction',
    keys: ['Shift+ArrowRight'],
    overrides: 'playback.forward5',
  },
  'redaction.addStretch': { title: 'command.redaction.addStretch', group: 'redaction', keys: ['A'] },
  'redaction.removeStretch': { title: 'command.redaction.removeStretch', group: 'redaction', keys: ['Delete'] },
  'redaction.joinNext': { title: 'command.redaction.joinNext', group: 'redaction', keys: ['Shift+J'] },
  'redaction.padStretch': { title: 'command.redaction.padStretch', group: 'redaction', keys: ['P'] },
  'redaction.burnIn': { title: 'command.redaction.burnIn', group: 'redaction', keys: ['Mod+Shift+Enter'] },

  'archives.saveReport': { title: 'command.archives.saveReport', group: 'archives', keys: ['Mod+E'] },
  'archives.startReviewing': { title: 'command.archives.startReviewing', group: 'archives', keys: ['Enter'] },

  'journal.goHere': { title: 'command.journal.goHere', group: 'journal', keys: ['Enter'] },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands) as readonly CommandId[];

export function commandSpec(id: CommandId): CommandSpec {
  return commands[id];
}

export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commands, id);
}
